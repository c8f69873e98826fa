import type { DraftRollout, rolloutDefaults } from "@hulplijn/shared/api";
import type { RolloutWish } from "../../api/rollouts.ts";

/** As the collector has it where a draft says nothing. The type holds it to that: the module itself would bring its schemas. */
export const usual: typeof rolloutDefaults = {
  rings: [
    { permyriad: 100, soakMinutes: 60 },
    { permyriad: 500, soakMinutes: 240 },
    { permyriad: 2500, soakMinutes: 1440 },
    { permyriad: 10_000, soakMinutes: 0 },
  ],
  gate: { verifiedPercent: 95, mostFailures: 5, incidents: "none" },
  perHour: 200,
};

/** What stands in the wizard: numbers as they were typed. */
export interface WizardForm {
  readonly name: string;
  readonly fix: string;
  readonly values: Readonly<Record<string, string>>;
  readonly query: string;
  readonly except: readonly string[];
  readonly rings: readonly { readonly percent: string; readonly soakMinutes: string }[];
  readonly verifiedPercent: string;
  readonly mostFailures: string;
  readonly noIncidents: boolean;
  readonly perHour: string;
  readonly hours: { readonly from: string; readonly until: string; readonly days: readonly number[] } | null;
  readonly mains: boolean;
  readonly notMetered: boolean;
  readonly days: string;
}

export const emptyForm: WizardForm = {
  name: "",
  fix: "",
  values: {},
  query: "",
  except: [],
  rings: usual.rings.map(({ permyriad, soakMinutes }) => ({
    percent: String(permyriad / 100),
    soakMinutes: String(soakMinutes),
  })),
  verifiedPercent: String(usual.gate.verifiedPercent),
  mostFailures: String(usual.gate.mostFailures),
  noIncidents: true,
  perHour: String(usual.perHour),
  hours: null,
  mains: false,
  notMetered: false,
  days: "14",
};

const whole = (text: string, least: number, most: number): number | null => {
  const value = /^\d{1,6}$/.test(text.trim()) ? Number(text) : Number.NaN;
  return value >= least && value <= most ? value : null;
};

/** A share as people write it, in hundredths of a percent: "0.5" and "0,5" are 50. */
function readPermyriad(text: string): number | null {
  if (!/^\d{1,3}(?:[.,]\d{1,2})?$/.test(text.trim())) return null;
  const permyriad = Math.round(Number(text.replace(",", ".")) * 100);
  return permyriad >= 1 && permyriad <= 10_000 ? permyriad : null;
}

/** Rings that grow and end with everybody; null while they do not. */
export function readRings(rings: WizardForm["rings"]): NonNullable<DraftRollout["rings"]> | null {
  const read: { permyriad: number; soakMinutes: number }[] = [];
  for (const ring of rings) {
    const permyriad = readPermyriad(ring.percent);
    const soakMinutes = whole(ring.soakMinutes, 0, 43_200);
    if (permyriad === null || soakMinutes === null || permyriad <= (read.at(-1)?.permyriad ?? 0)) return null;
    read.push({ permyriad, soakMinutes });
  }
  return read.at(-1)?.permyriad === 10_000 ? read : null;
}

/** What is sent; null while something in the form cannot be. */
export function wishOf(
  form: WizardForm,
  person: string,
  params: Readonly<Record<string, string | number>> | null,
): RolloutWish | null {
  const rings = readRings(form.rings);
  const verifiedPercent = whole(form.verifiedPercent, 50, 100);
  const mostFailures = whole(form.mostFailures, 0, 1000);
  const perHour = whole(form.perHour, 1, 50_000);
  const days = whole(form.days, 1, 60);
  const name = form.name.trim();
  if (
    rings === null ||
    verifiedPercent === null ||
    mostFailures === null ||
    perHour === null ||
    days === null ||
    params === null ||
    [name, form.fix, person].includes("") ||
    form.hours?.days.length === 0
  )
    return null;
  return {
    name,
    person,
    fix: form.fix,
    params: { ...params },
    query: form.query.trim(),
    except: [...form.except],
    rings,
    gate: { verifiedPercent, mostFailures, incidents: form.noIncidents ? "none" : "any" },
    perHour,
    hours: form.hours === null ? null : { ...form.hours, days: [...form.hours.days], zone: "device" },
    conditions: { ...(form.mains && { mains: true }), ...(form.notMetered && { notMetered: true }) },
    days,
  };
}
