import { z } from "zod";
import { CallerStatement, Manifest, Order, Receipt } from "../../packages/shared/src/fixes/fixes.ts";
import { probes } from "../../packages/shared/src/probes/registry.ts";
import { messages } from "../../packages/shared/src/protocol/registry.ts";
import {
  Anchor,
  Approval,
  Delegation,
  Policy,
  Release,
  Resume,
  Revoke,
  Rollout,
  RolloutResume,
  Root,
  Schedule,
  Batch,
  StandingOrder,
  Stop,
} from "../../packages/shared/src/trust/trust.ts";
import { adml, admx } from "./admx.ts";
import { checkerModule, type JsonSchema } from "./checker.ts";
import { mobileConfig, policySchema } from "./policy-files.ts";
import { referencePages } from "./pages/pages.ts";

const schemaOf = (schema: z.ZodType): JsonSchema =>
  z.toJSONSchema(schema, { io: "input", reused: "inline" }) as JsonSchema;

function probeTable(): string {
  const rows = [...probes.values()].map(
    ({ value: _schema, ...rest }) => `  ${JSON.stringify(rest.id)}: ${JSON.stringify(rest)},`,
  );
  return [
    "// Generated from probes/*.ts by `npm run docs`. Do not edit.",
    'import type { ProbeContract, ProbeId } from "./registry.ts";',
    "",
    "/** Every probe's contract without its schema: what the agent needs at run time. */",
    'export const probeTable: { readonly [Id in ProbeId]: Omit<ProbeContract<Id>, "value"> } = {',
    ...rows,
    "};",
    "",
  ].join("\n");
}

/** The protocol's lock: the JSON Schema of every message, so that a review shows what changed on the wire. */
function lock(): string {
  const entries = [...messages.values()].map(({ body, ...rest }) => [
    rest.type,
    { ...rest, body: schemaOf(body) },
  ]);
  return `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`;
}

/** Every generated file: its path from the repository's root, and its text before formatting. */
export function generatedFiles(): ReadonlyMap<string, string> {
  const base = "packages/shared/src";
  const values = new Map([...probes.values()].map((probe) => [probe.id, schemaOf(probe.value)]));
  const bodies = new Map([...messages.values()].map((message) => [message.type, schemaOf(message.body)]));
  return new Map([
    [`${base}/probes/table.generated.ts`, probeTable()],
    [`${base}/probes/checks.generated.ts`, checkerModule("probes/*.ts", Object.fromEntries(values))],
    [
      `${base}/protocol/checks.generated.ts`,
      checkerModule("protocol/messages/*.ts", Object.fromEntries(bodies)),
    ],
    [`${base}/protocol/table.generated.ts`, messageTable()],
    [
      `${base}/trust/checks.generated.ts`,
      checkerModule("trust and fixes", {
        root: schemaOf(Root),
        policy: schemaOf(Policy),
        approval: schemaOf(Approval),
        delegation: schemaOf(Delegation),
        order: schemaOf(Order),
        receipt: schemaOf(Receipt),
        stop: schemaOf(Stop),
        revoke: schemaOf(Revoke),
        resume: schemaOf(Resume),
        "standing-order": schemaOf(StandingOrder),
        anchor: schemaOf(Anchor),
        batch: schemaOf(Batch),
        "caller-code": schemaOf(CallerStatement),
        release: schemaOf(Release),
        schedule: schemaOf(Schedule),
        rollout: schemaOf(Rollout),
        "rollout-resume": schemaOf(RolloutResume),
        manifest: schemaOf(Manifest),
      }),
    ],
    [`${base}/protocol/protocol.lock.json`, lock()],
    ["packages/agent/packaging/policy/policy.schema.json", policySchema()],
    ["packages/agent/packaging/policy/macos/nl.hulplijn.agent.mobileconfig", mobileConfig()],
    ["packages/agent/packaging/policy/windows/Hulplijn.admx", admx()],
    ...(["en-US", "nl-NL"] as const).map((language): [string, string] => [
      `packages/agent/packaging/policy/windows/${language}/Hulplijn.adml`,
      adml(language),
    ]),
    ...referencePages(values, bodies),
  ]);
}

function messageTable(): string {
  const rows = [...messages.values()].map(
    ({ body: _schema, ...rest }) => `  ${JSON.stringify(rest.type)}: ${JSON.stringify(rest)},`,
  );
  return [
    "// Generated from protocol/messages/*.ts by `npm run docs`. Do not edit.",
    'import type { Message } from "./define.ts";',
    'import type { MessageType } from "./registry.ts";',
    "",
    "/** Every message without its schema: direction, spooled or not, largest size. */",
    'export const messageTable: { readonly [Type in MessageType]: Omit<Message<Type>, "body"> } = {',
    ...rows,
    "};",
    "",
  ].join("\n");
}
