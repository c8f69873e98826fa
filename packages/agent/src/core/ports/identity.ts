/** Who this device is at its collector, as kept on disk. All keys are raw and base64. */
export interface Identity {
  readonly deviceId: string;
  readonly publicKey: string;
  readonly url: string;
  readonly collectorKey: string;
  /** SHA-256 of the root's payload, lower-case hexadecimal: pinned at enrolment. */
  readonly rootDigest: string;
  /** Number of the last connection begun. On disk before it is used, so that a copy of this device falls behind. */
  readonly connection: number;
  /** The collector said last that it is in quarantine: it runs nothing, also when it starts without a network. */
  readonly quarantined?: boolean;
  /** When the collector said that it was removed there, by this machine's clock. Nothing is reported from then on. */
  readonly removedAtMs?: number;
}

/** The device's own key, and checking of others'. The private half never leaves the adapter. */
export interface Keys {
  readonly publicKey: string;
  sign(bytes: Uint8Array): string;
  verify(publicKey: string, bytes: Uint8Array, signature: string): boolean;
  sha256Hex(bytes: Uint8Array): string;
  sha512Hex(bytes: Uint8Array): string;
  /** Random bytes as base64. */
  nonce(bytes: number): string;
}
