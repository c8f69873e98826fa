export * from "./envelope.ts";
export * from "./link-statement.ts";
export * from "./policy.ts";
export * from "./signed.ts";
