import { msg } from "@lingui/core/macro";
import {
  CalendarClock,
  CircleFadingArrowUp,
  Inbox,
  Layers,
  type LucideIcon,
  Monitor,
  PlusSquare,
  Printer,
  Wrench,
} from "lucide-react";

/** Where one can go. `key` is the second of the two keys that go there ("g i"). */
export interface Place {
  readonly to:
    | "/"
    | "/devices"
    | "/printers"
    | "/fixes"
    | "/rollouts"
    | "/maintenance"
    | "/enrolment"
    | "/updates";
  readonly label: ReturnType<typeof msg>;
  readonly icon: LucideIcon;
  readonly key: string;
  /** Other addresses that belong to it. */
  readonly also: readonly string[];
}

export const places: readonly Place[] = [
  { to: "/", label: msg`Inbox`, icon: Inbox, key: "i", also: ["/i/"] },
  { to: "/devices", label: msg`Devices`, icon: Monitor, key: "d", also: ["/d/"] },
  { to: "/printers", label: msg`Printers`, icon: Printer, key: "p", also: ["/p/"] },
  { to: "/fixes", label: msg`Fixes`, icon: Wrench, key: "f", also: ["/fix/"] },
  { to: "/rollouts", label: msg`Rollouts`, icon: Layers, key: "r", also: ["/rollouts/", "/ro/"] },
  {
    to: "/maintenance",
    label: msg`Maintenance`,
    icon: CalendarClock,
    key: "o",
    also: ["/maintenance/", "/sch/", "/win/"],
  },
  { to: "/enrolment", label: msg`Enrolment`, icon: PlusSquare, key: "e", also: ["/enrolment/"] },
  { to: "/updates", label: msg`Updates`, icon: CircleFadingArrowUp, key: "u", also: ["/updates/"] },
];

/** Whether an address belongs to a place. */
export const isAt = (place: Place, path: string): boolean =>
  path === place.to || place.also.some((one) => path.startsWith(one));
