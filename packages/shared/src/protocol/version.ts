/**
 * Version of the agent link. Policy: a change that an older reader can ignore (a new optional field, a new message
 * behind a capability that the other side named in `hello` or `welcome`) keeps the number. Anything else raises it, and
 * collectors accept the new number one release before agents send it. A collector serves agents back to
 * `oldestSpokenVersion`; it tells others to upgrade with the code `version-not-spoken`, and never falls back to less.
 * Readers of ordinary messages ignore unknown fields; anything signed refuses them.
 *
 * 1 — the first.
 * 2 — people sign orders: `person` in an order, `delegation` beside it, `people` in the policy; an order may come as one of a
 *     signed batch. An agent of version 1 goes on reporting, and refuses every policy and order of version 2.
 *     Since then, without a new number: a collector tells where its audit trail ends, and the device answers with `anchor`;
 *     a device that names the capability `trust` hears of a new root or policy while it is connected.
 */
export const protocolVersion = 2;
export const oldestSpokenVersion = 1;

/** A capability in `hello`: the device knows the message `show-caller-code`. */
export const callerCodes = "caller-codes";
/** A capability in `hello`: the device knows the message `trust`. */
export const trustNews = "trust";
/** A capability in `hello`: the device keeps schedules, and knows the message `schedules`. */
export const keepsSchedules = "schedules";
/** A capability in `hello`: the device takes new versions of itself, by the messages `release` and `release-piece`. */
export const releases = "releases";
/** A capability in `hello`: the device keeps maintenance windows, by the message `windows`. */
export const keepsWindows = "windows";
/** A capability in `hello`: the device takes rollouts, by the message `rollouts`. */
export const rollouts = "rollouts";
