/** To which line an incident is handed over next. */
export const nextLine = { first: "second", second: "third", third: null } as const;
export const lineNumber = { first: 1, second: 2, third: 3 } as const;
