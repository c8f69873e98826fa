// The printers probe against a real print service and real IPP printers, with each fault caused for real.
import { readdirSync } from "node:fs";
import { createServer } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { printers } from "../../packages/agent/src/probes/printers/measure.ts";
import { measured } from "../../packages/agent/src/probes/testing/measured.ts";
import { createTestWorld } from "../../packages/agent/src/probes/testing/test-world.ts";
import { freePort } from "../../scripts/start/free-port.ts";
import { noPrintHouse, type PrintHouse, startPrintHouse } from "../lab/print-house.ts";
import { until } from "../lab/started.ts";

type Value = ReturnType<typeof measured<"printers">>;
type Queue = Value["queues"][number];

const signal = new AbortController().signal;
const title = noPrintHouse === null ? "real printing" : `real printing (skipped: ${noPrintHouse})`;

describe.skipIf(noPrintHouse !== null)(title, () => {
  let house: PrintHouse;
  let measure: () => Promise<Value>;
  let pass: (seconds: number) => void;

  beforeAll(async () => {
    house = await startPrintHouse({
      queues: [
        { name: "desk", device: "printer" },
        { name: "jam", device: "jams" },
        { name: "hall", device: "printer" },
      ],
    });
    house.tool("lpadmin", "-d", "desk");
    const world = createTestWorld({ root: "/", settings: { printService: house.socketPath } });
    const measurer = printers.create(world);
    measure = async () => measured("printers", await measurer.measure(signal));
    pass = (seconds) => world.pass(seconds);
  });
  afterAll(() => house.stop());

  async function queue(name: string): Promise<Queue> {
    const { queues } = await measure();
    const found = queues.find((one) => one.queue === name);
    if (found === undefined) throw new Error(`no queue ${name} among ${queues.length}`);
    return found;
  }
  const untilQueue = (name: string, what: string, isSo: (one: Queue) => boolean): Promise<void> =>
    until(`${name}: ${what}`, async () => isSo(await queue(name)));
  /** Half a minute without progress at a time: what the filters still do counts as progress at first. */
  const untilStuckAndAway = (name: string): Promise<void> =>
    until(`${name}: stuck, and its device away`, async () => {
      pass(30);
      const { deviceReachable, noProgressSeconds, waitingJobs } = await queue(name);
      return deviceReachable === "no" && (noProgressSeconds ?? 0) > 20 && waitingJobs === 1;
    });
  const empty = (name: string): Promise<void> => {
    house.tool("cancel", "-a", name);
    return untilQueue(name, "no jobs", (one) => one.waitingJobs + one.heldJobs === 0);
  };

  test("idle queues are well, and one of them is the default", async () => {
    const { service, queues } = await measure();
    expect(service).toBe("answers");
    expect(queues.map((one) => [one.queue, one.state, one.isDefault, one.waitingJobs])).toEqual([
      ["desk", "idle", true, 0],
      ["hall", "idle", false, 0],
      ["jam", "idle", false, 0],
    ]);
    expect(queues[0]).toMatchObject({ model: "Printer - IPP Everywhere", acceptingJobs: true, reasons: [] });
    expect(queues[0]?.path).toMatch(/^ipp:\/\/localhost:\d+$/);
  });

  test("a job is seen while it prints and gone when it is on paper", async () => {
    // It stays in print for as long as the printer has something to report.
    house.printer("desk").report("media-low");
    const id = house.print("desk");
    await untilQueue("desk", "prints", (one) => one.state === "processing" && one.oldestJobId === id);
    house.printer("desk").report(null);
    await untilQueue("desk", "printed", (one) => one.state === "idle" && one.waitingJobs === 0);
    expect(readdirSync(house.printer("desk").outFolder).length).toBeGreaterThan(0);
    expect((await queue("desk")).noProgressSeconds).toBeNull();
  });

  test("the same is told over TCP", async () => {
    const world = createTestWorld({ root: "/", settings: { printService: house.cupsServer } });
    const { queues } = measured("printers", await printers.create(world).measure(signal));
    expect(queues).toHaveLength(3);
  });

  test("a device that fails stops its queue, with the device's reason and the job still there", async () => {
    house.setJammed(true);
    const id = house.print("jam");
    await untilQueue("jam", "stops", (one) => one.state === "stopped");
    const stopped = await queue("jam");
    expect(stopped.reasons.toSorted()).toEqual(["media-jam-error", "paused"]);
    expect(stopped).toMatchObject({
      message: "simulated device failure",
      waitingJobs: 1,
      oldestJobId: id,
      oldestJobOwner: "root",
    });
    // Enabled without mending the device, it stops again.
    house.tool("cupsenable", "jam");
    await untilQueue("jam", "stops again", (one) => one.state === "stopped");
    house.setJammed(false);
    house.tool("cupsenable", "jam");
    await untilQueue("jam", "works again", (one) => one.state === "idle" && one.waitingJobs === 0);
    expect((await queue("jam")).reasons).toEqual([]);
  });

  test("a queue that a person paused says so in their words, and its device is seen to answer", async () => {
    house.tool("cupsdisable", "-r", "Feas maintenance", "desk");
    house.print("desk");
    expect(await queue("desk")).toMatchObject({
      state: "stopped",
      reasons: ["paused"],
      message: "Feas maintenance",
      waitingJobs: 1,
      deviceReachable: "yes",
    });
    await house.printer("desk").kill();
    expect((await queue("desk")).deviceReachable).toBe("no");
    await house.printer("desk").restart();
    house.tool("cupsenable", "desk");
    await untilQueue("desk", "prints on", (one) => one.state === "idle" && one.waitingJobs === 0);
  });

  test("a device that is switched off leaves its queue printing for ever: seen by its words, by asking, by no progress", async () => {
    await house.printer("hall").kill();
    house.print("hall");
    await untilQueue("hall", "is out of reach", (one) => one.deviceReachable === "no");
    const away = await queue("hall");
    expect(away).toMatchObject({ state: "processing", waitingJobs: 1 });
    expect(away.message).toBe("The printer may not exist or is unavailable at this time.");
    pass(300);
    expect((await queue("hall")).noProgressSeconds).toBeGreaterThan(299);
    await house.printer("hall").restart();
    expect((await queue("hall")).deviceReachable).toBe("yes");
    await untilQueue("hall", "prints by itself", (one) => one.state === "idle" && one.waitingJobs === 0);
  });

  test("a device that takes connections and does not answer is out of reach once its job is stuck", async () => {
    house.printer("hall").freeze();
    try {
      house.print("hall");
      await untilStuckAndAway("hall");
    } finally {
      house.printer("hall").thaw();
    }
    await empty("hall");
  });

  test("a plain socket printer that refuses connections is out of reach once its job is stuck", async () => {
    const port = await freePort();
    await house.addQueue({ name: "plotter", device: { uri: `socket://127.0.0.1:${port}` } });
    house.print("plotter");
    await untilStuckAndAway("plotter");
    expect((await queue("plotter")).path).toBe(`socket://127.0.0.1:${port}`);
    const printer = createServer((socket) => socket.resume().on("error", () => undefined));
    await new Promise<void>((done) => printer.listen(port, "127.0.0.1", done));
    await untilQueue("plotter", "prints by itself", (one) => one.state === "idle" && one.waitingJobs === 0);
    printer.close();
    house.tool("lpadmin", "-x", "plotter");
  });

  test("a queue that takes no jobs says so while its state looks well", async () => {
    house.tool("cupsreject", "-r", "no more", "desk");
    expect(await queue("desk")).toMatchObject({ state: "idle", acceptingJobs: false, message: "no more" });
    house.tool("cupsaccept", "desk");
    expect((await queue("desk")).acceptingJobs).toBe(true);
  });

  test("held jobs are counted apart and make nothing look stuck", async () => {
    house.print("desk", ["-H", "hold"]);
    expect(await queue("desk")).toMatchObject({
      heldJobs: 1,
      waitingJobs: 0,
      oldestJobId: null,
      noProgressSeconds: null,
    });
    await empty("desk");
  });

  test("a printer that reports a jam while it prints shows its reason", async () => {
    house.printer("desk").report("media-jam");
    house.print("desk");
    await untilQueue("desk", "reports", (one) =>
      one.reasons.some((reason) => reason.startsWith("media-jam")),
    );
    expect((await queue("desk")).state).toBe("processing");
    house.printer("desk").report(null);
    await untilQueue("desk", "clears", (one) => one.state === "idle" && one.reasons.length === 0);
  });

  test("a print service that hangs is hung although it takes connections, and answers again", async () => {
    house.freezeService();
    try {
      expect(await measure()).toEqual({ service: "hung", queues: [] });
    } finally {
      house.thawService();
    }
    expect((await measure()).service).toBe("answers");
  });

  test("a print service that crashed is down, and answers again", async () => {
    await house.killService();
    expect(await measure()).toEqual({ service: "down", queues: [] });
    await house.startService();
    const after = await measure();
    expect([after.service, after.queues.length]).toEqual(["answers", 3]);
  });
});
