import type { RouteName } from "./table.ts";

/** What one route leaves on the audit trail: the actions, or why there is nothing to leave. */
export type Trail = readonly string[] | { readonly nothing: string };

const publicFacts: Trail = { nothing: "says nothing of anybody" };
const names: Trail = { nothing: "names of machines, faults and colleagues, as every screen shows them" };
const documents: Trail = { nothing: "what people signed or published, the same for everybody" };
const own: Trail = { nothing: "the person's own account, of no weight for anybody else" };
const half: Trail = { nothing: "half a step: the one that follows is written down" };

/**
 * What each route leaves on the trail: sign-ins, changes, approvals, orders, and views of personal data (what is on a device, what
 * its user ran into, what a run printed, what colleagues did). The compiler names a route that is forgotten; `test/contracts/audit-trail.test.ts`
 * asks each of them and looks.
 */
export const routeTrail = {
  "GET /livez": publicFacts,
  "GET /readyz": publicFacts,
  "GET /metrics": publicFacts,
  "GET /api/v1/openapi.json": publicFacts,

  "POST /api/v1/session/link": ["session.opened", "person.added"],
  "POST /api/v1/session/password": ["session.opened", "session.refused"],
  "POST /api/v1/session/passkey/options": half,
  "POST /api/v1/session/passkey/verify": ["session.opened"],
  "POST /api/v1/session/passkey/shift": ["session.opened"],
  "GET /api/v1/session": own,
  "DELETE /api/v1/session": ["session.closed"],

  "PATCH /api/v1/people/me": ["person.edited"],
  "PUT /api/v1/people/me/password": ["person.password-set"],
  "POST /api/v1/people/me/passkeys/options": half,
  "POST /api/v1/people/me/passkeys": ["person.passkey-added"],
  "GET /api/v1/people/me/sessions": own,
  "DELETE /api/v1/people/me/sessions/:sessionId": ["session.closed"],
  "GET /api/v1/people": names,
  "POST /api/v1/people/invites": ["person.invited"],

  "GET /api/v1/inbox": names,
  "GET /api/v1/incidents": names,
  "GET /api/v1/incidents/:key": ["incident.viewed"],
  "PATCH /api/v1/incidents/:key": ["incident.edited"],
  "PATCH /api/v1/incidents": ["incident.edited"],
  "POST /api/v1/incidents/:key/merge": ["incident.merged"],
  "POST /api/v1/incidents/:key/split": ["incident.split"],
  "POST /api/v1/incidents/:key/notes": ["incident.edited"],
  "POST /api/v1/incidents/:key/resolve": ["incident.edited"],

  "GET /api/v1/devices": names,
  "GET /api/v1/devices/:device": ["device.viewed"],
  "GET /api/v1/devices/:device/series": ["device.viewed"],
  "GET /api/v1/devices/:device/series-names": ["device.viewed"],
  "POST /api/v1/devices/:device/measure": ["device.measured"],
  "POST /api/v1/devices/:device/release": ["device.released"],
  "POST /api/v1/devices/:device/join": ["device.joined"],
  "DELETE /api/v1/devices/:device": ["device.removed"],

  "GET /api/v1/printers": names,

  "GET /api/v1/facets/:list": names,
  "GET /api/v1/exports/:list": ["list.exported"],
  "GET /api/v1/views": own,
  "POST /api/v1/views": own,
  "DELETE /api/v1/views/:viewId": own,
  "GET /api/v1/policy": documents,

  "GET /api/v1/fixes": documents,
  "GET /api/v1/fixes/:fix": documents,
  "GET /api/v1/fixes/:fix/versions": documents,
  "GET /api/v1/fixes/:fix/versions/:digest": documents,
  "POST /api/v1/fixes/:fix/approvals": ["fix.approved"],
  "POST /api/v1/fixes/:fix/suspend": ["fix.suspended"],
  "POST /api/v1/fixes/:fix/resume": ["fix.resumed"],

  "POST /api/v1/callers": ["caller.asked", "caller.shown", "caller.refused"],

  "GET /api/v1/runs": names,
  "POST /api/v1/runs/plan": half,
  "POST /api/v1/runs": ["run.ordered"],
  "GET /api/v1/batches/:batch": names,
  "GET /api/v1/runs/:runId": ["run.viewed"],
  "GET /api/v1/runs/:runId/output": ["run.viewed"],
  "POST /api/v1/runs/:runId/stop": ["run.stop"],

  "GET /api/v1/trust/halts": documents,
  "POST /api/v1/trust/halts": ["trust.stop", "trust.revoke", "trust.resume"],
  "GET /api/v1/trust/standing-orders": documents,
  "POST /api/v1/trust/standing-orders": ["trust.standing-order"],

  "GET /api/v1/releases": documents,
  "GET /api/v1/releases/:sequence": names,
  "POST /api/v1/releases": ["release.published"],
  "PUT /api/v1/releases/:sequence/bundle": ["release.bundle"],
  "POST /api/v1/releases/:sequence/halt": ["release.halted"],
  "POST /api/v1/releases/:sequence/resume": ["release.resumed"],

  "GET /api/v1/rollouts": names,
  "POST /api/v1/rollouts": ["rollout.drafted"],
  "POST /api/v1/rollouts/preview": half,
  "GET /api/v1/rollouts/:number": names,
  "GET /api/v1/rollouts/:number/devices": names,
  "GET /api/v1/rollouts/:number/signatures": documents,
  "POST /api/v1/rollouts/:number/signatures": [
    "rollout.signed",
    "rollout.in-force",
    "rollout.resume-signed",
    "rollout.resumed",
  ],
  "POST /api/v1/rollouts/:number/halt": ["rollout.halted"],
  "POST /api/v1/rollouts/:number/resume": ["rollout.resume-asked"],
  "POST /api/v1/rollouts/:number/withdraw": ["rollout.withdrawn"],
  "POST /api/v1/rollouts/:number/again": ["rollout.drafted"],
  "POST /api/v1/rollouts/:number/undo": ["rollout.drafted"],
  "GET /api/v1/agenda": documents,
  "GET /api/v1/calendar.ics": { nothing: "says what is planned for how many devices, and names nobody" },
  "GET /api/v1/calendar-links": documents,
  "PUT /api/v1/calendar-links": ["calendar-link.made"],
  "DELETE /api/v1/calendar-links": ["calendar-link.revoked"],
  "GET /api/v1/schedules": documents,
  "GET /api/v1/schedules/report": names,
  "GET /api/v1/prevented": names,
  "GET /api/v1/schedules/:number": documents,
  "GET /api/v1/schedules/:number/devices": names,
  "POST /api/v1/schedules": ["schedule.drafted"],
  "POST /api/v1/schedules/preview": half,
  "POST /api/v1/schedules/:number/signatures": ["schedule.signed", "schedule.in-force"],
  "POST /api/v1/schedules/:number/discard": ["schedule.discarded"],
  "GET /api/v1/devices/:device/schedules": names,
  "GET /api/v1/windows": names,
  "POST /api/v1/windows": ["window.made"],
  "POST /api/v1/windows/preview": half,
  "GET /api/v1/windows/:number": names,
  "POST /api/v1/windows/:number/end": ["window.ended"],
  "GET /api/v1/windows/:number/held": names,

  "GET /api/v1/enrolment/facts": documents,
  "GET /api/v1/enrolment/tokens": names,
  "POST /api/v1/enrolment/tokens": ["enrolment-token.made"],
  "DELETE /api/v1/enrolment/tokens/:tokenId": ["enrolment-token.revoked"],

  "GET /api/v1/tokens": names,
  "POST /api/v1/tokens": ["token.made"],
  "DELETE /api/v1/tokens/:tokenId": ["token.revoked"],

  "GET /api/v1/notices": documents,

  "GET /api/v1/audit": ["trail.viewed"],
  "GET /api/v1/audit/anchors": documents,
  "GET /api/v1/stream": { nothing: "says what changed, not what is there" },
} as const satisfies Record<RouteName, Trail>;
