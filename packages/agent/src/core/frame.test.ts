import fc from "fast-check";
import { expect, test } from "vitest";
import { type FrameRules, nestingOf, takeFrame } from "./frame.ts";

const rules: FrameRules = {
  limitOf: (type) =>
    new Map([
      ["ack", 256],
      ["order", 100_000],
    ]).get(type),
  check: (type, body) =>
    type === "ack" && typeof (body as { seq?: unknown } | null)?.seq !== "number"
      ? "/seq: not a number"
      : null,
};
const take = (text: string): ReturnType<typeof takeFrame> => takeFrame(text, Buffer.byteLength(text), rules);
const codeOf = (text: string): string => {
  const taken = take(text);
  return taken.ok ? "taken" : taken.code;
};

test("a frame as the protocol says is taken", () => {
  expect(take('{"type":"ack","body":{"seq":3}}')).toEqual({
    ok: true,
    type: "ack",
    seq: null,
    body: { seq: 3 },
  });
  expect(take('{"type":"order","seq":7,"body":{}}')).toMatchObject({ ok: true, seq: 7 });
  expect(codeOf('{"body":{"seq":3},"type":"ack"}')).toBe("taken");
});

test.each([
  ["a type that nobody knows", '{"type":"hello","body":{}}', "message-unknown"],
  ["a type that every object has", '{"body":{},"type":"constructor"}', "message-unknown"],
  ["another one", '{"type":"toString","body":{}}', "message-unknown"],
  ["a prototype as its type", '{"body":{},"type":"__proto__"}', "message-unknown"],
  [
    "more than its type may have",
    `{"type":"ack","body":{"seq":1,"x":"${"x".repeat(400)}"}}`,
    "frame-too-large",
  ],
  [
    "much, with its type hidden at the end",
    `{"body":{"x":"${"x".repeat(5000)}"},"type":"order"}`,
    "frame-too-large",
  ],
  ["deep nesting", `{"type":"order","body":${"[".repeat(17)}${"]".repeat(17)}}`, "frame-too-deep"],
  ["what is not JSON", '{"type":"ack","body":', "frame-malformed"],
  ["nothing", "", "frame-malformed"],
  ["a list", "[]", "frame-malformed"],
  ["null", "null", "frame-malformed"],
  ["a number", "1e400", "frame-malformed"],
  ["no type", '{"body":{}}', "frame-malformed"],
  ["a type that is a list", '{"body":{},"type":["ack"]}', "frame-malformed"],
  ["a body that is not right", '{"type":"ack","body":{"seq":"3"}}', "frame-malformed"],
  ["no body", '{"type":"ack"}', "frame-malformed"],
  ["a number that is no number", '{"type":"ack","seq":1.5,"body":{"seq":1}}', "frame-malformed"],
  ["a number of nought", '{"type":"ack","seq":0,"body":{"seq":1}}', "frame-malformed"],
  ["a number beyond counting", '{"type":"ack","seq":9007199254740993,"body":{"seq":1}}', "frame-malformed"],
  ["a poisoned body", '{"type":"order","body":{"__proto__":{"admin":true}}}', "frame-malformed"],
  ["poison spelt otherwise", '{"type":"order","body":{"\\u005f_proto__":{"admin":true}}}', "frame-malformed"],
  ["poison in a list", '{"type":"order","body":{"a":[{"constructor":{"prototype":{}}}]}}', "frame-malformed"],
])("%s is refused", (_title, text, code) => {
  expect(codeOf(text)).toBe(code);
});

test("brackets inside text are not nesting, and counting stops at the limit", () => {
  expect(nestingOf('{"a":"[[[[\\"[[[","b":[1]}', 16)).toBe(2);
  expect(nestingOf("[".repeat(1_000_000), 16)).toBe(17);
});

test("no text makes it throw, and nothing gets through that the rules do not allow", () => {
  const json = fc.json();
  const odd = fc.oneof(
    json,
    fc.string(),
    json.map((text) => `{"type":"ack","body":${text}}`),
  );
  fc.assert(
    fc.property(odd, (text) => {
      const taken = take(text);
      if (taken.ok) expect(rules.limitOf(taken.type)).toBeDefined();
    }),
  );
});
