/**
 * What is known of a device as a whole. Six states, never merged (law 4): `unknown` is not `well`,
 * `offline` (the link broke) is not `asleep` (the device said that it was going to sleep or shut down).
 */
export const deviceStates = ["well", "ill", "unknown", "offline", "asleep", "maintenance"] as const;
export type DeviceState = (typeof deviceStates)[number];
