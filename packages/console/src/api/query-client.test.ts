import { type QueryClient, QueryObserver } from "@tanstack/react-query";
import { expect, test, vi } from "vitest";
import { refusedHere } from "./client.ts";
import { makeQueryClient } from "./query-client.ts";

const queryKey = ["session"];

const refuse = (): Promise<never> => Promise.reject(refusedHere("not-signed-in", ""));
const askForDevices = (client: QueryClient): Promise<unknown> =>
  client.fetchQuery({ queryKey: ["devices"], queryFn: refuse });
const writeSomething = (client: QueryClient): Promise<unknown> =>
  client.getMutationCache().build<unknown, Error, void, unknown>(client, { mutationFn: refuse }).execute();

/** A page that is open for this session, of which the collector says `now` when it is asked again. */
async function refusedOnce(now: string | null, ask = askForDevices): Promise<unknown> {
  const client = makeQueryClient();
  client.setQueryData(queryKey, "old");
  const watching = new QueryObserver(client, { queryKey, queryFn: () => Promise.resolve(now) });
  const end = watching.subscribe(() => undefined);
  await expect(ask(client)).rejects.toThrow("not-signed-in");
  await vi.waitFor(() => expect(client.getQueryData(queryKey)).toBe(now));
  end();
  return client.getQueryData(queryKey);
}

test("a request that went out with the cookie before does not end a session that was made longer", async () => {
  expect(await refusedOnce("new")).toBe("new");
});

test("a session that is over is over as soon as anything says so", async () => {
  expect(await refusedOnce(null)).toBeNull();
  expect(await refusedOnce(null, writeSomething)).toBeNull();
});
