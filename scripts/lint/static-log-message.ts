import { type ESTree, defineRule } from "@oxlint/plugins";
import { textOf } from "./starts.ts";

const message =
  'from warn up the message is a constant and the facts are fields: log.warn({ deviceId }, "…")';

function isLogger(node: ESTree.Node): boolean {
  if (node.type === "Identifier") return /^(log|logger|\w+(Log|Logger))$/.test(node.name);
  if (node.type !== "MemberExpression" || node.computed) return false;
  return node.property.type === "Identifier" && isLogger(node.property);
}

function messageOf(call: ESTree.CallExpression): ESTree.Node | undefined {
  const [first, second] = call.arguments;
  const isText =
    first && (textOf(first) !== undefined || /^(TemplateLiteral|BinaryExpression)$/.test(first.type));
  return isText ? first : second;
}

/** Alarms and searches count on the exact text of what asks for attention. */
export const staticLogMessage = defineRule({
  meta: { type: "problem" },
  create(context) {
    return {
      CallExpression(node) {
        if (node.callee.type !== "MemberExpression" || node.callee.computed) return;
        const { object, property } = node.callee;
        if (property.type !== "Identifier" || !/^(warn|error|fatal)$/.test(property.name)) return;
        if (isLogger(object) && textOf(messageOf(node)) === undefined) context.report({ node, message });
      },
    };
  },
});
