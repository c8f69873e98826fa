export * from "./caller.ts";
export * from "./consent.ts";
export * from "./manifest.ts";
export * from "./order.ts";
export * from "./receipt.ts";
