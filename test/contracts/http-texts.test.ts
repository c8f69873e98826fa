import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { neededFor, routeRights } from "../../packages/collector/src/core/access/table.ts";
import type { Schema } from "../../packages/shared/src/testing/arbitrary.ts";
import { type House, makeHouse, type SignedIn } from "./http-house.ts";
import { alteredIn } from "./corpus/altered.ts";
import { fullOf, hostileTexts, mark, withText } from "./corpus/places.ts";

// Every place of the API where a text may stand, out of its own description: a new route is among them by itself.

interface Operation {
  readonly requestBody?: { readonly content: { readonly "application/json"?: { readonly schema: Schema } } };
  readonly parameters?: readonly { readonly in: string; readonly name: string; readonly schema: Schema }[];
}

let house: House;
let lead: SignedIn;
let secondLine: SignedIn;
let described: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
beforeAll(async () => {
  house = await makeHouse();
  lead = await house.signIn("lead");
  secondLine = await house.signIn("second-line");
  ({ paths: described } = (await house.http.api.inject("/api/v1/openapi.json")).json());
});
afterAll(() => house.close());

const routes = Object.keys(routeRights)
  .filter(
    (route) => route.includes(" /api/v1/") && !route.endsWith("/stream") && !route.endsWith("openapi.json"),
  )
  .map((route) => route.split(" ") as [string, string]);
const operationOf = (method: string, url: string): Operation =>
  described[url.replace(/:([a-zA-Z]+)/g, "{$1}")]?.[method.toLowerCase()] ?? expect.fail(`${method} ${url}`);
const bodyOf = (operation: Operation): Schema | null =>
  operation.requestBody?.content["application/json"]?.schema ?? null;

const whoMay = (method: string, route: string): SignedIn =>
  neededFor(method, route) === "run-fixes" ? secondLine : lead;

/** Asks as somebody who may; a refusal has a code, and what is broken is never the collector. Gives the status. */
async function ask({ headers }: SignedIn, method: string, url: string, payload?: object): Promise<number> {
  const answer = await house.http.api.inject({
    method: method as "GET",
    url,
    headers: { ...headers, "content-type": "application/json" },
    ...(payload === undefined ? {} : { payload: JSON.stringify(payload) }),
  });
  const said = `${method} ${url.slice(0, 80)} ${JSON.stringify(payload)?.slice(0, 300)}: ${answer.body.slice(0, 300)}`;
  expect(answer.statusCode, said).toBeLessThan(500);
  if (answer.statusCode >= 400) expect(answer.json(), said).toHaveProperty("code");
  return answer.statusCode;
}

describe("P-21, H-08, H-24: a text anywhere in a request is refused with a code, or kept as it is", () => {
  const through = new Set<string>();

  test.each(routes.filter(([method]) => method !== "GET"))("the body of %s %s", async (method, url) => {
    const schema = bodyOf(operationOf(method, url));
    if (!schema) return;
    const who = whoMay(method, url);
    const at = url.replace(/:[a-zA-Z]+/g, "0193b5a0-0000-7000-8000-00000000000a");
    for (const [, text] of hostileTexts)
      for (const body of withText(schema, text))
        if ((await ask(who, method, at, body as object)) < 300) through.add(`${method} ${url}`);
    const large = { ...(fullOf(schema) as object), more: mark("x".repeat(10_000_000)) };
    expect(await ask(who, method, at, large)).toBe(413);
  });

  test.each(routes)("what follows the question mark of %s %s", async (method, url) => {
    const who = whoMay(method, url);
    const at = url.replace(/:[a-zA-Z]+/g, "0193b5a0-0000-7000-8000-00000000000a");
    const names = (operationOf(method, url).parameters ?? []).filter(({ in: where }) => where === "query");
    for (const [, text] of hostileTexts) {
      const spelt = encodeURIComponent(text.toWellFormed());
      for (const { name } of names) if (method === "GET") await ask(who, method, `${at}?${name}=${spelt}`);
      // A name that nobody asked for, before anything is done.
      expect(await ask(who, method, `${at}?${spelt}=1`)).toBeGreaterThanOrEqual(400);
    }
  });

  test("nothing of it is cut, spelt otherwise or obeyed in the store", () => {
    expect(alteredIn(path.join(house.folder, "store.sqlite"))).toEqual([]);
  });

  test("the corpus gets past the schemas of what people write", () => {
    expect([...through].toSorted()).toEqual(
      expect.arrayContaining(["POST /api/v1/views", "POST /api/v1/enrolment/tokens"]),
    );
  });
});
