import type { Routes } from "../api.ts";
import { agendaRoutes } from "./agenda.ts";
import { auditRoutes } from "./audit.ts";
import { callerRoutes } from "./callers.ts";
import { deviceRoutes } from "./devices.ts";
import { enrolmentRoutes } from "./enrolment.ts";
import { exportRoutes } from "./exports.ts";
import { fixRoutes } from "./fixes.ts";
import { haltRoutes } from "./halts.ts";
import { healthRoutes } from "./health.ts";
import { incidentGroupRoutes } from "./incident-groups.ts";
import { incidentRoutes } from "./incidents.ts";
import { metricsRoutes } from "./metrics.ts";
import { noticeRoutes } from "./notices.ts";
import { ownSessionRoutes } from "./own-sessions.ts";
import { passkeyRoutes } from "./passkeys.ts";
import { peopleRoutes } from "./people.ts";
import { policyRoutes } from "./policy.ts";
import { printerRoutes } from "./printers.ts";
import { releaseRoutes } from "./releases.ts";
import { rolloutRoutes } from "./rollouts.ts";
import { runRoutes } from "./runs.ts";
import { scheduleRoutes } from "./schedules.ts";
import { sessionRoutes } from "./session.ts";
import { standingOrderRoutes } from "./standing-orders.ts";
import { streamRoutes } from "./stream.ts";
import { tokenRoutes } from "./tokens.ts";
import { viewRoutes } from "./views.ts";
import { windowRoutes } from "./windows.ts";

/** Every family of routes. */
export const allRoutes: readonly Routes[] = [
  agendaRoutes,
  auditRoutes,
  callerRoutes,
  deviceRoutes,
  enrolmentRoutes,
  exportRoutes,
  fixRoutes,
  haltRoutes,
  healthRoutes,
  incidentGroupRoutes,
  incidentRoutes,
  metricsRoutes,
  noticeRoutes,
  ownSessionRoutes,
  passkeyRoutes,
  peopleRoutes,
  policyRoutes,
  printerRoutes,
  releaseRoutes,
  rolloutRoutes,
  runRoutes,
  scheduleRoutes,
  sessionRoutes,
  standingOrderRoutes,
  streamRoutes,
  tokenRoutes,
  viewRoutes,
  windowRoutes,
];
