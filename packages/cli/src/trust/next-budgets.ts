import type { Policy } from "@hulplijn/shared/trust";

type Budgets = NonNullable<Policy["budgets"]>;

/** What each of a policy's budgets counts, in the order in which they are shown. */
export const budgetNames = {
  deviceHour: "on one device",
  fixHour: "of one fix",
  personHour: "by one person's signature",
  siteHour: "at one site",
} as const satisfies Record<keyof Budgets, string>;

const names = Object.keys(budgetNames) as readonly (keyof Budgets)[];

/** `deviceHour=4`; nothing after the sign: as many as there are. Throws a sentence when there is no such budget. */
export function nextBudgets(now: Policy["budgets"], wishes: readonly string[]): Budgets {
  const next: { -readonly [Name in keyof Budgets]: Budgets[Name] } = { ...now };
  for (const wish of wishes) {
    const [text = "", said = ""] = wish.split("=", 2);
    const name = names.find((one) => one === text);
    if (name === undefined || !/^\d*$/.test(said) || !wish.includes("="))
      throw new Error(
        `${wish}: a budget is name=number an hour, as in deviceHour=4; ${names.join(", ")} are`,
      );
    if (said === "") delete next[name];
    else next[name] = Number(said);
  }
  return next;
}

/** The budgets of a policy as sentences. */
export const budgetWords = ({ budgets = {} }: Pick<Policy, "budgets">): readonly string[] =>
  names.flatMap((name) =>
    budgets[name] === undefined
      ? []
      : [`At most ${budgets[name]} runs begin within an hour ${budgetNames[name]}.`],
  );
