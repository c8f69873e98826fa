import { expect, test } from "vitest";
import {
  approvalOf,
  envelope,
  makeFix,
  makeKey,
  makeOrganisation,
  orderOf,
  runId,
} from "../../../../test/trust/organisation.ts";
import { payloadOf } from "@hulplijn/shared/trust/decide";
import { readFrame } from "./read-frame.ts";

const fix = makeFix();
const { ordererKey, approverKeys } = makeOrganisation();
const [ans = makeKey()] = approverKeys;
const body = {
  order: envelope("order", payloadOf(orderOf(fix)), [ordererKey]),
  manifest: Buffer.from(fix.bytes).toString("base64"),
  approvals: [approvalOf(fix, "Ans", ans)],
  files: {},
};

const right: readonly Readonly<Record<string, unknown>>[] = [
  { kind: "tickets" },
  { kind: "order", body },
  { kind: "halts", body: { halts: [] } },
  { kind: "standing-orders", body: { orders: [] } },
  { kind: "schedules", body: { schedules: [] } },
  { kind: "due", awakeMs: 0, held: false },
  { kind: "raised", rule: "queue-stopped", subject: "Floor-2" },
  { kind: "stop", runId },
  { kind: "reported", runId },
  { kind: "link", connected: false },
  { kind: "judged", ask: 1, level: "none" },
];

test.each(right)("$kind is read as it was sent", (frame) => {
  expect(readFrame(frame)).toBe(frame);
});

const fields = right.flatMap((frame) =>
  Object.keys(frame).map((field) => [String(frame["kind"]), field, frame] as const),
);

test.each(fields)("%s without its %s is no frame", (_kind, field, frame) => {
  const { [field]: _left, ...rest } = frame;
  expect(readFrame(rest)).toBeNull();
});

test.each(fields)("%s whose %s is something else is no frame", (_kind, field, frame) => {
  for (const wrong of [null, [], {}, undefined]) expect(readFrame({ ...frame, [field]: wrong })).toBeNull();
});

test.each(fields.filter(([, field]) => field !== "kind"))(
  "a frame of an unknown kind is none, although it has what %s has as %s",
  (_kind, _field, frame) => {
    expect(readFrame({ ...frame, kind: "run" })).toBeNull();
  },
);

test.each([-1, 0.5, Number.NaN, 2 ** 53])("a span of %d milliseconds is none", (awakeMs) => {
  expect(readFrame({ kind: "due", awakeMs, held: false })).toBeNull();
});

test("a body is checked by the message's own schema", () => {
  expect(readFrame({ kind: "order", body: { ...body, files: { "fix.sh": 1 } } })).toBeNull();
  expect(readFrame({ kind: "halts", body: { halts: [{}] } })).toBeNull();
  expect(readFrame({ kind: "standing-orders", body: { orders: [{}] } })).toBeNull();
  // The body of one kind does not make a frame of another.
  expect(readFrame({ kind: "halts", body })).toBeNull();
  expect(readFrame({ kind: "order", body: { halts: [] } })).toBeNull();
});

test.each([[undefined], [null], ["tickets"], [7], [[]], [{}]])("%j is no frame", (value) => {
  expect(readFrame(value)).toBeNull();
});
