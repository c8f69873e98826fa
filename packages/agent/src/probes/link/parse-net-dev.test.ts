import fc from "fast-check";
import { expect, test } from "vitest";
import { parseNetDev, parseWireless } from "./parse-net-dev.ts";
import { isRoutable } from "./routable.ts";

test.each([
  [" wlan0: 0000   54.  -56.  -256        0", -56],
  ["wlan0: 0000   54   200   0        0", -56],
  ["wlan0: 0000   54.  40.  0        0", undefined],
  ["wlan0: 0000   0.  -256.  0        0", undefined],
  [" face | tus | link level noise |", undefined],
])("%s is %s dBm", (line, dbm) => expect(parseWireless(line).get("wlan0")).toBe(dbm));

test.each([
  ["192.0.2.1", true],
  ["10.0.0.1", true],
  ["169.254.1.1", false],
  ["127.0.0.1", false],
  ["2001:db8::1", true],
  ["fd00::2", true],
  ["fe80::1", false],
  ["febf::1", false],
  ["::1", false],
])("%s leads somewhere: %s", (address, leads) => expect(isRoutable(address)).toBe(leads));

test("no text makes the parsers throw", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      parseNetDev(` x\n face |bytes packets errs drop\n${text}`);
      parseWireless(text);
    }),
  );
});
