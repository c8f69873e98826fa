// What decides, without zod: the agent and its runner load this at run time.
export * from "./compare-order.ts";
export * from "./count-approvals.ts";
export * from "./decide-assertion.ts";
export * from "./decide-delegation.ts";
export * from "./decide-enrolment.ts";
export * from "./decide-halt.ts";
export * from "./decide-order.ts";
export * from "./decide-orderer.ts";
export * from "./decide-params.ts";
export * from "./decide-policy.ts";
export * from "./new-passkey.ts";
export * from "./open-envelope.ts";
export * from "./public-key.ts";
export * from "./read-manifest.ts";
export * from "./risk.ts";
export * from "./sign-in.ts";
export * from "./signed.ts";
