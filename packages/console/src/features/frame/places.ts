import { msg } from "@lingui/core/macro";
import {
  CircleFadingArrowUp,
  Inbox,
  type LucideIcon,
  Monitor,
  PlusSquare,
  Printer,
  Wrench,
} from "lucide-react";

/** Where one can go. `key` is the second of the two keys that go there ("g i"). */
export interface Place {
  readonly to: "/" | "/devices" | "/printers" | "/fixes" | "/enrolment" | "/updates";
  readonly label: ReturnType<typeof msg>;
  readonly icon: LucideIcon;
  readonly key: string;
  /** Other addresses that belong to it. */
  readonly also: string;
}

export const places: readonly Place[] = [
  { to: "/", label: msg`Inbox`, icon: Inbox, key: "i", also: "/i/" },
  { to: "/devices", label: msg`Devices`, icon: Monitor, key: "d", also: "/d/" },
  { to: "/printers", label: msg`Printers`, icon: Printer, key: "p", also: "/p/" },
  { to: "/fixes", label: msg`Fixes`, icon: Wrench, key: "f", also: "/fix/" },
  { to: "/enrolment", label: msg`Enrolment`, icon: PlusSquare, key: "e", also: "/enrolment/" },
  { to: "/updates", label: msg`Updates`, icon: CircleFadingArrowUp, key: "u", also: "/updates/" },
];

/** Whether an address belongs to a place. */
export const isAt = (place: Place, path: string): boolean => path === place.to || path.startsWith(place.also);
