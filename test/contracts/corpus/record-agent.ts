// node test/contracts/corpus/record-agent.ts <file>: writes down what the agent of these sources says to a collector in its first minutes, one
// frame a line, each kind so many times. By hand, once for each version that collectors go on serving; never for a version that is out.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { WebSocket, WebSocketServer } from "ws";
import { freePort } from "../../../scripts/start/free-port.ts";
import { startProgram } from "../../../scripts/start/program.ts";
import { startCollectorOnly } from "../../../scripts/start/stack.ts";

const ofEach = 3;
const forMs = 80_000;
const [file] = process.argv.slice(2);
if (file === undefined) throw new Error("say which file to write");

const folder = mkdtempSync(join(tmpdir(), "hulplijn-record-"));
const collector = await startCollectorOnly({
  dataFolder: folder,
  port: await freePort(),
  say: () => undefined,
});
const heard = new Map<string, string[]>();
const port = await freePort();
const recorder = new WebSocketServer({ host: "127.0.0.1", port, perMessageDeflate: false });
recorder.on("connection", (near) => {
  const far = new WebSocket(`${collector.url.replace("http", "ws")}/agent/v1`, { perMessageDeflate: false });
  const early: string[] = [];
  near.on("message", (data: Buffer) => {
    const text = data.toString();
    const { type } = JSON.parse(text) as { readonly type: string };
    heard.set(type, [...(heard.get(type) ?? []), text].slice(0, ofEach));
    if (far.readyState === WebSocket.OPEN) far.send(text);
    else early.push(text);
  });
  far.on("open", () => early.forEach((text) => far.send(text)));
  far.on("message", (data: Buffer) => near.send(data.toString()));
  near.on("ping", (data: Buffer) => far.readyState === WebSocket.OPEN && far.ping(data));
  near.on("close", () => far.terminate());
  far.on("close", () => near.terminate());
});
const wanted = { purpose: "recording", maxUses: 1, lifetimeHours: 1 };
const { token } = (await collector.ask("POST", "/enrolment/tokens", wanted)) as { readonly token: string };
writeFileSync(join(folder, "token"), token, { mode: 0o600 });
const state = ["--state", join(folder, "agent"), "--url", `ws://127.0.0.1:${port}/agent/v1`];
const enrolling = ["--token-file", join(folder, "token"), "--root-digest", collector.rootDigest];
const agent = startProgram(
  "packages/agent/src/main.ts",
  ["run", ...state, ...enrolling],
  {},
  join(folder, "agent.log"),
);
await wait(forMs);
await agent.end();
await wait(500);
recorder.close();
await collector.program.end();
writeFileSync(
  file,
  [...heard.values()]
    .flat()
    .map((text) => `${text}\n`)
    .join(""),
);
process.stderr.write(`${[...heard].map(([type, texts]) => `${type} ${texts.length}`).join(", ")}\n`);
rmSync(folder, { recursive: true, force: true });
