import { Trans, useLingui } from "@lingui/react/macro";
import { Link, getRouteApi } from "@tanstack/react-router";
import { type ReactNode, useId } from "react";
import { writeMonth, writeShortDay } from "../../language/day-words.ts";
import { Select } from "../../ui/select.tsx";
import { dayAfter, monthOf, saturdayFrom, weekOf } from "./agenda-days.ts";

const route = getRouteApi("/frame/maintenance");

interface CalendarToolsProps {
  readonly view: "agenda" | "week" | "month";
  readonly group: string;
  readonly groups: readonly string[];
  readonly day: string | null;
  readonly today: string;
}

/** Which group and which day: both stand in the address, so that an answer can be sent as a link. */
export function CalendarTools({ view, group, groups, day, today }: CalendarToolsProps): ReactNode {
  const { t } = useLingui();
  const navigate = route.useNavigate();
  const dayId = useId();
  const change = (next: { group?: string | undefined; day?: string | undefined }): void =>
    void navigate({ search: (was) => ({ ...was, ...next }), replace: true });
  // A group of an address that nobody knows (any more) is shown, not silently dropped.
  const known = group === "" || groups.includes(group) ? groups : [group, ...groups];
  return (
    <div className="flex flex-wrap items-end gap-3">
      <Select
        label={t`Group`}
        value={group}
        onChange={(next) => change({ group: next === "" ? undefined : next })}
        options={[{ value: "", label: t`All groups` }, ...known.map((value) => ({ value, label: value }))]}
      />
      <div className="flex flex-col gap-1 text-13 font-medium">
        <label htmlFor={dayId}>
          <Trans>Day</Trans>
        </label>
        <input
          id={dayId}
          type="date"
          className="field"
          value={day ?? ""}
          onChange={(event) => change({ day: event.target.value === "" ? undefined : event.target.value })}
        />
      </div>
      {view === "agenda" ? (
        <div className="flex flex-wrap gap-2">
          <DayLink day={undefined} isHere={day === null}>
            <Trans>Coming days</Trans>
          </DayLink>
          <DayLink day={today} isHere={day === today}>
            <Trans>Tonight</Trans>
          </DayLink>
          <DayLink day={saturdayFrom(today)} isHere={day === saturdayFrom(today)}>
            <Trans>Saturday night</Trans>
          </DayLink>
        </div>
      ) : (
        <Stepper view={view} day={day ?? today} />
      )}
    </div>
  );
}

function DayLink({
  day,
  isHere,
  children,
}: {
  readonly day: string | undefined;
  readonly isHere: boolean;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <Link
      to="/maintenance"
      search={(was) => ({ ...was, day })}
      aria-current={isHere ? "true" : undefined}
      className={`button ${isHere ? "border-accent bg-info-tint text-info-text" : ""}`}
    >
      {children}
    </Link>
  );
}

/** One week or month back and on, with the one that is shown between them. */
function Stepper({ view, day }: { readonly view: "week" | "month"; readonly day: string }): ReactNode {
  const { i18n } = useLingui();
  const days = view === "week" ? weekOf(day) : monthOf(day);
  const [first = day] = days;
  const last = days.at(-1) ?? day;
  const shown =
    view === "month"
      ? writeMonth(day, i18n.locale)
      : `${writeShortDay(first, i18n.locale)} – ${writeShortDay(last, i18n.locale)}`;
  return (
    <div className="flex flex-wrap items-center gap-2">
      <DayLink day={dayAfter(first, -1)} isHere={false}>
        <Trans>Before</Trans>
      </DayLink>
      <span className="font-medium" aria-live="polite">
        {shown}
      </span>
      <DayLink day={dayAfter(last, 1)} isHere={false}>
        <Trans context="calendar">After</Trans>
      </DayLink>
    </div>
  );
}
