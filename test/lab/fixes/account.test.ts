import { execFileSync, spawn, type ChildProcess } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { CallerStatement, Order, Receipt } from "../../../packages/shared/src/fixes/fixes.ts";
import type { Body } from "../../../packages/shared/src/protocol/registry.ts";
import { callerProofBytes, payloadOf } from "../../../packages/shared/src/trust/trust.ts";
import {
  bodyFor,
  closeHouses,
  type House,
  makeHouse,
  newRunId,
  organisation,
  outputOf,
  receiptOf,
  until,
  withoutRoot,
} from "../../runner/house.ts";
import { deviceId, envelope, recordedOf, sha256 } from "../../trust/organisation.ts";
import { lacks } from "../started.ts";
import { libraryFix } from "./fix-house.ts";

// Real accounts, a real pam_faillock and the real pages of agetty, in a world of files of the test's own: /etc is a copy that nobody
// else sees, and /run is empty.

const missing =
  lacks([
    "unshare",
    "nsenter",
    "su",
    "setpriv",
    "faillock",
    "chpasswd",
    "chage",
    "agetty",
    "script",
    "useradd",
  ]) ?? (withoutRoot ? "root is needed" : existsSync("/dev/tty1") ? null : "there is no text console");

let orders = 1000;

const world = `set -eu
folder=$1
mount -t tmpfs none /run
mkdir -p /run/faillock "$folder/upper" "$folder/work"
mount -t overlay none -o "lowerdir=/etc,upperdir=$folder/upper,workdir=$folder/work" /etc
for name in anna locked gone boss; do useradd -M -s /bin/bash "$name"; echo "$name:right-password" | chpasswd; done
passwd -lq locked
getent group sudo >/dev/null || groupadd sudo
gpasswd -a boss sudo >/dev/null
chage -E 1 gone
useradd -M -s /usr/sbin/nologin printer
rm -f /etc/security/faillock.conf
cat > /etc/pam.d/su <<'PAM'
auth required pam_faillock.so preauth deny=3 unlock_time=600
auth [success=1 default=bad] pam_unix.so
auth [default=die] pam_faillock.so authfail deny=3 unlock_time=600
auth sufficient pam_faillock.so authsucc
account required pam_unix.so
session required pam_permit.so
PAM
echo ready
exec cat
`;

describe.skipIf(missing !== null)(`help with an account${missing === null ? "" : ` (${missing})`}`, () => {
  let folder: string;
  let holder: ChildProcess;
  let inside: readonly string[];
  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), "hulplijn-account-"));
    holder = spawn("unshare", ["--mount", "--", "bash", "-c", world, "world", folder], {
      stdio: ["pipe", "pipe", "inherit"],
    });
    await new Promise<void>((resolve, reject) => {
      holder.stdout?.once("data", () => resolve());
      holder.once("exit", () => reject(new Error("the test's world could not be made")));
    });
    inside = [`--mount=/proc/${holder.pid}/ns/mnt`, "--"];
  }, 60_000);
  afterEach(closeHouses);
  afterAll(async () => {
    const ended = new Promise((resolve) => holder.once("exit", resolve));
    holder.stdin?.end();
    await ended;
    rmSync(folder, { recursive: true, force: true });
  });

  const there = (program: string, args: readonly string[], input = ""): string =>
    execFileSync("nsenter", [...inside, program, ...args], { encoding: "utf8", input, stdio: "pipe" });
  /** Signs in as an ordinary user would: true when PAM lets them. */
  function signsIn(account: string, password: string): string {
    const as = ["--reuid=65534", "--regid=65534", "--clear-groups", "su", account, "-c", "echo is in"];
    try {
      return execFileSync("nsenter", [...inside, "setpriv", ...as], {
        encoding: "utf8",
        input: `${password}\n`,
        stdio: "pipe",
      });
    } catch (error) {
      return String((error as { stdout?: string }).stdout) + String((error as { stderr?: string }).stderr);
    }
  }
  const lockOut = (account: string): void => {
    for (let at = 0; at < 3; at++) signsIn(account, "wrong");
  };
  const start = (): House =>
    makeHouse(undefined, undefined, {
      before: ["/usr/bin/nsenter", ...inside],
      network: `/proc/${process.pid}/ns/net`,
    });
  /** What stands above the sign-in line of a text console, as agetty itself writes it. */
  const onScreen = (): string => there("script", ["-qec", "agetty --show-issue", "/dev/null"]);

  /** The whole way: a code is asked for, read from the screen, proved, and the fix runs. */
  async function help(
    house: House,
    id: string,
    account: string,
  ): Promise<{ receipt: Receipt; said: string; code: string }> {
    const fix = libraryFix(id);
    const params = { account };
    const runId = newRunId();
    const body = await bodyFor(house, fix, runId, params);
    const before = house.told.length;
    house.keeper.showCallerCode({
      requestId: newRunId(),
      person: "Dirk",
      fix: id,
      version: fix.manifest.version,
      manifestDigest: sha256(fix.bytes),
      params,
      manifest: body.manifest,
      approvals: body.approvals,
    });
    const told = await until(
      () => house.told.slice(before).find(({ type }) => type === "caller-code"),
      20_000,
    );
    const { payload } = (told.body as Body<"caller-code">).statement;
    const { answer } = JSON.parse(Buffer.from(payload, "base64").toString()) as CallerStatement;
    if (answer.state !== "shown") throw new Error(answer.code);
    const page = onScreen();
    expect(page).toContain(`number ${answer.mark}`);
    const code = (/^ {8}(\d{3} \d{3})/m.exec(page)?.[1] ?? "").replace(" ", "");
    const matter = {
      deviceId,
      person: "Dirk",
      manifestDigest: sha256(fix.bytes),
      params,
      nonce: answer.nonce,
    };
    const signed = JSON.parse(Buffer.from(body.order.payload, "base64").toString()) as Order;
    const order = { ...signed, callerProof: sha256(callerProofBytes(matter, code)) };
    const sealed = envelope("order", payloadOf(order), [organisation.ordererKey]);
    const recorded = recordedOf(sealed, body.approvals, { index: ++orders });
    house.keeper.order({ ...body, order: sealed, recorded });
    const receipt = await receiptOf(house, runId, 30_000);
    const said = ["check", "fix", "verify"].map(
      (step) =>
        `${outputOf(house, runId, step).toString()}${outputOf(house, runId, step, "stderr").toString()}`,
    );
    return { receipt, said: said.join(""), code };
  }

  /** All that lies in the state folder of this device, and in what its world wrote. */
  const keptIn = (...folders: readonly string[]): string =>
    folders
      .flatMap((one) =>
        readdirSync(one, { recursive: true, encoding: "utf8" }).map((name) => path.join(one, name)),
      )
      .filter((file) => statSync(file, { throwIfNoEntry: false })?.isFile())
      .map((file) => readFileSync(file, "latin1"))
      .join("\n");

  test(
    "wrong passwords lock anna; the caller's code unlocks her, and her own password works",
    { timeout: 90_000 },
    async () => {
      lockOut("anna");
      expect(signsIn("anna", "right-password")).not.toContain("is in");
      const { receipt, said } = await help(start(), "unlock-account", "anna");
      expect(receipt.outcome, said).toBe("verified");
      expect(said).toContain("locked by 3 wrong passwords");
      expect(signsIn("anna", "right-password")).toContain("is in");
      expect(onScreen()).not.toContain("Helpdesk");
    },
  );

  test("an account that nothing locked is left alone", { timeout: 60_000 }, async () => {
    expect((await help(start(), "unlock-account", "anna")).receipt.outcome).toBe("not-needed");
  });

  test("what faillock cannot read is neither well nor mended", { timeout: 60_000 }, async () => {
    there("sh", ["-c", "mv /run/faillock /run/aside && touch /run/faillock"]);
    try {
      const { receipt, said } = await help(start(), "unlock-account", "anna");
      expect([receipt.outcome, receipt.steps.map(({ step }) => step)], said).toEqual(["failed", ["check"]]);
      expect(said).toContain("cannot be told");
      const verify = path.join(
        import.meta.dirname,
        "../../../packages/collector/fixes/unlock-account/verify.sh",
      );
      expect(() => there("env", ["HULPLIJN_PARAM_ACCOUNT=anna", "sh", verify])).toThrow("faillock");
    } finally {
      there("sh", ["-c", "rm /run/faillock && mv /run/aside /run/faillock"]);
    }
  });

  test.each([
    ["locked", "locked by an administrator"],
    ["gone", "has expired"],
    ["printer", "Nobody signs in as"],
    ["root", "account of the system"],
    ["daemon", "account of the system"],
    ["nobody", "account of the system"],
    ["stranger", "no local account"],
  ])("%s is not for either fix: %s", { timeout: 90_000 }, async (account, why) => {
    const shadow = there("cat", ["/etc/shadow"]);
    const house = start();
    for (const id of ["unlock-account", "one-time-password"]) {
      const { receipt, said } = await help(house, id, account);
      expect([receipt.outcome, receipt.steps.map(({ step }) => step)], said).toEqual(["failed", ["check"]]);
      expect(said).toContain(why);
    }
    expect(there("cat", ["/etc/shadow"])).toBe(shadow);
  });

  test(
    "whoever administers the device gets no one-time password by a code",
    { timeout: 60_000 },
    async () => {
      const shadow = there("cat", ["/etc/shadow"]);
      const { receipt, said } = await help(start(), "one-time-password", "boss");
      expect([receipt.outcome, receipt.steps.map(({ step }) => step)], said).toEqual(["failed", ["check"]]);
      expect(said).toContain("boss administers this device (group sudo)");
      expect(there("cat", ["/etc/shadow"])).toBe(shadow);
    },
  );

  test(
    "a one-time password is on the screen alone, works, and must be changed at once",
    { timeout: 90_000 },
    async () => {
      lockOut("anna");
      const house = start();
      const { receipt, said, code } = await help(house, "one-time-password", "anna");
      expect(receipt.outcome, said).toBe("verified");
      const page = onScreen();
      const [password = "none"] = /[a-z2-9]{4}(?:-[a-z2-9]{4}){3}/.exec(page) ?? [];
      expect(page).toContain("Your one-time password");
      expect(said).not.toContain(password);
      const mode = there("stat", ["-c", "%a %U", "/run/hulplijn-caller.issue"]).trim();
      expect(mode).toBe("600 root");
      const everything =
        JSON.stringify(house.told) + house.lines.join("\n") + keptIn(house.folder, `${folder}/upper`);
      expect(everything).not.toContain(password);
      expect(everything).not.toContain(code);
      expect(signsIn("anna", "right-password")).not.toContain("is in");
      expect(signsIn("anna", password)).toContain("Changing password for anna");
      // The network half is gone: so is the page.
      const pid = house.runnerPid();
      house.keeper.close();
      await until(() => !house.isAlive(pid), 20_000);
      expect(onScreen()).not.toContain(password);
      expect(there("ls", ["-A", "/etc/issue.d"])).toBe("");
    },
  );
});
