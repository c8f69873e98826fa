import { expect, test } from "vitest";
import { envelope, makeOrganisation } from "../../../../test/trust/organisation.ts";
import { deviceRecord } from "../../../../test/contracts/store-records.ts";
import { payloadOf } from "@hulplijn/shared/trust";
import { restoredNotices, sayRestored } from "./restored.ts";
import { testWorld } from "./testing/test-world.ts";

test("a copy that was put back is said once on the trail, and in the console until people signed a policy newer than every device's", async () => {
  const world = testWorld();
  const { policy, rootKeys } = makeOrganisation();
  const sign = (version: number) =>
    world.store.write((tx) =>
      tx.putSigned("policy", version, envelope("policy", payloadOf({ ...policy, version }), rootKeys)),
    );
  await sign(3);
  await sayRestored(world);
  expect([await restoredNotices(world), world.logged, await world.store.auditHead()]).toEqual([[], [], null]);

  const word = { atMs: world.at.nowMs, backupAtMs: world.at.nowMs - 3_600_000, policyVersion: 3 };
  await world.store.write(async (tx) => {
    await tx.putNote("store/restored", JSON.stringify(word));
    await tx.putDevice(deviceRecord("d1", { policyVersion: 3 }));
    await tx.putDevice(deviceRecord("d2", { policyVersion: 5 }));
    await tx.putDevice(deviceRecord("d3", { policyVersion: 4 }));
    await tx.putDevice(deviceRecord("d4", { policyVersion: 9, removed: true }));
  });
  await sayRestored(world);
  await sayRestored(world);
  expect(world.logged).toHaveLength(1);
  expect((await world.store.audit(1, 10)).map(({ action, detail }) => [action, detail])).toEqual([
    ["store.restored", { restoredAtMs: word.atMs, backupAtMs: word.backupAtMs, policyVersion: 3 }],
  ]);
  const restored = {
    code: "restored",
    params: { at: word.atMs, backup: word.backupAtMs },
    severity: "warning",
  };
  const behind = (here: number, devices: number) => ({
    code: "policy-behind",
    params: { here, devices, highest: 5, furthest: "PC-d2" },
    severity: "critical",
  });
  expect(await restoredNotices(world)).toEqual([restored, behind(3, 2)]);
  await sign(4);
  expect(await restoredNotices(world)).toEqual([behind(4, 1)]);
  await sign(6);
  expect(await restoredNotices(world)).toEqual([]);
});
