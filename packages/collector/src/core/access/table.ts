import type { Right } from "./rights.ts";

/**
 * Which right each route takes. A route that is not here is not served: the server refuses to start with it.
 * `anyone` needs no session. `local` is answered from this machine (loopback), and to whoever may `see` from elsewhere.
 */
export const routeRights = {
  "GET /livez": "anyone",
  "GET /readyz": "anyone",
  "GET /metrics": "local",
  "GET /api/v1/openapi.json": "anyone",

  "POST /api/v1/session/link": "anyone",
  "POST /api/v1/session/password": "anyone",
  "POST /api/v1/session/passkey/options": "anyone",
  "POST /api/v1/session/passkey/verify": "anyone",
  "POST /api/v1/session/passkey/shift": "anyone",
  "GET /api/v1/session": "own-account",
  "DELETE /api/v1/session": "own-account",

  "PATCH /api/v1/people/me": "own-account",
  "PUT /api/v1/people/me/password": "own-account",
  "POST /api/v1/people/me/passkeys/options": "own-account",
  "POST /api/v1/people/me/passkeys": "own-account",
  "GET /api/v1/people/me/sessions": "own-account",
  "DELETE /api/v1/people/me/sessions/:sessionId": "own-account",
  "GET /api/v1/people": "see",
  "POST /api/v1/people/invites": "manage-people",

  "GET /api/v1/inbox": "see",
  "GET /api/v1/incidents": "see",
  "GET /api/v1/incidents/:key": "see",
  "PATCH /api/v1/incidents/:key": "edit-incidents",
  "PATCH /api/v1/incidents": "edit-incidents",
  "POST /api/v1/incidents/:key/merge": "edit-incidents",
  "POST /api/v1/incidents/:key/split": "edit-incidents",
  "POST /api/v1/incidents/:key/notes": "edit-incidents",
  "POST /api/v1/incidents/:key/resolve": "edit-incidents",

  "GET /api/v1/devices": "see",
  "GET /api/v1/devices/:device": "see",
  "GET /api/v1/devices/:device/series": "see",
  "GET /api/v1/devices/:device/series-names": "see",
  "POST /api/v1/devices/:device/measure": "measure-devices",
  "POST /api/v1/devices/:device/release": "release-devices",
  "POST /api/v1/devices/:device/join": "remove-devices",
  "DELETE /api/v1/devices/:device": "remove-devices",

  "GET /api/v1/printers": "see",

  "GET /api/v1/facets/:list": "see",
  "GET /api/v1/exports/:list": "see",
  "GET /api/v1/views": "own-account",
  "POST /api/v1/views": "own-account",
  "DELETE /api/v1/views/:viewId": "own-account",
  "GET /api/v1/policy": "see",

  "GET /api/v1/fixes": "see",
  "GET /api/v1/fixes/:fix": "see",
  "GET /api/v1/fixes/:fix/versions": "see",
  "GET /api/v1/fixes/:fix/versions/:digest": "see",
  "POST /api/v1/fixes/:fix/approvals": "approve-fixes",
  "POST /api/v1/fixes/:fix/suspend": "suspend-fixes",
  "POST /api/v1/fixes/:fix/resume": "resume-fixes",

  "POST /api/v1/callers": "run-fixes",

  "GET /api/v1/runs": "see",
  "POST /api/v1/runs/plan": "run-fixes",
  "POST /api/v1/runs": "run-fixes",
  "GET /api/v1/batches/:batch": "see",
  "GET /api/v1/runs/:runId": "see",
  "GET /api/v1/runs/:runId/output": "see",
  "POST /api/v1/runs/:runId/stop": "stop-runs",

  "GET /api/v1/trust/halts": "see",
  "POST /api/v1/trust/halts": "carry-halts",
  "GET /api/v1/trust/standing-orders": "see",
  "POST /api/v1/trust/standing-orders": "carry-halts",

  "GET /api/v1/releases": "see",
  "GET /api/v1/releases/:sequence": "see",
  "POST /api/v1/releases": "publish-releases",
  "PUT /api/v1/releases/:sequence/bundle": "publish-releases",
  "POST /api/v1/releases/:sequence/halt": "halt-releases",
  "POST /api/v1/releases/:sequence/resume": "publish-releases",

  "GET /api/v1/rollouts": "see",
  "POST /api/v1/rollouts": "draft-rollouts",
  "POST /api/v1/rollouts/preview": "draft-rollouts",
  "GET /api/v1/rollouts/:number": "see",
  "GET /api/v1/rollouts/:number/devices": "see",
  "GET /api/v1/rollouts/:number/signatures": "see",
  "POST /api/v1/rollouts/:number/signatures": "carry-halts",
  "POST /api/v1/rollouts/:number/halt": "halt-rollouts",
  "POST /api/v1/rollouts/:number/resume": "draft-rollouts",
  "POST /api/v1/rollouts/:number/withdraw": "halt-rollouts",
  "POST /api/v1/rollouts/:number/again": "draft-rollouts",
  "POST /api/v1/rollouts/:number/undo": "draft-rollouts",
  "GET /api/v1/agenda": "see",
  "GET /api/v1/calendar.ics": "anyone",
  "GET /api/v1/calendar-links": "see",
  "PUT /api/v1/calendar-links": "plan-work",
  "DELETE /api/v1/calendar-links": "plan-work",
  "GET /api/v1/schedules": "see",
  "GET /api/v1/schedules/report": "see",
  "GET /api/v1/prevented": "see",
  "GET /api/v1/schedules/:number": "see",
  "GET /api/v1/schedules/:number/devices": "see",
  "POST /api/v1/schedules": "plan-work",
  "POST /api/v1/schedules/preview": "plan-work",
  "POST /api/v1/schedules/:number/signatures": "carry-halts",
  "POST /api/v1/schedules/:number/discard": "plan-work",
  "GET /api/v1/devices/:device/schedules": "see",
  "GET /api/v1/windows": "see",
  "POST /api/v1/windows": "hold-back",
  "POST /api/v1/windows/preview": "hold-back",
  "GET /api/v1/windows/:number": "see",
  "POST /api/v1/windows/:number/end": "hold-back",
  "GET /api/v1/windows/:number/held": "see",

  "GET /api/v1/enrolment/facts": "enrol-devices",
  "GET /api/v1/enrolment/tokens": "enrol-devices",
  "POST /api/v1/enrolment/tokens": "enrol-devices",
  "DELETE /api/v1/enrolment/tokens/:tokenId": "enrol-devices",

  "GET /api/v1/tokens": "manage-tokens",
  "POST /api/v1/tokens": "manage-tokens",
  "DELETE /api/v1/tokens/:tokenId": "manage-tokens",

  "GET /api/v1/notices": "see-audit",

  "GET /api/v1/audit": "see-audit",
  "GET /api/v1/audit/anchors": "see-audit",
  "GET /api/v1/stream": "see",
} as const satisfies Record<string, Right | "anyone" | "local">;
export type RouteName = keyof typeof routeRights;

/** What a matched route takes; null when the table does not know it. Decided on the route, never on the address. */
export function neededFor(method: string, route: string): Right | "anyone" | "local" | null {
  const name = `${method} ${route}`;
  return Object.hasOwn(routeRights, name) ? routeRights[name as RouteName] : null;
}
