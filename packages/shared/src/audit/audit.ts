export * from "./audit-hash.ts";
export * from "./verify-chain.ts";
