import { type Seen, type Why, whyNotConnected } from "../../core/why-not-connected.ts";
import { placeOfUrl, placeText } from "./dial.ts";
import { familiesOf, lookAtCertificate, ownFamilies, type Shown } from "./look-around.ts";
import { openTunnel, type Proxy } from "./tunnel.ts";

const limitMs = 5000;
/** The same certificate is not looked at again within this time, however often the link is tried. */
const keptMs = 300_000;
/** Where it may be that the collector has no address of a kind that this machine has. */
const perhapsOtherKind = new Set([
  "EADDRNOTAVAIL",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "ENODATA",
  "ENOTFOUND",
]);
const nothing: Shown = { certificate: null, toldMs: null };

let kept: { readonly key: string; readonly atMs: number; readonly shown: Shown } | null = null;

async function shownAt(url: string, proxy: Proxy | null, code: string): Promise<Shown> {
  const key = `${url} ${proxy === null ? "" : placeText(proxy)} ${code}`;
  const nowMs = performance.now();
  if (kept !== null && kept.key === key && nowMs - kept.atMs < keptMs) {
    // What somebody said of the time grew older by as much.
    const { certificate, toldMs } = kept.shown;
    return { certificate, toldMs: toldMs === null ? null : toldMs + nowMs - kept.atMs };
  }
  const place = placeOfUrl(url);
  const tunnel =
    proxy === null ? null : await openTunnel(place, proxy, limitMs, AbortSignal.timeout(limitMs));
  if (tunnel !== null && !tunnel.socket) return nothing;
  const shown = await lookAtCertificate(place, tunnel?.socket ?? null);
  kept = { key, atMs: performance.now(), shown };
  return shown;
}

/** Finds out why a try failed: looks at what it met once more, where the try itself could not see it. */
export async function explain(
  url: string,
  proxy: Proxy | null,
  met: Pick<Seen, "step" | "error" | "answer"> & { readonly dateMs?: number | null },
  portal: string | null,
): Promise<Why> {
  const code = met.error?.code ?? "";
  const isTls = met.step === "tls" && met.answer === null;
  const shown = isTls ? await shownAt(url, proxy, code) : nothing;
  const asksKinds = perhapsOtherKind.has(code) && proxy === null;
  return whyNotConnected({
    place: placeText(placeOfUrl(url)),
    proxy: proxy && placeText(proxy),
    step: met.step,
    error: met.error,
    answer: met.answer,
    signedIn: proxy !== null && proxy.credentials !== null,
    certificate: shown.certificate,
    nowMs: Date.now(),
    toldMs: shown.toldMs ?? met.dateMs ?? null,
    mine: asksKinds ? ownFamilies() : [],
    theirs: asksKinds ? await familiesOf(placeOfUrl(url).host) : [],
    portal,
  });
}
