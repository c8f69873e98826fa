import { Trans } from "@lingui/react/macro";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { signByPasskey } from "../api/ordering-passkey.ts";
import { useSession } from "../api/session.ts";
import { shiftQuery, useOrderer, useShift } from "../api/use-shift.ts";
import { Button } from "../ui/button.tsx";
import { StatusLine } from "../ui/status.tsx";
import { Instant } from "../ui/time.tsx";
import { Failure } from "./failure.tsx";

const shiftClasses = ["R0", "R1"] as const;

/** Whether this person's shift is on and until when; else how to begin it. */
export function ShiftLine(): ReactNode {
  const shift = useShift();
  if (shift === undefined) return null;
  if (shift === null) return <NoShift />;
  return (
    <StatusLine mark="good">
      <Trans>
        Your shift is on as {shift.person}; it ends <Instant atMs={shift.expiresAtMs} />.
      </Trans>
    </StatusLine>
  );
}

function NoShift(): ReactNode {
  const orderer = useOrderer();
  if (!window.isSecureContext)
    return (
      <StatusLine mark="warning">
        <Trans>Browsers sign only on pages over https or on localhost; open the console that way.</Trans>
      </StatusLine>
    );
  if (orderer !== null) return <BeginShift />;
  return (
    <div className="flex flex-col gap-1 text-13">
      <StatusLine mark="warning">
        <Trans>Your shift has not begun, so you cannot run fixes yet.</Trans>
      </StatusLine>
      <p className="text-quiet">
        <Trans>
          Run this on your own machine, with your key file, and open the link that it prints:{" "}
          <code>hulplijn shift begin --key FILE --policy policy.json</code>
        </Trans>
      </p>
    </div>
  );
}

/** One touch for the whole shift: a key that stays in this browser may order R0 and R1 until it ends. */
function BeginShift(): ReactNode {
  const session = useSession();
  const orderer = useOrderer();
  const client = useQueryClient();
  const begin = useMutation({
    mutationFn: async () => {
      if (!session || !orderer) return;
      const { draftShift, keepShiftKey } = await import("../api/shift.ts");
      const { person, orders, shiftHours } = orderer.person;
      const classes = shiftClasses.filter((risk) => orders.includes(risk));
      const { key, payload } = await draftShift({ person, classes, hours: shiftHours });
      const delegation = await signByPasskey(orderer, "delegation", payload);
      await keepShiftKey(session.person.personId, key, delegation);
      await client.invalidateQueries({ queryKey: shiftQuery(session.person.personId).queryKey });
    },
  });
  return (
    <div className="flex flex-col items-start gap-2">
      <p className="text-13">
        <Trans>
          Your shift has not begun. One touch of your passkey, and you can run fixes until it ends.
        </Trans>
      </p>
      <Button onPress={() => begin.mutate()} isDisabled={begin.isPending}>
        <Trans>Begin your shift</Trans>
      </Button>
      {begin.isError && <Failure error={begin.error} />}
    </div>
  );
}
