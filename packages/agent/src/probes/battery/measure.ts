import { defineProbeImplementation } from "../define.ts";
import { notUnderstood, whyNotRead } from "../why-not.ts";
import { parseSupply } from "../../core/parse-supply.ts";

const folder = "/sys/class/power_supply";

/** Source: /sys/class/power_supply. Charge is not health, and a firmware's charge limit is neither. */
export const battery = defineProbeImplementation({
  id: "battery",
  programs: [],
  create: ({ host }) => ({
    measure: () => {
      const supplies = [];
      for (const name of host.list(folder)) {
        const file = `${folder}/${name}/uevent`;
        const text = host.read(file);
        // Pulled out between the list and the read.
        if (text.kind === "missing") continue;
        if (text.kind !== "text") return whyNotRead(file, text);
        const supply = parseSupply(text.text, name);
        if (!supply) return notUnderstood(file);
        supplies.push(supply);
      }
      const batteries = supplies.flatMap((supply) => (supply.kind === "battery" ? [supply.battery] : []));
      if (batteries.length === 0) return { state: "unavailable", reason: "no-such-hardware" };
      const mains = supplies.flatMap((supply) => (supply.kind === "mains" ? [supply.isOnline] : []));
      const onMains = mains.includes(true) ? true : mains.includes(false) ? false : null;
      return { state: "measured", value: { onMains, batteries: batteries.slice(0, 8) } };
    },
  }),
});
