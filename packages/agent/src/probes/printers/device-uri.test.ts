import fc from "fast-check";
import { expect, test } from "vitest";
import { doorbell, shownPath } from "./device-uri.ts";

test.each([
  ["ipp://print.example.com/printers/desk", "ipp://print.example.com"],
  ["ipp://fea:secret@10.1.2.3:631/ipp/print", "ipp://10.1.2.3:631"],
  ["smb://DOMAIN/fea:p@ss@server/share", "smb:"],
  ["smb://fea:12/34@server/share", "smb:"],
  ["smb://fea:p@ss@server/share", "smb://server"],
  ["socket://[2001:db8::7]:9100", "socket://[2001:db8::7]:9100"],
  ["usb://HP/LaserJet%20400?serial=CN123", "usb://HP"],
  ["dnssd://Desk%20printer._ipp._tcp.local/?uuid=1", "dnssd://Desk%20printer._ipp._tcp.local"],
  ["cups-pdf:/", "cups-pdf:"],
  ["file:///dev/null", "file:"],
  ["", ""],
])("%s is shown as %s", (uri, shown) => expect(shownPath(uri)).toBe(shown));

test("what is shown never holds a password", () => {
  const word = fc.stringMatching(/^[a-z0-9:@!$&]{1,20}$/);
  fc.assert(
    fc.property(fc.constantFrom("ipp", "smb", "socket", "lpd"), word, word, (scheme, user, secret) => {
      expect(shownPath(`${scheme}://${user}:${secret}@host/x`)).toBe(`${scheme}://host`);
    }),
  );
});

test.each([
  ["ipp://localhost:8631/ipp/print", { by: "ipp", host: "localhost", port: 8631, target: "/ipp/print" }],
  ["ipp://printer", { by: "ipp", host: "printer", port: 631, target: "/" }],
  ["ipps://printer/ipp", { by: "tcp", host: "printer", ports: [631] }],
  ["socket://10.0.0.9", { by: "tcp", host: "10.0.0.9", ports: [9100, 631] }],
  ["socket://10.0.0.9:9101", { by: "tcp", host: "10.0.0.9", ports: [9101, 631] }],
  ["lpd://10.0.0.9/queue", { by: "tcp", host: "10.0.0.9", ports: [515, 631] }],
  ["smb://server/share", { by: "tcp", host: "server", ports: [445] }],
  ["http://server/ipp", { by: "tcp", host: "server", ports: [80] }],
  ["https://server/ipp", { by: "tcp", host: "server", ports: [443] }],
  ["socket://[fe80::1%25eth0]", { by: "tcp", host: "fe80::1%eth0", ports: [9100, 631] }],
  ["socket://[v1.fe80::1+eth0]", { by: "tcp", host: "fe80::1%eth0", ports: [9100, 631] }],
  ["usb://HP/LaserJet", null],
  ["dnssd://Desk._ipp._tcp.local/", null],
  ["file:///dev/null", null],
  ["nonsense", null],
])("%s is asked by %o", (uri, bell) => expect(doorbell(uri)).toEqual(bell));
