import type { InboxCounts } from "@hulplijn/shared/api";

/** The parts of the inbox. `q` is what the collector is asked for; a person's own words come behind it. */
export const tabs = {
  now: { q: "is:open -is:snoozed state:new OR state:in-progress", count: "needsPerson" },
  mine: { q: "is:open -is:snoozed is:mine", count: "mine" },
  fixing: { q: "-is:snoozed state:fixing OR state:checking", count: "beingFixed" },
  later: { q: "is:open is:snoozed", count: "snoozed" },
  all: { q: "", count: null },
} as const satisfies Record<string, { q: string; count: keyof InboxCounts | null }>;
export type Tab = keyof typeof tabs;

export const tabOf = (text: string | undefined): Tab =>
  text !== undefined && Object.hasOwn(tabs, text) ? (text as Tab) : "now";

/** What to ask the collector for. */
export const queryOf = (tab: Tab, own: string): string =>
  [tabs[tab].q, own].filter((each) => each !== "").join(" ");
