import { addApproval } from "../../app/approve-fix.ts";
import { askCaller } from "../../app/ask-caller.ts";
import { addNote, closeByHand, editIncident } from "../../app/edit-incident.ts";
import { takeHalt } from "../../app/halt.ts";
import { mergeIncidents, splitIncident } from "../../app/merge-incidents.ts";
import { measureNow } from "../../app/measure-now.ts";
import { stopRun } from "../../app/stop-run.ts";
import { planBatch } from "../../app/plan-batch.ts";
import { planRun } from "../../app/plan-run.ts";
import { joinDevice } from "../../app/join-device.ts";
import { releaseDevice } from "../../app/quarantine.ts";
import { removeDevice } from "../../app/remove-device.ts";
import { judgeShift, offeredShift } from "../../app/sign-in-by-shift.ts";
import { haltRelease, publishRelease, resumeRelease, takeBundle } from "../../app/releases.ts";
import { haltedNotice, viewDeviceUpdate, viewRelease, viewReleases } from "../../app/views/releases.ts";
import { rolloutWork } from "../../app/rollouts/rollout-work.ts";
import { haltedRollouts } from "../../app/views/rollouts.ts";
import { takeBatch } from "../../app/take-batch.ts";
import { takeOrder } from "../../app/take-order.ts";
import { takeStandingOrder } from "../../app/standing-orders.ts";
import { restoredNotices } from "../../app/restored.ts";
import { noticesNow } from "../../app/watch-trust-ends.ts";
import { morningNotices } from "../../app/schedules/morning-report.ts";
import { afterHalt } from "../../app/schedules/watch-schedules.ts";
import { viewHeld, viewWindow, viewWindows } from "../../app/views/windows.ts";
import { addWindow, endWindow, previewWindow } from "../../app/windows.ts";
import type { World } from "../../app/world.ts";
import type { Work } from "./deps.ts";
import { scheduleWorkOf } from "./schedule-work.ts";

/** The use-cases, in the world that main made. */
export const workOf = (world: World): Work => ({
  ...scheduleWorkOf(world),
  notices: async () => [
    ...(await haltedNotice(world)),
    ...(await haltedRollouts(world)),
    ...(await morningNotices(world)),
    ...(await restoredNotices(world)),
    ...(await noticesNow(world)),
  ],
  planRun: (wish) => planRun(world, wish),
  planBatch: (wish) => planBatch(world, wish),
  takeBatch: (wish) => takeBatch(world, wish),
  askCaller: (wish) => askCaller(world, wish),
  takeOrder: (wish) => takeOrder(world, wish),
  offeredShift: ({ credentialId, origin }) => offeredShift(world, credentialId, origin),
  judgeShift: ({ delegation, origin }) => judgeShift(world, delegation, origin),
  stopRun: ({ runId, person }) => stopRun(world, runId, person),
  editIncident: ({ incidentId, version, edit, person }) =>
    editIncident(world, incidentId, version, edit, person),
  addNote: ({ incidentId, note, person }) => addNote(world, incidentId, note, person),
  resolveByHand: ({ incidentId, reason, solution, person }) =>
    closeByHand(world, incidentId, reason, solution, person),
  mergeIncidents: ({ incidentId, sources, reason, person }) =>
    mergeIncidents(world, incidentId, sources, reason, person),
  splitIncident: ({ incidentId, reason, person }) => splitIncident(world, incidentId, reason, person),
  removeDevice: ({ device, person }) => removeDevice(world, device, person),
  joinDevice: ({ deviceId, old, reason, person }) => joinDevice(world, deviceId, old, reason, person),
  releaseDevice: ({ deviceId, reason, person }) => releaseDevice(world, deviceId, reason, person),
  measureNow: async ({ deviceId }) => measureNow(world, deviceId),
  takeHalt: async ({ halt, person }) => {
    const taken = await takeHalt(world, halt, person.name);
    if (taken.ok) await afterHalt(world);
    return taken;
  },
  takeStandingOrder: ({ order, person }) => takeStandingOrder(world, order, person.name),
  publishRelease: ({ release, person }) => publishRelease(world, release, person),
  takeBundle: ({ sequence, bytes, person }) => takeBundle(world, sequence, bytes, person),
  haltRelease: ({ sequence, reason, person }) => haltRelease(world, sequence, reason, person),
  resumeRelease: ({ sequence, reason, person }) => resumeRelease(world, sequence, reason, person),
  releases: () => viewReleases(world),
  release: (sequence) => viewRelease(world, sequence),
  rollouts: rolloutWork(world),
  deviceUpdate: (device) => viewDeviceUpdate(world, device),
  windows: () => viewWindows(world),
  window: (number) => viewWindow(world, number),
  heldBy: ({ number, beforeId, limit }) => viewHeld(world, number, beforeId, limit),
  previewWindow: ({ draft }) => previewWindow(world, draft),
  addWindow: ({ draft, person }) => addWindow(world, draft, person),
  endWindow: ({ number, reason, person }) => endWindow(world, number, reason, person),
  addApproval: ({ fix, approval, person }) => addApproval(world, fix, approval, person.name),
});
