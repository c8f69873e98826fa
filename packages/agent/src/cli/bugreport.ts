import { lstatSync, readdirSync, writeFileSync } from "node:fs";
import { hostname, release, totalmem, uptime } from "node:os";
import path from "node:path";
import { createRunner } from "../adapters/host-node/programs.ts";
import { journalctl, tailOf } from "../adapters/log-lines-linux.ts";
import type { Config } from "../config.ts";
import { places } from "../platform/places.ts";
import { agentVersion } from "../version.ts";
import { showConfig } from "./config.ts";
import { doctor } from "./doctor.ts";
import { exitCode } from "./exit-codes.ts";
import { status } from "./status.ts";
import { texts } from "./texts.ts";
import type { Out } from "./write.ts";

/** Entries of a folder that are listed; a spool that is full has many more. */
const mostEntries = 300;
const logLimitMs = 10_000;

interface Part {
  readonly name: string;
  readonly body: unknown;
}

/** What a verb says to programs, instead of to whoever sits here. */
async function factsOf(out: Out, verb: (quiet: Out) => Promise<unknown> | number): Promise<unknown> {
  let facts: unknown = null;
  const said: string[] = [];
  const quiet: Out = {
    ...out,
    line: () => undefined,
    heading: () => undefined,
    marked: () => undefined,
    json: (value) => (facts = value),
    trouble: (text) => void said.push(text),
  };
  try {
    await verb(quiet);
  } catch (error) {
    said.push(String(error));
  }
  return facts ?? said;
}

/** Names, sizes and dates below a folder. Never what is in a file: keys and what people measured are in there. */
function listing(folder: string): unknown {
  const lines: string[] = [];
  const walk = (below: string): void => {
    for (const entry of readdirSync(path.join(folder, below)).toSorted()) {
      if (lines.length >= mostEntries) return;
      const name = path.join(below, entry);
      const { size, mode, uid, mtime } = lstatSync(path.join(folder, name));
      const isFolder = (mode & 0o170_000) === 0o040_000;
      lines.push(
        `${(mode & 0o7777).toString(8).padStart(4, "0")} ${uid} ${isFolder ? "-" : size} ${mtime.toISOString()} ${name}`,
      );
      if (isFolder) walk(name);
    }
  };
  try {
    walk("");
  } catch (error) {
    lines.push(`cannot be read further: ${String(error)}`);
  }
  return lines;
}

/** What the agent logged last: out of the journal, or out of the file that its service writes. */
async function logged(): Promise<unknown> {
  const { logFile } = places;
  if (logFile !== null) return tailOf(logFile)?.split("\n") ?? `${logFile} cannot be read`;
  const start = createRunner(new Set([journalctl]));
  const result = await start(journalctl, 1, null, AbortSignal.timeout(logLimitMs));
  return result.kind === "ended" ? result.stdout.split("\n") : result;
}

async function partsOf({ settings, ...rest }: Config, socket: string, out: Out): Promise<readonly Part[]> {
  return [
    {
      name: "machine",
      body: {
        name: hostname(),
        agent: agentVersion,
        node: process.versions.node,
        system: `${process.platform} ${process.arch} ${release()}`,
        memoryBytes: totalmem(),
        upSeconds: Math.round(uptime()),
        at: new Date().toISOString(),
        zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      },
    },
    {
      name: "settings (no secrets)",
      body: await factsOf(out, (quiet) => showConfig({ settings, ...rest }, true, quiet)),
    },
    { name: "status", body: await factsOf(out, (quiet) => status(socket, true, quiet)) },
    { name: "doctor", body: await factsOf(out, (quiet) => doctor(settings, socket, true, quiet)) },
    { name: "names of files", body: listing(settings.state) },
    { name: "log", body: await logged() },
  ];
}

/** As a person reads it before sending it: a heading, and lines or JSON. */
const draw = ({ name, body }: Part): string =>
  `== ${name} ==\n${
    Array.isArray(body) && body.every((one) => typeof one === "string")
      ? body.join("\n")
      : JSON.stringify(body, null, 2)
  }\n`;

const fileFor = (atMs: number): string =>
  `hulplijn-bugreport-${hostname()}-${new Date(atMs).toISOString().slice(0, 19).replaceAll(/[-:]/g, "")}.txt`;

/**
 * `hulplijn-agent bugreport`: one file of plain text with what somebody who knows this program asks first. Only reads, sends nothing
 * anywhere, and holds no key, token or password, nor what is in the files of the state folder.
 */
export async function bugreport(
  config: Config,
  socket: string,
  json: boolean,
  out: Out,
  to: string | null,
): Promise<number> {
  if (!json) out.line(out.say(texts.bugreportGathers));
  const parts = await partsOf(config, socket, out);
  if (json) {
    out.json(Object.fromEntries(parts.map(({ name, body }) => [name, body])));
    return exitCode.success;
  }
  const file = path.resolve(to ?? fileFor(Date.now()));
  try {
    // Never over a file that is there, and for nobody else to read.
    writeFileSync(file, parts.map(draw).join("\n"), { mode: 0o600, flag: "wx" });
  } catch (error) {
    out.trouble(out.say(texts.bugreportCannot, { file, why: String(error) }));
    return exitCode.failed;
  }
  out.line(out.say(texts.bugreportWritten, { file, parts: parts.map(({ name }) => name).join(", ") }));
  return exitCode.success;
}
