import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type {
  DeviceRow,
  Incident,
  IncidentsEdited,
  Problem,
  SavedView,
} from "../../packages/shared/src/api/registry.ts";
import { type House, makeHouse, type SignedIn } from "./http-house.ts";
import { deviceRecord, findingRecord, incidentRecord, runRecord } from "./store-records.ts";

const id = (number: number): string => `019ab000-0000-7000-8000-${number.toString(16).padStart(12, "0")}`;
let house: House;
let lead: SignedIn;
beforeAll(async () => {
  house = await makeHouse();
  lead = await house.signIn("lead");
  await house.store.write(async (tx) => {
    for (let index = 0; index < 25; index++)
      await tx.putDevice(deviceRecord(id(index), { name: `PC-${String(index).padStart(2, "0")}` }));
    for (let index = 0; index < 3; index++) {
      const incidentId = id(100 + index);
      await tx.addIncident(incidentRecord(incidentId, { deviceId: id(index) }));
      await tx.putFinding(findingRecord(id(200 + index), { deviceId: id(index), incidentId }));
    }
    await tx.putRun(runRecord(id(300), { deviceId: id(0), incidentId: id(100) }));
    await tx.putReading({
      deviceId: id(0),
      probe: "printers",
      receivedAtMs: Date.now(),
      reading: {
        state: "measured",
        atMs: Date.now(),
        tookMs: 5,
        value: {
          service: "answers",
          queues: [
            {
              queue: "office",
              title: "Office",
              model: "Laser",
              path: "ipp://printer",
              isDefault: true,
              state: "stopped",
              reasons: ["paused"],
              message: "",
              acceptingJobs: true,
              deviceReachable: "yes",
              waitingJobs: 3,
              oldestJobId: 1,
              oldestJobOwner: "ada",
              oldestJobSeconds: 60,
              noProgressSeconds: 60,
              heldJobs: 0,
              supplies: [],
              lowestSupplyPercent: 40,
            },
          ],
        },
      },
    });
  });
});
afterAll(() => house.close());

const get = (url: string, headers: Record<string, string> = lead.headers) =>
  house.http.api.inject({ url: `/api/v1/${url}`, headers });

describe("lists", () => {
  test("are paged to the end without losing or repeating a row", async () => {
    const names: string[] = [];
    let cursor = "";
    for (;;) {
      const page = (await get(`devices?limit=10${cursor}`)).json<{
        items: DeviceRow[];
        nextCursor: string | null;
      }>();
      names.push(...page.items.map((row) => row.name));
      if (page.nextCursor === null) break;
      cursor = `&cursor=${encodeURIComponent(page.nextCursor)}`;
    }
    expect(names).toEqual(Array.from({ length: 25 }, (_, index) => `PC-${String(index).padStart(2, "0")}`));
  });

  test.each([
    ["devices?q=colour:red", "query-invalid", "/q/0/10"],
    ["devices?q=PC-01%20state:sick", "query-invalid", "/q/6/10"],
    ["devices?sort=passwordHash", "input-invalid", "/sort"],
    ["devices?limit=201", "input-invalid", "/limit"],
    ["devices?limit=x", "input-invalid", "/limit"],
    ["devices?cursor=bm90IG9uZQ", "input-invalid", "/cursor"],
    ["devices?token=hulplijn_pat_x", "input-invalid", "/"],
    ["runs/not-an-id", "input-invalid", "/runId"],
    ["facets/devices?q=colour:red", "query-invalid", "/q/0/10"],
    ["facets/devices?field=publickey", "input-invalid", "/field"],
    ["facets/people", "input-invalid", "/list"],
    ["exports/devices?columns=name,publicKey", "input-invalid", "/columns"],
    ["exports/devices?sort=publicKey", "input-invalid", "/sort"],
    ["exports/devices?q=state:sick", "query-invalid", "/q/0/10"],
    ["printers?cursor=-1", "input-invalid", "/cursor"],
    ["printers?sort=path", "input-invalid", "/sort"],
    ["printers?q=ink:low", "query-invalid", "/q/0/7"],
  ])("%s is refused as %s at %s", async (url, code, pointer) => {
    const problem = (await get(url)).json<Problem>();
    expect(problem).toMatchObject({ code, status: 400 });
    if (pointer !== undefined) expect(problem.errors?.[0]?.pointer).toBe(pointer);
  });

  test("what a search does not understand is said in the reader's language", async () => {
    const answer = await get("devices?q=colour:red", { ...lead.headers, "accept-language": "nl" });
    expect(answer.json<Problem>()).toMatchObject({ title: "De zoekopdracht klopt niet" });
    expect(answer.json<Problem>().detail).toContain("Er is geen veld");
  });

  test("no search, order or cursor makes anything go wrong (H-13, H-24)", async () => {
    const hostile = fc.oneof(
      fc.string({ maxLength: 60, unit: "binary" }),
      fc.constantFrom(
        "' OR 1=1 --",
        '"; DROP TABLE device; --',
        "state:well' UNION SELECT passwordHash FROM person",
        "{{7*7}}",
        "${7*7}",
        "%00",
        "-".repeat(200),
        "\u0000",
      ),
    );
    const lists = fc.constantFrom(
      "devices",
      "incidents",
      "runs",
      "fixes",
      "printers",
      "facets/devices",
      "exports/incidents",
    );
    await fc.assert(
      fc.asyncProperty(
        lists,
        fc.constantFrom("q", "sort", "cursor", "limit", "field", "starts", "columns"),
        hostile,
        async (list, name, text) => {
          const answer = await get(`${list}?${name}=${encodeURIComponent(text)}`);
          expect([200, 400]).toContain(answer.statusCode);
        },
      ),
      { numRuns: 150 },
    );
    expect((await get("devices?limit=1")).json<{ total: number }>().total).toBe(25);
  });

  test("printers show queue and device apart, and the incident", async () => {
    const { items } = (await get("printers")).json<{ items: object[] }>();
    expect(items).toEqual([
      expect.objectContaining({
        deviceName: "PC-00",
        queue: "office",
        queueState: "stopped",
        printerState: "reachable",
        waitingJobs: 3,
        faulty: true,
        incident: "INC-1",
      }),
    ]);
    const found = async (q: string) => (await get(`printers?q=${q}`)).json<{ total: number }>().total;
    expect(await found("is:faulty")).toBe(1);
    expect(await found("state:stopped OR state:stuck")).toBe(1);
    expect(await found("waiting:<3")).toBe(0);
    expect(await found("device:pc-00 supply:<50 queue:office")).toBe(1);
    expect((await get("printers?q=nothing-like-it")).json<{ items: object[] }>().items).toEqual([]);
  });
});

interface Counted {
  readonly facets: readonly { field: string; values: readonly { value: string; count: number }[] }[];
}

describe("beside a list", () => {
  const counts = async (url: string) =>
    Object.fromEntries(
      (await get(url))
        .json<Counted>()
        .facets.map(({ field, values }) => [field, values.map(({ value, count }) => `${value} ${count}`)]),
    );

  test("each field's values are counted among the rows that match, and a choice does not hide the other values", async () => {
    const all = await counts("facets/devices");
    expect(all["state"]).toEqual(["well 25"]);
    expect(all["severity"]).toEqual(["warning 3"]);
    expect((await counts("facets/devices?q=severity:warning"))["severity"]).toEqual(["warning 3"]);
    expect((await counts("facets/devices?q=state:ill"))["state"]).toEqual(["well 25"]);
    expect((await counts("facets/devices?q=state:ill"))["system"]).toEqual([]);
    expect((await counts("facets/devices?q=-state:well"))["state"]).toEqual([]);
  });

  test("values are suggested by what was typed of them", async () => {
    expect(await counts("facets/incidents?field=device&starts=pc-0")).toEqual({
      device: ["PC-00 1", "PC-01 1", "PC-02 1"],
    });
    expect(await counts("facets/incidents?field=device&starts=zz")).toEqual({ device: [] });
  });

  test("the fields that may be asked are told, with their choices", async () => {
    const { fields } = (await get("facets/incidents")).json<{
      fields: { field: string; kind: string; choices: string[] }[];
    }>();
    expect(fields.find(({ field }) => field === "line")).toEqual({
      field: "line",
      kind: "choice",
      choices: ["first", "second", "third"],
    });
  });

  test("a person's views are theirs alone, one for each name", async () => {
    const other = await house.signIn("first-line");
    const save = (payload: object, headers = lead.headers) =>
      house.http.api.inject({ method: "POST", url: "/api/v1/views", payload, headers });
    const names = async (headers = lead.headers) =>
      (await get("views", headers)).json<{ items: SavedView[] }>().items.map(({ name, q }) => `${name}=${q}`);
    expect(
      (await save({ list: "devices", name: " Ill ones ", q: "state:ill", columns: ["name"] })).statusCode,
    ).toBe(201);
    const again = await save({ list: "devices", name: "Ill ones", q: "is:connected" });
    expect(again.json<SavedView>()).toMatchObject({ columns: null, sort: null });
    expect(await names()).toEqual(["Ill ones=is:connected"]);
    expect(await names(other.headers)).toEqual([]);
    expect((await save({ list: "people", name: "x" })).statusCode).toBe(400);
    const drop = (headers: Record<string, string>) =>
      house.http.api.inject({
        method: "DELETE",
        url: `/api/v1/views/${again.json<SavedView>().viewId}`,
        headers,
      });
    await drop(other.headers);
    expect(await names()).toHaveLength(1);
    await drop(lead.headers);
    expect(await names()).toEqual([]);
  });

  test("a view may be the team's: all have it, only who kept it changes it, and a lead clears up", async () => {
    const [one, two] = [await house.signIn("second-line"), await house.signIn("first-line")];
    const save = async (payload: object, headers: SignedIn["headers"]) =>
      (
        await house.http.api.inject({ method: "POST", url: "/api/v1/views", payload, headers })
      ).json<SavedView>();
    const of = async (headers: SignedIn["headers"]) =>
      (await get("views", headers)).json<{ items: SavedView[] }>().items;
    const drop = (viewId: string, headers: SignedIn["headers"]) =>
      house.http.api.inject({ method: "DELETE", url: `/api/v1/views/${viewId}`, headers });
    const kept = await save({ list: "incidents", name: "Monday", q: "age:<3d", shared: true }, one.headers);
    expect(kept).toMatchObject({ shared: true, mine: true, by: one.session.person.name });
    expect(await of(two.headers)).toMatchObject([
      { name: "Monday", q: "age:<3d", shared: true, mine: false, by: one.session.person.name },
    ]);
    // The same name at a colleague is another view; nobody's is overwritten.
    await save({ list: "incidents", name: "Monday", q: "age:<1d" }, two.headers);
    expect((await of(two.headers)).map(({ q, mine }) => [q, mine])).toEqual([
      ["age:<3d", false],
      ["age:<1d", true],
    ]);
    // How a list looks to one person is never the team's.
    await save({ list: "incidents", name: "", columns: ["name"], shared: true }, two.headers);
    expect((await of(one.headers)).map(({ name }) => name)).toEqual(["Monday"]);
    await drop(kept.viewId, two.headers);
    expect(await of(one.headers)).toHaveLength(1);
    await drop(kept.viewId, lead.headers);
    expect(await of(one.headers)).toEqual([]);
  });
});

test("a device that is removed is gone from the lists, and stays on the audit trail", async () => {
  const write = (deviceId: string) =>
    house.http.api.inject({ method: "DELETE", url: `/api/v1/devices/${deviceId}`, headers: lead.headers });
  await house.store.write((tx) => tx.putDevice(deviceRecord(id(900), { name: "PC-scrapped" })));
  expect((await write(id(900))).statusCode).toBe(204);
  expect((await get(`devices/${id(900)}`)).statusCode).toBe(404);
  expect((await get("devices?q=name:pc-scrapped")).json<{ items: DeviceRow[] }>().items).toEqual([]);
  expect((await write(id(900))).statusCode).toBe(404);
  expect((await house.store.audit(0, 1000)).at(-1)).toMatchObject({
    action: "device.removed",
    object: id(900),
    who: lead.session.person.name,
  });
});

describe("a list as a file", () => {
  test("has every row that matches, in the columns asked for, in the reader's language", async () => {
    const answer = await get("exports/devices?columns=name,state&sort=-name", {
      ...lead.headers,
      "accept-language": "nl",
    });
    expect(answer.headers["content-type"]).toBe("text/csv; charset=utf-8");
    const lines = answer.body.split("\r\n");
    expect(lines.slice(0, 2)).toEqual(["\uFEFFNaam;Toestand", "PC-24;Goed"]);
    expect(lines).toHaveLength(27);
    expect((await get("exports/devices?columns=name&q=name:pc-03")).body).toBe("\uFEFFName\r\nPC-03\r\n");
  });

  test("holds no formula, and a name with a comma in quotes (OWASP: CSV injection)", async () => {
    const odd = [`=HYPERLINK("http://x")`, "+1", "@x", "a,b", 'say "hi"'];
    await house.store.write(async (tx) => {
      for (const [at, name] of odd.entries())
        await tx.putDevice(deviceRecord(id(500 + at), { name, group: "odd" }));
    });
    const { body } = await get("exports/devices?columns=name&q=group:odd&sort=enrolled");
    expect(body.split("\r\n").slice(1, -1)).toEqual([
      `"'=HYPERLINK(""http://x"")"`,
      "'+1",
      "'@x",
      '"a,b"',
      '"say ""hi"""',
    ]);
    await house.store.write(async (tx) => {
      for (const [at, name] of odd.entries())
        await tx.putDevice(deviceRecord(id(500 + at), { name, group: "odd", removed: true }));
    });
  });

  test("is noted on the audit trail: it is many people's data at once", async () => {
    await get("exports/incidents?columns=key,title,device&q=is:open");
    const trail = (await get("audit?limit=200")).json<{ items: { action: string; object: string }[] }>();
    expect(
      trail.items.filter(({ action }) => action === "list.exported").map(({ object }) => object),
    ).toContain("incidents");
  });
});

describe("an incident", () => {
  test("proposes the fix of its rule, with the parameters out of the finding", async () => {
    const incident = (await get("incidents/INC-1")).json<Incident>();
    expect(incident.suggestion).toMatchObject({
      fix: "resume-print-queue",
      params: { queue: "office" },
      approved: false,
    });
    expect(incident.memberList).toHaveLength(1);
    expect(incident.runs).toEqual([id(300)]);
    expect((await get("incidents/1")).json<Incident>().key).toBe("INC-1");
  });

  test("is edited by one of two at a time (If-Match, B-11)", async () => {
    const seen = await get("incidents/INC-2");
    expect(seen.headers.etag).toBe('"1"');
    const edit = (match: string | undefined, body: object) =>
      house.http.api.inject({
        method: "PATCH",
        url: "/api/v1/incidents/INC-2",
        payload: body,
        headers: { ...lead.headers, ...(match === undefined ? {} : { "if-match": match }) },
      });
    expect((await edit(undefined, { owner: "me" })).json<Problem>().code).toBe("input-invalid");
    const mine = await edit('"1"', { owner: "me" });
    expect(mine.json<Incident>()).toMatchObject({
      owner: lead.session.person.personId,
      ownerName: lead.session.person.name,
      state: "in-progress",
    });
    expect(mine.headers.etag).toBe('"2"');
    expect((await edit('"1"', { owner: null })).json<Problem>()).toMatchObject({
      code: "changed-meanwhile",
      status: 412,
    });
    expect((await edit('"2"', { owner: null, version: 99, priority: 1 })).statusCode).toBe(400);
    expect((await get("incidents?q=is:mine")).json<{ items: object[] }>().items).toHaveLength(1);
  });

  test("takes text that means something elsewhere as text (H-08)", async () => {
    const note = "{{7*7}} ${7*7} <%= 7*7 %> <script>alert(1)</script> '; DROP TABLE incident; --";
    await house.http.api.inject({
      method: "POST",
      url: "/api/v1/incidents/INC-3/notes",
      payload: { note },
      headers: lead.headers,
    });
    const { timeline } = (await get("incidents/INC-3")).json<Incident>();
    expect(timeline.at(-1)).toMatchObject({ note, who: lead.session.person.name });
  });
});

describe("several incidents at the same time", () => {
  const write = (method: "PATCH" | "POST", url: string, payload: object) =>
    house.http.api.inject({ method, url: `/api/v1/${url}`, payload, headers: lead.headers });
  const three: string[] = [];
  beforeAll(async () => {
    await house.store.write(async (tx) => {
      for (const index of [10, 11, 12]) {
        const { number, incidentId } = await tx.addIncident(
          incidentRecord(id(400 + index), {
            deviceId: id(index),
            cause: `device/${id(index)}/probe/printers/office`,
          }),
        );
        await tx.putFinding(findingRecord(id(450 + index), { deviceId: id(index), incidentId }));
        three.push(`INC-${number}`);
      }
    });
  });

  test("are taken, put off and let go in one request", async () => {
    const edit = async (change: object) =>
      (await write("PATCH", "incidents", { incidents: three, edit: change })).json<IncidentsEdited>();
    expect((await edit({ owner: "me" })).results).toEqual(three.map((key) => ({ key, code: null })));
    const untilMs = Date.now() + 60_000;
    await edit({ snoozedUntilMs: untilMs });
    expect((await get(`incidents/${three[1]}`)).json<Incident>()).toMatchObject({
      owner: lead.session.person.personId,
      snoozedUntilMs: untilMs,
    });
    await edit({ owner: null, snoozedUntilMs: null });
    expect((await get(`incidents/${three[1]}`)).json<Incident>()).toMatchObject({ owner: null });
  });

  test("are changed back only where they still are as they were left: a colleague was there since", async () => {
    await write("PATCH", "incidents", { incidents: three, edit: { owner: "me" } });
    const colleague = await house.signIn("first-line");
    const took = { incidents: [three[1]], edit: { owner: "me" } };
    await house.http.api.inject({
      method: "PATCH",
      url: "/api/v1/incidents",
      payload: took,
      headers: colleague.headers,
    });
    const back = { incidents: three, edit: { owner: null }, where: { owner: "me" } };
    expect((await write("PATCH", "incidents", back)).json<IncidentsEdited>().results).toEqual([
      { key: three[0], code: null },
      { key: three[1], code: "changed-meanwhile" },
      { key: three[2], code: null },
    ]);
    expect((await get(`incidents/${three[1]}`)).json<Incident>()).toMatchObject({
      owner: colleague.session.person.personId,
    });
    const wrong = { incidents: [three[1]], edit: { owner: null }, where: { line: "third" } };
    expect((await write("PATCH", "incidents", wrong)).json<IncidentsEdited>().results[0]?.code).toBe(
      "changed-meanwhile",
    );
    const right = { incidents: [three[1]], edit: { owner: null }, where: { snoozedUntilMs: null } };
    expect((await write("PATCH", "incidents", right)).json<IncidentsEdited>().results[0]?.code).toBeNull();
  });

  test.each([
    { incidents: [], edit: { owner: "me" } },
    { incidents: ["INC-1"], edit: { problem: "x" } },
    { incidents: ["INC-1"], edit: { owner: "nobody-at-all" } },
    { incidents: Array.from({ length: 101 }, () => "INC-1"), edit: { owner: "me" } },
  ])("%j is refused", async (body) => {
    expect((await write("PATCH", "incidents", body)).statusCode).toBe(400);
  });

  test("become one, which lists what it was made of, and come apart again", async () => {
    const [target = "", ...sources] = three;
    const answer = await write("POST", `incidents/${target}/merge`, {
      incidents: sources,
      reason: "one switch",
    });
    expect(answer.json<Incident>()).toMatchObject({ key: target, members: 3, mergedFrom: sources });
    const [source = ""] = sources;
    expect((await get(`incidents/${source}`)).json<Incident>()).toMatchObject({
      state: "resolved",
      mergedInto: target,
    });
    const rows = (await get("devices?q=name:pc-11")).json<{ items: DeviceRow[] }>().items;
    expect(rows[0]).toMatchObject({ openIncidents: 1, worst: "warning" });
    const again = await write("POST", `incidents/${target}/merge`, {
      incidents: [source],
      reason: "one switch",
    });
    expect(again.json<Problem>().code).toBe("conflict");
    const apart = await write("POST", `incidents/${source}/split`, { reason: "it was not" });
    expect(apart.json<Incident>()).toMatchObject({ key: source, state: "new", members: 1, mergedInto: null });
  });
});

test("no answer holds a secret, a hash of one, or a password", async () => {
  await house.http.api.inject({
    method: "PUT",
    url: "/api/v1/people/me/password",
    payload: { password: "correct horse battery" },
    headers: lead.headers,
  });
  const token = await house.token("auditor");
  await house.http.api.inject({
    method: "POST",
    url: "/api/v1/enrolment/tokens",
    payload: { purpose: "test" },
    headers: lead.headers,
  });
  const paths = [
    "session",
    "people",
    "tokens",
    "enrolment/tokens",
    "enrolment/facts",
    "audit?limit=200",
    "devices",
    `devices/${id(0)}`,
    "incidents",
    "incidents/INC-1",
    "runs",
    `runs/${id(300)}`,
    "fixes",
    "fixes/resume-print-queue",
    "inbox",
  ];
  const cookie = lead.cookie.split("=")[1] ?? "";
  const hashes = [cookie, token].map((secret) => house.world.sha256(secret));
  for (const path of paths) {
    const answer = await get(path);
    expect(answer.statusCode, path).toBe(200);
    for (const secret of [
      cookie,
      token,
      ...hashes,
      "argon2",
      "secretHash",
      "passwordHash",
      "hulplijn_enrol_",
    ])
      expect(answer.body, path).not.toContain(secret);
  }
});

test("a fix shows its code coloured by classes, escaped, without a style", async () => {
  const { files } = (await get("fixes/resume-print-queue")).json<{
    files: { html: string; text: string }[];
  }>();
  const html = files[0]?.html ?? "";
  expect(html).toContain('<span class="hl-comment"># Says &lt;hello&gt; &amp; goes.</span>');
  expect(html).toContain("hl-variable");
  expect(html).not.toMatch(/style=|<(?!\/?span)/);
  const plain = html
    .replaceAll(/<[^>]+>/g, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">");
  expect(plain.replaceAll("&quot;", '"').replaceAll("&#39;", "'").replaceAll("&amp;", "&")).toBe(
    files[0]?.text,
  );
});
