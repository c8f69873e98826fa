import { existsSync, readFileSync } from "node:fs";
import type { Manifest } from "../../packages/shared/src/fixes/fixes.ts";
import type { Body } from "../../packages/shared/src/protocol/registry.ts";
import { payloadOf, type Schedule } from "../../packages/shared/src/trust/trust.ts";
import { approvalOf, deviceId, envelope, sha256, type TestFix, wallMs } from "../trust/organisation.ts";
import { type House, organisation, simple } from "./house.ts";

// Schedules as people sign them, for a device whose runner is a real process.

const minute = 60_000;
const [ans] = organisation.approverKeys;

/** The minute of an instant, in UTC. */
export const localOf = (atMs: number): string => new Date(atMs).toISOString().slice(0, 16);

/** What the collector gives a device: a schedule of Dirk's over these fixes, due in the minute that began. */
export function scheduled(
  fixes: readonly TestFix[],
  change: Partial<Schedule> = {},
  openRing = 0,
): Body<"schedules">["schedules"][number] {
  const schedule: Schedule = {
    type: "schedule",
    name: "Every night",
    person: "Dirk",
    fixes: fixes.map(({ manifest, bytes }) => ({
      fix: manifest.id,
      version: manifest.version,
      manifestDigest: sha256(bytes),
      params: {},
    })),
    devices: [deviceId],
    query: "",
    when: { kind: "once", local: localOf(Date.now()), zone: "UTC" },
    windowMinutes: 60,
    spreadMinutes: 0,
    missed: "in-window",
    skipDays: [],
    conditions: {},
    wake: false,
    issuedAtMs: Date.now() - 60 * minute,
    expiresAtMs: Date.now() + 24 * 60 * minute,
    nonce: Buffer.alloc(16, 5).toString("base64"),
    ...change,
  };
  return {
    schedule: envelope("schedule", payloadOf(schedule), [organisation.ordererKey]),
    openRing,
    fixes: fixes.map((fix) => ({
      manifest: Buffer.from(fix.bytes).toString("base64"),
      approvals: ans ? [approvalOf(fix, "Ans", ans, { atMs: wallMs })] : [],
      files: Object.fromEntries(
        [...fix.files].map(([name, bytes]) => [name, Buffer.from(bytes).toString("base64")]),
      ),
    })),
  };
}

/** The machine has been on and awake for a day, and nothing holds it back. */
export const aDay = { awakeMs: 24 * 60 * minute, held: false };
/** A fix that leaves a line for each start of it, and finds something to do until it ran. */
export function working(
  house: House,
  id: string,
  change: Partial<Manifest> = {},
  verify = "true\n",
): TestFix {
  const mark = `${house.folder}/${id}`;
  return simple(
    {
      "check.sh": `test ! -e ${mark}\n`,
      "fix.sh": `echo ${id} >> ${house.folder}/starts; touch ${mark}\n`,
      "verify.sh": verify,
    },
    { id, ...change },
  );
}

export const startsIn = (house: House): string[] => {
  const file = `${house.folder}/starts`;
  return existsSync(file) ? readFileSync(file, "utf8").trim().split("\n") : [];
};
