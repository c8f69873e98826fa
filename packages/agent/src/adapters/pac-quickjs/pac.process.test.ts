import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";

// Proxy files through the real child, as the running agent asks it.

const folder = mkdtempSync(path.join(tmpdir(), "hulplijn-pac-"));
afterAll(() => rmSync(folder, { recursive: true }));
let files = 0;

function ask(script: string, url = "wss://collector.example:8443/agent/v1?secret"): Promise<unknown> {
  const file = path.join(folder, `${(files += 1)}.pac`);
  writeFileSync(file, script);
  const main = path.join(import.meta.dirname, "../../main.ts");
  const words = ["--disable-warning=ExperimentalWarning", main, "pac", file, url];
  return new Promise((done, fail) => {
    execFile(process.execPath, words, (error, stdout) =>
      error ? fail(new Error(error.message)) : done(JSON.parse(stdout)),
    );
  });
}
const says = (expression: string): string =>
  `function FindProxyForURL(url, host) { return "" + (${expression}); }`;

test.each([
  [
    "it is told host and address, without path and query",
    `host + " " + url`,
    "collector.example https://collector.example:8443/",
  ],
  [
    "plain names and domains",
    `[isPlainHostName("a"), dnsDomainIs("a.b.C", ".B.c"), localHostOrDomainIs("a", "a.b")]`,
    "true,true,true",
  ],
  [
    "patterns",
    `[shExpMatch("ab.test", "a?.*"), shExpMatch("b", "a*"), shExpMatch("aaab", "*a*b"), dnsDomainLevels("a.b.c")]`,
    "true,false,true,2",
  ],
  [
    "networks",
    `[isInNet("10.1.2.3", "10.0.0.0", "255.0.0.0"), isInNet("11.1.2.3", "10.0.0.0", "255.0.0.0")]`,
    "true,false",
  ],
  [
    "names that somebody knows, and one that nobody does",
    `[dnsResolve("localhost"), isResolvable("nobody.invalid")]`,
    "127.0.0.1,false",
  ],
  [
    "times",
    `[weekdayRange("SUN", "SAT"), timeRange(0, 24), timeRange(25), dateRange("JAN", "DEC"), dateRange(1, 31, "GMT")]`,
    "true,true,false,true,true",
  ],
  [
    "nothing of ours",
    `[typeof process, typeof require, typeof fetch, typeof console]`,
    "undefined,undefined,undefined,undefined",
  ],
])("%s", async (_title, expression, answer) => expect(await ask(says(expression))).toEqual({ answer }));

test.each([
  ["never ends", "function FindProxyForURL() { for (;;); }", /interrupted/],
  ["calls itself for ever", "function FindProxyForURL() { return FindProxyForURL() + 1; }", /stack/],
  ["is no JavaScript", "<html>sign in</html>", /./],
  ["has no such function", "var a = 1;", /FindProxyForURL/],
  ["gives a number", "function FindProxyForURL() { return 7; }", /no text/],
  [
    "asks for names without end",
    'function FindProxyForURL() { for (var i = 0; i < 99; i++) dnsResolve(i + ".invalid"); return ""; }',
    /too many names/,
  ],
])("one that %s is said to", async (_title, script, why) => {
  expect(await ask(script)).toEqual({ failed: expect.stringMatching(why) as string });
});
