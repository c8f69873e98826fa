export * from "./base64.ts";
export * from "./device-state.ts";
export * from "./severity.ts";
export * from "./text.ts";
export * from "./uuid.ts";
export * from "./window.ts";
