import type { AuditHead } from "@hulplijn/shared/audit";
import type { Body } from "@hulplijn/shared/protocol";
import type { ErrorCode } from "@hulplijn/shared/errors";
import type { Envelope } from "@hulplijn/shared/trust";
import type { AnchorBook } from "../core/anchors.ts";
import type { Severity } from "@hulplijn/shared/values";

/**
 * What the network half and the runner say to each other, as JSON frames with a four-byte length (big-endian, at most
 * 2 MiB) over the runner's standard input and output. The runner trusts none of it: an order is judged by what the runner
 * itself has on disk (root, policy, tickets, journal). The network half can only delay, stop, or lie about how well the
 * device is afterwards.
 */
export type ToRunner =
  | { readonly kind: "tickets" }
  | { readonly kind: "order"; readonly body: Body<"order"> }
  | { readonly kind: "stop"; readonly runId: string }
  /** Stops, revocations and resumptions that people signed; before any order at each start of the runner. */
  | { readonly kind: "halts"; readonly body: Body<"halts"> }
  /** Where the collector said that its audit trail ends, and whether the network half found it broken, under which policy. */
  | ({ readonly kind: "head"; readonly head: AuditHead } & Pick<AnchorBook, "broken" | "policyVersion">)
  /** All standing orders of this device, as people signed them. */
  | { readonly kind: "standing-orders"; readonly body: Body<"standing-orders"> }
  /** All schedules of this device, as people signed them, and the last ring of each that the collector opened. */
  | { readonly kind: "schedules"; readonly body: Body<"schedules"> }
  /** All rollouts that reach this device, as people signed them, and how far the collector opened each. */
  | { readonly kind: "rollouts"; readonly body: Body<"rollouts"> }
  /**
   * Something may be due. `awakeMs`: for how long the machine has been on, awake, and held back by no window; `held`: a window holds fixes
   * back now.
   */
  | { readonly kind: "due"; readonly awakeMs: number; readonly held: boolean }
  /** The collector is connected, and told all rollouts since: what has its turn may begin. `held`: a window holds fixes back. */
  | { readonly kind: "rollouts-due"; readonly held: boolean }
  /** Show a code on the screen, for somebody who is about to order this. */
  | { readonly kind: "show-caller-code"; readonly body: Body<"show-caller-code"> }
  /** A finding is raised that a standing order settles. The runner has it judged again before it believes it. */
  | { readonly kind: "raised"; readonly rule: string; readonly subject: string }
  /** The link came or went, or was proved alive by an answer: the dead-man timer of network fixes listens to this. */
  | { readonly kind: "link"; readonly connected: boolean }
  /** The receipt of this run is on disk in the spool: the runner need not send it again. */
  | { readonly kind: "reported"; readonly runId: string }
  /** The bundle of this release lies in the network half's folder, whole as far as that can tell. */
  | { readonly kind: "install"; readonly release: Envelope }
  /** The version in this slot started, connected and measured. */
  | { readonly kind: "proved"; readonly slot: string }
  /** What became of a release is on disk in the spool. */
  | ({ readonly kind: "release-told" } & Pick<ReleaseNews, "sequence" | "state">)
  | { readonly kind: "judged"; readonly ask: number; readonly level: Severity | "none" | "unknown" };

export type FromRunner =
  | { readonly kind: "tickets"; readonly tickets: readonly string[] }
  /** What the runner would start something for by itself, and how long until it may. */
  | { readonly kind: "standing"; readonly wants: readonly StandingWant[] }
  /** How long until the runner is to be asked again what is due; null: there is no schedule. */
  | { readonly kind: "planned"; readonly waitMs: number | null }
  | { readonly kind: "schedule-state"; readonly body: Body<"schedule-state"> }
  /** Another run is on: this order is to come again when that has ended. Nobody else needs to know. */
  | { readonly kind: "later"; readonly runId: string }
  /** A code was shown, or why not, signed. */
  | { readonly kind: "caller"; readonly body: Body<"caller-code"> }
  | { readonly kind: "rollout-state"; readonly body: Body<"rollout-state"> }
  /** Rollouts were taken in, and how long until the runner is to look at them again; null: not before there is news. */
  | { readonly kind: "rollouts-planned"; readonly waitMs: number | null }
  | { readonly kind: "begun"; readonly body: Body<"run-begun"> }
  | { readonly kind: "update"; readonly body: Body<"run-update"> }
  | { readonly kind: "output"; readonly body: Body<"run-output"> }
  | { readonly kind: "receipt"; readonly body: Body<"receipt"> }
  /** Measure now and judge: how does this rule stand on this subject? */
  | { readonly kind: "judge"; readonly ask: number; readonly rule: string; readonly subject: string }
  /** `go`: it is laid out, and the agent ends so that the new version starts; `later`: a run is on, or a version is on trial. */
  | { readonly kind: "installed"; readonly payload: string; readonly outcome: "go" | "later" | ErrorCode }
  | { readonly kind: "release-news"; readonly body: ReleaseNews }
  /** There is nothing to do: the last frame of a runner that ends well. */
  | { readonly kind: "left" };

/** How a version that was tried ended. */
export type ReleaseNews = Body<"release-state"> & { readonly state: "settled" | "returned" };

/** A finding that a standing order settles. */
export interface StandingWant {
  readonly rule: string;
  readonly subject: string;
  readonly waitMs: number;
}

/** The runner's process, as the network half holds it. */
export interface RunnerProcess {
  send(frame: ToRunner): void;
  /** Says that nothing more will come; the runner ends what runs, and itself. */
  close(): void;
}

/** Starts a runner. `ended` is called once; `well` when it left because there was nothing to do. */
export type StartRunner = (events: {
  readonly frame: (frame: FromRunner) => void;
  readonly ended: (how: { readonly well: boolean; readonly detail: string }) => void;
}) => RunnerProcess;
