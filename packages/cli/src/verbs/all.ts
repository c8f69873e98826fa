import { approvePageVerb } from "./approve-page.ts";
import { audit } from "./audit.ts";
import type { Verbs } from "./context.ts";
import { devices } from "./devices.ts";
import { enrol } from "./enrol.ts";
import { fix } from "./fix.ts";
import { fixes } from "./fixes.ts";
import { halt } from "./halt.ts";
import { incidents } from "./incidents.ts";
import { login } from "./login.ts";
import { policy } from "./policy.ts";
import { release } from "./release.ts";
import { releases } from "./releases.ts";
import { rollouts } from "./rollouts.ts";
import { runs } from "./runs.ts";
import { schedules } from "./schedules.ts";
import { shift } from "./shift.ts";
import { standing } from "./standing.ts";
import { token } from "./token.ts";
import { trust } from "./trust.ts";
import { windows } from "./windows.ts";

/** Every noun of the program, in the order in which help shows them. */
export const allVerbs: readonly Verbs[] = [
  incidents,
  devices,
  enrol,
  runs,
  fixes,
  fix,
  approvePageVerb,
  trust,
  policy,
  halt,
  standing,
  schedules,
  windows,
  release,
  releases,
  rollouts,
  shift,
  token,
  audit,
  login,
];
