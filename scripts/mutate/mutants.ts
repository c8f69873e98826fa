import { parseSync } from "oxc-parser";

/** One small change of a source text that a test ought to notice. */
export interface Mutant {
  readonly line: number;
  readonly from: string;
  readonly to: string;
  /** The whole text with the change. */
  readonly text: string;
}

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

interface Change {
  readonly at: Node;
  readonly to: string;
}

const comparisons: Readonly<Record<string, readonly string[]>> = {
  "<": ["<=", ">="],
  "<=": ["<", ">"],
  ">": [">=", "<="],
  ">=": [">", "<"],
  "===": ["!=="],
  "!==": ["==="],
  "+": ["-"],
  "-": ["+"],
  "*": ["/"],
  "/": ["*"],
  "&": ["|"],
  "|": ["&"],
  "<<": [">>"],
  ">>": ["<<"],
};
const methods: Readonly<Record<string, string>> = {
  some: "every",
  every: "some",
  min: "max",
  max: "min",
  find: "findLast",
};

const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && "type" in value && "start" in value;

function childrenOf(node: Node): Node[] {
  return Object.values(node)
    .flatMap((value): unknown[] => (Array.isArray(value) ? value : [value]))
    .filter(isNode);
}

/** What decides nothing at run time: types, imports, and the words that people read. */
function isSkipped(node: Node): boolean {
  return node.type.startsWith("TS") || node.type.startsWith("Import") || node.type === "TemplateLiteral";
}

function changesOf(node: Node, text: string): Change[] {
  const said = (one: unknown): string => (isNode(one) ? text.slice(one.start, one.end) : "");
  const [left, right] = [said(node["left"]), said(node["right"])];
  switch (node.type) {
    case "BinaryExpression":
      return (comparisons[String(node["operator"])] ?? []).map((to) => ({
        at: node,
        to: `${left} ${to} ${right}`,
      }));
    case "LogicalExpression":
      if (node["operator"] === "??")
        return [
          { at: node, to: `(${left})` },
          { at: node, to: `(${right})` },
        ];
      return [{ at: node, to: `(${left} ${node["operator"] === "&&" ? "||" : "&&"} ${right})` }];
    case "UnaryExpression":
      return node["operator"] === "!" ? [{ at: node, to: `(${said(node["argument"])})` }] : [];
    case "ConditionalExpression":
    case "IfStatement":
      return isNode(node["test"])
        ? [
            { at: node["test"], to: "(true as boolean)" },
            { at: node["test"], to: "(false as boolean)" },
          ]
        : [];
    case "Literal":
      if (typeof node["value"] === "boolean") return [{ at: node, to: String(!node["value"]) }];
      return typeof node["value"] === "number" ? [{ at: node, to: String(node["value"] + 1) }] : [];
    case "CallExpression": {
      const callee = node["callee"];
      if (!isNode(callee) || callee.type !== "MemberExpression" || !isNode(callee["property"])) return [];
      const name = said(callee["property"]);
      if (name === "filter") return [{ at: node, to: said(callee["object"]) }];
      const other = methods[name];
      return other === undefined ? [] : [{ at: callee["property"], to: other }];
    }
    case "ExpressionStatement":
      return isNode(node["expression"]) && node["expression"].type === "CallExpression"
        ? [{ at: node, to: ";" }]
        : [];
    case "ContinueStatement":
      return [{ at: node, to: ";" }];
    default:
      return [];
  }
}

/** Every mutant of a source text, in its order. */
export function mutantsOf(file: string, text: string): readonly Mutant[] {
  const { program, errors } = parseSync(file, text);
  if (errors.length > 0) throw new Error(`${file} cannot be read: ${errors[0]?.message}`);
  const found: Change[] = [];
  const visit = (node: Node): void => {
    if (isSkipped(node)) return;
    found.push(...changesOf(node, text));
    for (const child of childrenOf(node)) visit(child);
  };
  visit(program as unknown as Node);
  return found.map(({ at, to }) => ({
    line: text.slice(0, at.start).split("\n").length,
    from: text.slice(at.start, at.end),
    to,
    text: text.slice(0, at.start) + to + text.slice(at.end),
  }));
}
