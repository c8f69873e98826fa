// Generated from protocol/messages/*.ts by `npm run docs`. Do not edit.
import type { Message } from "./define.ts";
import type { MessageType } from "./registry.ts";

/** Every message without its schema: direction, spooled or not, largest size. */
export const messageTable: { readonly [Type in MessageType]: Omit<Message<Type>, "body"> } = {
  ack: { type: "ack", to: "agent", spooled: false, since: 1, maxBytes: 256 },
  anchor: { type: "anchor", to: "collector", spooled: false, since: 2, maxBytes: 2048 },
  "caller-code": { type: "caller-code", to: "collector", spooled: false, since: 2, maxBytes: 32768 },
  challenge: { type: "challenge", to: "agent", spooled: false, since: 1, maxBytes: 524288 },
  enrol: { type: "enrol", to: "collector", spooled: false, since: 1, maxBytes: 4096 },
  enrolled: { type: "enrolled", to: "agent", spooled: false, since: 1, maxBytes: 524288 },
  finding: { type: "finding", to: "collector", spooled: true, since: 1, maxBytes: 262144 },
  goodbye: { type: "goodbye", to: "collector", spooled: false, since: 1, maxBytes: 512 },
  halts: { type: "halts", to: "agent", spooled: false, since: 2, maxBytes: 1048576 },
  heartbeat: { type: "heartbeat", to: "collector", spooled: false, since: 1, maxBytes: 256 },
  "heartbeat-echo": { type: "heartbeat-echo", to: "agent", spooled: false, since: 1, maxBytes: 256 },
  hello: { type: "hello", to: "collector", spooled: false, since: 1, maxBytes: 4096 },
  "measure-now": { type: "measure-now", to: "agent", spooled: false, since: 1, maxBytes: 4096 },
  order: { type: "order", to: "agent", spooled: false, since: 1, maxBytes: 1048576 },
  proof: { type: "proof", to: "collector", spooled: false, since: 1, maxBytes: 4096 },
  receipt: { type: "receipt", to: "collector", spooled: true, since: 1, maxBytes: 65536 },
  refused: { type: "refused", to: "agent", spooled: false, since: 1, maxBytes: 4096 },
  release: { type: "release", to: "agent", spooled: false, since: 2, maxBytes: 196608 },
  "release-piece": { type: "release-piece", to: "agent", spooled: false, since: 2, maxBytes: 68000 },
  "release-state": { type: "release-state", to: "collector", spooled: true, since: 2, maxBytes: 4096 },
  "release-wanted": { type: "release-wanted", to: "collector", spooled: false, since: 2, maxBytes: 1024 },
  report: { type: "report", to: "collector", spooled: true, since: 1, maxBytes: 262144 },
  "run-begun": { type: "run-begun", to: "collector", spooled: true, since: 2, maxBytes: 200000 },
  "run-output": { type: "run-output", to: "collector", spooled: true, since: 1, maxBytes: 98304 },
  "run-update": { type: "run-update", to: "collector", spooled: true, since: 1, maxBytes: 4096 },
  "show-caller-code": { type: "show-caller-code", to: "agent", spooled: false, since: 2, maxBytes: 200000 },
  "standing-orders": { type: "standing-orders", to: "agent", spooled: false, since: 2, maxBytes: 1048576 },
  stop: { type: "stop", to: "agent", spooled: false, since: 1, maxBytes: 512 },
  tickets: { type: "tickets", to: "collector", spooled: false, since: 1, maxBytes: 4096 },
  trust: { type: "trust", to: "agent", spooled: false, since: 2, maxBytes: 524288 },
  welcome: { type: "welcome", to: "agent", spooled: false, since: 1, maxBytes: 524288 },
};
