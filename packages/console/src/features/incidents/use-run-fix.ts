import type { IncidentRow, ProposedFix, Run } from "@hulplijn/shared/api";
import { useMutation, type UseMutationResult, useQueryClient } from "@tanstack/react-query";
import { refusedHere } from "../../api/client.ts";
import { runQuery } from "../../api/incidents.ts";
import { orderShown, prepareOrder } from "../../api/order.ts";
import { useMay } from "../../api/session.ts";
import { isGrave, useSigner } from "../../api/use-shift.ts";

/** Orders a proposed fix for the incident's device, signed by the person, and lets every screen know that it runs. */
export function useRunFix(
  incident: Pick<IncidentRow, "key" | "deviceId">,
  onStarted: () => void = () => undefined,
): UseMutationResult<Run, Error, ProposedFix> {
  const client = useQueryClient();
  const signer = useSigner();
  return useMutation({
    mutationFn: async (fix) => {
      const signing = signer(fix.risk);
      if (!signing) throw refusedHere(isGrave(fix.risk) ? "no-ordering-passkey" : "shift-not-begun", "");
      return orderShown({ fix, deviceId: incident.deviceId, incidentKey: incident.key }, signing);
    },
    onSuccess: async (started) => {
      client.setQueryData(runQuery(started.runId).queryKey, started);
      onStarted();
      await client.invalidateQueries({ queryKey: ["incident", incident.key] });
    },
  });
}

/** Gives what is called when a person points at the button of a fix: then pressing it is one request. */
export function usePrepareFix(incident: Pick<IncidentRow, "key" | "deviceId">): (fix: ProposedFix) => void {
  const signer = useSigner();
  const mayRun = useMay("run-fixes");
  return (fix) => {
    const signing = mayRun && fix.approved && !fix.callerVerified ? signer(fix.risk) : null;
    if (signing) prepareOrder({ fix, deviceId: incident.deviceId, incidentKey: incident.key }, signing);
  };
}

/** A reversible fix whose card says all there is to say needs no second question; the others do. */
export const asksFirst = (fix: Pick<ProposedFix, "risk" | "callerVerified">): boolean =>
  fix.callerVerified || isGrave(fix.risk);
