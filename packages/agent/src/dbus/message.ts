/**
 * The wire form of D-Bus messages, as far as asking a service, understanding its answer and hearing its signals needs it.
 * Source: D-Bus Specification, "Message Format" and "Marshaling". Little-endian out, both ways in.
 */
export type DbusValue = string | number | boolean | bigint | readonly DbusValue[];

export interface DbusMessage {
  /** 1 call, 2 return, 3 error, 4 signal. */
  readonly type: number;
  readonly replySerial: number | null;
  readonly errorName: string | null;
  readonly path: string | null;
  readonly interface: string | null;
  readonly member: string | null;
  /** The connection that it came from, by the bus's own word. */
  readonly sender: string | null;
  /** The connection that it was sent to; null: to everybody whose match rule fits, as signals mostly are. */
  readonly destination: string | null;
  readonly body: readonly DbusValue[];
}

export interface DbusCall {
  readonly serial: number;
  readonly destination: string | null;
  readonly path: string;
  readonly interface: string;
  readonly member: string;
  /** Texts, lists of texts, and the few other types that some call of ours takes. */
  readonly arguments: readonly DbusArgument[];
}

export type DbusArgument =
  | string
  | readonly string[]
  | { readonly type: "u" | "i"; readonly value: number }
  /** Names with a small number (a byte) or a flag each: what a notification is told besides its text. */
  | { readonly type: "a{sv}"; readonly value: Readonly<Record<string, number | boolean>> };

const littleEndian = "l".charCodeAt(0);
const largestMessageBytes = 4 * 1024 * 1024;

/** Fills a buffer that is large enough from the start: growing lists of bytes cost ten times as much. */
class Writer {
  readonly #bytes: Buffer;
  #at = 0;
  constructor(mostBytes: number) {
    this.#bytes = Buffer.alloc(mostBytes);
  }
  get written(): Buffer {
    return this.#bytes.subarray(0, this.#at);
  }
  pad(to: number): void {
    this.#at = Math.ceil(this.#at / to) * to;
  }
  byte(value: number): void {
    this.#at = this.#bytes.writeUInt8(value, this.#at);
  }
  uint32(value: number): void {
    this.pad(4);
    this.#at = this.#bytes.writeUInt32LE(value, this.#at);
  }
  text(value: string): void {
    this.uint32(Buffer.byteLength(value));
    this.#at += this.#bytes.write(value, this.#at) + 1;
  }
  int32(value: number): void {
    this.pad(4);
    this.#at = this.#bytes.writeInt32LE(value, this.#at);
  }
  signature(value: string): void {
    this.byte(value.length);
    this.#at += this.#bytes.write(value, this.#at) + 1;
  }
  /** A list's length comes before it and does not count the padding in front of its first entry. */
  list(alignment: number, write: () => void): void {
    this.uint32(0);
    const place = this.#at - 4;
    this.pad(alignment);
    const start = this.#at;
    write();
    this.#bytes.writeUInt32LE(this.#at - start, place);
  }
}

/** More than any text takes: three bytes a letter, its length, its end and padding. */
const mostBytesOf = (texts: readonly string[]): number =>
  texts.reduce((sum, text) => sum + text.length * 3 + 24, 0);

/** More than any other argument takes: a name with its value is padded to eight bytes. */
function mostBytesOfArgument(argument: DbusArgument): number {
  if (typeof argument === "string") return mostBytesOf([argument]);
  if (isTexts(argument)) return mostBytesOf(argument) + 16;
  const names = argument.type === "a{sv}" ? Object.keys(argument.value) : [];
  return mostBytesOf(names) + names.length * 24 + 16;
}

const isTexts = (argument: DbusArgument): argument is readonly string[] => Array.isArray(argument);

const typeOf = (argument: DbusArgument): string =>
  typeof argument === "string" ? "s" : isTexts(argument) ? "as" : argument.type;

function writeArgument(body: Writer, argument: DbusArgument): void {
  if (typeof argument === "string") return body.text(argument);
  if (isTexts(argument))
    return body.list(4, () => {
      for (const text of argument) body.text(text);
    });
  if (argument.type === "u") return body.uint32(argument.value);
  if (argument.type === "i") return body.int32(argument.value);
  const { value } = argument;
  body.list(8, () => {
    for (const [name, one] of Object.entries(value)) {
      body.pad(8);
      body.text(name);
      body.signature(typeof one === "number" ? "y" : "b");
      if (typeof one === "number") body.byte(one);
      else body.uint32(one ? 1 : 0);
    }
  });
}

export function encodeCall(call: DbusCall): Uint8Array {
  const body = new Writer(call.arguments.reduce((sum, argument) => sum + mostBytesOfArgument(argument), 0));
  for (const argument of call.arguments) writeArgument(body, argument);
  const signature = call.arguments.map(typeOf).join("");
  const fields: readonly (readonly [code: number, type: string, value: string | null])[] = [
    [1, "o", call.path],
    [2, "s", call.interface],
    [3, "s", call.member],
    [6, "s", call.destination],
    [8, "g", signature === "" ? null : signature],
  ];
  const bodyBytes = body.written;
  const names = [call.path, call.interface, call.member, call.destination ?? "", signature];
  const message = new Writer(64 + mostBytesOf(names) + bodyBytes.length);
  for (const byte of [littleEndian, 1, 0, 1]) message.byte(byte);
  message.uint32(bodyBytes.length);
  message.uint32(call.serial);
  message.list(8, () => {
    for (const [code, type, value] of fields) {
      if (value === null) continue;
      message.pad(8);
      message.byte(code);
      message.signature(type);
      if (type === "g") message.signature(value);
      else message.text(value);
    }
  });
  message.pad(8);
  return Buffer.concat([message.written, bodyBytes]);
}

class Reader {
  readonly #view: DataView;
  readonly #little: boolean;
  #at: number;
  constructor(bytes: Uint8Array, at: number, little: boolean) {
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#at = at;
    this.#little = little;
  }
  #step(size: number, alignment = size): number {
    this.#at = Math.ceil(this.#at / alignment) * alignment;
    const at = this.#at;
    this.#at += size;
    return at;
  }
  #text(length: number): string {
    const at = this.#step(length + 1, 1);
    return Buffer.from(this.#view.buffer, this.#view.byteOffset + at, length).toString("utf8");
  }
  /** Reads one complete type off the signature; gives what is left of it. */
  read(signature: string): [value: DbusValue, rest: string] {
    const rest = signature.slice(1);
    switch (signature.slice(0, 1)) {
      case "y":
        return [this.#view.getUint8(this.#step(1)), rest];
      case "n":
        return [this.#view.getInt16(this.#step(2), this.#little), rest];
      case "q":
        return [this.#view.getUint16(this.#step(2), this.#little), rest];
      case "i":
        return [this.#view.getInt32(this.#step(4), this.#little), rest];
      case "u":
        return [this.#view.getUint32(this.#step(4), this.#little), rest];
      case "b":
        return [this.#view.getUint32(this.#step(4), this.#little) === 1, rest];
      case "x":
        return [this.#view.getBigInt64(this.#step(8), this.#little), rest];
      case "t":
        return [this.#view.getBigUint64(this.#step(8), this.#little), rest];
      case "d":
        return [this.#view.getFloat64(this.#step(8), this.#little), rest];
      case "s":
      case "o":
        return [this.#text(this.#view.getUint32(this.#step(4), this.#little)), rest];
      case "g":
        return [this.#text(this.#view.getUint8(this.#step(1))), rest];
      case "v":
        return [this.read(this.#text(this.#view.getUint8(this.#step(1))))[0], rest];
      case "a":
        return this.#list(rest);
      case "(":
      case "{":
        return this.#struct(rest);
      default:
        throw new RangeError(`no such type: ${signature}`);
    }
  }
  #list(of: string): [DbusValue, string] {
    const length = this.#view.getUint32(this.#step(4), this.#little);
    this.#step(0, "({xtd".includes(of[0] ?? "") ? 8 : "yg v".includes(of[0] ?? "") ? 1 : 4);
    const end = this.#at + length;
    const items: DbusValue[] = [];
    while (this.#at < end) {
      const before = this.#at;
      items.push(this.read(of)[0]);
      if (this.#at === before) throw new RangeError("entries without a size");
    }
    return [items, skipType(of)];
  }
  #struct(of: string): [DbusValue, string] {
    this.#step(0, 8);
    const fields: DbusValue[] = [];
    let rest = of;
    while (rest[0] !== ")" && rest[0] !== "}") {
      const [value, left] = this.read(rest);
      fields.push(value);
      rest = left;
    }
    return [fields, rest.slice(1)];
  }
}

/** What is left of a signature after its first complete type. */
function skipType(signature: string): string {
  if (signature[0] === "a") return skipType(signature.slice(1));
  let depth = 0;
  for (const [index, letter] of signature.split("").entries()) {
    if ("({".includes(letter)) depth += 1;
    if (")}".includes(letter)) depth -= 1;
    if (depth === 0) return signature.slice(index + 1);
  }
  throw new RangeError(`no whole type: ${signature}`);
}

/** How long the message is that starts here, null while that is not known yet. Throws on what is no D-Bus at all. */
export function messageBytes(bytes: Uint8Array): number | null {
  if (bytes.length < 16) return null;
  const little = bytes[0] === littleEndian;
  if (!little && bytes[0] !== "B".charCodeAt(0)) throw new RangeError("not a D-Bus message");
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const total = 16 + Math.ceil(view.getUint32(12, little) / 8) * 8 + view.getUint32(4, little);
  if (total > largestMessageBytes) throw new RangeError(`a message of ${total} bytes`);
  return total;
}

/** Reads one whole message. Throws a RangeError on what is none. */
export function decodeMessage(bytes: Uint8Array): DbusMessage {
  const little = bytes[0] === littleEndian;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [fields] = new Reader(bytes, 12, little).read("a(yv)");
  const byCode = new Map(
    (fields as readonly (readonly [number, DbusValue])[]).map(([code, value]) => [code, value]),
  );
  const serial = byCode.get(5);
  const textOf = (code: number): string | null => {
    const value = byCode.get(code);
    return typeof value === "string" ? value : null;
  };
  const body: DbusValue[] = [];
  let signature = byCode.get(8);
  const reader = new Reader(bytes, 16 + Math.ceil(view.getUint32(12, little) / 8) * 8, little);
  while (typeof signature === "string" && signature !== "") {
    const [value, rest]: [DbusValue, string] = reader.read(signature);
    body.push(value);
    signature = rest;
  }
  return {
    type: bytes[1] ?? 0,
    replySerial: typeof serial === "number" ? serial : null,
    errorName: textOf(4),
    path: textOf(1),
    interface: textOf(2),
    member: textOf(3),
    sender: textOf(7),
    destination: textOf(6),
    body,
  };
}
