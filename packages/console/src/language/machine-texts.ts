import { errors } from "@hulplijn/shared/errors";
import { type Levels, rules, type ToldRule, toldRules } from "@hulplijn/shared/rules";
import { sentences } from "@hulplijn/shared/texts";
import type { Language, Text } from "@hulplijn/shared/values";

/** What rules, sentences and error codes say, in one language: all that a screen needs of them. */
export interface MachineTexts {
  readonly rules: Readonly<
    Record<
      string,
      Pick<ToldRule, "probe" | "impact"> & {
        readonly title: string;
        readonly explain: string;
        readonly advice: string;
      }
    >
  >;
  /** Levels that charts draw, by `<probe>/<series>`. */
  readonly limits: Readonly<Record<string, Levels>>;
  readonly sentences: Readonly<Record<string, string>>;
  readonly errors: Readonly<Record<string, { readonly title: string; readonly next: string }>>;
}

/**
 * Taken out of the shared tables while the console is built (vite.config.ts), so that a browser fetches neither the other
 * language nor the code that judges.
 */
export function machineTexts(language: Language): MachineTexts {
  const said = (text: Text): string => text[language];
  const each = <Of, To>(table: Readonly<Record<string, Of>>, take: (of: Of) => To): Record<string, To> =>
    Object.fromEntries(Object.entries(table).map(([code, of]) => [code, take(of)]));
  return {
    rules: each(Object.fromEntries(toldRules), ({ probe, impact, title, explain, advice }) => ({
      probe,
      impact,
      title: said(title),
      explain: said(explain),
      advice: said(advice),
    })),
    limits: Object.fromEntries(
      [...rules.values()].flatMap(({ probe, limits }) =>
        limits === undefined ? [] : [[`${probe}/${limits.series}`, limits.levels] as const],
      ),
    ),
    sentences: each<Text, string>(sentences, said),
    errors: each<{ title: Text; next: Text }, { title: string; next: string }>(errors, ({ title, next }) => ({
      title: said(title),
      next: said(next),
    })),
  };
}
