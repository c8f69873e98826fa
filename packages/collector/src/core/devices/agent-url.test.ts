import { expect, test } from "vitest";
import { agentUrl } from "./agent-url.ts";

test.each([
  ["https://it.example.nl", "wss://it.example.nl/agent/v1"],
  ["http://127.0.0.1:8480/", "ws://127.0.0.1:8480/agent/v1"],
  ["https://it.example.nl/hulplijn//", "wss://it.example.nl/hulplijn/agent/v1"],
])("devices of the collector at %s connect to %s", (publicUrl, expected) => {
  expect(agentUrl(publicUrl)).toBe(expected);
});
