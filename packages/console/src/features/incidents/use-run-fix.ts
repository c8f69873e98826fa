import type { IncidentRow, ProposedFix, Run } from "@hulplijn/shared/api";
import { useMutation, type UseMutationResult, useQueryClient } from "@tanstack/react-query";
import { runFix, runQuery } from "../../api/incidents.ts";

/** Orders a proposed fix for the incident's device, and lets every screen know that it runs. */
export function useRunFix(
  incident: Pick<IncidentRow, "key" | "deviceId">,
  onStarted: () => void = () => undefined,
): UseMutationResult<Run, Error, ProposedFix> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (fix) =>
      runFix(incident.key, { fix: fix.fix, params: fix.params, deviceId: incident.deviceId }),
    onSuccess: async (started) => {
      client.setQueryData(runQuery(started.runId).queryKey, started);
      onStarted();
      await client.invalidateQueries({ queryKey: ["incident", incident.key] });
    },
  });
}

/** A reversible fix whose card says all there is to say needs no second question; the others do. */
export const asksFirst = (fix: Pick<ProposedFix, "risk">): boolean => fix.risk !== "R0" && fix.risk !== "R1";
