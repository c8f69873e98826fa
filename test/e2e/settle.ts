import { expect } from "vitest";
import type { Incident, IncidentRow } from "../../packages/shared/src/api/registry.ts";
import { orderInTrial } from "../../scripts/start/order-in-trial.ts";
import type { Stack } from "../../scripts/start/stack.ts";
import { type House, until } from "./house.ts";

/** A collector with its data, whatever devices it has. */
type Asked = Pick<Stack, "ask" | "dataFolder" | "url">;

/** The incident of a rule on a subject, open or resolved; null while there is none. */
export async function incidentOf(stack: Asked, rule: string, subject: string): Promise<IncidentRow | null> {
  const page = (await stack.ask("GET", `/incidents?q=${encodeURIComponent(`rule:${rule}`)}`)) as {
    readonly items: readonly IncidentRow[];
  };
  return page.items.find((one) => one.subject === subject) ?? null;
}

export function incidentByKey(stack: Asked, key: string): Promise<Incident> {
  return stack.ask("GET", `/incidents/${key}`) as Promise<Incident>;
}

/** Orders the fix that the incident suggests, as a program of the staff does: without a browser, signed with a key file. The run's id. */
export async function orderFix(stack: Asked, key: string): Promise<string> {
  const { suggestion, deviceId } = await incidentByKey(stack, key);
  if (!suggestion) throw new Error(`${key}: nothing is suggested`);
  const { token } = (await stack.ask("POST", "/tokens", { name: "test", role: "second-line", days: 1 })) as {
    readonly token: string;
  };
  const post = async (path: string, body: unknown): Promise<unknown> => {
    const answer = await fetch(`${stack.url}/api/v1${path}`, {
      method: "POST",
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`${key}: ${answer.status} ${await answer.text()}`);
    return answer.json();
  };
  const { fix, params } = suggestion;
  const wish = { deviceId, fix, params, incidentKey: key };
  return (await orderInTrial(stack.dataFolder, post, wish)).runId;
}

/**
 * What a person does who has the incident's page open: one click on the suggested fix. Its output has to appear on the page,
 * and the incident has to resolve by itself, with problem, solution and time filled.
 */
export async function settleByOneClick(house: House, key: string, says: string): Promise<Incident> {
  const { page, stack } = house;
  await page
    .getByRole("button", { name: /^Run on / })
    .first()
    .click();
  await page.getByText(says).first().waitFor();
  // Some rules want to see a minute of good readings.
  const settled = await until(`${key} is resolved`, 150, async () => {
    const incident = await incidentByKey(stack, key);
    return incident.state === "resolved" ? incident : null;
  });
  await page.getByText("Resolved").first().waitFor();
  expect(settled.problem.text?.code).toMatch(/^rule-/);
  expect(settled.solution.text?.code).toBe("solved-by-fix");
  expect(settled.automationSeconds).toBeGreaterThan(0);
  expect(settled.humanSeconds).toBeGreaterThan(0);
  expect(settled.timeline.map((entry) => entry.text?.code)).toEqual(
    expect.arrayContaining([
      "finding-raised",
      "run-ordered",
      "run-verified",
      "finding-cleared",
      "incident-resolved-by-fix",
    ]),
  );
  return settled;
}
