// What our rules count as starting a program. Shared by no-shell and no-command-from-string.
import type { ESTree } from "@oxlint/plugins";

/** Functions of node:child_process and execa, and the ports of ours that lead to them. */
const starters = new Set([
  "execFile",
  "execFileSync",
  "execa",
  "execaNode",
  "execaSync",
  "run",
  "runProgram",
  "spawn",
  "spawnSync",
]);

export type Start = { readonly program: ESTree.Node | undefined; readonly args: ESTree.Node | undefined };

function calledName(callee: ESTree.Node): string | undefined {
  if (callee.type === "Identifier") return callee.name;
  if (callee.type !== "MemberExpression" || callee.computed) return undefined;
  return callee.property.type === "Identifier" ? callee.property.name : undefined;
}

/** The program and arguments of a call that starts a program; undefined for any other call. */
export function startOf(call: ESTree.CallExpression): Start | undefined {
  const name = calledName(call.callee);
  if (name === undefined || !starters.has(name)) return undefined;
  return { program: call.arguments[0], args: call.arguments[1] };
}

/** `{ program, args }`, the form in which ports take a program. */
export function startIn(object: ESTree.ObjectExpression): Start | undefined {
  const program = valueOf(object, "program");
  const args = valueOf(object, "args");
  return program && args ? { program, args } : undefined;
}

export function valueOf(object: ESTree.ObjectExpression, wanted: string): ESTree.Node | undefined {
  for (const property of object.properties) {
    if (property.type === "Property" && keyOf(property) === wanted) return property.value;
  }
  return undefined;
}

export function keyOf(property: {
  readonly key: ESTree.Node;
  readonly computed: boolean;
}): string | undefined {
  if (property.key.type === "Identifier" && !property.computed) return property.key.name;
  return textOf(property.key);
}

/** The text of a string literal; undefined for anything that is not constant text. */
export function textOf(node: ESTree.Node | undefined): string | undefined {
  if (node?.type === "Literal" && typeof node.value === "string") return node.value;
  if (node?.type === "TemplateLiteral" && node.expressions.length === 0) {
    return node.quasis[0]?.value.cooked ?? undefined;
  }
  return undefined;
}

export function elementsOf(node: ESTree.Node | undefined): readonly (ESTree.Node | null)[] {
  return node?.type === "ArrayExpression" ? node.elements : [];
}
