import { EditPerson, Person, pageOf, Role, SetPassword } from "@hulplijn/shared/api";
import { z } from "zod";
import { editPerson, setPassword } from "../../../app/account.ts";
import { makeSignInLink } from "../../../app/sign-in.ts";
import { viewPerson } from "../../../app/views/people.ts";
import { covers } from "../../../core/access/rights.ts";
import { callerOf, Done, problems, type Routes } from "../api.ts";
import { granted, HttpProblem } from "../problem.ts";
import { accountOf } from "./session.ts";

const inviteMs = 24 * 3_600_000;

const MakeInvite = z.strictObject({
  role: Role,
  /** A new link for somebody who is here already, who lost their passkey or password. */
  personId: z.string().max(64).optional(),
});
/** `link` is the secret, shown this once: the console's address with `/sign-in#` before it. */
const Invite = z.object({ link: z.string(), role: Role, expiresAtMs: z.number() });

export const peopleRoutes: Routes = (api, deps, settings) => {
  const { store } = deps;

  api.get("/api/v1/people", { schema: { response: { 200: pageOf(Person), ...problems } } }, async () => {
    const people = (await store.people()).filter((person) => !person.disabled);
    const items = await Promise.all(people.map((person) => viewPerson(store, person)));
    return { items, nextCursor: null, total: items.length };
  });
  api.patch(
    "/api/v1/people/me",
    { schema: { body: EditPerson.strict(), response: { 200: Person, ...problems } } },
    async (request) => viewPerson(store, await editPerson(deps, accountOf(request).person, request.body)),
  );
  api.put(
    "/api/v1/people/me/password",
    {
      config: { rateLimit: { max: settings.signInsPerMinute, timeWindow: 60_000 } },
      schema: { body: SetPassword.strict(), response: { 204: Done, ...problems } },
    },
    async (request, reply) => {
      const { person, session } = accountOf(request);
      granted(await setPassword(deps, person, session, request.body.password, request.body.current));
      return reply.code(204).send(null);
    },
  );
  api.post(
    "/api/v1/people/invites",
    { schema: { body: MakeInvite, response: { 201: Invite, ...problems } } },
    async (request, reply) => {
      const { actor, role: own } = callerOf(request);
      const { personId = null } = request.body;
      const known = personId === null ? null : await store.person(personId);
      if (personId !== null && !known) throw new HttpProblem("not-found", "there is no such person");
      const role = known?.role ?? request.body.role;
      // A lead lets people in whose work differs from a lead's; only the lead's own rights bound a lead's token.
      if (own !== "local" && own !== "lead" && !covers(own, role, settings.access))
        throw new HttpProblem("not-allowed", "this role may not invite that one");
      const made = await makeSignInLink(deps, { role, personId, lifetimeMs: inviteMs }, actor);
      return reply.code(201).send({ link: made.link, role, expiresAtMs: made.expiresAtMs });
    },
  );
};
