import { readFileSync } from "node:fs";
import type { IncomingMessage } from "node:http";

const limitMs = 5000;
const mostBytes = 1024 * 1024;
const mostRedirects = 3;

/** Fetches over HTTP, never through a proxy: this is what says which. Throws with a sentence. */
async function overHttp(source: string, caFile: string | null, redirects: number): Promise<string> {
  const isTls = source.startsWith("https:");
  const { get } = isTls ? await import("node:https") : await import("node:http");
  const { getCACertificates } = await import("node:tls");
  const ca = caFile === null ? getCACertificates("system") : [readFileSync(caFile, "utf8")];
  const trust = isTls ? { rejectUnauthorized: true, ...(ca.length > 0 ? { ca } : {}) } : {};
  const reply = await new Promise<IncomingMessage>((done, fail) => {
    const request = get(
      source,
      { ...trust, headers: { "User-Agent": "hulplijn-agent" }, timeout: limitMs },
      done,
    );
    request.on("timeout", () => request.destroy(new Error("no answer")));
    request.on("error", fail);
  });
  const { statusCode = 0, headers } = reply;
  if (statusCode >= 300 && statusCode < 400 && headers.location !== undefined && redirects > 0) {
    reply.destroy();
    const next = new URL(headers.location, source).href;
    // From TLS to none, or to a file, nobody is led.
    if (!next.startsWith("https:") && (isTls || !next.startsWith("http:"))) throw new Error("led astray");
    return overHttp(next, caFile, redirects - 1);
  }
  if (statusCode !== 200) throw new Error(`HTTP ${statusCode}`);
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of reply as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > mostBytes) throw new Error("too large");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

/** The text of a proxy file: by its path, or by its address. Throws with a sentence. */
export async function fetchPac(source: string, caFile: string | null): Promise<string> {
  if (/^https?:/i.test(source)) return overHttp(source, caFile, mostRedirects);
  const text = readFileSync(source.replace(/^file:\/\//, ""), "utf8");
  if (text.length > mostBytes) throw new Error("too large");
  return text;
}
