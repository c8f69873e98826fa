import { useEffect, useState } from "react";

/** How long something has to be in sight before it can be pressed: nobody presses what was just put under their finger. */
const seenMs = 800;

/** Whether `what` has been on a visible page for long enough; another `what` begins anew. */
export function useSeen(what: string): boolean {
  const [seen, setSeen] = useState<string | null>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = (): void => {
      clearTimeout(timer);
      setSeen(null);
      if (document.visibilityState === "visible") timer = setTimeout(() => setSeen(what), seenMs);
    };
    look();
    document.addEventListener("visibilitychange", look);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", look);
    };
  }, [what]);
  return seen === what;
}
