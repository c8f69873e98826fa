import { type Role, roles } from "@hulplijn/shared/api";

const everyone: readonly Role[] = roles;
const staff: readonly Role[] = ["first-line", "second-line", "third-line", "lead"];

/**
 * What can be allowed, and to whom. The auditor sees everything and changes nothing. Running fixes is the work of the
 * three lines; a lead may do it where the setting `leadsRunFixes` says so (a team of one has to).
 */
export const rights = {
  /** The own session, language, password and passkeys. */
  "own-account": everyone,
  /** Incidents, devices, printers, fixes with their code, runs with their output, and who the colleagues are. */
  see: everyone,
  "edit-incidents": staff,
  "measure-devices": staff,
  "run-fixes": ["first-line", "second-line", "third-line"],
  /** Stopping is one person's right. */
  "stop-runs": staff,
  /** Stops, revocations, resumptions and standing orders are rights of keys; these may hand them in. */
  "carry-halts": staff,
  "suspend-fixes": ["second-line", "third-line", "lead"],
  "resume-fixes": ["third-line", "lead"],
  "approve-fixes": ["third-line", "lead"],
  "enrol-devices": ["third-line", "lead"],
  "remove-devices": ["third-line", "lead"],
  /** Letting a device out of quarantine. */
  "release-devices": ["third-line", "lead"],
  /** Handing in what releasers signed, its bundle, and going on after a halt. */
  "publish-releases": ["third-line", "lead"],
  /** Halting is one person's right. */
  "halt-releases": staff,
  /** Making drafts that people then sign with their own keys, and asking to resume. */
  "draft-rollouts": ["third-line", "lead"],
  /** Halting is one person's right, and so is ending one for good. */
  "halt-rollouts": staff,
  /** Drafts of schedules, and links of calendars; what comes into force is the right of those who sign. */
  "plan-work": ["second-line", "third-line", "lead"],
  /** Making and ending maintenance windows and freezes. */
  "hold-back": ["second-line", "third-line", "lead"],
  "manage-tokens": staff,
  "manage-people": ["lead"],
  "see-audit": ["third-line", "lead", "auditor"],
} as const satisfies Record<string, readonly Role[]>;
export type Right = keyof typeof rights;

export interface AccessSettings {
  /** Leads may order runs as the lines do. */
  readonly leadsRunFixes: boolean;
}

const names = Object.keys(rights) as Right[];

/** Whether a role has a right under the settings. */
export function has(role: Role, right: Right, settings: AccessSettings): boolean {
  const allowed: readonly Role[] = rights[right];
  return allowed.includes(role) || (right === "run-fixes" && role === "lead" && settings.leadsRunFixes);
}

/** Everything a role may do. */
export function rightsOf(role: Role, settings: AccessSettings): readonly Right[] {
  return names.filter((right) => has(role, right, settings));
}

/** Whether one role has every right of another: nobody gives out more than they have. */
export function covers(giver: Role, taker: Role, settings: AccessSettings): boolean {
  return rightsOf(taker, settings).every((right) => has(giver, right, settings));
}

/** What the program on the collector's own machine may do through the control socket: let people and programs in. */
export const localRights: readonly Right[] = [
  "see",
  "see-audit",
  "manage-people",
  "manage-tokens",
  "enrol-devices",
  "plan-work",
  "hold-back",
  "carry-halts",
  "publish-releases",
  "halt-releases",
  "draft-rollouts",
  "halt-rollouts",
];
