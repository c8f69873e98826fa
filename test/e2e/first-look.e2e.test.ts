import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { DeviceRow } from "../../packages/shared/src/api/registry.ts";
import { type House, noBrowser, openHouse, until } from "./house.ts";
import { slowness } from "./pace.ts";

describe.skipIf(noBrowser !== null)(`the first look (${noBrowser ?? "real browser"})`, () => {
  let house: House;
  let readyAtMs: number;

  beforeAll(async () => {
    house = await openHouse({}, { atOnce: true });
    readyAtMs = performance.now();
  });
  afterAll(() => house.close());

  test("this machine's real health is on screen within 10 s of the collector being ready", async () => {
    const { page, stack } = house;
    const slowBefore = await slowness();
    const { name } = await until("this machine is enrolled", 60, async () => {
      const { items } = (await stack.ask("GET", "/devices")) as { readonly items: readonly DeviceRow[] };
      return items[0];
    });
    await page.goto(`${stack.url}/d/${name}`);
    await page.getByRole("heading", { level: 1, name }).waitFor();
    const main = page.getByRole("main");
    await main
      .getByText(/\d+% used on \//)
      .first()
      .waitFor();
    await main
      .getByText(/\d+% busy/)
      .first()
      .waitFor();
    const tookMs = performance.now() - readyAtMs;
    expect(tookMs).toBeLessThan(10_000 * Math.max(slowBefore, await slowness()));
  });

  test("what could not be measured says why, and is not called well", async () => {
    const main = house.page.getByRole("main");
    await main
      .getByText(/Unknown: |Not in this device: /)
      .first()
      .waitFor();
  });

  test("the sign-in link works once", async () => {
    const link = await house.stack.signInLink("auditor");
    const secret = link.split("#")[1];
    const use = (name: string): Promise<Response> =>
      fetch(`${house.stack.url}/api/v1/session/link`, {
        method: "POST",
        headers: { "content-type": "application/json", origin: house.stack.url },
        body: JSON.stringify({ link: secret, name }),
      });
    expect((await use("Bas")).status).toBe(200);
    const again = await use("Cor");
    expect(again.status).toBe(401);
    expect(await again.json()).toMatchObject({ code: "sign-in-link-used" });
  });
});
