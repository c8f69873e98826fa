/** The agent's own version, as it tells it to the collector. A build may say another one (tsup.config.ts). */
export const agentVersion = "0.1.0";
