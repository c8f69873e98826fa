const terms = (query: string): readonly string[] => query.split(/\s+/).filter((term) => term !== "");

/** The query with one more term; the same query where it has it already. */
export const withTerm = (query: string, term: string): string =>
  terms(query).includes(term) ? query : [query.trim(), term].filter((part) => part !== "").join(" ");

/** The query without a term, wherever it stands. */
export const withoutTerm = (query: string, term: string): string =>
  terms(query)
    .filter((one) => one !== term)
    .join(" ");
