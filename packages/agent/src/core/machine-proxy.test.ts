import fc from "fast-check";
import { expect, test } from "vitest";
import { forTls, parseProxy, type ProxySetting } from "./machine-proxy.ts";

const plain: ProxySetting = { host: "proxy.example", port: 3128, credentials: null, except: [] };

test.each<[string, ProxySetting | null]>([
  ["", null],
  ["PATH=/bin\n", null],
  ["http_proxy=\n", null],
  ["http_proxy=http://proxy.example:3128", plain],
  ["HTTP_PROXY='http://proxy.example:3128/'", plain],
  ["export all_proxy=proxy.example:3128", plain],
  ["http_proxy=http://proxy.example", { ...plain, port: 80 }],
  ["http_proxy=http://fea:a%3Ab@proxy.example:3128", { ...plain, credentials: "fea:a:b" }],
  ["http_proxy=http://fea:100%@proxy.example:3128", { ...plain, credentials: "fea:100%" }],
  ["http_proxy=http://[2001:db8::1]:3128", { ...plain, host: "2001:db8::1" }],
  ["http_proxy=socks5://proxy.example:1080", null],
  [
    "http_proxy=http://proxy.example:3128\nno_proxy=a.example, .b.example",
    { ...plain, except: ["a.example", ".b.example"] },
  ],
])("%j", (text, setting) => expect(parseProxy(text)).toEqual(setting));

test("a link by TLS takes the proxy for TLS, and any other where there is none", () => {
  const text = "http_proxy=http://pages:1\nhttps_proxy=http://tls:2";
  expect(parseProxy(text, forTls)).toMatchObject({ host: "tls", port: 2 });
  expect(parseProxy("http_proxy=http://pages:1\nhttps_proxy=", forTls)).toMatchObject({
    host: "pages",
    port: 1,
  });
});

test("no text makes the parser throw", () => {
  fc.assert(fc.property(fc.string(), (text) => void parseProxy(`http_proxy=${text}`)));
});
