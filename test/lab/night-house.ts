// An office at night: machines that systemd boots, each with its own disk and its own cable to one network, where a collector is
// reached over TLS and an archive of packages over HTTP.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createCertificates, lackingForCertificates } from "../../packages/agent/test/certificates.ts";
import { exitCodes } from "../../packages/cli/src/terminal/exit-codes.ts";
import type { DraftScheduleInput, Schedule } from "../../packages/shared/src/api/registry.ts";
import { bundledAgent } from "../../scripts/bench/agent-under-test.ts";
import { askCollector } from "../../scripts/start/control.ts";
import { type Program, startProgram } from "../../scripts/start/program.ts";
import { ensureTrial, openTrial } from "../../scripts/start/trial.ts";
import { archivePrograms, makePackageArchive, type PackageArchive } from "./package-archive.ts";
import { lacks, runTool, start, type Started, until } from "./started.ts";
import { noSystemHouse, startSystemHouse, type SystemHouse } from "./system-house.ts";

/** Why there can be no such office here, or null. */
export const noNightHouse: string | null =
  noSystemHouse ??
  lacks(["ip", "busybox", ...archivePrograms]) ??
  (lackingForCertificates.length > 0 ? `needs ${lackingForCertificates.join(", ")}` : null);

const address = "10.88.0.1";
const port = 8480;
const archivePort = 8000;

export interface NightDevice {
  readonly deviceId: string;
  readonly name: string;
  readonly connected: boolean;
}

export interface NightMachine {
  readonly name: string;
  /** Runs a script of the shell in it. */
  shell(script: string): string;
  /** Starts it again after it went off, or restarted. */
  boot(): Promise<void>;
  /** Whether it has gone: switched off, or restarting. */
  isOff(): boolean;
  pullPlug(): Promise<void>;
  /** Its network cable. */
  setCable(there: boolean): void;
  /** What the collector knows it as. */
  device(): Promise<NightDevice | undefined>;
  journal(): string;
}

export interface NightHouse {
  /** Of the collector, with the trial's keys beside it. */
  readonly dataFolder: string;
  readonly archive: PackageArchive;
  /** Who signs here. */
  readonly person: string;
  /** As the administrator of the collector's own machine. */
  ask(method: string, where: string, body?: unknown): Promise<unknown>;
  /** As the planner, over the network: second line. */
  plan<Answer>(method: "GET" | "POST", where: string, body?: unknown): Answer;
  /** Drafts a schedule, and signs it as the trial's one person, with the key file beside the collector's data. */
  schedule(draft: Omit<DraftScheduleInput, "person">): Schedule;
  /** `hulplijn` on the planner's machine, in this language; what it wrote on standard output. */
  cli(language: "en" | "nl", ...words: readonly string[]): string;
  /** The collector's log, for a test that failed. */
  log(): string;
  /** A machine of this name, with the agent as its service; it is on, and connected. */
  addMachine(name: string): Promise<NightMachine>;
  stop(): Promise<void>;
}

/** A service that may not change the kernel's settings gets a /proc of its own, where the boot would have the real machine's name. */
const ownBoot = "BindReadOnlyPaths=/run/lab-boot-id:/proc/sys/kernel/random/boot_id";

/** Speaks to the API over the office's network; what it ends with is said on standard error. */
const speak = `
const [method, url, token, body] = process.argv.slice(1);
const headers = { authorization: "Bearer " + token, ...(body ? { "content-type": "application/json" } : {}) };
const answer = await fetch(url, { method, headers, ...(body ? { body } : {}) });
const text = await answer.text();
if (!answer.ok) { process.stderr.write(answer.status + " " + text); process.exit(1); }
process.stdout.write(text);
`;

let houses = 0;

export async function startNightHouse(): Promise<NightHouse> {
  houses += 1;
  const prefix = `hl${process.pid}o${houses}`;
  const folder = mkdtempSync(path.join(tmpdir(), "night-house-"));
  const [shared, dataFolder] = [path.join(folder, "shared"), path.join(folder, "collector")];
  for (const one of [shared, dataFolder]) mkdirSync(one);
  const namespaces: string[] = [];
  const machines: SystemHouse[] = [];
  const started: (Program | Started)[] = [];
  const certificates = createCertificates();

  const ip = (namespace: string, ...args: readonly string[]): string =>
    runTool("ip", ["-n", namespace, ...args]);
  const makeNamespace = (name: string): string => {
    runTool("ip", ["netns", "add", name]);
    namespaces.push(name);
    ip(name, "link", "set", "lo", "up");
    return name;
  };
  const office = makeNamespace(`${prefix}c`);
  ip(office, "link", "add", "office0", "type", "bridge");
  ip(office, "addr", "add", `${address}/24`, "dev", "office0");
  ip(office, "link", "set", "office0", "up");

  const stop = async (): Promise<void> => {
    for (const machine of machines) await machine.stop();
    for (const one of started.toReversed()) await one.end();
    for (const one of namespaces) runTool("ip", ["netns", "delete", one]);
    certificates.remove();
    rmSync(folder, { recursive: true, force: true });
  };

  try {
    const archive = makePackageArchive(shared);
    archive.publish();
    const inOffice = ["nsenter", `--net=/run/netns/${office}`];
    const serve = ["httpd", "-f", "-p", `${address}:${archivePort}`, "-h", archive.folder];
    started.push(
      start("nsenter", [...inOffice.slice(1), "busybox", ...serve], { logFile: `${folder}/archive.log` }),
    );
    certificates.makeAuthority("office");
    certificates.make("collector", "office", address);
    writeFileSync(path.join(shared, "ca.pem"), certificates.read("office.pem"));
    const { main } = bundledAgent(path.join(shared, "bundle"));
    const { rootDigest } = ensureTrial(dataFolder, () => undefined);
    const settings = {
      HULPLIJN_COLLECTOR__DATA: path.join(dataFolder, "data"),
      HULPLIJN_COLLECTOR__HOST: address,
      HULPLIJN_COLLECTOR__PORT: String(port),
      HULPLIJN_COLLECTOR__TRUST: path.join(dataFolder, "trust"),
      HULPLIJN_COLLECTOR__TLS_CERTIFICATE: certificates.at("collector.pem"),
      HULPLIJN_COLLECTOR__TLS_KEY: certificates.at("collector.key"),
      HULPLIJN_COLLECTOR__HOSTS: address,
    };
    const control = path.join(dataFolder, "data/control.sock");
    const log = path.join(dataFolder, "log");
    started.push(startProgram("packages/collector/src/main.ts", ["run"], settings, log, inOffice));
    const ask = (method: string, where: string, body?: unknown): Promise<unknown> =>
      askCollector(control, method, where, body);
    const answers = (): Promise<boolean> =>
      ask("GET", "/devices").then(
        () => true,
        () => false,
      );
    await until("the collector", answers);
    const { token: planner } = (await ask("POST", "/tokens", {
      name: "night",
      role: "second-line",
      days: 1,
    })) as {
      readonly token: string;
    };
    const plan = <Answer>(method: "GET" | "POST", where: string, body?: unknown): Answer => {
      const script = ["--input-type=module", "-e", speak, "--"];
      const words = [method, `https://${address}:${port}/api/v1${where}`, planner];
      const sent = body === undefined ? [] : [JSON.stringify(body)];
      const said = runTool(
        "nsenter",
        [...inOffice.slice(1), process.execPath, ...script, ...words, ...sent],
        { NODE_EXTRA_CA_CERTS: path.join(shared, "ca.pem") },
      );
      return JSON.parse(said) as Answer;
    };
    const cli: NightHouse["cli"] = (language, ...words) => {
      const main = path.join(import.meta.dirname, "../../packages/cli/src/main.ts");
      const node = [process.execPath, "--disable-warning=ExperimentalWarning", main];
      const env = {
        ...process.env,
        HULPLIJN_URL: `https://${address}:${port}`,
        HULPLIJN_TOKEN: planner,
        NODE_EXTRA_CA_CERTS: path.join(shared, "ca.pem"),
        LC_ALL: language === "nl" ? "nl_NL.UTF-8" : "C",
      };
      const all = [...inOffice.slice(1), ...node, ...words];
      const { status, stdout, stderr } = spawnSync("nsenter", all, { env, encoding: "utf8" });
      // It found something that somebody should look at: an answer as well.
      if (status !== 0 && status !== exitCodes.foundSomething)
        throw new Error(`${words.join(" ")}: ${stderr}`);
      return stdout;
    };
    const { key, policy } = openTrial(dataFolder);
    const person = policy.people[0]?.person ?? "";
    const schedule = (draft: Omit<DraftScheduleInput, "person">): Schedule => {
      const { number, payload } = plan<Schedule>("POST", "/schedules", { ...draft, person });
      const signed = key.seal("schedule", Buffer.from(payload, "base64"));
      return plan<Schedule>("POST", `/schedules/${number}/signatures`, { schedule: signed });
    };

    const addMachine = async (name: string): Promise<NightMachine> => {
      const at = machines.length + 2;
      const network = makeNamespace(`${prefix}m${at}`);
      const cable = `m${at}`;
      ip(network, "link", "add", "eth0", "type", "veth", "peer", "name", cable, "netns", office);
      ip(network, "addr", "add", `10.88.0.${at}/24`, "dev", "eth0");
      ip(network, "link", "set", "eth0", "up");
      ip(office, "link", "set", cable, "master", "office0", "up");
      const disk = path.join(folder, `disk-${name}`);
      mkdirSync(disk);
      const options = { services: [], network, disk, folder: shared, name } as const;
      let house = await startSystemHouse(options);
      const slot = machines.push(house) - 1;
      let off = false;
      const follow = (): void => {
        off = false;
        const one = house;
        void one.gone.then(() => {
          if (one === house) off = true;
        });
      };
      follow();
      const shell = (script: string): string => house.run("sh", "-c", script);
      const device = async (): Promise<NightDevice | undefined> => {
        const { items } = (await ask("GET", "/devices")) as { readonly items: readonly NightDevice[] };
        return items.find((one) => one.name === name);
      };
      writeFileSync(path.join(shared, "night.sources"), archive.sources(`http://${address}:${archivePort}`));
      shell(`rm -f /etc/apt/sources.list /etc/apt/sources.list.d/*
        cp ${shared}/night.sources /etc/apt/sources.list.d/
        mkdir -p /etc/systemd/system/hulplijn-runner@.service.d
        printf '%s\\n' '[Service]' '${ownBoot}' >/etc/systemd/system/hulplijn-runner@.service.d/lab.conf`);
      const wanted = { purpose: "night", maxUses: 1, lifetimeHours: 1 };
      const { token } = (await ask("POST", "/enrolment/tokens", wanted)) as { readonly token: string };
      writeFileSync(path.join(shared, "token"), token, { mode: 0o600 });
      const url = `wss://${address}:${port}/agent/v1`;
      const trusts = ["--root-digest", rootDigest, "--ca-file", path.join(shared, "ca.pem")];
      const words = ["service", "install", "--url", url, ...trusts, "--token-file", `${shared}/token`];
      house.run(process.execPath, main, ...words);
      await until(`${name} to be connected`, async () => (await device())?.connected === true);
      return {
        name,
        shell,
        device,
        journal: () => house.journal(),
        isOff: () => off,
        setCable: (there) => void ip(office, "link", "set", cable, there ? "up" : "down"),
        async pullPlug() {
          await house.stop();
          off = true;
        },
        async boot() {
          await house.gone;
          await house.stop();
          house = await startSystemHouse(options);
          machines[slot] = house;
          follow();
        },
      };
    };
    const said = (): string => readFileSync(log, "utf8");
    return { dataFolder, archive, person, ask, plan, schedule, cli, log: said, addMachine, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
