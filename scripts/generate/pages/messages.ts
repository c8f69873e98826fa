import {
  messages,
  oldestSpokenVersion,
  protocolVersion,
} from "../../../packages/shared/src/protocol/registry.ts";
import type { JsonSchema } from "../checker.ts";
import { bytes, cell, code, page, table } from "./markdown.ts";
import { fields } from "./schema.ts";

export function messagesPage(schemas: ReadonlyMap<string, JsonSchema>): string {
  const all = [...messages.values()];
  const overview = table(
    ["message", "goes to", "spooled", "at most", "since version"],
    all.map((message) => [
      `[${message.type}](#${message.type})`,
      message.to,
      message.spooled ? "yes" : "no",
      bytes(message.maxBytes),
      String(message.since),
    ]),
  );
  const sections = all.flatMap((message) => {
    const rows = fields(schemas.get(message.type) ?? {});
    return [
      `## ${message.type}`,
      rows.length === 0
        ? "No fields."
        : table(
            ["field", "value", "must be there"],
            rows.map((field) => [code(field.path), cell(field.type), field.isOptional ? "no" : "yes"]),
          ),
    ];
  });
  return page(
    "Messages",
    "packages/shared/src/protocol",
    `The frames on the link between agent and collector: JSON text, \`{type, seq, body}\`; \`seq\` is there exactly when the message is spooled. Protocol version ${protocolVersion}, spoken back to ${oldestSpokenVersion}. A spooled message waits on the device's disk until the collector has it on its own; larger frames are refused before they are parsed.`,
    [overview, ...sections],
  );
}
