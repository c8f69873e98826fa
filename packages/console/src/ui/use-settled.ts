import { useEffect, useState } from "react";

/** How long somebody has to rest before what they typed is asked about. */
const settleMs = 350;

/** What stands in a form, once nobody changed it for a moment. Compared by what it says, not by which object it is. */
export function useSettled<Value>(value: Value): Value {
  const text = JSON.stringify(value);
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), settleMs);
    return () => clearTimeout(timer);
  }, [text]);
  return JSON.parse(settled) as Value;
}
