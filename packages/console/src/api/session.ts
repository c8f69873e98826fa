import type { Person, Session } from "@hulplijn/shared/api";
import type { Language } from "@hulplijn/shared/values";
import { queryOptions, useQuery, useQueryClient } from "@tanstack/react-query";
import { ask, codeOf, rememberCsrf } from "./client.ts";
import { forgetDrafts } from "./draft-store.ts";
import { takeCarriedShift } from "./shift-address.ts";
import { forgetShifts } from "./shift-store.ts";
import { offerUndo } from "./undo.ts";

export async function takeSession(answer: Promise<Session>): Promise<Session> {
  const session = await answer;
  rememberCsrf(session.csrf);
  const shift = takeCarriedShift();
  // What cannot be taken in is passed over: the screens say that there is no shift, and how to begin one.
  if (shift !== null)
    await import("./shift.ts")
      .then(({ adoptShift }) => adoptShift(session.person.personId, shift))
      .catch(() => undefined);
  return session;
}

/** Who is signed in, or null. */
export const sessionQuery = queryOptions({
  queryKey: ["session"],
  queryFn: async ({ signal }): Promise<Session | null> => {
    try {
      return await takeSession(ask<Session>("session", { signal }));
    } catch (error) {
      if (codeOf(error) === "not-signed-in") return null;
      throw error;
    }
  },
  staleTime: 5 * 60_000,
});

/** The session of whoever is signed in. Inside the frame there always is one. */
export function useSession(): Session | null {
  return useQuery(sessionQuery).data ?? null;
}

/** Whether this person may do something; the collector decides again with every request. */
export function useMay(thing: string): boolean {
  return useSession()?.may.includes(thing) ?? false;
}

export const signInWithLink = (link: string, name?: string): Promise<Session> =>
  takeSession(
    ask<Session>("session/link", { method: "POST", body: name === undefined ? { link } : { link, name } }),
  );

export const signInWithPassword = (name: string, password: string): Promise<Session> =>
  takeSession(ask<Session>("session/password", { method: "POST", body: { name, password } }));

/** Ends the session, and the shift in this browser with it. */
export async function signOut(): Promise<void> {
  await forgetShifts().catch(() => undefined);
  forgetDrafts(null);
  await ask("session", { method: "DELETE" });
}

export const setPassword = (password: string, current?: string): Promise<void> =>
  ask("people/me/password", {
    method: "PUT",
    body: current === undefined ? { password } : { password, current },
  });

export const setLanguage = (language: Language): Promise<Person> =>
  ask("people/me", { method: "PATCH", body: { language } });

/** Forgets everything that was fetched for the person before, and takes the new session. */
export function useTakeSession(): (session: Session | null) => void {
  const client = useQueryClient();
  return (session) => {
    // What somebody else did is not for the next one to take back.
    offerUndo(null);
    forgetDrafts(session?.person.personId ?? null);
    client.removeQueries({ predicate: (query) => query.queryKey[0] !== "session" });
    client.setQueryData(sessionQuery.queryKey, session);
  };
}
