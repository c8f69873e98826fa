import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import type { Body } from "@hulplijn/shared/protocol";
import { payloadOf, type StandingOrder } from "@hulplijn/shared/trust";
import type { Manifest } from "@hulplijn/shared/fixes";
import { afterEach, describe, expect, test } from "vitest";
import {
  approvalOf,
  deviceId,
  envelope,
  sha256,
  type TestFix,
  type TestKey,
  wallMs,
} from "../../../../test/trust/organisation.ts";
import {
  bearersOf,
  closeHouses,
  type House,
  makeHouse,
  obey,
  organisation,
  receiptsOf,
  simple,
  until,
  withoutRoot,
} from "../../../../test/runner/house.ts";

afterEach(closeHouses);

const rule = "dns-fails";
const settling: Partial<Manifest> = { id: "mend-resolver", settles: [{ rule, subject: "" }] };
const [ans] = organisation.approverKeys;
const days = 86_400_000;

/** What the collector gives a device: a standing order of Dirk's over this fix. */
function standing(
  fix: TestFix,
  change: Partial<StandingOrder> = {},
  keys: readonly TestKey[] = [organisation.ordererKey],
): Body<"standing-orders">["orders"][number] {
  const order: StandingOrder = {
    type: "standing-order",
    person: "Dirk",
    fix: fix.manifest.id,
    version: fix.manifest.version,
    manifestDigest: sha256(fix.bytes),
    params: {},
    devices: [deviceId],
    perDay: 3,
    issuedAtMs: Date.now() - 1000,
    expiresAtMs: Date.now() + days,
    nonce: Buffer.alloc(16, 5).toString("base64"),
    ...change,
  };
  return {
    order: envelope("standing-order", payloadOf(order), keys),
    manifest: Buffer.from(fix.bytes).toString("base64"),
    approvals: ans ? [approvalOf(fix, "Ans", ans, { atMs: wallMs })] : [],
    files: Object.fromEntries(
      [...fix.files].map(([name, bytes]) => [name, Buffer.from(bytes).toString("base64")]),
    ),
  };
}

const begun = (house: House): Body<"run-begun">[] =>
  house.told.filter(({ type }) => type === "run-begun").map(({ body }) => body as Body<"run-begun">);
const wanted = (house: House): Promise<unknown> => until(() => house.wants.length > 0);
/** An order of a person, answered: whatever was asked of the runner before has been dealt with. */
const settled = (house: House): Promise<unknown> =>
  obey(house, simple({ "check.sh": "exit 1\n", "fix.sh": "exit 0\n" }));

/** A device whose fault is a file, and a fix that takes it away and leaves a line for each start of it. */
function faulty(level = "critical"): { house: House; fault: string; starts: () => number; fix: TestFix } {
  const judged = { asked: 0 };
  const house: House = makeHouse(() => {
    judged.asked++;
    return Promise.resolve((existsSync(fault) ? level : "none") as "critical");
  });
  const fault = `${house.folder}/fault`;
  writeFileSync(fault, "");
  const fix = simple(
    {
      "check.sh": `echo checked >> ${house.folder}/checks; test -e ${fault}\n`,
      "fix.sh": `echo mending; echo started >> ${house.folder}/starts; rm ${fault}\n`,
      "verify.sh": `test ! -e ${fault}\n`,
    },
    settling,
  );
  const starts = (): number =>
    existsSync(`${house.folder}/starts`)
      ? readFileSync(`${house.folder}/starts`, "utf8").trim().split("\n").length
      : 0;
  return { house, fault, starts, fix };
}

describe.skipIf(withoutRoot)("a standing order on a device", () => {
  test("mends a fault that the device finds, without any order, and tells it all; also after the agent started anew", async () => {
    const { house, fault, starts, fix } = faulty();
    house.keeper.standingOrders({ orders: [standing(fix)] });
    await wanted(house);
    expect(house.wants).toEqual([{ rule, subject: "", waitMs: 0 }]);
    // What is on disk is enough: nobody gives it again.
    house.keeper.close();
    house.wants = [];
    house.start();
    await wanted(house);
    house.keeper.raised(rule, "");
    const first = await until(() => begun(house)[0]);
    expect(first).toMatchObject({ rule, subject: "" });
    const receipt = await until(() => receiptsOf(house, first.runId)[0]);
    expect(receipt).toMatchObject({ outcome: "verified", deviceId });
    expect(receipt.orderDigest).toBe(sha256(Buffer.from(first.order.payload, "base64")));
    expect([existsSync(fault), starts()]).toEqual([false, 1]);
    expect(house.told.map(({ type }) => type).slice(0, 2)).toEqual(["run-begun", "run-update"]);
    // It rests before it is tried again, and says for how long.
    const rest = await until(() => house.wants.find(({ waitMs }) => waitMs > 0));
    expect(rest.waitMs).toBeLessThanOrEqual(600_000);
    writeFileSync(fault, "");
    house.keeper.raised(rule, "");
    await settled(house);
    expect(starts()).toBe(1);
  });

  test("S-28: a fault that somebody invents starts nothing on a device that is well, however often", async () => {
    const { house, fault, starts, fix } = faulty();
    rmSync(fault);
    house.keeper.standingOrders({ orders: [standing(fix)] });
    await wanted(house);
    for (let times = 0; times < 100; times++) house.keeper.raised(rule, "");
    house.keeper.raised("printer-off", "");
    await settled(house);
    expect([begun(house), starts(), existsSync(`${house.folder}/checks`)]).toEqual([[], 0, false]);
  });

  test("S-28: when its network half lies too, the fix's own check decides, and a day has so many starts at most", async () => {
    const house = makeHouse(() => Promise.resolve("critical"));
    const fix = simple(
      {
        "check.sh": `echo checked >> ${house.folder}/checks; exit 1\n`,
        "fix.sh": `echo > ${house.folder}/ran\n`,
      },
      settling,
    );
    house.keeper.standingOrders({ orders: [standing(fix)] });
    await wanted(house);
    for (let times = 0; times < 100; times++) house.keeper.raised(rule, "");
    const first = await until(() => begun(house)[0]);
    expect(await until(() => receiptsOf(house, first.runId)[0])).toMatchObject({ outcome: "not-needed" });
    for (let times = 0; times < 100; times++) house.keeper.raised(rule, "");
    await settled(house);
    expect(begun(house)).toHaveLength(1);
    expect(readFileSync(`${house.folder}/checks`, "utf8")).toBe("checked\n");
    expect(existsSync(`${house.folder}/ran`)).toBe(false);
  });

  test("counts for nothing by the collector's own key, over an R2 fix, for another device, or withdrawn", async () => {
    const { house, starts, fix } = faulty();
    const grave = simple({ "check.sh": "exit 0\n", "fix.sh": "exit 0\n" }, { ...settling, risk: "R2" });
    const elsewhere = [deviceId.replace(/1$/, "2")];
    house.keeper.standingOrders({
      orders: [
        standing(fix, {}, organisation.rootKeys),
        standing(grave),
        standing(fix, { devices: elsewhere }),
        standing(fix, { expiresAtMs: Date.now() - 1 }),
      ],
    });
    for (let times = 0; times < 5; times++) house.keeper.raised(rule, "");
    await settled(house);
    expect([begun(house), house.wants, starts()]).toEqual([[], [], 0]);
    const codes = house.lines.flatMap((line) => /starts nothing: ([a-z-]+)/.exec(line)?.[1] ?? []);
    expect([...new Set(codes)].toSorted()).toEqual([
      "standing-order-expired",
      "standing-order-not-allowed",
      "standing-order-other-device",
      "standing-order-signature-wrong",
    ]);
  });

  test("one person withdraws it: the device hears it with the stops, and starts nothing any more", async () => {
    const { house, starts, fix } = faulty();
    const given = standing(fix);
    house.keeper.standingOrders({ orders: [given] });
    await wanted(house);
    const revoke = {
      type: "revoke",
      person: "Dirk",
      reason: "not needed",
      fixes: [],
      keys: [],
      standing: [sha256(Buffer.from(given.order.payload, "base64"))],
      atMs: 1,
      nonce: Buffer.alloc(16, 1).toString("base64"),
    };
    const sealed = envelope("revoke", payloadOf(revoke), [organisation.ordererKey]);
    house.keeper.halts({ halts: [{ kind: "revoke", sealed }] });
    await until(() => house.wants.length === 0);
    // The collector goes on giving it out.
    house.keeper.standingOrders({ orders: [given] });
    house.keeper.raised(rule, "");
    await settled(house);
    expect([begun(house), starts()]).toEqual([[], 0]);
  });

  test("a runner that is killed at work starts nothing twice, and tells again that it began", async () => {
    const house = makeHouse(() => Promise.resolve("critical"));
    const fix = simple(
      { "check.sh": "exit 0\n", "fix.sh": `echo >> ${house.folder}/starts; sleep 60\n` },
      settling,
    );
    house.keeper.standingOrders({ orders: [standing(fix)] });
    await wanted(house);
    house.keeper.raised(rule, "");
    const first = await until(() => begun(house)[0]);
    await until(() => existsSync(`${house.folder}/starts`));
    process.kill(house.runnerPid(), "SIGKILL");
    expect(await until(() => receiptsOf(house, first.runId)[0])).toMatchObject({ outcome: "interrupted" });
    house.keeper.raised(rule, "");
    await settled(house);
    expect([...new Set(begun(house).map(({ runId }) => runId))]).toEqual([first.runId]);
    expect(begun(house).length).toBeGreaterThan(1);
    expect(readFileSync(`${house.folder}/starts`, "utf8")).toBe("\n");
    expect(bearersOf(first.runId)).toEqual([]);
  });
});
