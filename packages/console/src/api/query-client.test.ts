import { QueryObserver } from "@tanstack/react-query";
import { expect, test, vi } from "vitest";
import { refusedHere } from "./client.ts";
import { makeQueryClient } from "./query-client.ts";

const queryKey = ["session"];

/** A page that is open for this session, of which the collector says `now` when it is asked again. */
async function refusedOnce(now: string | null): Promise<unknown> {
  const client = makeQueryClient();
  client.setQueryData(queryKey, "old");
  const watching = new QueryObserver(client, { queryKey, queryFn: () => Promise.resolve(now) });
  const end = watching.subscribe(() => undefined);
  const refused = client.fetchQuery({
    queryKey: ["devices"],
    queryFn: () => Promise.reject(refusedHere("not-signed-in", "")),
  });
  await expect(refused).rejects.toThrow("not-signed-in");
  await vi.waitFor(() => expect(client.getQueryData(queryKey)).toBe(now));
  end();
  return client.getQueryData(queryKey);
}

test("a request that went out with the cookie before does not end a session that was made longer", async () => {
  expect(await refusedOnce("new")).toBe("new");
});

test("a session that is over is over as soon as anything says so", async () => {
  expect(await refusedOnce(null)).toBeNull();
});
