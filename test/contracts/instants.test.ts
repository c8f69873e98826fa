import { mkdtempSync, rmSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { takeFrame } from "../../packages/agent/src/core/frame.ts";
import { judgeOrder } from "../../packages/agent/src/runner/judge-order.ts";
import { judgeTrust, noFloor } from "../../packages/agent/src/runner/trust-state.ts";
import { readFrame } from "../../packages/collector/src/adapters/agents-ws/read-frame.ts";
import { connectedDevice, testWorld } from "../../packages/collector/src/app/testing/test-world.ts";
import { routeRights } from "../../packages/collector/src/core/access/table.ts";
import { dispatch } from "../../packages/collector/src/handlers/registry.ts";
import { errors } from "../../packages/shared/src/errors/errors.ts";
import { checks } from "../../packages/shared/src/protocol/checks.generated.ts";
import { messages, type MessageType } from "../../packages/shared/src/protocol/registry.ts";
import type { Schema } from "../../packages/shared/src/testing/arbitrary.ts";
import { payloadOf } from "../../packages/shared/src/trust/decide.ts";
import {
  approvalOf,
  calmly,
  deviceId,
  envelope,
  makeFix,
  makeKey,
  makeOrganisation,
  orderOf,
  sha256,
  wallMs,
} from "../trust/organisation.ts";
import { type House, makeHouse, type SignedIn } from "./http-house.ts";
import { instants } from "./corpus/instants.ts";
import { fullOf, withValue } from "./corpus/places.ts";

// Instants at every place of every message and request where a number may stand: taken as they are, or refused; never half of each.

const folder = mkdtempSync(path.join(tmpdir(), "hulplijn-instants-"));
afterAll(() => rmSync(folder, { recursive: true }));

const schemaOf = (type: MessageType): Schema =>
  z.toJSONSchema(messages.get(type)?.body ?? expect.fail(type), { io: "input", reused: "inline" });

/** Columns with an instant that hold something else. */
function wrongIn(file: string): readonly string[] {
  const database = new DatabaseSync(file, { readOnly: true });
  const wrong: string[] = [];
  for (const { name } of database.prepare("select name from sqlite_schema where type = 'table'").all())
    for (const row of database.prepare(`select * from "${String(name)}"`).iterate())
      for (const [column, cell] of Object.entries(row)) {
        if (!column.endsWith("_ms") || cell === null) continue;
        if (!Number.isSafeInteger(cell) || Math.abs(Number(cell)) > 8.64e15)
          wrong.push(`${String(name)}.${column}: ${String(cell)}`);
      }
  database.close();
  return wrong;
}

const toCollector = [...messages].filter(([, { to }]) => to === "collector").map(([type]) => type);
const toAgent = [...messages].filter(([, { to }]) => to === "agent").map(([type]) => type);

describe("T-03: an instant in a message", () => {
  test.each(toCollector)("%s is taken as it is, or refused with a code", async (type) => {
    const file = path.join(folder, `${type}.sqlite`);
    const world = testWorld([], file);
    const schema = schemaOf(type);
    const right = type === "finding" ? { rule: "print-queue-stopped", state: "raised" } : {};
    for (const instant of Object.values(instants))
      for (const made of withValue(schema, "number", instant)) {
        const own = type === "finding" ? { findingId: world.newId() } : {};
        const body = { ...(made as object), ...right, ...own };
        const seq = messages.get(type)?.spooled ? { seq: 1 } : {};
        const frame = readFrame(Buffer.from(JSON.stringify({ type, ...seq, body })));
        if (!frame.ok) {
          expect(errors).toHaveProperty(frame.code);
          continue;
        }
        const link = await connectedDevice(world);
        if (type === "enrol" || type === "hello") link.stage = "fresh";
        if (type === "proof") link.stage = "challenged";
        await dispatch(world, link, frame);
      }
    expect(wrongIn(file)).toEqual([]);
  });

  test.each(toAgent)("%s, at the agent", (type) => {
    const rules = {
      limitOf: (one: string) => messages.get(one as MessageType)?.maxBytes,
      check: (one: string, body: unknown) => checks.get(one)?.(body) ?? null,
    };
    const schema = schemaOf(type);
    for (const instant of Object.values(instants))
      for (const body of withValue(schema, "number", instant)) {
        const text = JSON.stringify({ type, body });
        const frame = takeFrame(text, Buffer.byteLength(text), rules);
        if (frame.ok) expect(frame.body).toEqual(JSON.parse(JSON.stringify(body)));
        else expect(errors).toHaveProperty(frame.code);
      }
  });

  test.each(["report", "finding"] as const)(
    "%s takes no instant that is before 1970, half, a text or past its years",
    (type) => {
      for (const title of [
        "before 1970",
        "half a millisecond",
        "a text",
        "one past that",
        "nothing",
        "a list",
      ]) {
        const body = {
          ...(fullOf(schemaOf(type)) as object),
          fromMs: instants[title],
          changedAtMs: instants[title],
        };
        const frame = readFrame(Buffer.from(JSON.stringify({ type, seq: 1, body })));
        expect(frame, title).toMatchObject({ ok: false, code: "frame-malformed" });
      }
    },
  );
});

describe("T-03: an instant in what people sign", () => {
  const { root, rootEnvelope, rootKeys, policy, ordererKey, approverKeys } = makeOrganisation();
  const [ans = makeKey()] = approverKeys;
  const fix = makeFix();
  const order = {
    order: envelope("order", payloadOf(orderOf(fix)), [ordererKey]),
    manifest: Buffer.from(fix.bytes).toString("base64"),
    approvals: [approvalOf(fix, "Ans", ans)],
    files: Object.fromEntries(
      [...fix.files].map(([name, bytes]) => [name, Buffer.from(bytes).toString("base64")]),
    ),
  };
  const identity = { deviceId, rootDigest: sha256(payloadOf(root)) };
  const underPolicy = (expiresAtMs: unknown, wall: number): string => {
    const signed = envelope("policy", payloadOf({ ...policy, expiresAtMs }), rootKeys);
    const trust = judgeTrust({ identity, roots: [rootEnvelope], policy: signed }, noFloor);
    const decided = judgeOrder(order, trust, {
      ...calmly(policy),
      wallMs: wall,
      highWaterMs: wallMs,
      trail: { furthest: null, broken: null },
    });
    return decided.ok ? "runs" : decided.code;
  };

  test.each(Object.entries(instants))(
    "a policy that ends at %s is in force until then, or is none",
    (_title, instant) => {
      const end = Number(instant);
      const isAhead =
        typeof instant === "number" && Number.isSafeInteger(end) && end > wallMs && end <= 8.64e12;
      // One that would last for too many years is none either.
      const expected = isAhead ? ["runs", "policy-malformed"] : ["policy-expired", "policy-malformed"];
      expect(expected).toContain(underPolicy(instant, wallMs));
      expect(underPolicy(wallMs + 86_400_000, wallMs)).toBe("runs");
    },
  );

  test.each(Object.entries(instants).filter(([, instant]) => typeof instant === "number"))(
    "a device whose clock shows %s runs nothing of a policy that was over, by what it saw before",
    (_title, instant) => {
      const [before, after] = [wallMs - 1, wallMs + 86_400_000];
      expect(underPolicy(before, Number(instant))).toBe("policy-expired");
      expect(underPolicy(after, Number(instant)) === "runs").toBe(Number(instant) < after);
    },
  );
});

describe("T-03: an instant in a request", () => {
  let house: House;
  let lead: SignedIn;
  beforeAll(async () => {
    house = await makeHouse();
    lead = await house.signIn("lead");
  });
  afterAll(() => house.close());

  test("each place is refused with a code or answered, and the collector goes on", async () => {
    const { paths } = (await house.http.api.inject("/api/v1/openapi.json")).json<{
      readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
    }>();
    let asked = 0;
    const ask = async (method: string, url: string, payload?: unknown): Promise<void> => {
      asked += 1;
      const answer = await house.http.api.inject({
        method: method as "GET",
        url,
        headers: { ...lead.headers, "content-type": "application/json" },
        ...(payload === undefined ? {} : { payload: JSON.stringify(payload) }),
      });
      const said = `${method} ${url} ${JSON.stringify(payload)}: ${answer.body}`;
      expect(answer.statusCode, said).toBeLessThan(500);
      if (answer.statusCode >= 400) expect(answer.json(), said).toHaveProperty("code");
    };
    for (const route of Object.keys(routeRights)) {
      const [method = "", url = ""] = route.split(" ");
      const operation = paths[url.replace(/:([a-zA-Z]+)/g, "{$1}")]?.[method.toLowerCase()];
      if (!operation || url.endsWith("/stream") || url.endsWith("/session")) continue;
      const at = url.replace(/:[a-zA-Z]+/g, "0193b5a0-0000-7000-8000-00000000000a");
      const schema = operation.requestBody?.content["application/json"]?.schema;
      const queries = (operation.parameters ?? []).filter((one) => one.in === "query");
      for (const instant of Object.values(instants)) {
        for (const { name } of queries)
          await ask(method, `${at}?${name}=${encodeURIComponent(String(instant))}`);
        if (schema) for (const body of withValue(schema, "number", instant)) await ask(method, at, body);
      }
    }
    expect(asked).toBeGreaterThan(200);
    expect(wrongIn(path.join(house.folder, "store.sqlite"))).toEqual([]);
  });
});

interface Operation {
  readonly requestBody?: { readonly content: { readonly "application/json"?: { readonly schema: Schema } } };
  readonly parameters?: readonly { readonly in: string; readonly name: string }[];
}
