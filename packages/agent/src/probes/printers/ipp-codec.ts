/**
 * The binary form of the Internet Printing Protocol (RFC 8010), as far as asking a print service and a printer goes: enough
 * to encode a request of plain attributes, and to decode any response. What comes in is not trusted: every length is
 * checked, nothing throws, and the work is bounded by the bytes.
 */

/** What a value says; null for kinds that no probe reads (dates, resolutions, ranges, collections) and for "no value". */
export type IppValue = number | boolean | string | null;

export interface IppGroup {
  /** 1 operation, 2 job, 4 printer, 5 unsupported (RFC 8010 3.5.1). */
  readonly tag: number;
  readonly attributes: ReadonlyMap<string, readonly IppValue[]>;
}

export interface IppResponse {
  /** Below 0x0100 all went well (RFC 8011 appendix B). */
  readonly status: number;
  readonly requestId: number;
  readonly groups: readonly IppGroup[];
}

export interface IppRequest {
  readonly operation: number;
  readonly requestId: number;
  /** Name → values after charset and language, in this order: a request's target comes first. */
  readonly attributes: readonly IppAttribute[];
}

export type IppAttribute =
  | { readonly name: string; readonly kind: "uri" | "keyword" | "name"; readonly values: readonly string[] }
  | { readonly name: string; readonly kind: "integer"; readonly values: readonly number[] };

const valueTags = {
  integer: 0x21,
  name: 0x42,
  keyword: 0x44,
  uri: 0x45,
  charset: 0x47,
  naturalLanguage: 0x48,
} as const;

const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { fatal: false, ignoreBOM: true });

/** The bytes of a request in IPP 1.1, which every print service and printer since 2000 answers. */
export function encodeIpp(request: IppRequest): Uint8Array {
  const bytes: number[] = [1, 1, ...short(request.operation), ...long(request.requestId), 0x01];
  const put = (tag: number, name: string, value: readonly number[] | Uint8Array): void => {
    const nameBytes = encoder.encode(name);
    bytes.push(tag, ...short(nameBytes.length), ...nameBytes, ...short(value.length), ...value);
  };
  put(valueTags.charset, "attributes-charset", encoder.encode("utf-8"));
  put(valueTags.naturalLanguage, "attributes-natural-language", encoder.encode("en"));
  for (const attribute of request.attributes) {
    // A further value of the same attribute has an empty name.
    let name = attribute.name;
    for (const value of attribute.values) {
      put(valueTags[attribute.kind], name, typeof value === "number" ? long(value) : encoder.encode(value));
      name = "";
    }
  }
  bytes.push(0x03);
  return Uint8Array.from(bytes);
}

const short = (value: number): number[] => [(value >>> 8) & 0xff, value & 0xff];
const long = (value: number): number[] => [...short(value >>> 16), ...short(value)];

/** Null for anything that is not a whole, well-formed response. Bytes after its end are left alone. */
export function decodeIpp(bytes: Uint8Array): IppResponse | null {
  if (bytes.length < 9) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const groups: { tag: number; attributes: Map<string, IppValue[]> }[] = [];
  let values: IppValue[] | null = null;
  let depth = 0;
  let at = 8;
  while (at < bytes.length) {
    const tag = view.getUint8(at);
    at += 1;
    if (tag < 0x10) {
      if (depth > 0) return null;
      if (tag === 0x03) return { status: view.getUint16(2), requestId: view.getUint32(4), groups };
      groups.push({ tag, attributes: new Map() });
      values = null;
      continue;
    }
    const name = counted(bytes, view, at);
    if (name === null) return null;
    at += 2 + name.length;
    const value = counted(bytes, view, at);
    if (value === null) return null;
    at += 2 + value.length;
    if (depth > 0 && name.length > 0) return null;
    if (name.length > 0) {
      values = [];
      groups.at(-1)?.attributes.set(decoder.decode(name), values);
    }
    if (values === null) return null;
    if (tag === 0x34) depth += 1;
    else if (tag === 0x37) depth -= 1;
    if (depth < 0) return null;
    // A collection counts as one value that nobody reads, when its end comes.
    if (depth === 0) values.push(valueOf(tag, value));
  }
  return null;
}

function counted(bytes: Uint8Array, view: DataView, at: number): Uint8Array | null {
  if (at + 2 > bytes.length) return null;
  const end = at + 2 + view.getUint16(at);
  return end > bytes.length ? null : bytes.subarray(at + 2, end);
}

function valueOf(tag: number, value: Uint8Array): IppValue {
  const view = new DataView(value.buffer, value.byteOffset, value.byteLength);
  if (tag === 0x21 || tag === 0x23) return value.length === 4 ? view.getInt32(0) : null;
  if (tag === 0x22) return value.length === 1 ? view.getUint8(0) !== 0 : null;
  if (tag === 0x35 || tag === 0x36) {
    const language = counted(value, view, 0);
    const text = language && counted(value, view, 2 + language.length);
    return text && decoder.decode(text);
  }
  return tag >= 0x40 && tag < 0x60 ? decoder.decode(value) : null;
}
