import type { SystemFacts } from "./system-facts.ts";

/**
 * What the agent's core and probes need from the outside world. Types only; the adapters implement them. Every method
 * that waits takes a signal, and none of them throws for an expected outcome.
 */

/** A program that a probe may start. Declared as data in the probe, listed on `docs/reference/programs.md`, never a shell. */
export interface Program {
  readonly name: string;
  /** Absolute paths, tried in this order; the first that exists is used. `PATH` is never asked. */
  readonly paths: readonly string[];
  /** Why the agent starts it, for the reference page. */
  readonly why: string;
  /** Each argument list that is ever used. `{}` stands for one argument of the form `arguments` describes. */
  readonly arguments: readonly (readonly string[])[];
  /** What `{}` may be; anything else is refused before the program starts. */
  readonly argumentForm?: RegExp;
  readonly timeLimitSeconds: number;
  readonly needsRoot: boolean;
}

export type ProgramResult =
  | { readonly kind: "ended"; readonly exitCode: number; readonly stdout: string; readonly stderr: string }
  | { readonly kind: "missing" }
  | { readonly kind: "refused"; readonly detail: string }
  | { readonly kind: "timed-out" };

/** Space of a file system as `statfs` counts it. Inodes are 0 where the file system has none. */
export interface FileSystemSpace {
  readonly totalBytes: number;
  readonly freeBytes: number;
  readonly availableBytes: number;
  readonly inodes: number;
  readonly inodesFree: number;
}

export type ReadResult =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "missing" }
  | { readonly kind: "no-permission" }
  | { readonly kind: "failed"; readonly detail: string };

/** What the system says of one file, links followed. `device` and `inode` are the numbers that `/proc/locks` names. */
export interface FileStatus {
  readonly kind: "file" | "folder" | "socket" | "other";
  readonly bytes: number;
  readonly modifiedAtMs: number;
  readonly inode: number;
  readonly device: number;
  readonly ownerId: number;
}

/** The kernel's log (`/dev/kmsg`), kept open so that nothing is read twice. */
export interface KernelLog {
  /** Records since the last call, oldest first, at most `limit`; the first call starts with the oldest still held. Never waits. */
  next(limit: number): readonly string[];
  close(): void;
}

/** The machine, as probes see it. Reads of `/proc` and `/sys` are synchronous: they touch no disk and cost microseconds. */
export interface Host {
  /**
   * The text of a file; probes pass absolute paths. What lies past `limitBytes` (1 MiB unless given) is left off.
   * Never waits: a pipe or device without data is `failed`.
   */
  read(path: string, limitBytes?: number): ReadResult;
  /** Names in a folder, sorted; empty when it is not there. */
  list(path: string): readonly string[];
  /** Where a symbolic link points, or null. */
  linkTarget(path: string): string | null;
  /** Null where nothing is there, or this user may not see it. */
  status(path: string): FileStatus | null;
  /** Null where there is none; `no-permission` where only root may read it. */
  kernelLog(): KernelLog | "no-permission" | null;
  /** Null when the file system does not answer within the limit (a dead network share blocks for ever). */
  space(path: string, limitSeconds: number): Promise<FileSystemSpace | null>;
  /** The same without waiting, for file systems that keep these figures in memory: it must not be asked of others. */
  spaceNow(path: string): FileSystemSpace | null;
  /** Runs a declared program. `argument` fills `{}`. Refuses a program that no probe declared. */
  run(
    program: Program,
    argumentsIndex: number,
    argument: string | null,
    signal: AbortSignal,
  ): Promise<ProgramResult>;
  /** Slow facts by systeminformation: inventory only. */
  facts(): Promise<SystemFacts>;
  /** Effective user id 0. */
  readonly isRoot: boolean;
}

/** A connection for probes that speak a protocol themselves (IPP, DNS, NTP, HTTP). Closed by the probe, or by the signal. */
export interface Net {
  /** Opens TCP (host and port) or a Unix socket (path); null when nothing listens or the limit passed, with the reason. */
  connect(
    to: { readonly host: string; readonly port: number } | { readonly path: string },
    limitMs: number,
    signal: AbortSignal,
  ): Promise<Connection | ConnectFailure>;
  /** Sends one datagram and waits for the first answer from the same address. */
  ask(
    to: { readonly host: string; readonly port: number },
    datagram: Uint8Array,
    limitMs: number,
    signal: AbortSignal,
  ): Promise<Answer | ConnectFailure>;
  /** The system's own name resolution, as programs use it. */
  resolves(name: string, limitMs: number): Promise<boolean>;
  /** Addresses of the machine's own interfaces that are up and running, loopback left out. Costs microseconds. */
  addresses(): readonly InterfaceAddress[];
}

export interface Answer {
  readonly failure?: never;
  readonly answer: Uint8Array;
  readonly tookMs: number;
}

export interface InterfaceAddress {
  readonly interface: string;
  /** Without zone and prefix length; IPv6 in its shortest form. */
  readonly address: string;
}

export interface ConnectFailure {
  readonly failure: "refused" | "unreachable" | "timed-out" | "missing" | "no-permission" | "failed";
  readonly detail: string;
}

export interface Connection {
  readonly failure?: never;
  readonly tookMs: number;
  write(bytes: Uint8Array): void;
  /** The next bytes; `end` when the other side closed or broke off; `late` when nothing came within the limit, which may be infinite. */
  read(limitMs: number): Promise<Uint8Array | "end" | "late">;
  close(): void;
}

/** Two clocks. `nowMs` is the wall clock and may jump; `monoMs` never goes back and counts while the machine sleeps where the system can. */
export interface Clock {
  nowMs(): number;
  monoMs(): number;
}
