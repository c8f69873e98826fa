import { queryOptions, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { Signing } from "./order.ts";
import { type Orderer, ordererOf, policyQuery } from "./ordering-passkey.ts";
import { useMay, useSession } from "./session.ts";
import { readKeptShift, type Shift } from "./shift-store.ts";

/** The shift that this browser keeps for a person, on or over; null when there is none. */
export const shiftQuery = (personId: string) =>
  queryOptions({
    queryKey: ["shift", personId],
    queryFn: () => readKeptShift(personId),
    staleTime: Number.POSITIVE_INFINITY,
    // A key of the browser's own is no data to be compared
    structuralSharing: false,
  });

/** The shift that is on, of whoever is signed in; null when it has not begun, or is over. `undefined` while it is looked up. */
export function useShift(): Shift | null | undefined {
  const session = useSession();
  const mayRun = useMay("run-fixes");
  const kept = useQuery({ ...shiftQuery(session?.person.personId ?? ""), enabled: mayRun }).data;
  const [over, setOver] = useState(0);
  const endsAtMs = kept?.expiresAtMs ?? 0;
  useEffect(() => {
    const leftMs = endsAtMs - Date.now();
    if (leftMs <= 0) return undefined;
    const timer = setTimeout(() => setOver(endsAtMs), leftMs);
    return () => clearTimeout(timer);
  }, [endsAtMs]);
  if (!kept) return kept;
  return over === kept.expiresAtMs || kept.expiresAtMs <= Date.now() ? null : kept;
}

/** Who this is to the policy, with the passkeys that count on this page; null when there is none. */
export function useOrderer(): Orderer | null {
  const session = useSession();
  const shift = useShift();
  const mayRun = useMay("run-fixes");
  const policy = useQuery({ ...policyQuery, enabled: mayRun }).data;
  return ordererOf(policy, shift?.person ?? session?.person.name ?? "", location);
}

/** Only the person's own passkey orders these, each time. */
export const isGrave = (risk: string): boolean => risk !== "R0" && risk !== "R1";

/** How a fix of a class would be signed now; null when it cannot be. */
export function useSigner(): (risk: string) => Signing | null {
  const shift = useShift();
  const orderer = useOrderer();
  return (risk) => {
    if (isGrave(risk))
      return orderer?.person.orders.some((one) => one === risk) === true ? { by: "passkey", orderer } : null;
    return shift?.classes.includes(risk) === true ? { by: "shift", shift } : null;
  };
}
