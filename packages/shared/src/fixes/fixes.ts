export * from "./manifest.ts";
export * from "./order.ts";
export * from "./receipt.ts";
