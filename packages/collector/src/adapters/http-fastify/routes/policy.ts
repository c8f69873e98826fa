import { Policy } from "@hulplijn/shared/trust";
import { z } from "zod";
import { policyOf } from "../../../app/policy.ts";
import { problems, type Routes } from "../api.ts";

/** What devices follow: signed by the root, secret to nobody who works here. Null before there is one. */
const Answer = z.object({ policy: Policy.nullable() });

export const policyRoutes: Routes = (api, deps) => {
  api.get("/api/v1/policy", { schema: { response: { 200: Answer, ...problems } } }, async () => ({
    policy: await policyOf(deps),
  }));
};
