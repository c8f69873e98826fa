import { existsSync } from "node:fs";
import path from "node:path";
import type { Command } from "commander";
import { approvePage } from "../approve-page/approve-page.ts";
import { servePage } from "../approve-page/serve-page.ts";
import type { Terminal } from "../terminal/terminal.ts";
import { type Desk, ends, giveUp, plainly } from "./desk.ts";
import { passApproval } from "./pass-approval.ts";

interface PageOptions {
  readonly policy?: string;
  readonly fixes: string;
  readonly out?: string;
  readonly port: string;
  readonly person?: string;
  readonly collector?: string;
  readonly tokenFile?: string;
}

/** The port that passkeys for approving are bound to, unless an organisation chose another. */
const usualPort = "8485";

/** `hulplijn approve-page`: approving in the browser, on a page that the approver's own machine serves. */
export function approvePageVerb(program: Command, desk: Desk & Pick<Terminal, "env" | "cwd">): void {
  program
    .command("approve-page")
    .description("approve fixes in the browser with a passkey, on a page that your own machine serves")
    .option("--policy <file>", "policy.json, which says whose passkey it is; that of npm start unless named")
    .option("--fixes <folder>", "library of fixes", "packages/collector/fixes")
    .option("--out <folder>", "where approvals lie; beside the policy unless named")
    .option("--port <number>", "port of the page; passkeys are bound to it", usualPort)
    .option("--person <name>", "who approves, where the policy has several people with passkeys of this page")
    .option("--collector <url>", "send approvals to this collector as well")
    .option("--token-file <file>", "file with the API token for that")
    .action(
      plainly(desk, async (options: PageOptions) => {
        const port = Number(options.port);
        if (!Number.isInteger(port) || port < 1 || port > 65_535)
          return giveUp(desk, ends.usage, `--port is a whole number from 1 to 65535, not ${options.port}`);
        const trial = path.join(desk.env["HULPLIJN_DATA"] ?? ".hulplijn", "trust/policy.json");
        const policyFile = path.resolve(desk.cwd, options.policy ?? trial);
        if (!existsSync(policyFile))
          return giveUp(desk, ends.usage, `there is no ${policyFile}: name the policy with --policy`);
        const page = approvePage({
          policyFile,
          library: path.resolve(desk.cwd, options.fixes),
          approvals: path.resolve(desk.cwd, options.out ?? path.join(path.dirname(policyFile), "approvals")),
          port,
          person: options.person,
          nowMs: desk.nowMs,
          pass: async (fix, approval) => {
            const { ok, said } = await passApproval(options, fix, approval);
            return ok ? said : `It was not sent: ${said}`;
          },
        });
        await servePage(page, port);
        desk.err(`Open ${page.origin} in this machine's browser. Ctrl-C ends it.\n`);
      }),
    );
}
