import { promises as dns } from "node:dns";
import type { Socket } from "node:net";
import { isIP } from "node:net";
import { networkInterfaces } from "node:os";
import type { DetailedPeerCertificate, PeerCertificate } from "node:tls";
import type { Seen } from "../../core/why-not-connected.ts";
import { first, issuerOf, nameIn, type Place } from "./dial.ts";

// Loaded after a try failed, to find out why.

const limitMs = 5000;
/** The certificate is what matters; the time is worth this much waiting. */
const answerMs = 1500;
const mostAnswerBytes = 8192;

/** Kinds of addresses that this machine could speak with others by. */
export function ownFamilies(): number[] {
  const found = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ internal, address }) => !internal && !/^(fe[89ab]|169\.254\.)/i.test(address));
  return [...new Set(found.map(({ family }) => (family === "IPv6" ? 6 : 4)))].toSorted(
    (one, other) => one - other,
  );
}

/** Kinds of addresses that a host has. */
export async function familiesOf(host: string): Promise<number[]> {
  const family = isIP(host);
  if (family !== 0) return [family];
  const found = await dns.lookup(host, { all: true }).catch(() => []);
  return [...new Set(found.map((one) => one.family))].toSorted((one, other) => one - other);
}

/** For whom it was made; without the kinds that OpenSSL writes before the names. */
const namesOf = (certificate: PeerCertificate): string =>
  (certificate.subjectaltname ?? first(certificate.subject.CN) ?? "?")
    .replace(/\b(?:DNS|IP Address):/g, "")
    .slice(0, 80);

const dayOf = (atMs: number): string => new Date(atMs).toISOString().slice(0, 10);

export interface Shown {
  readonly certificate: Seen["certificate"];
  readonly toldMs: number | null;
}

/**
 * Looks who shows which certificate, without believing it: nothing of ours is said but a question for the time, and nothing that is
 * answered is used for more than a sentence.
 */
export function lookAtCertificate(place: Place, under: Socket | null): Promise<Shown> {
  return new Promise((done) => {
    const { connect } = process.getBuiltinModule("node:tls");
    const way = { host: place.host, port: place.port, ...(under === null ? {} : { socket: under }) };
    let certificate: Shown["certificate"] = null;
    let text = "";
    const socket = connect({ ...way, ...nameIn(place), rejectUnauthorized: false });
    const settle = (): void => {
      clearTimeout(timer);
      socket.destroy();
      const toldMs = Date.parse(/^date: *([^\r\n]{1,64})\r?$/im.exec(text)?.[1] ?? "");
      done({ certificate, toldMs: Number.isNaN(toldMs) ? null : toldMs });
    };
    let timer = setTimeout(settle, limitMs);
    socket.on("error", settle);
    socket.on("close", settle);
    socket.on("secureConnect", () => {
      const shown: DetailedPeerCertificate = socket.getPeerCertificate(true);
      const [fromMs, untilMs] = [Date.parse(shown.valid_from), Date.parse(shown.valid_to)];
      if (!Number.isNaN(fromMs) && !Number.isNaN(untilMs))
        certificate = {
          issuer: issuerOf(shown),
          names: namesOf(shown),
          fromMs,
          from: dayOf(fromMs),
          until: dayOf(untilMs),
        };
      clearTimeout(timer);
      timer = setTimeout(settle, answerMs);
      socket.write(`HEAD / HTTP/1.1\r\nHost: ${place.host}\r\nConnection: close\r\n\r\n`);
    });
    socket.on("data", (bytes: Buffer) => {
      text += bytes.toString("latin1");
      if (text.includes("\r\n\r\n") || text.length > mostAnswerBytes) settle();
    });
  });
}
