import { defineRule } from "@oxlint/plugins";

const wrong = /\bTODO\b(?!\(#\d+\))|\b(FIXME|XXX|HACK)\b/;

/** What is left undone is in the list of issues, where somebody will see it again. */
export const todoNeedsIssue = defineRule({
  meta: { type: "suggestion" },
  create(context) {
    return {
      Program() {
        for (const comment of context.sourceCode.getAllComments()) {
          if (!wrong.test(comment.value)) continue;
          context.report({ loc: comment.loc, message: "what is left to do names its issue: TODO(#123)" });
        }
      },
    };
  },
});
