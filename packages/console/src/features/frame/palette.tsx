import { Trans, useLingui } from "@lingui/react/macro";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { type ReactNode, useEffect, useState } from "react";
import { devicesQuery } from "../../api/devices.ts";
import { fixesQuery } from "../../api/fixes.ts";
import { incidentsQuery } from "../../api/incidents.ts";
import { useDraw } from "../../language/draw.ts";
import { deviceMark, severityMark } from "../../language/marks.ts";
import { Dialog } from "../../ui/dialog.tsx";
import type { Mark } from "../../ui/glyph.tsx";
import { Finder, type FinderGroup } from "../../ui/finder.tsx";
import { places } from "./places.ts";

/** Waits until somebody stops typing for a moment. */
function useSettled(text: string, afterMs: number): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), afterMs);
    return () => clearTimeout(timer);
  }, [text, afterMs]);
  return settled;
}

const limit = 5;

/** Search and go: devices, incidents, fixes and places in one field. */
export function Palette({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { t, i18n } = useLingui();
  const draw = useDraw();
  const navigate = useNavigate();
  const [typed, setTyped] = useState("");
  const q = useSettled(typed.trim(), 120);
  const asked = q !== "";
  const devices = useInfiniteQuery({ ...devicesQuery({ q, limit }), enabled: asked });
  const incidents = useInfiniteQuery({ ...incidentsQuery({ q, limit }), enabled: asked });
  const fixes = useQuery({ ...fixesQuery({}), enabled: asked });

  const go = (act: () => Promise<void>) => () => {
    onClose();
    void act();
  };
  const key = /^(?:inc-)?(\d+)$/i.exec(q)?.[1];
  const wanted = q.toLocaleLowerCase();
  const has = (text: string): boolean => text.toLocaleLowerCase().includes(wanted);
  const shownDevices = asked ? (devices.data?.pages[0]?.items ?? []) : [];
  const shownIncidents = asked ? (incidents.data?.pages[0]?.items ?? []) : [];

  const groups: FinderGroup[] = [
    {
      name: t`Go to`,
      items: places
        .filter(({ label }) => !asked || has(i18n._(label)))
        .map(({ to, label }) => ({ id: to, title: i18n._(label), act: go(() => navigate({ to })) })),
    },
    {
      name: t`Devices`,
      items: shownDevices.map((device) => ({
        id: device.deviceId,
        title: device.name,
        detail: device.system,
        mark: deviceMark(device.state, device.worst) satisfies Mark,
        act: go(() => navigate({ to: "/d/$name", params: { name: device.name } })),
      })),
    },
    {
      name: t`Incidents`,
      items: [
        ...(key === undefined
          ? []
          : [
              {
                id: "key",
                title: `INC-${key}`,
                act: go(() => navigate({ to: "/i/$key", params: { key: `INC-${key}` } })),
              },
            ]),
        ...shownIncidents.map((row) => ({
          id: row.key,
          title: draw.title(row.rule, row.params),
          detail: `${row.key} · ${row.deviceName}`,
          mark: severityMark[row.severity],
          act: go(() => navigate({ to: "/i/$key", params: { key: row.key } })),
        })),
      ],
    },
    {
      name: t`Fixes`,
      items: (fixes.data?.items ?? [])
        .filter((fix) => asked && (has(fix.fix) || has(draw.text(fix.title))))
        .slice(0, limit)
        .map((fix) => ({
          id: fix.fix,
          title: draw.text(fix.title),
          detail: draw.text(fix.summary),
          act: go(() => navigate({ to: "/fix/$id", params: { id: fix.fix } })),
        })),
    },
  ];

  return (
    <Dialog title={<Trans>Search</Trans>} isOpen onClose={onClose}>
      <Finder
        label={t`Search devices, incidents, fixes`}
        text={typed}
        onText={setTyped}
        groups={groups}
        nothing={<Trans>Nothing has “{q}” in its name.</Trans>}
      />
    </Dialog>
  );
}
