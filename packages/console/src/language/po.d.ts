declare module "*.po" {
  import type { Messages } from "@lingui/core";
  export const messages: Messages;
}
declare module "virtual:machine-texts/*" {
  // A module that is declared so cannot name a type of another file; language.ts says which it is.
  const texts: unknown;
  export default texts;
}
