import { errors } from "@hulplijn/shared/errors";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Seen, spanOf, whyNotConnected } from "./why-not-connected.ts";

const hour = 3_600_000;
const nowMs = Date.UTC(2026, 10, 23, 12);
const certificate = {
  issuer: "Corp, Corp inspection",
  names: "other.example",
  fromMs: nowMs - 24 * hour,
  from: "2026-11-22",
  until: "2026-11-24",
};
const nothing: Seen = {
  place: "collector.example:443",
  proxy: null,
  step: "connect",
  error: null,
  answer: null,
  signedIn: false,
  certificate: null,
  nowMs,
  toldMs: null,
  mine: [],
  theirs: [],
  portal: null,
};
const failed = (code: string | null, more: Partial<Seen> = {}): Seen => ({
  ...nothing,
  error: { code, message: "as it was said" },
  ...more,
});
const atTls = (code: string, more: Partial<Seen> = {}): Seen =>
  failed(code, { step: "tls", certificate, ...more });
const answer = (status: number, more: Partial<NonNullable<Seen["answer"]>> = {}) => ({
  answer: { status, location: null, schemes: [], ...more },
});
const atProxy = (more: Partial<Seen>): Seen => ({
  ...nothing,
  step: "proxy",
  proxy: "proxy.example:3128",
  ...more,
});

describe("before anything is said", () => {
  test.each<[string, Seen, string, string]>([
    ["a name that nobody knows", failed("ENOTFOUND"), "path-name-unknown", "collector.example:443"],
    ["silent name servers", failed("EAI_AGAIN"), "path-name-servers-silent", "collector.example:443"],
    ["no route", failed("ENETUNREACH"), "path-no-network", "collector.example:443"],
    [
      "no route, and it is not for the kind of address",
      failed("ENETUNREACH", { mine: [4, 6], theirs: [4] }),
      "path-no-network",
      "collector.example:443",
    ],
    [
      "IPv6 here, IPv4 there",
      failed("ENETUNREACH", { mine: [6], theirs: [4] }),
      "path-no-common-address",
      "IPv6 – collector.example:443: IPv4",
    ],
    [
      "IPv6 here, and a name that has IPv4 alone",
      failed("EAI_AGAIN", { mine: [6], theirs: [4] }),
      "path-no-common-address",
      "IPv6 – collector.example:443: IPv4",
    ],
    ["a closed port", failed("ECONNREFUSED"), "path-port-closed", "collector.example:443"],
    ["silence", failed("ETIMEDOUT"), "path-no-answer", "collector.example:443"],
    ["silence in the middle", failed("ERR_HANDSHAKE_TIMEOUT"), "path-no-answer", "collector.example:443"],
    ["cut off", failed("ECONNRESET"), "path-cut-off", "collector.example:443"],
    [
      "a portal that drops the rest",
      failed("ETIMEDOUT", { portal: "" }),
      "path-portal",
      "collector.example:443",
    ],
    ["anything else", failed("EWHAT"), "path-other", "as it was said"],
    ["not even an error", nothing, "path-other", "collector.example:443"],
    ["an error without words", { ...nothing, error: { code: null, message: "" } }, "path-other", ""],
  ])("%s", (_title, seen, code, about) => expect(whyNotConnected(seen)).toEqual({ code, about }));
});

describe("at the proxy", () => {
  const place = "proxy.example:3128";
  test.each<[string, Seen, string, string]>([
    [
      "it is not there",
      atProxy({ error: { code: "ECONNREFUSED", message: "" } }),
      "path-proxy-unreachable",
      place,
    ],
    ["it cuts off", atProxy({ error: { code: "ECONNRESET", message: "" } }), "path-cut-off", place],
    ["no error is known", atProxy({}), "path-proxy-unreachable", place],
    [
      "it wants a password",
      atProxy(answer(407, { schemes: ["ntlm", "basic"] })),
      "path-proxy-wants-sign-in",
      place,
    ],
    ["it wants something unnamed", atProxy(answer(407)), "path-proxy-wants-sign-in", place],
    [
      "it wants another password",
      atProxy({ ...answer(407), signedIn: true }),
      "path-proxy-sign-in-wrong",
      place,
    ],
    [
      "it says it as a server would",
      atProxy({ ...answer(401), signedIn: true }),
      "path-proxy-sign-in-wrong",
      place,
    ],
    [
      "it wants Kerberos",
      atProxy(answer(407, { schemes: ["negotiate", "ntlm"] })),
      "path-proxy-scheme-not-spoken",
      `${place} (negotiate, ntlm)`,
    ],
    ["it forbids", atProxy(answer(403)), "path-proxy-forbids", `${place} (403)`],
    ["it knows no CONNECT", atProxy(answer(501)), "path-proxy-forbids", `${place} (501)`],
    ["it gets no further", atProxy(answer(503)), "path-proxy-cannot-reach", `${place} (503)`],
    [
      "it is a portal",
      atProxy(answer(302, { location: "http://hotel.example/x" })),
      "path-portal",
      "hotel.example",
    ],
  ])("%s", (_title, seen, code, about) => expect(whyNotConnected(seen)).toEqual({ code, about }));

  test("a sign-in that is not spoken is not made good by a password that was sent", () => {
    const seen = atProxy({ ...answer(407, { schemes: ["negotiate"] }), signedIn: true });
    expect(whyNotConnected(seen).code).toBe("path-proxy-scheme-not-spoken");
  });
});

describe("at TLS", () => {
  const [issuer, place] = ["Corp, Corp inspection", "collector.example:443"];
  test.each<[string, Seen, string, string]>([
    ["an issuer nobody knows", atTls("SELF_SIGNED_CERT_IN_CHAIN"), "path-issuer-unknown", issuer],
    [
      "the same, where nobody could look",
      atTls("SELF_SIGNED_CERT_IN_CHAIN", { certificate: null }),
      "path-issuer-unknown",
      place,
    ],
    [
      "a portal with a certificate of its own",
      atTls("SELF_SIGNED_CERT_IN_CHAIN", { portal: "h" }),
      "path-portal",
      "h",
    ],
    ["a key that is not pinned", atTls("ERR_KEY_NOT_PINNED"), "path-opened", issuer],
    [
      "another host's",
      atTls("ERR_TLS_CERT_ALTNAME_INVALID"),
      "path-certificate-of-another",
      `other.example (${issuer})`,
    ],
    [
      "another host's, unseen",
      atTls("ERR_TLS_CERT_ALTNAME_INVALID", { certificate: null }),
      "path-certificate-of-another",
      place,
    ],
    ["TLS of yesterday", atTls("ERR_SSL_UNSUPPORTED_PROTOCOL"), "path-tls-too-old", issuer],
    [
      "TLS of yesterday, in words",
      failed("EPROTO", { error: { code: "EPROTO", message: "tlsv1 alert protocol version" } }),
      "path-tls-too-old",
      place,
    ],
    ["no TLS at all", atTls("ERR_SSL_WRONG_VERSION_NUMBER"), "path-not-tls", place],
  ])("%s", (_title, seen, code, about) => expect(whyNotConnected(seen)).toEqual({ code, about }));
});

describe("a certificate that does not hold now", () => {
  const young = { ...certificate, fromMs: nowMs + 26 * hour, from: "2026-11-24" };
  test.each<[string, Seen, string, string]>([
    [
      "expired, and all clocks agree",
      atTls("CERT_HAS_EXPIRED", { toldMs: nowMs }),
      "path-certificate-expired",
      "2026-11-24",
    ],
    [
      "expired, and nobody told the time",
      atTls("CERT_HAS_EXPIRED"),
      "path-certificate-expired",
      "2026-11-24",
    ],
    [
      "expired, unseen",
      atTls("CERT_HAS_EXPIRED", { certificate: null }),
      "path-certificate-expired",
      "collector.example:443",
    ],
    [
      "expired because our clock is ahead",
      atTls("CERT_HAS_EXPIRED", { toldMs: nowMs - 30 * hour }),
      "path-clock-ahead",
      "1 d 06:00:00",
    ],
    [
      "not yet valid because our clock is behind",
      atTls("CERT_NOT_YET_VALID", { toldMs: nowMs + hour }),
      "path-clock-behind",
      "01:00:00",
    ],
    [
      "not yet valid, and nobody told the time",
      atTls("CERT_NOT_YET_VALID", { certificate: young }),
      "path-clock-behind",
      "≥ 1 d 02:00:00",
    ],
    [
      "not yet valid, and all clocks agree",
      atTls("CERT_NOT_YET_VALID", { certificate: young, toldMs: nowMs + 1000 }),
      "path-certificate-not-yet",
      "2026-11-24",
    ],
    [
      "not yet valid, unseen",
      atTls("CERT_NOT_YET_VALID", { certificate: null }),
      "path-certificate-not-yet",
      "collector.example:443",
    ],
  ])("%s", (_title, seen, code, about) => expect(whyNotConnected(seen)).toEqual({ code, about }));
});

describe("an answer instead of a link", () => {
  const place = "collector.example:443";
  test.each<[string, Seen, string, string]>([
    [
      "a redirect",
      { ...nothing, ...answer(302, { location: "https://u:p@wifi.example:8080/" }) },
      "path-portal",
      "wifi.example",
    ],
    ["a redirect to nowhere", { ...nothing, ...answer(302, { location: "/login" }) }, "path-portal", place],
    ["network authentication required", { ...nothing, ...answer(511) }, "path-portal", place],
    [
      "a page, on a network with a portal",
      { ...nothing, ...answer(200), portal: "hotel" },
      "path-portal",
      "hotel",
    ],
    ["a page", { ...nothing, ...answer(200) }, "path-not-a-collector", `${place} (200)`],
    ["not found", { ...nothing, ...answer(404) }, "path-not-a-collector", `${place} (404)`],
    ["too many", { ...nothing, ...answer(429) }, "path-collector-busy", `${place} (429)`],
    ["not now", { ...nothing, ...answer(503) }, "path-collector-busy", `${place} (503)`],
    [
      "a gateway without anything behind it",
      { ...nothing, ...answer(502) },
      "path-collector-away",
      `${place} (502)`,
    ],
  ])("%s", (_title, seen, code, about) => expect(whyNotConnected(seen)).toEqual({ code, about }));
});

test("whatever was seen has one cause of the table, and what it is about is short", () => {
  const codes = ["ENOTFOUND", "ENETUNREACH", "CERT_HAS_EXPIRED", "CERT_NOT_YET_VALID", "ECONNRESET", "?"];
  const any = fc.record({
    place: fc.constant("c:1"),
    proxy: fc.option(fc.constant("p:1")),
    step: fc.constantFrom("name", "connect", "proxy", "tls", "upgrade"),
    error: fc.option(
      fc.record({ code: fc.constantFrom(...codes, null), message: fc.string({ maxLength: 999 }) }),
    ),
    answer: fc.option(
      fc.record({
        status: fc.integer({ min: 100, max: 599 }),
        location: fc.option(fc.webUrl()),
        schemes: fc.constant([]),
      }),
    ),
    signedIn: fc.boolean(),
    certificate: fc.option(fc.constant(certificate)),
    nowMs: fc.constant(nowMs),
    toldMs: fc.option(fc.integer({ min: 0, max: 2 * nowMs })),
    mine: fc.subarray([4, 6]),
    theirs: fc.subarray([4, 6]),
    portal: fc.option(fc.constantFrom("", "h")),
  }) as fc.Arbitrary<Seen>;
  fc.assert(
    fc.property(any, (seen) => {
      const { code, about } = whyNotConnected(seen);
      expect(errors[code].retry).toBe(true);
      expect(about.length).toBeLessThanOrEqual(253);
    }),
  );
});

test.each([
  [0, "00:00:00"],
  [-61_000, "00:01:01"],
  [86_400_000 * 40 + 7_384_000, "40 d 02:03:04"],
])("a span of %d ms is written %s", (ms, said) => expect(spanOf(ms)).toBe(said));
