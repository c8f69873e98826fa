/** `maintenance` holds back what its makers chose; a `freeze` also refuses schedules and rollouts that would start in it. */
export const windowKinds = ["maintenance", "freeze"] as const;
export type WindowKind = (typeof windowKinds)[number];
