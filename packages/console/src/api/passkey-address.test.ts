import { expect, test } from "vitest";
import { passkeyAddress } from "./passkey-address.ts";

const at = (hostname: string, port = "8480"): string | null =>
  passkeyAddress({ protocol: "http:", hostname, port });

test("passkeys work on a page that was opened by a name", () => {
  expect([at("localhost"), at("it.example.nl", "")]).toEqual([null, null]);
});

test("on this machine's own number there is a name to open instead", () => {
  expect([at("127.0.0.1"), at("[::1]"), at("127.0.0.1", "")]).toEqual([
    "http://localhost:8480",
    "http://localhost:8480",
    "http://localhost",
  ]);
});

test("on another machine's number nobody here knows its name", () => {
  expect([at("10.0.0.4"), at("[fd00::1]")]).toEqual(["", ""]);
});
