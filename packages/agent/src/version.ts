/** The agent's own version, as it tells it to the collector. */
export const agentVersion = "0.1.0";
