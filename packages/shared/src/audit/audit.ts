export * from "./audit-hash.ts";
export * from "./compare-anchors.ts";
export * from "./decide-recorded.ts";
export * from "./verify-chain.ts";
