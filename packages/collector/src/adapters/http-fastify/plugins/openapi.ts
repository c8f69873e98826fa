import swagger from "@fastify/swagger";
import { jsonSchemaTransform } from "fastify-type-provider-zod";
import type { Api } from "../api.ts";
import type { HttpSettings } from "../deps.ts";

/** Describes the API out of the same schemas that check it: OpenAPI 3.1 at /api/v1/openapi.json. */
export async function describeApi(api: Api, settings: HttpSettings): Promise<void> {
  await api.register(swagger, {
    openapi: {
      openapi: "3.1.0",
      info: {
        title: "Hulplijn",
        description:
          "Devices, incidents, fixes and runs. Errors are problem documents (RFC 9457); lists answer `{items, nextCursor, total}`.",
        version: settings.version,
      },
      components: {
        securitySchemes: {
          token: { type: "http", scheme: "bearer", description: "hulplijn token create --role …" },
          session: { type: "apiKey", in: "cookie", name: "hulplijn" },
        },
      },
      security: [{ token: [] }, { session: [] }],
    },
    transform: jsonSchemaTransform,
  });
}
