/** How dangerous a fix is: R0 reads, R1 reversible, R2 irreversible or security-relevant, R3 destructive or many machines. */
export const riskClasses = ["R0", "R1", "R2", "R3"] as const;
export type RiskClass = (typeof riskClasses)[number];

/** Approvals that no policy can lower (design 6). Compiled into the agent. */
export const approvalFloor: Readonly<Record<RiskClass, number>> = { R0: 1, R1: 1, R2: 2, R3: 3 };

/** Cannot be taken back: asks for more than a browser's word. */
export const isGrave = (risk: RiskClass): boolean => risk === "R2" || risk === "R3";
