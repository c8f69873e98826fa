// What helps a person to see what they approve: the same on the command line and on the approver's page.
export * from "./describe-change.ts";
export * from "./digest-words.ts";
export * from "./line-difference.ts";
export * from "./suspicious.ts";
