import type { StoreReads } from "../../core/ports.ts";
import { accessReads } from "./access-reads.ts";
import { deviceReads } from "./device-reads.ts";
import { historyReads } from "./history-reads.ts";
import type { HotRows } from "./hot-rows.ts";
import { incidentReads } from "./incident-reads.ts";
import { listReads } from "./list-reads.ts";
import { releaseReads } from "./release-reads.ts";
import { rolloutReads } from "./rollout-reads.ts";
import { runReads } from "./run-reads.ts";
import { scheduleReads } from "./schedule-reads.ts";
import { windowReads } from "./window-reads.ts";
import type { Database } from "./sqlite.ts";

/**
 * Everything that can be read, over one connection. A read runs to its end without giving way, which within one process
 * makes it one consistent look.
 */
export function reads(db: Database, hot: HotRows): StoreReads {
  return {
    ...deviceReads(db, hot),
    ...historyReads(db, hot),
    ...incidentReads(db),
    ...runReads(db),
    ...releaseReads(db),
    ...rolloutReads(db),
    ...scheduleReads(db),
    ...windowReads(db),
    ...accessReads(db),
    ...listReads(db),
  };
}
