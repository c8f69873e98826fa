import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { payloadOf, type SealedHalt } from "@hulplijn/shared/trust";
import { afterEach, describe, expect, test } from "vitest";
import { envelope, sha256 } from "../../../../test/trust/organisation.ts";
import {
  closeHouses,
  makeHouse,
  obey,
  organisation,
  simple,
  until,
  withoutRoot,
} from "../../../../test/runner/house.ts";

afterEach(closeHouses);

describe.skipIf(withoutRoot)("a runner with root", () => {
  test("S-26: after one person's stop nothing starts, also in a runner that was killed; two people go on", async () => {
    const house = makeHouse();
    const key = organisation.approverKeys;
    const seal = (object: { type: "stop" | "resume" }, by: typeof key): SealedHalt => ({
      kind: object.type,
      sealed: envelope(object.type, payloadOf(object), by),
    });
    const nonce = Buffer.alloc(16, 1).toString("base64");
    const stop = { type: "stop", person: "Ans", reason: "looks wrong", atMs: 1, nonce } as const;
    const lifts = [sha256(payloadOf(stop))];
    const fix = simple({ "check.sh": "exit 0\n", "fix.sh": "exit 0\n" });
    const codeOf = async (): Promise<string> => {
      const { receipt } = await obey(house, fix);
      return receipt.code ?? receipt.outcome;
    };
    expect(await codeOf()).toBe("verified");
    house.keeper.halts({ halts: [seal(stop, key.slice(0, 1))] });
    expect(await codeOf()).toBe("all-stopped");
    const before = house.runnerPid();
    process.kill(before, "SIGKILL");
    await until(() => !house.isAlive(before));
    house.keeper.close();
    house.start();
    expect(await codeOf()).toBe("all-stopped");
    const resume = { type: "resume", lifts, atMs: 2, nonce } as const;
    house.keeper.halts({ halts: [seal(stop, key.slice(0, 1)), seal(resume, key.slice(0, 1))] });
    expect(await codeOf()).toBe("all-stopped");
    house.keeper.halts({ halts: [seal(stop, key.slice(0, 1)), seal(resume, key.slice(0, 2))] });
    expect(await codeOf()).toBe("verified");
    house.keeper.halts({ halts: [seal(stop, key.slice(0, 1))] });
    expect(await codeOf()).toBe("verified");
  });

  test("a device whose list of stops is damaged runs nothing", async () => {
    const house = makeHouse();
    mkdirSync(`${house.folder}/runner`, { recursive: true });
    writeFileSync(`${house.folder}/runner/halts.json`, "[{]");
    house.keeper.close();
    house.start();
    const fix = simple({ "check.sh": "exit 0\n", "fix.sh": "exit 0\n" });
    expect((await obey(house, fix)).receipt).toMatchObject({ outcome: "refused", code: "all-stopped" });
  });

  test("with the file report-only in its settings folder a device runs nothing", async () => {
    const settings = mkdtempSync(path.join(tmpdir(), "hulplijn-settings-"));
    const house = makeHouse(undefined, settings);
    const fix = simple({ "check.sh": "exit 0\n", "fix.sh": "exit 0\n" });
    expect((await obey(house, fix)).receipt.outcome).toBe("verified");
    writeFileSync(`${settings}/report-only`, "");
    expect((await obey(house, fix)).receipt).toMatchObject({ outcome: "refused", code: "report-only" });
    rmSync(settings, { recursive: true });
    expect((await obey(house, fix)).receipt.outcome).toBe("verified");
  });
});
