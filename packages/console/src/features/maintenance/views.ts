/** The parts of the maintenance screen, in their order. */
export const views = ["agenda", "week", "month", "schedules", "windows", "night"] as const;
export type View = (typeof views)[number];

/** The part that an address names; the agenda when it names none. */
export const viewOf = (text: string | undefined): View => views.find((view) => view === text) ?? "agenda";
