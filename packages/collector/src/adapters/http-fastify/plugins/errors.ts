import type { ErrorCode } from "@hulplijn/shared/errors";
import type { Text } from "@hulplijn/shared/values";
import type { FastifyError, FastifyReply, FastifyRequest } from "fastify";
import { hasZodFastifySchemaValidationErrors } from "fastify-type-provider-zod";
import { StoreUnavailable } from "../../../core/ports.ts";
import type { Api } from "../api.ts";
import type { HttpDeps } from "../deps.ts";
import { HttpProblem, languageOf, type Pointed, problemOf } from "../problem.ts";

interface Told {
  readonly code: ErrorCode;
  readonly detail: string;
  readonly errors?: readonly Pointed[];
  readonly waitSeconds?: number;
  readonly texts?: Text;
}

/** Fastify's own refusals, in the words of the one table. */
const ofFastify: Readonly<Record<string, readonly [ErrorCode, string]>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: ["body-too-large", "the body is larger than this route takes"],
  FST_ERR_CTP_INVALID_MEDIA_TYPE: ["media-type-unsupported", "only application/json is taken"],
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: ["request-malformed", "the body is not as long as it says"],
  FST_ERR_CTP_INVALID_JSON_BODY: ["input-invalid", "the body is not JSON"],
  FST_ERR_CTP_EMPTY_JSON_BODY: ["input-invalid", "the body is empty"],
  FST_ERR_BAD_URL: ["request-malformed", "the address is not well-formed"],
  FST_ERR_MAX_PARAM_LENGTH: ["request-malformed", "a part of the address is too long"],
};

const pointedBy = (error: FastifyError): Pointed[] =>
  (error.validation ?? []).map((one) => ({
    pointer: one.instancePath || "/",
    detail: one.message ?? "is not right",
  }));

function tell(error: FastifyError | HttpProblem): Told {
  if (error instanceof HttpProblem) return { code: error.code, detail: error.message, ...error.more };
  if (error instanceof StoreUnavailable)
    return { code: "store-unavailable", detail: "nothing was changed", waitSeconds: 5 };
  if (error.name === "PasswordsBusy")
    return { code: "unavailable", detail: "many people sign in at this moment", waitSeconds: 2 };
  if (hasZodFastifySchemaValidationErrors(error))
    return {
      code: "input-invalid",
      detail: `${error.validationContext ?? "input"} is not what this route takes`,
      errors: pointedBy(error),
    };
  const known = ofFastify[error.code];
  if (known) return { code: known[0], detail: known[1] };
  if (error instanceof SyntaxError && error.statusCode === 400)
    return { code: "input-invalid", detail: "the body is not JSON that is taken here" };
  return { code: "internal", detail: "see the log for the trace id" };
}

/** Every failure is answered as a problem document: never a stack, never words of a library. */
export function answerProblems(api: Api, { log }: Pick<HttpDeps, "log">): void {
  const answer = (request: FastifyRequest, reply: FastifyReply, told: Told): FastifyReply => {
    const language = languageOf(request.headers["accept-language"]);
    const problem = problemOf(told.code, told.texts?.[language] ?? told.detail, {
      traceId: request.id,
      instance: request.url.split("?", 1)[0] ?? "/",
      language,
      ...(told.errors === undefined ? {} : { errors: told.errors }),
    });
    if (told.waitSeconds !== undefined) reply.header("retry-after", told.waitSeconds);
    return reply
      .code(problem.status)
      .header("content-type", "application/problem+json; charset=utf-8")
      .serializer(JSON.stringify)
      .send(problem);
  };
  api.setErrorHandler((error: FastifyError, request, reply) => {
    const told = tell(error);
    if (told.code === "internal")
      log.error(
        { traceId: request.id, method: request.method, route: request.routeOptions.url, error },
        "a request failed in a way nobody foresaw",
      );
    return answer(request, reply, told);
  });
  api.setNotFoundHandler((request, reply) =>
    answer(request, reply, { code: "not-found", detail: "no such address" }),
  );
}
