import type * as records from "../../core/records.ts";
import { table } from "./columns.ts";

/** Every kind of record and its columns. What lists and counts need beside the record (`search`, `worst` …) is in the migrations. */

export const devices = table<records.DeviceRecord>(
  "device",
  ["deviceId"],
  {
    deviceId: "text",
    name: "text",
    publicKey: "text",
    platform: "text",
    system: "text",
    agentVersion: "text",
    group: "text",
    tags: "json",
    enrolledAtMs: "number",
    seenAtMs: "number",
    connected: "flag",
    state: "text",
    farewell: "text",
    connection: "number",
    quarantine: "json",
    maintenanceUntilMs: "number",
    removed: "flag",
    policyVersion: "number",
    formerNames: "json",
    hardware: "text",
    replaces: "text",
    tickets: "json",
  },
  (device) =>
    [
      device.name,
      device.deviceId,
      device.system,
      device.group,
      ...device.tags,
      ...device.formerNames.map(({ name }) => name),
    ].join(" "),
);

export const readings = table<records.ReadingRecord>("reading", ["deviceId", "probe"], {
  deviceId: "text",
  probe: "text",
  reading: "json",
  receivedAtMs: "number",
});

export const printers = table<records.PrinterRecord>(
  "printer",
  ["printerId"],
  {
    printerId: "text",
    deviceId: "text",
    queue: "text",
    title: "text",
    model: "text",
    path: "text",
    printerState: "text",
    reasons: "json",
    queueState: "text",
    waitingJobs: "number",
    oldestJobSeconds: "number",
    lowestSupplyPercent: "number",
    faulty: "flag",
    readAtMs: "number",
    receivedAtMs: "number",
  },
  ({ queue, title, model, path, reasons }) => [queue, title, model, path, ...reasons].join(" "),
);

export const findings = table<records.FindingRecord>("finding", ["findingId"], {
  findingId: "text",
  deviceId: "text",
  incidentId: "text",
  rule: "text",
  subject: "text",
  state: "text",
  severity: "text",
  flapping: "flag",
  raisedAtMs: "number",
  changedAtMs: "number",
  params: "json",
  evidence: "json",
  receivedAtMs: "number",
});

export const incidents = table<records.IncidentRecord>(
  "incident",
  ["incidentId"],
  {
    incidentId: "text",
    number: "number",
    cause: "text",
    state: "text",
    severity: "text",
    priority: "number",
    rule: "text",
    subject: "text",
    params: "json",
    deviceId: "text",
    flapping: "flag",
    openedAtMs: "number",
    updatedAtMs: "number",
    resolvedAtMs: "number",
    owner: "text",
    line: "text",
    reopened: "number",
    snoozedUntilMs: "number",
    mergedInto: "text",
    problem: "json",
    problemEdited: "text",
    solution: "json",
    solutionEdited: "text",
    automationSeconds: "number",
    humanSeconds: "number",
    version: "number",
  },
  (incident) => `${incident.rule} ${incident.subject}`,
);

export const timeline = table<records.TimelineRecord>("timeline", ["entryId"], {
  entryId: "number",
  incidentId: "text",
  atMs: "number",
  kind: "text",
  text: "json",
  note: "text",
  who: "text",
  runId: "text",
  raw: "json",
});

export const runs = table<records.RunRecord>("run", ["runId"], {
  runId: "text",
  fix: "text",
  version: "number",
  manifestDigest: "text",
  deviceId: "text",
  incidentId: "text",
  params: "json",
  orderedBy: "text",
  orderedAtMs: "number",
  expiresAtMs: "number",
  phase: "text",
  phases: "json",
  order: "json",
  delegation: "json",
  batch: "text",
  sent: "flag",
  auditIndex: "number",
  standing: "text",
  occurrence: "json",
  notNow: "text",
  notNowUntilMs: "number",
  consent: "json",
  stopAsked: "json",
  outcome: "text",
  code: "text",
  undone: "flag",
  endedAtMs: "number",
  receipt: "json",
  steps: "json",
  outputBytes: "number",
});

export const anchors = table<records.AnchorRecord>("anchor", ["deviceId", "index", "hash"], {
  deviceId: "text",
  index: "number",
  hash: "text",
  envelope: "json",
  takenAtMs: "number",
});

export const halts = table<records.HaltRecord>("halt", ["digest"], {
  digest: "text",
  kind: "text",
  envelope: "json",
  takenAtMs: "number",
});

export const standingOrders = table<records.StandingOrderRecord>("standing_order", ["digest"], {
  digest: "text",
  envelope: "json",
  people: "json",
  takenAtMs: "number",
});

export const releases = table<records.ReleaseRecord>("release", ["sequence"], {
  sequence: "number",
  envelope: "json",
  digest: "text",
  people: "json",
  takenAtMs: "number",
  openRing: "number",
  openedAtMs: "json",
  halted: "json",
  resumedAtMs: "number",
});

export const releaseWords = table<records.ReleaseWordRecord>("release_word", ["deviceId", "sequence"], {
  deviceId: "text",
  sequence: "number",
  said: "text",
  code: "text",
  sinceMs: "number",
});

export const schedules = table<records.ScheduleRecord>("schedule", ["number"], {
  number: "number",
  digest: "text",
  payload: "text",
  signatures: "json",
  people: "json",
  draftedBy: "text",
  draftedAtMs: "number",
  inForceAtMs: "number",
  discarded: "json",
  openRing: "number",
  openedAtMs: "json",
});

export const scheduleWords = table<records.ScheduleWordRecord>(
  "schedule_word",
  ["deviceId", "digest", "local"],
  {
    deviceId: "text",
    digest: "text",
    local: "text",
    state: "text",
    code: "text",
    dueMs: "number",
    zone: "text",
    atMs: "number",
    takenAtMs: "number",
  },
);

export const calendarLinks = table<records.CalendarLinkRecord>("calendar_link", ["group"], {
  group: "text",
  secretHash: "text",
  madeBy: "text",
  madeAtMs: "number",
});

export const approvals = table<records.ApprovalRecord>("approval", ["manifestDigest", "keyId"], {
  fix: "text",
  version: "number",
  manifestDigest: "text",
  person: "text",
  keyId: "text",
  atMs: "number",
  envelope: "json",
});

export const fixVersions = table<records.FixVersionRecord>('"fixVersion"', ["manifestDigest"], {
  fix: "text",
  version: "number",
  manifestDigest: "text",
  manifest: "text",
  files: "json",
  seenAtMs: "number",
});

export const people = table<records.PersonRecord>("person", ["personId"], {
  personId: "text",
  name: "text",
  role: "text",
  language: "text",
  passwordHash: "text",
  disabled: "flag",
  createdAtMs: "number",
});

export const passkeys = table<records.PasskeyRecord>("passkey", ["credentialId"], {
  credentialId: "text",
  personId: "text",
  publicKey: "text",
  counter: "number",
  transports: "json",
  createdAtMs: "number",
});

export const sessions = table<records.SessionRecord>("session", ["secretHash"], {
  secretHash: "text",
  personId: "text",
  csrf: "text",
  createdAtMs: "number",
  expiresAtMs: "number",
  lastUsedAtMs: "number",
});

export const savedViews = table<records.SavedViewRecord>("savedView", ["personId", "list", "name"], {
  viewId: "text",
  personId: "text",
  list: "text",
  name: "text",
  q: "text",
  sort: "text",
  columns: "json",
  savedAtMs: "number",
  shared: "flag",
});

export const signInLinks = table<records.SignInLinkRecord>("signInLink", ["secretHash"], {
  secretHash: "text",
  personId: "text",
  role: "text",
  expiresAtMs: "number",
  usedAtMs: "number",
});

export const apiTokens = table<records.ApiTokenRecord>("apiToken", ["tokenId"], {
  tokenId: "text",
  secretHash: "text",
  name: "text",
  role: "text",
  createdBy: "text",
  createdAtMs: "number",
  expiresAtMs: "number",
  lastUsedAtMs: "number",
  revoked: "flag",
});

export const enrolmentTokens = table<records.EnrolmentTokenRecord>("enrolmentToken", ["tokenId"], {
  tokenId: "text",
  secretHash: "text",
  purpose: "text",
  group: "text",
  createdBy: "text",
  createdAtMs: "number",
  expiresAtMs: "number",
  maxUses: "number",
  uses: "number",
  revoked: "flag",
  needsApproval: "flag",
});

export const blindSpans = table<records.BlindRecord>("blind", ["deviceId", "fromMs"], {
  deviceId: "text",
  fromMs: "number",
  toMs: "number",
  why: "text",
});

export const auditTrail = table<records.AuditRecord>("audit", ["index"], {
  index: "number",
  atMs: "number",
  who: "text",
  action: "text",
  object: "text",
  detail: "json",
  previous: "text",
  hash: "text",
});
