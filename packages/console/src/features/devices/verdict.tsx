import type { Device } from "@hulplijn/shared/api";
import { Trans } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { useDraw } from "../../language/draw.ts";
import { deviceMark } from "../../language/marks.ts";
import { Glyph } from "../../ui/glyph.tsx";
import { Age } from "../../ui/time.tsx";

/** One sentence that answers "how is it?". What was last known of a device that is away is not called its state. */
export function Verdict({ device }: { readonly device: Device }): ReactNode {
  return (
    <p className="flex items-start gap-2 text-16">
      <span className="pt-1">
        <Glyph mark={deviceMark(device.state, device.worst)} />
      </span>
      <span className="max-w-[80ch]">
        <Words device={device} />
      </span>
    </p>
  );
}

function Words({ device }: { readonly device: Device }): ReactNode {
  const draw = useDraw();
  const titles = device.findings.map((finding) => draw.title(finding.rule, finding.params)).join("; ");
  const seen = device.seenAtMs === null ? null : <Age atMs={device.seenAtMs} />;
  switch (device.state) {
    case "well":
      return titles === "" ? (
        <Trans>Well: every check passes.</Trans>
      ) : (
        <Trans>Well, except: {titles}.</Trans>
      );
    case "ill":
      return device.worst === "critical" ? (
        <Trans>Not well: {titles}.</Trans>
      ) : (
        <Trans>Well, except: {titles}.</Trans>
      );
    case "unknown":
      return <Trans>Unknown: this device has not said enough to judge it.</Trans>;
    case "offline":
      return seen === null ? (
        <Trans>Offline: nothing was ever heard of it.</Trans>
      ) : (
        <Trans>Offline: last heard {seen}. Everything below is the last that was known.</Trans>
      );
    case "asleep":
      return seen === null ? (
        <Trans>Asleep or switched off.</Trans>
      ) : (
        <Trans>
          Asleep or switched off: it said goodbye {seen}. Everything below is the last that was known.
        </Trans>
      );
    case "maintenance":
      return titles === "" ? (
        <Trans>In maintenance.</Trans>
      ) : (
        <Trans>In maintenance. Kept silent: {titles}.</Trans>
      );
  }
}
