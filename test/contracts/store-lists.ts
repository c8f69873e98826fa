import { describe, expect, test } from "vitest";
import type { ListRequest, Page, QueryTerm, Store } from "../../packages/collector/src/core/ports.ts";
import { lists } from "../../packages/collector/src/core/query/list-fields.ts";
import { parseQuery } from "../../packages/collector/src/core/query/parse-query.ts";
import { asking, deviceRecord, findingRecord, incidentRecord, runRecord, startMs } from "./store-records.ts";
import type { MakeStore } from "./store.ts";

const minuteMs = 60_000;
const names = ["devices", "incidents", "runs"] as const;
type Name = (typeof names)[number];

/** All ids of a list, page by page of this many. */
async function ids(store: Store, list: Name, request: ListRequest): Promise<string[]> {
  const found: string[] = [];
  let cursor: string | null = null;
  do {
    const page: Page<object> | null = await store[list]({ ...request, cursor });
    if (page === null) throw new Error("the list was refused");
    found.push(...page.rows.map(idOf));
    cursor = page.nextCursor;
  } while (cursor !== null);
  return found;
}
const idOf = (row: object): string =>
  "runId" in row
    ? String(row.runId)
    : "incidentId" in row
      ? String(row.incidentId)
      : String((row as { deviceId: string }).deviceId);

function terms(list: Name, text: string): readonly QueryTerm[] {
  const parsed = parseQuery(list, text);
  if (!parsed.ok) throw new Error(parsed.detail.en);
  return parsed.terms;
}

async function fill(store: Store): Promise<void> {
  await store.write(async (tx) => {
    await tx.putPerson({ ...person, personId: "p1", name: "Jan" });
    await tx.putDevice(
      deviceRecord("d1", { name: "PC-1", tags: ["Front Desk", "vip"], system: "Debian 12" }),
    );
    await tx.putDevice(
      deviceRecord("d2", {
        name: "pc-2",
        state: "ill",
        seenAtMs: startMs - 60 * minuteMs,
        connected: false,
        group: "lab",
      }),
    );
    await tx.putDevice(
      deviceRecord("d3", {
        name: "Büro",
        platform: "windows",
        seenAtMs: null,
        state: "unknown",
        agentVersion: "1.2.0",
      }),
    );
    await tx.putDevice(deviceRecord("d4", { name: "gone", removed: true }));
    await tx.putDevice(
      deviceRecord("d5", { name: "PC-5", quarantine: { code: "copied", params: {} }, connected: false }),
    );
    await tx.addIncident(
      incidentRecord("i1", {
        owner: "p1",
        priority: 1,
        severity: "critical",
        rule: "dns-fails",
        deviceId: "d2",
      }),
    );
    await tx.addIncident(
      incidentRecord("i2", {
        openedAtMs: startMs - 60 * minuteMs,
        subject: "Office",
        flapping: true,
        line: "second",
      }),
    );
    await tx.addIncident(
      incidentRecord("i3", {
        state: "resolved",
        resolvedAtMs: startMs - 10 * minuteMs,
        reopened: 1,
        priority: 2,
      }),
    );
    await tx.addIncident(
      incidentRecord("i4", { snoozedUntilMs: startMs + 1, severity: "notice", deviceId: "d9" }),
    );
    await tx.putFinding(findingRecord("f1", { incidentId: "i1" }));
    await tx.putFinding(findingRecord("f2", { incidentId: "i1", state: "cleared" }));
    await tx.putRun(runRecord("r1", { incidentId: "i1", fix: "restart-resolver", deviceId: "d2" }));
    await tx.putRun(
      runRecord("r2", {
        phase: "ended",
        outcome: "verified",
        endedAtMs: startMs,
        orderedBy: "schedule",
        undone: true,
      }),
    );
    await tx.putRun(
      runRecord("r3", {
        phase: "ended",
        outcome: "refused",
        code: "order-expired",
        batch: "ab".repeat(32),
        endedAtMs: startMs - 5,
        orderedAtMs: startMs - 60 * minuteMs,
      }),
    );
  });
}
const person = {
  role: "lead",
  language: "en",
  passwordHash: null,
  disabled: false,
  createdAtMs: 1,
} as const;

/** Every field of every list is asked for at least once; the test below this table sees to that. */
const queries: readonly (readonly [list: Name, text: string, found: readonly string[]])[] = [
  ["devices", "", ["d1", "d2", "d3", "d5"]],
  ["devices", "pc", ["d1", "d2", "d5"]],
  ["devices", "büro", ["d3"]],
  ["devices", "pc debian vip", ["d1"]],
  ["devices", "-pc", ["d3"]],
  ["devices", '"front desk"', ["d1"]],
  ["devices", "state:ill OR state:unknown", ["d2", "d3"]],
  ["devices", "-state:ill", ["d1", "d3", "d5"]],
  ["devices", "name:PC-1", ["d1"]],
  ["devices", "name:pc*", ["d1", "d2", "d5"]],
  ["devices", "platform:windows", ["d3"]],
  ["devices", 'system:"debian 12"', ["d1", "d2", "d3", "d5"]],
  ["devices", 'tag:"FRONT DESK"', ["d1"]],
  ["devices", "-tag:vip", ["d2", "d3", "d5"]],
  ["devices", "group:lab", ["d2"]],
  ["devices", "agent:1.2*", ["d3"]],
  ["devices", "severity:critical", ["d2"]],
  ["devices", "-severity:critical", ["d1", "d3", "d5"]],
  ["devices", "open:>0", ["d1", "d2"]],
  ["devices", "open:0", ["d3", "d5"]],
  ["devices", "open:<1", ["d3", "d5"]],
  ["devices", "seen:<15m", ["d1", "d5"]],
  ["devices", "seen:>30m", ["d2"]],
  ["devices", "-seen:<15m", ["d2", "d3"]],
  ["devices", "enrolled:<1h", ["d1", "d2", "d3", "d5"]],
  ["devices", "is:connected", ["d1", "d3"]],
  ["devices", "is:quarantined OR is:never-seen", ["d3", "d5"]],
  ["devices", "is:removed", ["d4"]],
  ["devices", "%", []],
  ["devices", "' OR 1=1 --", []],
  ["incidents", "", ["i1", "i2", "i3", "i4"]],
  ["incidents", "is:open", ["i1", "i2", "i4"]],
  ["incidents", "is:resolved", ["i3"]],
  ["incidents", "is:snoozed", ["i4"]],
  ["incidents", "is:open -is:snoozed", ["i1", "i2"]],
  ["incidents", "is:flapping", ["i2"]],
  ["incidents", "is:mine", ["i1"]],
  ["incidents", "is:unowned", ["i2", "i3", "i4"]],
  ["incidents", "is:reopened", ["i3"]],
  ["incidents", "owner:me", ["i1"]],
  ["incidents", "owner:jan OR owner:p9", ["i1"]],
  ["incidents", "-owner:p1", ["i2", "i3", "i4"]],
  ["incidents", "inc-2", ["i2"]],
  ["incidents", "office", ["i1", "i2", "i3", "i4"]],
  ["incidents", "pc-2 dns", ["i1"]],
  ["incidents", "state:new severity:warning", ["i2"]],
  ["incidents", "priority:1 OR priority:2", ["i1", "i3"]],
  ["incidents", "priority:>1", ["i2", "i3", "i4"]],
  ["incidents", "rule:dns-fails", ["i1"]],
  ["incidents", "subject:office", ["i1", "i2", "i3", "i4"]],
  ["incidents", "device:d2", ["i1"]],
  ["incidents", "device:pc-1", ["i2", "i3"]],
  ["incidents", "group:lab", ["i1"]],
  ["incidents", "tag:vip", ["i2", "i3"]],
  ["incidents", "-tag:vip", ["i1", "i4"]],
  ["incidents", "line:second", ["i2"]],
  ["incidents", "fix:restart-resolver", ["i1"]],
  ["incidents", "age:>30m", ["i2"]],
  ["incidents", "updated:<30m", ["i1", "i2", "i3", "i4"]],
  ["incidents", "resolved:<30m", ["i3"]],
  ["runs", "", ["r1", "r2", "r3"]],
  ["runs", "resolver", ["r1"]],
  ["runs", "fix:restart*", ["r1"]],
  ["runs", "device:pc-1", ["r2", "r3"]],
  ["runs", "incident:1", ["r1"]],
  ["runs", "phase:queued", ["r1"]],
  ["runs", "outcome:verified OR outcome:refused", ["r2", "r3"]],
  ["runs", "-outcome:verified", ["r1", "r3"]],
  ["runs", "by:jan", ["r1", "r3"]],
  ["runs", "by:schedule", ["r2"]],
  ["runs", "code:order-expired", ["r3"]],
  ["runs", `batch:${"ab".repeat(32)}`, ["r3"]],
  ["runs", "age:>30m", ["r3"]],
  ["runs", "is:open", ["r1"]],
  ["runs", "is:ended -is:undone", ["r3"]],
];

export function listPromises(make: MakeStore): void {
  test("find exactly what is asked for, in every field", async () => {
    const store = await make();
    await fill(store);
    for (const [list, text, expected] of queries) {
      const sort = lists[list].sorts[0];
      const request = asking(sort, { where: terms(list, text), personId: "p1" });
      expect([list, text, (await ids(store, list, request)).toSorted()]).toEqual([list, text, expected]);
      expect([list, text, (await store[list](request))?.total]).toEqual([list, text, expected.length]);
    }
    for (const list of names) {
      const asked = new Set(
        queries
          .filter(([of]) => of === list)
          .flatMap(([, text]) => terms(list, text).map(({ field }) => field)),
      );
      expect(Object.keys(lists[list].fields).filter((field) => !asked.has(field))).toEqual([]);
    }
  });

  test("are mine for nobody when nobody asks", async () => {
    const store = await make();
    await fill(store);
    const request = asking("number", { where: terms("incidents", "is:mine OR is:reopened") });
    expect(await ids(store, "incidents", request)).toEqual(["i3"]);
    expect(await ids(store, "incidents", { ...request, where: terms("incidents", "owner:me") })).toEqual([]);
  });

  test("carry what a row shows beside its record", async () => {
    const store = await make();
    await fill(store);
    const [incident] = (await store.incidents(asking("number")))?.rows ?? [];
    expect(incident).toMatchObject({ number: 1, deviceName: "pc-2", members: 2, membersOpen: 1 });
    const orphan = (await store.incidents(asking("number", { descending: true })))?.rows[0];
    expect(orphan).toMatchObject({ deviceName: "", members: 0, membersOpen: 0 });
    expect((await store.runs(asking("ordered", { descending: true })))?.rows[0]).toHaveProperty("deviceName");
  });

  describe.each(names.flatMap((list) => lists[list].sorts.map((sort) => [list, sort] as const)))(
    "of %s by %s",
    (list, sort) => {
      test("give every row once, in order, both ways, whatever the size of a page", async () => {
        const store = await make();
        await fill(store);
        const whole = await ids(store, list, asking(sort, { limit: 100 }));
        for (const limit of [1, 2, 3]) {
          expect(await ids(store, list, asking(sort, { limit }))).toEqual(whole);
          expect(await ids(store, list, asking(sort, { limit, descending: true }))).toEqual(
            whole.toReversed(),
          );
        }
      });
    },
  );

  test("are ordered by what they say", async () => {
    const store = await make();
    await fill(store);
    expect(await ids(store, "incidents", asking("severity", { descending: true }))).toEqual([
      "i1",
      "i3",
      "i2",
      "i4",
    ]);
    expect(await ids(store, "devices", asking("seen"))).toEqual(["d3", "d2", "d1", "d5"]);
    expect(await ids(store, "devices", asking("severity", { descending: true }))).toEqual([
      "d2",
      "d1",
      "d5",
      "d3",
    ]);
    expect(await ids(store, "runs", asking("ended", { descending: true }))).toEqual(["r2", "r3", "r1"]);
  });

  test("give every row that was there all the time exactly once, while others come and go", async () => {
    const store = await make();
    const name = (index: number): string => (index % 3 === 0 ? "same" : `PC-${index}`);
    await store.write(async (tx) => {
      for (let index = 0; index < 60; index++)
        await tx.putDevice(deviceRecord(`old${index}`, { name: name(index) }));
      for (let index = 0; index < 20; index++)
        await tx.putDevice(deviceRecord(`going${index}`, { name: name(index) }));
    });
    const seen: string[] = [];
    let cursor: string | null = null;
    for (let step = 0; step === 0 || cursor !== null; step++) {
      const page: Awaited<ReturnType<Store["devices"]>> = await store.devices(
        asking("name", { limit: 7, cursor }),
      );
      seen.push(...(page?.rows ?? []).map(({ deviceId }) => deviceId));
      cursor = page?.nextCursor ?? null;
      await store.write(async (tx) => {
        await tx.putDevice(deviceRecord(`coming${step}`, { name: "A first" }));
        await tx.putDevice(deviceRecord(`coming-last${step}`, { name: "same" }));
        await tx.putDevice(deviceRecord(`going${step}`, { removed: true }));
      });
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.filter((id) => id.startsWith("old"))).toHaveLength(60);
  });

  test("tell the total on the first page, and no cursor on the last", async () => {
    const store = await make();
    await fill(store);
    const first = await store.devices(asking("name", { limit: 3 }));
    expect([first?.total, first?.rows.length]).toEqual([4, 3]);
    const last = await store.devices(asking("name", { limit: 3, cursor: first?.nextCursor ?? "" }));
    expect([last?.total, last?.rows.length, last?.nextCursor]).toEqual([null, 1, null]);
    const exact = await store.devices(asking("name", { limit: 4 }));
    expect(exact?.nextCursor).toBeNull();
  });

  test("refuse an order or a field that they do not have, secret ones among them", async () => {
    const store = await make();
    for (const sort of ["publicKey", "deviceId", "", "name; DROP TABLE device", "constructor", "__proto__"]) {
      expect(await store.devices(asking(sort))).toBeNull();
    }
    for (const field of ["publicKey", "search", "constructor", "__proto__"]) {
      const where = [{ field, not: false, operator: "is", values: ["a"] }] as const;
      expect(await store.devices(asking("name", { where }))).toBeNull();
    }
    expect(
      await store.devices(
        asking("name", { where: [{ field: "name", not: false, operator: "is", values: [] }] }),
      ),
    ).toBeNull();
    expect(await store.runs(asking("params"))).toBeNull();
    expect(await store.incidents(asking("cause"))).toBeNull();
  });

  test("refuse a cursor of another order, another list, or nobody's", async () => {
    const store = await make();
    await fill(store);
    const cursor = (await store.devices(asking("name", { limit: 1 })))?.nextCursor ?? "";
    expect(await store.devices(asking("name", { cursor }))).not.toBeNull();
    expect(await store.devices(asking("name", { cursor, descending: true }))).toBeNull();
    expect(await store.devices(asking("state", { cursor }))).toBeNull();
    expect(await store.incidents(asking("number", { cursor }))).toBeNull();
    const forged = [
      "",
      "x",
      "bnVsbA",
      btoa(`["devices name up",{},"a"]`),
      btoa(`["devices name up","a",1]`),
      btoa("[1,2]"),
    ];
    for (const each of forged) expect(await store.devices(asking("name", { cursor: each }))).toBeNull();
  });
}
