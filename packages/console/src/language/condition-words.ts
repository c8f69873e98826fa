import { plural } from "@lingui/core/macro";
import { useLingui } from "@lingui/react/macro";
import { writeBytes } from "../ui/format.ts";

interface Conditions {
  readonly mains?: true | undefined;
  readonly idleMinutes?: number | undefined;
  readonly notMetered?: true | undefined;
  readonly freeMiB?: number | undefined;
}

const mebibyte = 1_048_576;

/** What a device waits for before it begins, one line each. */
export function useConditionWords(): (conditions: Conditions) => readonly string[] {
  const { t, i18n } = useLingui();
  return ({ mains, idleMinutes, notMetered, freeMiB }) => [
    ...(mains === true ? [t`only on mains power`] : []),
    ...(idleMinutes === undefined
      ? []
      : [t`only when nobody used it for ${plural(idleMinutes, { one: "# minute", other: "# minutes" })}`]),
    ...(notMetered === true ? [t`not over a metered network`] : []),
    ...(freeMiB === undefined
      ? []
      : [t`only with ${writeBytes(freeMiB * mebibyte, i18n.locale)} of free disk`]),
  ];
}
