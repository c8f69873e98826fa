import type { Socket } from "node:net";
import type { ConnectionOptions, PeerCertificate } from "node:tls";
import { readFileSync } from "node:fs";
import { connect as connectPlain, isIP } from "node:net";
import type { Seen } from "../../core/why-not-connected.ts";

/** Where a try has come to, for whoever explains why it ended. */
export interface Progress {
  step: Seen["step"];
}

/** Whom we want to speak with. */
export interface Place {
  readonly host: string;
  readonly port: number;
}

/** `host:port`, as it is written in an address. */
export const placeText = ({ host, port }: Place): string =>
  `${host.includes(":") ? `[${host}]` : host}:${port}`;

export function placeOfUrl(url: string): Place {
  const { protocol, hostname, port } = new URL(url);
  const usual = protocol === "ws:" ? 80 : 443;
  return { host: hostname.replace(/^\[(.*)\]$/, "$1"), port: port === "" ? usual : Number(port) };
}

/**
 * The name on the certificate, and then, where keys are pinned, its key: whoever has a certificate that the system trusts, as a proxy
 * of the company's that opens TLS does, still has another key. Asked after the chain was found right.
 */
function identityCheck(pins: readonly string[]) {
  // Loaded with the first such link: TLS takes megabytes, and a link within this machine has none.
  const { checkServerIdentity } = process.getBuiltinModule("node:tls");
  const { createHash, X509Certificate } = process.getBuiltinModule("node:crypto");
  return (host: string, certificate: PeerCertificate): Error | undefined => {
    const wrong = checkServerIdentity(host, certificate);
    if (wrong || pins.length === 0) return wrong;
    const key = new X509Certificate(certificate.raw).publicKey.export({ type: "spki", format: "der" });
    const digest = createHash("sha256").update(key).digest("hex");
    if (pins.includes(digest)) return undefined;
    const said = `the certificate of ${host} has a key that is not pinned: ${digest}`;
    return Object.assign(new Error(said), { code: "ERR_KEY_NOT_PINNED" });
  };
}

/** What TLS asks of the other side. Said outright, so that no variable in the environment can switch the checking off. */
export function tlsOptions(caFile: string | null, pins: readonly string[]): ConnectionOptions {
  const systemCa = (): string[] => process.getBuiltinModule("node:tls").getCACertificates("system");
  const ca = caFile === null ? systemCa() : [readFileSync(caFile, "utf8")];
  return {
    rejectUnauthorized: true,
    minVersion: "TLSv1.3",
    checkServerIdentity: identityCheck(pins),
    ...(ca.length > 0 ? { ca } : {}),
  };
}

/** A name that goes with the greeting of TLS; an address does not (RFC 6066 3). */
export const nameIn = ({ host }: Place): { readonly servername: string } => ({
  servername: isIP(host) === 0 ? host : "",
});

/** Connects, through `under` where somebody has connected us already; by TLS where there are options for it. */
export function dial(
  place: Place,
  tls: ConnectionOptions | null,
  under: Socket | null,
  progress: Progress,
): Socket {
  const to = { host: place.host, port: place.port };
  if (tls === null) {
    progress.step = under === null ? "connect" : "upgrade";
    return under ?? connectPlain(to, () => (progress.step = "upgrade"));
  }
  progress.step = under === null ? "connect" : "tls";
  const way = under === null ? to : { ...to, socket: under };
  const { connect } = process.getBuiltinModule("node:tls");
  const socket = connect({ ...way, ...nameIn(place), ...tls });
  socket.once("connect", () => (progress.step = "tls"));
  socket.once("secureConnect", () => (progress.step = "upgrade"));
  return socket;
}

export const first = (value: string | readonly string[] | undefined): string | undefined =>
  typeof value === "string" ? value : value?.[0];

/** What people know an issuer by: its organisation and its own name. */
export function issuerOf(certificate: PeerCertificate): string {
  const { O, CN } = certificate.issuer;
  const [organisation, name] = [first(O), first(CN)];
  const both = organisation !== undefined && name !== undefined && !name.includes(organisation);
  return (both ? `${organisation}, ${name}` : (name ?? organisation ?? "?")).slice(0, 120);
}
