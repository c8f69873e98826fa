import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import type { Net } from "../../core/ports.ts";
import { measured } from "../testing/measured.ts";
import { createTestWorld, type TestWorldOptions } from "../testing/test-world.ts";
import { dns } from "./measure.ts";

// Real servers that stop, hang and refuse are in test/e2e/network.e2e.test.ts; here the network's answers are given.
const signal = new AbortController().signal;
const answers = readFileSync(path.join(import.meta.dirname, "testdata/dnsmasq-2.90/answers.bin"));
type Asked = Awaited<ReturnType<Net["ask"]>>;

const good = (question: Uint8Array): Asked => {
  const answer = Buffer.from(answers);
  answer.set(question.subarray(0, 2));
  return { answer, tookMs: 3 };
};

function worldWith(
  options: TestWorldOptions,
  answer: (host: string, question: Uint8Array) => Asked,
  resolves = true,
) {
  const world = createTestWorld({
    ...options,
    settings: { dnsOutsideName: "outside.test", dnsInsideName: null, ...options.settings },
  });
  onTestFinished(world.close);
  /** Servers by address, and `system` for the system's own way. */
  const asked: string[] = [];
  const net: Net = {
    ...world.net,
    ask: (to, question) => {
      asked.push(to.host);
      return Promise.resolve(answer(to.host, question));
    },
    resolves: () => {
      asked.push("system");
      return Promise.resolve(resolves);
    },
  };
  const measurer = dns.create({ ...world, net });
  return { world, asked, measure: () => measurer.measure(signal) };
}
const conf = (...lines: readonly string[]): Record<string, string> => ({
  "/etc/resolv.conf": `${lines.join("\n")}\n`,
});
const late: Asked = { failure: "timed-out", detail: "" };

test("each configured server is asked by itself, and a name that is not set is not asked", async () => {
  const { measure } = worldWith(
    { files: conf("nameserver 10.0.0.1", "nameserver 10.0.0.2") },
    (host, question) => (host === "10.0.0.1" ? good(question) : late),
  );
  expect(measured("dns", await measure())).toEqual({
    servers: [
      { address: "10.0.0.1", outside: "answers", inside: null, answerMs: 3, works: true },
      { address: "10.0.0.2", outside: "timeout", inside: null, answerMs: null, works: false },
    ],
    working: 1,
    systemResolves: true,
    localResolver: "none",
  });
});

test("a lost datagram is sent again, up to three times", async () => {
  let left = 2;
  const { asked, measure } = worldWith({ files: conf("nameserver 10.0.0.1") }, (_host, question) => {
    left -= 1;
    return left < 0 ? good(question) : late;
  });
  expect(measured("dns", await measure()).working).toBe(1);
  expect(asked.filter((one) => one !== "system")).toHaveLength(3);
});

describe("a local resolver is named, and the servers behind it are asked", () => {
  test.each([
    [
      "systemd-resolved",
      "127.0.0.53",
      "/run/systemd/resolve/stub-resolv.conf",
      "/run/systemd/resolve/resolv.conf",
    ],
    ["dnsmasq", "127.0.0.1", "/run/NetworkManager/dnsmasq.pid", "/run/NetworkManager/no-stub-resolv.conf"],
  ])("%s", async (name, stub, sign, upstream) => {
    const files = {
      ...conf(`nameserver ${stub}`),
      [sign]: "",
      [upstream]: "nameserver 10.0.0.7\nnameserver 10.0.0.8\n",
    };
    const { asked, measure } = worldWith({ files }, (_host, question) => good(question));
    expect(measured("dns", await measure())).toMatchObject({ localResolver: name, working: 2 });
    expect(asked.toSorted()).toEqual(["10.0.0.7", "10.0.0.8", "system"]);
  });

  test("one that does not say whom it asks is asked itself", async () => {
    const { asked, measure } = worldWith({ files: conf("nameserver 127.0.0.1") }, (_host, question) =>
      good(question),
    );
    expect(measured("dns", await measure()).localResolver).toBe("other");
    expect(asked.toSorted()).toEqual(["127.0.0.1", "system"]);
  });

  test("a cache beside the servers (nscd) is named too", async () => {
    const files = { ...conf("nameserver 10.0.0.1"), "/run/nscd/nscd.pid": "1" };
    expect(
      measured("dns", await worldWith({ files }, (_host, question) => good(question)).measure())
        .localResolver,
    ).toBe("nscd");
  });
});

describe("when things go wrong", () => {
  test("no resolv.conf: no servers, and the system's own way still counts", async () => {
    const { measure } = worldWith({}, () => late, false);
    expect(measured("dns", await measure())).toMatchObject({
      servers: [],
      working: 0,
      systemResolves: false,
    });
  });

  test("no permission to read it is said", async () => {
    const { world, measure } = worldWith({ files: conf("nameserver 10.0.0.1") }, () => late);
    world.refuse("/etc/resolv.conf");
    expect(await measure()).toMatchObject({ state: "unavailable", reason: "no-permission" });
  });

  test("an empty resolv.conf names no servers", async () => {
    expect(measured("dns", await worldWith({ files: conf("") }, () => late).measure()).servers).toEqual([]);
  });

  test("an unparseable answer is a bad one", async () => {
    const { measure } = worldWith({ files: conf("nameserver 10.0.0.1") }, () => ({
      answer: Buffer.from("hello"),
      tookMs: 1,
    }));
    expect(measured("dns", await measure()).servers[0]).toMatchObject({ outside: "bad-answer", works: true });
  });

  test("a server that the network refuses is not asked three times", async () => {
    const { asked, measure } = worldWith({ files: conf("nameserver 10.0.0.1") }, () => ({
      failure: "refused",
      detail: "",
    }));
    expect(measured("dns", await measure()).servers[0]).toMatchObject({
      outside: "unreachable",
      works: false,
    });
    expect(asked.toSorted()).toEqual(["10.0.0.1", "system"]);
  });

  test("a configured name that cannot be a name is a bad answer, not an error", async () => {
    const options = { files: conf("nameserver 10.0.0.1"), settings: { dnsOutsideName: "a..b" } };
    expect(measured("dns", await worldWith(options, () => late).measure()).servers[0]?.outside).toBe(
      "bad-answer",
    );
  });
});

describe("the system's own way", () => {
  const files = { ...conf("nameserver 10.0.0.1"), "/etc/nsswitch.conf": "hosts: files dns\n" };
  const times = (asked: readonly string[]): number => asked.filter((one) => one === "system").length;

  test("is asked once in five minutes while every server knows the name and nothing changed", async () => {
    const { world, asked, measure } = worldWith({ files }, (_host, question) => good(question));
    for (let turn = 0; turn < 30; turn++) {
      expect(measured("dns", await measure()).systemResolves).toBe(true);
      world.pass(10);
    }
    expect(times(asked)).toBe(1);
    await measure();
    expect(times(asked)).toBe(2);
  });

  test("is asked in the same turn when a server does not answer", async () => {
    let isDead = false;
    const { asked, measure } = worldWith({ files }, (_host, question) => (isDead ? late : good(question)));
    await measure();
    isDead = true;
    await measure();
    await measure();
    expect(times(asked)).toBe(3);
  });

  test("is asked when what it hangs on changed", async () => {
    const { world, asked, measure } = worldWith({ files }, (_host, question) => good(question));
    await measure();
    world.write("/etc/resolv.conf", "nameserver 10.0.0.2\n");
    await measure();
    expect(times(asked)).toBe(2);
    world.write("/etc/hosts", "10.0.0.9 outside.test\n");
    await measure();
    expect(times(asked)).toBe(3);
  });

  test("is asked each time behind a resolver of the machine's own", async () => {
    const local = { ...conf("nameserver 127.0.0.1") };
    const { asked, measure } = worldWith({ files: local }, (_host, question) => good(question));
    await measure();
    await measure();
    expect(times(asked)).toBe(2);
  });
});
