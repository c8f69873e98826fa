import { errors } from "@hulplijn/shared/errors";
import { askStatus } from "../adapters/control-socket.ts";
import type { AgentStatus } from "../app/status.ts";
import { sentenceOf } from "./draw-finding.ts";
import { drawProbes } from "./draw-probes.ts";
import { commands } from "./commands.ts";
import { exitCode } from "./exit-codes.ts";
import { texts } from "./texts.ts";
import type { Out } from "./write.ts";

const isStatus = (value: unknown): value is AgentStatus =>
  typeof value === "object" && value !== null && "probes" in value && "link" in value;

/** What the running agent says; null when none answers at this socket. */
export async function askAgent(socket: string): Promise<AgentStatus | null> {
  const answer = await askStatus(socket);
  return isStatus(answer) ? answer : null;
}

const dayOf = (atMs: number): string => new Date(atMs).toISOString().slice(0, 10);
/** Why there is no link, in a person's words: what, and what to do. Null when there is no code for it. */
export function whyOf(
  link: Pick<AgentStatus["link"], "code" | "about">,
  out: Out,
): { readonly why: string; readonly next: string } | null {
  if (link.code === null) return null;
  const { title, next } = errors[link.code];
  const about = link.about === null || link.about === "" ? "" : ` (${link.about})`;
  return { why: `${out.say(title)}${about}`, next: out.say(next) };
}

function drawHead(status: AgentStatus, out: Out): void {
  const nowMs = Date.parse(status.at);
  const age = out.age((nowMs - Date.parse(status.startedAt)) / 1000);
  const { version, pid, link, device, waiting } = status;
  out.line(`${out.say(texts.agent, { version })} · ${out.say(texts.running, { age, pid })}`);
  out.line();
  if (device) out.marked("✓", out.say(texts.device), `${device.deviceId} → ${device.url}`);
  else out.marked("✗", out.say(texts.device), out.say(texts.notEnrolled));
  if (link.connected) {
    const parts = [out.say(texts.connected)];
    if (link.roundTripMs !== null)
      parts.push(out.say(texts.roundTrip, { ms: Math.round(link.roundTripMs * 10) / 10 }));
    if (link.lossPercent !== null && link.lossPercent > 0)
      parts.push(out.say(texts.loss, { percent: Math.round(link.lossPercent) }));
    if (link.quarantined) parts.push(out.say(texts.quarantined));
    if (link.over?.proxy) parts.push(out.say(texts.overProxy, { proxy: link.over.proxy }));
    if (link.over?.issuer) parts.push(out.say(texts.overIssuer, { issuer: link.over.issuer }));
    out.marked(link.quarantined ? "?" : "✓", out.say(texts.link), parts.join(", "));
  } else if (link.removedAtMs !== null)
    out.marked("✗", out.say(texts.link), out.say(texts.removed, { at: dayOf(link.removedAtMs) }));
  else {
    const told = whyOf(link, out);
    const why = told?.why ?? link.trouble ?? "?";
    out.marked("✗", out.say(texts.link), out.say(texts.notConnected, { why }));
    if (told) out.line(`      ${told.next}`);
  }
  const kilobytes = Math.ceil(waiting.bytes / 1000);
  const queue =
    waiting.messages === 0
      ? out.say(texts.nothingWaits)
      : out.say(texts.messagesWait, { count: waiting.messages, kilobytes });
  out.marked(waiting.messages > 20 ? "?" : "✓", out.say(texts.waiting), queue);
}

/** `hulplijn-agent status`: how the running agent stands. */
export async function status(socket: string, json: boolean, out: Out): Promise<number> {
  const answer = await askAgent(socket);
  if (!answer) {
    if (json) out.json({ running: false });
    out.trouble(out.say(texts.notRunning, { path: socket, start: commands.start }));
    return exitCode.notReachable;
  }
  if (json) {
    out.json({ running: true, ...answer });
    return exitCode.success;
  }
  drawHead(answer, out);
  out.heading(out.say(texts.findings));
  if (answer.raised.length === 0) out.marked("✓", out.say(texts.noFindings));
  for (const { rule, severity, params } of answer.raised)
    out.marked("✗", sentenceOf(rule, severity, params, out));
  drawProbes(answer.probes, Date.parse(answer.at), out);
  out.line(`\n${out.say(texts.legend)}`);
  return exitCode.success;
}
