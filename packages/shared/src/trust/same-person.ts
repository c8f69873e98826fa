/** Two names are one person's when only case, compatibility forms or outer spaces differ. */
export const samePerson = (name: string): string => name.normalize("NFKC").trim().toLowerCase();
