import type { EditIncident, Incident } from "@hulplijn/shared/api";
import { type UseMutationResult, useMutation, useQueryClient } from "@tanstack/react-query";
import { codeOf } from "../../api/client.ts";
import { editIncident, incidentQuery } from "../../api/incidents.ts";
import { offerEditBack } from "../../api/undo.ts";

interface Edit {
  readonly key: string;
  /** What the person saw; without it the newest version is taken, for edits that do not depend on what was read. */
  readonly version?: number;
  readonly edit: EditIncident;
}

/** Changes an incident. When somebody else was first (`changed-meanwhile`) the page fetches what it says now. */
export function useEditIncident(): UseMutationResult<Incident, Error, Edit> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ key, version, edit }: Edit) => {
      if (version !== undefined) return editIncident(key, version, edit);
      const before = await client.fetchQuery({ ...incidentQuery(key), staleTime: 0 });
      const after = await editIncident(key, before.version, edit);
      offerEditBack(client, edit, [before]);
      return after;
    },
    onSuccess: async (incident) => {
      client.setQueryData(incidentQuery(incident.key).queryKey, incident);
      await Promise.all([
        client.invalidateQueries({ queryKey: ["incidents"] }),
        client.invalidateQueries({ queryKey: ["inbox"] }),
      ]);
    },
    onError: async (error, { key }) => {
      if (codeOf(error) === "changed-meanwhile")
        await client.invalidateQueries({ queryKey: incidentQuery(key).queryKey });
    },
  });
}
