/** What the rest of the collector may do with an open connection of a device; `app/link.ts` says more of it. */
export interface OpenLink {
  readonly deviceId: string;
  readonly reportedAtMs: number | null;
}

/** The devices that are connected to this copy of the collector. */
export interface Devices<Link extends OpenLink = OpenLink> {
  /** The device's open link; null when it is not connected here. */
  link(deviceId: string): Link | null;
  connected(deviceId: string): boolean;
  /** Says why (a code of the error table) and closes the device's link, if there is one. */
  close(deviceId: string, code: string): void;
  /** All that are open here. */
  open(): readonly Link[];
  /** How many are open. */
  count(): number;
}
