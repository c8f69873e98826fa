/**
 * Version of the agent link. Policy: a change that an older reader can ignore (a new optional field, a new message
 * behind a capability that the other side named in `hello` or `welcome`) keeps the number. Anything else raises it, and
 * collectors accept the new number one release before agents send it. A collector serves agents back to
 * `oldestSpokenVersion`; it tells others to upgrade with the code `version-not-spoken`, and never falls back to less.
 * Readers of ordinary messages ignore unknown fields; anything signed refuses them.
 *
 * 1 — the first.
 */
export const protocolVersion = 1;
export const oldestSpokenVersion = 1;
