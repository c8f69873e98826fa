// Which way things point (docs/architecture): the table. One file per package beside this one holds its rows.
import { agent } from "./agent.ts";
import { cli } from "./cli.ts";
import { collector } from "./collector.ts";
import { console } from "./console.ts";
import { shared } from "./shared.ts";

/**
 * The rows of one package. A folder is named by its path under `src`; a file that lies in `src` itself by its
 * name without ending (`main`, `config`). Every folder has a row, every entry of a row is used by some import.
 */
export interface Directions {
  readonly package: string;
  /**
   * Folder → what it may import besides itself: folders or files of the same package (`core/ports`), or
   * `shared` for what @hulplijn/shared publishes. The longest name that fits a file is its row, so that
   * `adapters/store-sqlite` may have a row of its own beside `adapters`.
   */
  readonly rows: Readonly<Record<string, readonly string[]>>;
  /** Folders whose entries never import each other: adapters, one probe and another. */
  readonly apart: readonly string[];
  /**
   * Library outside the project, by its exact name or `@scope/*` → the folders that may import it: one
   * adapter, as a rule. `node:` modules are free outside the pure parts, except those that are named here.
   */
  readonly libraries: Readonly<Record<string, readonly string[]>>;
}

export const directions: readonly Directions[] = [shared, agent, collector, console, cli];

/** Node's modules that need a row in `libraries`, because they start programs or keep data. */
export const guardedNodeModules: readonly string[] = ["node:child_process", "node:sqlite"];
