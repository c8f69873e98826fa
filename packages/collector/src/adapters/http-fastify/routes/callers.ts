import { AskCaller, CallerShown } from "@hulplijn/shared/api";
import { callerOf, problems, type Routes } from "../api.ts";
import { granted } from "../problem.ts";

export const callerRoutes: Routes = (api, { work }) => {
  api.post(
    "/api/v1/callers",
    { schema: { body: AskCaller.strict(), response: { 200: CallerShown, ...problems } } },
    async (request) => {
      const { person: orderer, deviceId, fix, params } = request.body;
      const person = callerOf(request).actor;
      const { requestId, mark, nonce, lifetimeSeconds, faces } = granted(
        await work.askCaller({ orderer, deviceId, fix, params, incident: null, person }),
      ).shown;
      return { requestId, mark, nonce, lifetimeSeconds, faces: [...faces] };
    },
  );
};
