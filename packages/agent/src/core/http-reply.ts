/** One reply of an HTTP/1.x server, its body whole. Names of headers are in lower case. */
export interface HttpReply {
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
  readonly body: Uint8Array;
  /** The same connection may carry another request. */
  readonly reusable: boolean;
}

/** Why a reply is none: its bytes are not HTTP, or it is longer than we read. */
export type ReplyFault = "garbage" | "too-large";

export interface ReplyReader {
  /** Takes what arrived; null while the reply is not whole yet. */
  take(bytes: Uint8Array): HttpReply | ReplyFault | null;
  /** The other side closed: the end of a reply that has no length, a fault of any other. */
  end(): HttpReply | ReplyFault;
}

interface Head {
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
  readonly keepAlive: boolean;
  /** Bytes of the body; or as it comes, chunk by chunk; or everything until the other side closes. */
  readonly length: number | "chunked" | "until-close";
}

const headLimitBytes = 16 * 1024;
const lineLimitBytes = 1024;
const [cr, lf] = [13, 10];
const decoder = new TextDecoder("utf-8", { fatal: false, ignoreBOM: true });

const headerName = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;
const isOneLine = (text: string): boolean => !text.includes("\n") && !text.includes("\r");

function parseHead(text: string): Head | null {
  const [first = "", ...lines] = text.split("\r\n");
  const [, minor, code] = /^HTTP\/1\.([01]) ([1-5][0-9][0-9])(?: |$)/.exec(first) ?? [];
  if (code === undefined) return null;
  const headers = new Map<string, string>();
  for (const line of lines) {
    const colon = line.indexOf(":");
    if (colon === -1 || !headerName.test(line.slice(0, colon)) || !isOneLine(line)) return null;
    headers.set(line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim());
  }
  const status = Number(code);
  const connection = headers.get("connection")?.toLowerCase() ?? "";
  const keepAlive = minor === "1" ? connection !== "close" : connection === "keep-alive";
  const length = lengthOf(status, headers);
  return length === null ? null : { status, headers, keepAlive, length };
}

function lengthOf(status: number, headers: ReadonlyMap<string, string>): Head["length"] | null {
  if (status < 200 || status === 204 || status === 304) return 0;
  const coding = headers.get("transfer-encoding");
  if (coding !== undefined) return coding.toLowerCase() === "chunked" ? "chunked" : null;
  const length = headers.get("content-length");
  if (length === undefined) return "until-close";
  return /^\d{1,15}$/.test(length) ? Number(length) : null;
}

/** Reads one reply, in whatever pieces it comes; interim replies (1xx) are passed over. RFC 9112, without trailers. */
export function replyReader(limitBytes: number): ReplyReader {
  let buffer: Uint8Array = new Uint8Array(0);
  let filled = 0;
  let at = 0;
  let head: Head | null = null;
  const chunks: Uint8Array[] = [];
  let chunkBytes = 0;

  function append(bytes: Uint8Array): void {
    // Most replies come in one piece, which is read where it lies.
    if (filled === 0) {
      [buffer, filled] = [bytes, bytes.length];
      return;
    }
    if (filled + bytes.length > buffer.length) {
      const larger = new Uint8Array(Math.max(buffer.length * 2, filled + bytes.length));
      larger.set(buffer.subarray(0, filled));
      buffer = larger;
    }
    buffer.set(bytes, filled);
    filled += bytes.length;
  }

  /** Offset of the line's end from `from` on, -1 when it is not here yet. */
  function lineEnd(from: number): number {
    for (
      let end = buffer.indexOf(cr, from);
      end !== -1 && end + 1 < filled;
      end = buffer.indexOf(cr, end + 1)
    )
      if (buffer[end + 1] === lf) return end;
    return -1;
  }

  function headEnd(): number {
    for (let end = lineEnd(at); end !== -1; end = lineEnd(end + 2)) {
      if (buffer[end + 2] === cr && buffer[end + 3] === lf && end + 4 <= filled) return end;
    }
    return -1;
  }

  /** A copy: what arrived may be part of something larger. */
  const piece = (from: number, to: number): Uint8Array => new Uint8Array(buffer.subarray(from, to));

  const reply = (of: Head, body: Uint8Array, reusable: boolean): HttpReply => ({
    status: of.status,
    headers: of.headers,
    body,
    reusable,
  });

  function joined(): Uint8Array {
    const body = new Uint8Array(chunkBytes);
    let offset = 0;
    for (const chunk of chunks) {
      body.set(chunk, offset);
      offset += chunk.length;
    }
    return body;
  }

  /** One chunk, or the line after the last one. True: go on; false: more is needed. */
  function chunk(): boolean | "last" | ReplyFault {
    const end = lineEnd(at);
    if (end === -1) return filled - at > lineLimitBytes ? "garbage" : false;
    const [, digits] =
      /^([0-9a-fA-F]{1,8})[ \t]*(?:;.*)?$/.exec(decoder.decode(buffer.subarray(at, end))) ?? [];
    if (digits === undefined) return "garbage";
    const size = Number.parseInt(digits, 16);
    if (chunkBytes + size > limitBytes) return "too-large";
    const next = end + 2 + size;
    if (filled < next + 2) return false;
    if (buffer[next] !== cr || buffer[next + 1] !== lf) return "garbage";
    at = next + 2;
    if (size === 0) return "last";
    chunks.push(piece(end + 2, next));
    chunkBytes += size;
    return true;
  }

  function step(): HttpReply | ReplyFault | null {
    while (head === null) {
      const end = headEnd();
      if (end === -1) return filled - at > headLimitBytes ? "garbage" : null;
      const parsed = parseHead(decoder.decode(buffer.subarray(at, end)));
      if (parsed === null) return "garbage";
      at = end + 4;
      if (parsed.status >= 200) head = parsed;
    }
    if (head.length === "chunked") {
      for (;;) {
        const outcome = chunk();
        if (outcome === false) return null;
        if (outcome === "last") return reply(head, joined(), head.keepAlive && at === filled);
        if (outcome !== true) return outcome;
      }
    }
    const bodyBytes = filled - at;
    if (head.length === "until-close") return bodyBytes > limitBytes ? "too-large" : null;
    if (head.length > limitBytes) return "too-large";
    if (bodyBytes < head.length) return null;
    const end = at + head.length;
    return reply(head, piece(at, end), head.keepAlive && end === filled);
  }

  return {
    take: (bytes) => {
      append(bytes);
      return step();
    },
    end: () => (head?.length === "until-close" ? reply(head, piece(at, filled), false) : "garbage"),
  };
}
