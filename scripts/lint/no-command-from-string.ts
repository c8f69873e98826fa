import { type ESTree, defineRule } from "@oxlint/plugins";
import { elementsOf, startIn, startOf, type Start } from "./starts.ts";

const message = "a program and its arguments are never built from text: give each value as its own argument";
const splitsText = "a command line as one text is never taken apart: use a program and an array of arguments";

function isBuilt(node: ESTree.Node | null | undefined): boolean {
  if (node?.type === "TemplateLiteral") return node.expressions.length > 0;
  if (node?.type === "BinaryExpression") return node.operator === "+";
  if (node?.type !== "CallExpression" || node.callee.type !== "MemberExpression") return false;
  const called = node.callee.property;
  return called.type === "Identifier" && ["concat", "join", "split"].includes(called.name);
}

/** A value inside a longer text can become an option or a second argument; a value alone cannot. */
export const noCommandFromString = defineRule({
  meta: { type: "problem" },
  create(context) {
    function check(start: Start | undefined): void {
      if (!start) return;
      for (const node of [start.program, start.args, ...elementsOf(start.args)]) {
        if (node && isBuilt(node)) context.report({ node, message });
      }
    }
    return {
      ImportDeclaration(node) {
        if (node.source.value !== "execa") return;
        for (const specifier of node.specifiers) {
          if (specifier.type !== "ImportSpecifier" || specifier.imported.type === "Literal") continue;
          if (/^(execaCommand|execaCommandSync|parseCommandString|\$)$/.test(specifier.imported.name)) {
            context.report({ node: specifier, message: splitsText });
          }
        }
      },
      CallExpression: (node) => check(startOf(node)),
      ObjectExpression: (node) => check(startIn(node)),
    };
  },
});
