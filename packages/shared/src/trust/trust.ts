export * from "./envelope.ts";
export * from "./policy.ts";
