import { expect, test } from "vitest";
import { readSeriesName } from "./series-name.ts";

test.each([
  ["disk-space/used:/home", { probe: "disk-space", id: "used", key: "/home" }],
  ["dns/answer:fe80::1", { probe: "dns", id: "answer", key: "fe80::1" }],
  ["processor/busy", { probe: "processor", id: "busy", key: "" }],
  ["nonsense", { probe: "nonsense", id: "", key: "" }],
])("%s", (name, parts) => {
  expect(readSeriesName(name)).toEqual(parts);
});
