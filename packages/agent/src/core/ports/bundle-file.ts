/** The one bundle that is on its way to this device, on disk: what came of it before a restart is not asked for again. */
export interface BundleFile {
  /** How much of this bundle is here; whatever is here of another one is taken away. Throws when the disk will not. */
  begin(sha256: string): number;
  append(bytes: Uint8Array): void;
  /** Of all that is here. */
  digest(): string;
  /** It is not what was to come, or no longer needed. */
  clear(): void;
}
