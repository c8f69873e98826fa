import { refuse } from "@hulplijn/shared/errors";
import { handle } from "./define.ts";

/** This collector offers no release yet, so nobody has a reason to ask for one. */
export const releaseWanted = handle("release-wanted", "open", (_world, link, body) => {
  link.object(refuse("input-invalid", `no release with the bundle ${body.sha256} is offered here`), null);
  return Promise.resolve();
});
