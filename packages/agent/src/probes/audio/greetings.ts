/**
 * The first words of the two sound servers' own protocols, and how their answers are known. A server that hangs still
 * takes connections (the kernel does that for it), so only an answer shows that it lives.
 */
export interface Greeting {
  readonly server: "pipewire" | "pulseaudio";
  /** Below the person's run-time folder. */
  readonly socket: string;
  readonly hello: Uint8Array;
  isAnswer(bytes: Uint8Array): boolean;
}

const uint32s = (values: readonly number[], isLittle: boolean): Uint8Array => {
  const view = new DataView(new ArrayBuffer(values.length * 4));
  for (const [index, value] of values.entries()) view.setUint32(index * 4, value, isLittle);
  return new Uint8Array(view.buffer);
};

/** `Core::Hello` of version 3: a structure with one number. Source: PipeWire, "Native Protocol". */
const pipewire: Greeting = {
  server: "pipewire",
  socket: "pipewire-0",
  hello: uint32s([0, (1 << 24) | 24, 0, 0, 16, 14, 4, 4, 3, 0], true),
  // What the core says first is about itself: object 0, and a length that fits in 24 bits.
  isAnswer: (bytes) =>
    bytes.length >= 16 && new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true) === 0,
};

const control = 0xffff_ffff;
const authenticate = 8;
const protocolVersion = 35;
const cookieBytes = 256;

/** AUTH with an empty cookie: allowed or refused, both are an answer. Source: PulseAudio, `pulsecore/protocol-native.c`. */
function pulseAuthenticate(): Uint8Array {
  const number = (value: number): number[] => ["L".charCodeAt(0), ...uint32s([value], false)];
  const cookie = ["x".charCodeAt(0), ...uint32s([cookieBytes], false), ...new Uint8Array(cookieBytes)];
  const body = [...number(authenticate), ...number(0), ...number(protocolVersion), ...cookie];
  return Uint8Array.from([...uint32s([body.length, control, 0, 0, 0], false), ...body]);
}

const pulseaudio: Greeting = {
  server: "pulseaudio",
  socket: "pulse/native",
  hello: pulseAuthenticate(),
  isAnswer: (bytes) =>
    bytes.length >= 8 && new DataView(bytes.buffer, bytes.byteOffset).getUint32(4) === control,
};

export const greetings: readonly Greeting[] = [pipewire, pulseaudio];
