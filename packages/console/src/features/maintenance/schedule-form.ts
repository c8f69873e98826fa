import type { DraftScheduleInput } from "@hulplijn/shared/api";

/** What stands in the form of a new schedule: numbers as they were typed. */
export interface ScheduleForm {
  readonly name: string;
  readonly fixes: readonly { readonly fix: string; readonly values: Readonly<Record<string, string>> }[];
  readonly query: string;
  readonly onlyThese: boolean;
  readonly when: string;
  readonly zone: string;
  readonly windowMinutes: string;
  readonly spreadMinutes: string;
  readonly missed: "next-start" | "in-window" | "skip";
  readonly skipHolidays: boolean;
  readonly mains: boolean;
  readonly idle: boolean;
  readonly notMetered: boolean;
  readonly wake: boolean;
}

export const emptySchedule: ScheduleForm = {
  name: "",
  fixes: [{ fix: "", values: {} }],
  query: "",
  onlyThese: false,
  when: "",
  zone: "device",
  windowMinutes: "120",
  spreadMinutes: "30",
  missed: "in-window",
  skipHolidays: false,
  mains: false,
  idle: false,
  notMetered: false,
  wake: false,
};

/** How long nobody may have used the machine, where that is asked for. */
const idleMinutes = 10;

const whole = (text: string): number | null => (/^\d{1,4}$/.test(text.trim()) ? Number(text) : null);

type Params = Readonly<Record<string, string | number>>;

/** What is sent; null while something is missing. `params` are the values of each fix as an order has them, null while one is missing. */
export function scheduleWish(
  form: ScheduleForm,
  person: string,
  params: readonly (Params | null)[],
  yes: boolean,
): DraftScheduleInput | null {
  const windowMinutes = whole(form.windowMinutes);
  const spreadMinutes = whole(form.spreadMinutes);
  const name = form.name.trim();
  const when = form.when.trim();
  const fixes = form.fixes.flatMap(({ fix }, at) => {
    const given = params[at];
    return fix === "" || given === null || given === undefined ? [] : [{ fix, params: { ...given } }];
  });
  if (windowMinutes === null || spreadMinutes === null || fixes.length < form.fixes.length) return null;
  if ([name, when, person, form.zone.trim()].includes("") || fixes.length === 0) return null;
  const { onlyThese, missed, skipHolidays, wake } = form;
  return {
    name,
    person,
    fixes,
    when,
    windowMinutes,
    spreadMinutes,
    onlyThese,
    missed,
    skipHolidays,
    wake,
    yes,
    query: form.query.trim(),
    zone: form.zone.trim(),
    conditions: {
      ...(form.mains && { mains: true }),
      ...(form.idle && { idleMinutes }),
      ...(form.notMetered && { notMetered: true }),
    },
  };
}
