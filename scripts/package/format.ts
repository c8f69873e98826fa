import type { Payload } from "./payload.ts";
import type { Arch, Platform } from "./runtime.ts";

export interface BuildRequest {
  readonly arch: Arch;
  readonly version: string;
  /** When the commit was made, in seconds: the only time that a package knows. */
  readonly epochSeconds: number;
  readonly payload: Payload;
  /** Quick instead of small: for tests. */
  readonly fast: boolean;
  /** An empty folder to work in, and nobody else's. */
  readonly work: string;
  /** Where the package goes. */
  readonly out: string;
}

/** One form of package. */
export interface Format {
  readonly platform: Platform;
  readonly archs: readonly Arch[];
  /** Programs that must be there to build it → the Debian package that brings them. */
  readonly needs: Readonly<Record<string, string>>;
  /** Builds it into `out`; the same commit gives the same bytes. Returns the file. */
  build(request: BuildRequest): string | Promise<string>;
  /** Signs it in place with a key of GnuPG, where packages of this form carry a signature. */
  sign?(file: string, key: string): void;
}
