/** What every runtime has beside the language itself, and pure code may name: text to bytes and back, and a signal. */
declare class TextEncoder {
  encode(text: string): Uint8Array;
}
declare class TextDecoder {
  constructor(label: "utf-8", options: { fatal: boolean; ignoreBOM: boolean });
  decode(bytes: Uint8Array): string;
}
/** Passed in by whoever may give up waiting; pure code only names the type. */
interface AbortSignal {
  readonly aborted: boolean;
}
