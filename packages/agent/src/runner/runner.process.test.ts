import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { payloadOf } from "@hulplijn/shared/trust";
import { afterEach, describe, expect, test } from "vitest";
import { deviceId, envelope, makeFix, makeKey, orderOf } from "../../../../test/trust/organisation.ts";
import {
  bearersOf,
  bodyFor,
  closeHouses,
  makeHouse,
  newRunId,
  obey,
  organisation,
  outputOf,
  phasesOf,
  receiptOf,
  receiptsOf,
  simple,
  until,
  withoutRoot,
} from "../../../../test/runner/house.ts";

afterEach(closeHouses);

describe.skipIf(withoutRoot)("a runner with root", () => {
  test("a fault is found, mended and proved, with output, phases and a signed receipt", async () => {
    const house = makeHouse();
    const flag = `${house.folder}/fault`;
    writeFileSync(flag, "");
    const fix = simple({
      "check.sh": `test -e ${flag} && echo "there it is"\n`,
      "fix.sh": `echo mending; echo oops >&2; rm ${flag}\n`,
      "verify.sh": `test ! -e ${flag}\n`,
    });
    const { runId, receipt } = await obey(house, fix);
    expect(receipt).toMatchObject({ outcome: "verified", undone: false, deviceId, type: "receipt" });
    expect(receipt.steps.map(({ step, exitCode }) => [step, exitCode])).toEqual([
      ["check", 0],
      ["fix", 0],
      ["verify", 0],
    ]);
    expect(outputOf(house, runId, "check").toString()).toBe("there it is\n");
    expect(outputOf(house, runId, "fix").toString()).toBe("mending\n");
    expect(outputOf(house, runId, "fix", "stderr").toString()).toBe("oops\n");
    expect(phasesOf(house)).toEqual(["delivered", "checking", "running", "verifying"]);
    const states = (): string[] => {
      const journal = readFileSync(`${house.folder}/runner/journal.jsonl`, "utf8");
      return [...journal.matchAll(/"state":"([a-z]+)"/g)].map(([, state = ""]) => state);
    };
    await until(() => states().includes("reported"));
    expect(states().filter((state) => state !== "step")).toEqual([
      "received",
      "verified",
      "started",
      "exited",
      "reported",
    ]);
  });

  test("a device that is well is left alone", async () => {
    const house = makeHouse();
    const { receipt } = await obey(house, simple({ "check.sh": "exit 1\n", "fix.sh": "exit 0\n" }));
    expect(receipt).toMatchObject({ outcome: "not-needed" });
    expect(receipt.steps.map(({ step }) => step)).toEqual(["check"]);
  });

  test("a check that cannot tell starts nothing", async () => {
    const house = makeHouse();
    const { receipt } = await obey(house, simple({ "check.sh": "exit 3\n", "fix.sh": "exit 0\n" }));
    expect(receipt).toMatchObject({ outcome: "failed" });
    expect(receipt.steps.map(({ step }) => step)).toEqual(["check"]);
  });

  test("what did not help is undone, and says so", async () => {
    const house = makeHouse();
    const fix = simple({
      "check.sh": "exit 0\n",
      "fix.sh": "exit 0\n",
      "verify.sh": "exit 1\n",
      "undo.sh": "echo back\n",
    });
    const { runId, receipt } = await obey(house, fix);
    expect(receipt).toMatchObject({ outcome: "not-verified", undone: true });
    expect(outputOf(house, runId, "undo").toString()).toBe("back\n");
  });

  test("a script that is content is not enough: the device's own judgement must be well too", async () => {
    const asked: string[] = [];
    let ill = 2;
    const house = makeHouse((rule, subject) => {
      asked.push(`${rule} ${subject}`);
      return Promise.resolve(ill-- > 0 ? "critical" : "none");
    });
    const fix = makeFix(
      { "check.sh": "exit 0\n", "fix.sh": "exit 0\n" },
      { settles: [{ rule: "print-queue-stopped", subject: "{queue}" }], verifyWithinSeconds: 6 },
    );
    const { receipt } = await obey(house, fix, 9000);
    expect(receipt.outcome).toBe("verified");
    expect(asked).toEqual(Array.from({ length: 3 }, () => "print-queue-stopped office"));
  });

  test("a judgement that nobody can give is no proof", async () => {
    const house = makeHouse(() => Promise.resolve("unknown"));
    const fix = simple(
      { "check.sh": "exit 0\n", "fix.sh": "exit 0\n" },
      { settles: [{ rule: "x", subject: "" }] },
    );
    expect((await obey(house, fix)).receipt.outcome).toBe("not-verified");
  });

  test("parameters reach the script as data, and nothing else does (S-20, A-05)", async () => {
    const house = makeHouse();
    const title = { en: "x", nl: "x" };
    const fix = makeFix(
      { "check.sh": "env | sort; pwd; ls -A; cat; exit 1\n", "fix.sh": "exit 0\n" },
      { parameters: { printJob: { kind: "text", title, pattern: "[^]*", maxLength: 100 } } },
    );
    const runId = newRunId();
    const evil = `$(id) \`id\` "; rm -rf /; %PATH% } @file '`;
    const body = await bodyFor(house, fix, runId);
    const order = orderOf(fix, {
      runId,
      ticket: house.keeper.tickets()[0] ?? "",
      params: { printJob: evil },
    });
    house.keeper.order({ ...body, order: envelope("order", payloadOf(order), [organisation.ordererKey]) });
    await receiptOf(house, runId);
    expect(outputOf(house, runId, "check").toString().split("\n")).toEqual([
      `HULPLIJN_PARAM_PRINT_JOB=${evil}`,
      `HULPLIJN_RUN=${runId}.check`,
      "HULPLIJN_SETTINGS=/nonexistent",
      "LC_ALL=C",
      "PATH=/usr/sbin:/usr/bin:/sbin:/bin",
      `PWD=${house.folder}/runner/work`,
      `${house.folder}/runner/work`,
      "",
    ]);
  });

  test("output is bytes, is cut at a mebibyte, and the receipt says so (S-35)", async () => {
    const house = makeHouse();
    const fix = simple({
      "check.sh": "printf '\\000\\377\\200'; head -c 1500000 /dev/zero; exit 1\n",
      "fix.sh": "exit 0\n",
    });
    const { runId, receipt } = await obey(house, fix);
    const written = outputOf(house, runId, "check");
    expect(written.subarray(0, 4)).toEqual(Buffer.from([0, 255, 128, 0]));
    expect(written.length).toBe(1_048_576);
    expect(receipt.steps[0]).toMatchObject({ outputBytes: 1_500_003, outputCut: true });
  });

  const hiders = `
setsid sh -c 'while :; do sleep 1; done' &
nohup sh -c 'while :; do sleep 1; done' >/dev/null 2>&1 &
( ( setsid sh -c 'while :; do sleep 1; done' & ) & )
sh -c 'trap "" TERM INT HUP; while :; do sleep 1; done' &
while :; do sleep 1; done
`;

  test("at the time limit the whole tree dies: sessions, double forks, deaf ones (A-16)", async () => {
    const house = makeHouse();
    const fix = simple({ "check.sh": hiders, "fix.sh": "exit 0\n" }, { timeLimitSeconds: 1 });
    const { runId, receipt } = await obey(house, fix);
    expect(receipt.outcome).toBe("timed-out");
    expect(bearersOf(runId)).toEqual([]);
  });

  test("a stop kills the whole tree, at once", async () => {
    const house = makeHouse();
    const runId = newRunId();
    const fix = simple({ "check.sh": "exit 0\n", "fix.sh": `echo on; ${hiders}` });
    house.keeper.order(await bodyFor(house, fix, runId));
    await until(() => outputOf(house, runId, "fix").length > 0);
    await until(() => bearersOf(runId).length > 3);
    house.keeper.stop({ runId });
    expect((await receiptOf(house, runId)).outcome).toBe("stopped");
    expect(bearersOf(runId)).toEqual([]);
  });

  test("a service that a fix started lives on", async () => {
    const house = makeHouse();
    const pidFile = `${house.folder}/pid`;
    const service = `setsid sleep 60 >/dev/null 2>&1 & echo $! > ${pidFile}\n`;
    const fix = simple({ "check.sh": "exit 0\n", "fix.sh": service });
    expect((await obey(house, fix)).receipt.outcome).toBe("verified");
    const pid = Number(readFileSync(pidFile, "utf8"));
    expect(existsSync(`/proc/${pid}`)).toBe(true);
    process.kill(pid, "SIGKILL");
  });

  test("an order that is delivered a thousand times runs once, and is answered each time it has ended (S-18)", async () => {
    const house = makeHouse();
    const runId = newRunId();
    const fix = simple({ "check.sh": "exit 0\n", "fix.sh": `echo run >> ${house.folder}/count\n` });
    const body = await bodyFor(house, fix, runId);
    for (let at = 0; at < 1000; at++) house.keeper.order(body);
    await receiptOf(house, runId);
    house.keeper.order(body);
    await until(() => receiptsOf(house, runId).length > 1);
    expect(readFileSync(`${house.folder}/count`, "utf8")).toBe("run\n");
  });

  test("what was refused once stays refused, though it is sent again as it should have been", async () => {
    const house = makeHouse();
    const runId = newRunId();
    const fix = simple({ "check.sh": "exit 0\n", "fix.sh": `echo run >> ${house.folder}/count\n` });
    const body = await bodyFor(house, fix, runId);
    const { ticket } = JSON.parse(Buffer.from(body.order.payload, "base64").toString()) as { ticket: string };
    house.keeper.order({ ...body, approvals: [] });
    expect(await receiptOf(house, runId)).toMatchObject({ outcome: "refused", code: "approvals-too-few" });
    await until(() => house.keeper.tickets().length === 4 && !house.keeper.tickets().includes(ticket));
    house.keeper.order(body);
    await until(() => receiptsOf(house, runId).length === 2);
    expect(receiptsOf(house, runId)[1]).toEqual(receiptsOf(house, runId)[0]);
    process.kill(house.runnerPid(), "SIGKILL");
    house.keeper.order(body);
    await until(() => receiptsOf(house, runId).length >= 3, 30_000);
    expect(receiptsOf(house, runId).every(({ outcome }) => outcome === "refused")).toBe(true);
    expect(existsSync(`${house.folder}/count`)).toBe(false);
  });

  test("a forged order that bears a run's name takes nothing from it: broken off, it is ended and told as that", async () => {
    const house = makeHouse();
    const runId = newRunId();
    const slow = simple({ "check.sh": "echo on; sleep 20\n", "fix.sh": "exit 0\n" });
    house.keeper.order(await bodyFor(house, slow, runId));
    await until(() => outputOf(house, runId, "check").length > 0);
    const body = await bodyFor(house, slow, runId);
    house.keeper.order({
      ...body,
      order: envelope("order", Buffer.from(body.order.payload, "base64"), [makeKey()]),
    });
    await until(() => house.lines.some((line) => line.includes("order-signature-wrong")));
    expect(receiptsOf(house, runId)).toEqual([]);
    process.kill(house.runnerPid(), "SIGKILL");
    expect(await receiptOf(house, runId, 30_000)).toMatchObject({ outcome: "interrupted" });
  });

  test("a flood of orders that do not hold is verified so often and no more; what holds runs when it has ebbed", async () => {
    const house = makeHouse();
    const fix = simple({ "check.sh": "exit 0\n", "fix.sh": "exit 0\n" });
    const body = await bodyFor(house, fix, newRunId());
    const refused = (): number => house.lines.filter((line) => line.includes("order-signature-wrong")).length;
    const forged = Array.from({ length: 300 }, (_, at) => {
      const order = orderOf(fix, {
        runId: newRunId(),
        ticket: Buffer.alloc(16, at % 250).toString("base64"),
        params: {},
      });
      return { ...body, order: envelope("order", payloadOf(order), [makeKey()]) };
    });
    for (const one of forged) house.keeper.order(one);
    await until(() => house.lines.some((line) => line.includes("than are looked at")), 30_000);
    expect(refused()).toBeGreaterThanOrEqual(256);
    expect(refused()).toBeLessThan(300);
    const runId = newRunId();
    const right = await bodyFor(house, fix, runId);
    await until(() => {
      house.keeper.order(right);
      return receiptsOf(house, runId)[0];
    }, 30_000);
  });

  test("one run at a time: the second begins when the first has ended", async () => {
    const house = makeHouse();
    const [first, second] = [newRunId(), newRunId()];
    const slow = simple({ "check.sh": "echo on; sleep 20\n", "fix.sh": "exit 0\n" });
    house.keeper.order(await bodyFor(house, slow, first));
    await until(() => outputOf(house, first, "check").length > 0);
    const [, ticket = ""] = house.keeper.tickets();
    const body = await bodyFor(house, slow, second);
    const order = orderOf(slow, { runId: second, ticket, params: {} });
    house.keeper.order({ ...body, order: envelope("order", payloadOf(order), [organisation.ordererKey]) });
    house.keeper.stop({ runId: first });
    expect((await receiptOf(house, first)).outcome).toBe("stopped");
    await until(() => outputOf(house, second, "check").length > 0);
    house.keeper.stop({ runId: second });
    const ended = await receiptOf(house, second);
    expect(ended.outcome).toBe("stopped");
    expect(ended.startedAtMs).toBeGreaterThanOrEqual((await receiptOf(house, first)).endedAtMs);
  });

  test("an order that was stopped before it came is withdrawn", async () => {
    const house = makeHouse();
    const runId = newRunId();
    const body = await bodyFor(house, simple({ "check.sh": "exit 0\n", "fix.sh": "exit 0\n" }), runId);
    house.keeper.stop({ runId });
    house.keeper.order(body);
    expect(await receiptOf(house, runId)).toMatchObject({ outcome: "withdrawn", steps: [] });
  });

  test("an order that is not right is refused with its code, by the device's own word", async () => {
    const house = makeHouse();
    const runId = newRunId();
    const body = await bodyFor(house, simple({ "check.sh": "exit 0\n", "fix.sh": "exit 0\n" }), runId);
    house.keeper.order({ ...body, approvals: [] });
    expect(await receiptOf(house, runId)).toMatchObject({ outcome: "refused", code: "approvals-too-few" });
  });

  test("a used ticket is replaced, and fresh ones are told", async () => {
    const house = makeHouse();
    const before = await until(() => house.keeper.tickets().length === 4 && house.keeper.tickets());
    await obey(house, simple({ "check.sh": "exit 1\n", "fix.sh": "exit 0\n" }));
    const after = await until(() => house.keeper.tickets() !== before && house.keeper.tickets());
    expect(after).toHaveLength(4);
    expect(after).not.toContain(before[0]);
    expect(after.slice(0, 3)).toEqual(before.slice(1));
  });

  test("a network fix that cuts the device off is undone after its dead-man time", async () => {
    const house = makeHouse();
    house.keeper.linkChanged(true);
    const runId = newRunId();
    const fix = simple(
      { "check.sh": "exit 0\n", "fix.sh": "echo cut\n", "verify.sh": "exit 0\n", "undo.sh": "echo back\n" },
      { deadManSeconds: 5 },
    );
    house.keeper.order(await bodyFor(house, fix, runId));
    await until(() => outputOf(house, runId, "fix").length > 0);
    house.keeper.linkChanged(false);
    expect(await receiptOf(house, runId, 9000)).toMatchObject({ outcome: "not-verified", undone: true });
  });

  test("a device that was away before a network fix is not cut off by it: its own proof counts", async () => {
    const house = makeHouse();
    house.keeper.linkChanged(false);
    const fix = simple(
      { "check.sh": "exit 0\n", "fix.sh": "exit 0\n", "verify.sh": "exit 0\n", "undo.sh": "echo back\n" },
      { deadManSeconds: 600 },
    );
    expect((await obey(house, fix)).receipt).toMatchObject({ outcome: "verified", undone: false });
  });

  test("a fix that fails in the middle is undone, and an undo that fails is told as that", async () => {
    const house = makeHouse();
    const broken = { "check.sh": "exit 0\n", "fix.sh": "exit 4\n" };
    const taken = await obey(house, simple({ ...broken, "undo.sh": "echo back\n" }));
    expect(taken.receipt).toMatchObject({ outcome: "failed", undone: true });
    expect(outputOf(house, taken.runId, "undo").toString()).toBe("back\n");
    const { receipt } = await obey(house, simple({ ...broken, "undo.sh": "exit 5\n" }));
    expect(receipt).toMatchObject({ outcome: "failed", undone: false });
    expect(receipt.steps.map(({ step, exitCode }) => [step, exitCode])).toEqual([
      ["check", 0],
      ["fix", 4],
      ["undo", 5],
    ]);
  });

  test("a proof that never comes to an end is ended, and the fix undone", async () => {
    const house = makeHouse();
    const fix = simple(
      { "check.sh": "exit 0\n", "fix.sh": "exit 0\n", "verify.sh": "sleep 60\n", "undo.sh": "echo back\n" },
      { timeLimitSeconds: 1 },
    );
    expect((await obey(house, fix)).receipt).toMatchObject({ outcome: "not-verified", undone: true });
  });

  test("a network fix that leaves the device connected is verified as soon as the collector answers", async () => {
    const house = makeHouse();
    house.keeper.linkChanged(true);
    const runId = newRunId();
    const fix = simple(
      { "check.sh": "exit 0\n", "fix.sh": "echo cut\n", "verify.sh": "exit 0\n", "undo.sh": "echo back\n" },
      { deadManSeconds: 600 },
    );
    house.keeper.order(await bodyFor(house, fix, runId));
    await until(() => phasesOf(house).includes("verifying"));
    house.keeper.linkChanged(true);
    expect(await receiptOf(house, runId)).toMatchObject({ outcome: "verified", undone: false });
  });

  test("when the network half dies, what runs is killed, and told as interrupted by the next runner", async () => {
    const house = makeHouse();
    const runId = newRunId();
    house.keeper.order(
      await bodyFor(house, simple({ "check.sh": "exit 0\n", "fix.sh": `echo on; ${hiders}` }), runId),
    );
    await until(() => outputOf(house, runId, "fix").length > 0);
    house.keeper.close();
    await until(() => bearersOf(runId).length === 0);
    house.start();
    expect((await receiptOf(house, runId)).outcome).toBe("interrupted");
  });
});
