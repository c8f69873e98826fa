import { expect, test } from "vitest";
import { tooLarge } from "./decide-fix.ts";

const sealed = { payload: "", signatures: [] };
const nothing = new Uint8Array();
const delivery = (approvals: number, files: number, manifest: number): Parameters<typeof tooLarge>[0] => ({
  manifest: new Uint8Array(manifest),
  approvals: Array.from({ length: approvals }, () => sealed),
  files: new Map(Array.from({ length: files }, (_, at) => [`${at}.sh`, nothing] as const)),
});

test("sixteen approvals, sixteen files and a manifest of 96 KiB are looked at", () => {
  expect(tooLarge(delivery(16, 16, 98_304))).toBeNull();
});

test.each([
  ["an approval more", delivery(17, 16, 98_304), "order-malformed"],
  ["a file more", delivery(16, 17, 98_304), "order-malformed"],
  ["a byte more of manifest", delivery(16, 16, 98_305), "manifest-malformed"],
])("%s is not", (_what, given, code) => {
  expect(tooLarge(given)).toMatchObject({ ok: false, code });
});
