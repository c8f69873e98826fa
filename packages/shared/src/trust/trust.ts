export * from "./anchor.ts";
export * from "./batch.ts";
export * from "./decide.ts";
export * from "./envelope.ts";
export * from "./halt.ts";
export * from "./link-statement.ts";
export * from "./policy.ts";
export * from "./standing-order.ts";
