// Our own lint rules, loaded by .oxlintrc.json. A rule is a file here, its test, and a line below.
import { definePlugin } from "@oxlint/plugins";
import { noCommandFromString } from "./no-command-from-string.ts";
import { noShell } from "./no-shell.ts";
import { staticLogMessage } from "./static-log-message.ts";
import { todoNeedsIssue } from "./todo-needs-issue.ts";

export default definePlugin({
  meta: { name: "hulplijn" },
  rules: {
    "no-command-from-string": noCommandFromString,
    "no-shell": noShell,
    "static-log-message": staticLogMessage,
    "todo-needs-issue": todoNeedsIssue,
  },
});
