import type { Device } from "@hulplijn/shared/api";
import { Trans } from "@lingui/react/macro";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { joinDevice } from "../../api/devices.ts";
import { useMay } from "../../api/session.ts";
import { Failure } from "../../language/failure.tsx";
import { Button } from "../../ui/button.tsx";
import { Banner } from "../../ui/status.tsx";
import { Age, Instant } from "../../ui/time.tsx";

/** Whose place the device took; and others that say they are this very machine, which a person may join with it. */
export function SameMachine({ device }: { readonly device: Device }): ReactNode {
  return (
    <>
      {device.replaces && (
        <p className="text-13 text-quiet">
          <Trans>
            It took the place of {device.replaces.name}, enrolled on{" "}
            <Instant atMs={device.replaces.enrolledAtMs} />.
          </Trans>
        </p>
      )}
      {device.sameMachine.map((other) => (
        <Same key={other.deviceId} device={device} other={other} />
      ))}
    </>
  );
}

interface SameProps {
  readonly device: Device;
  readonly other: Device["sameMachine"][number];
}

function Same({ device, other }: SameProps): ReactNode {
  const may = useMay("remove-devices");
  const client = useQueryClient();
  const join = useMutation({
    mutationFn: () => joinDevice(device.deviceId, other.deviceId),
    onSuccess: () => client.invalidateQueries({ queryKey: ["device"] }),
  });
  const link = (
    <Link to="/d/$name" params={{ name: other.deviceId }} className="link font-mono">
      {other.name}
    </Link>
  );
  // Only the one that enrolled later can have taken the place of the other.
  const isLater = device.enrolledAtMs > other.enrolledAtMs;
  return (
    <Banner mark={other.connected && device.connected ? "warning" : "unknown"}>
      {other.connected && device.connected ? (
        <Trans>
          {link} says that it is this very machine, and both are connected: one is a copy, or the maker gave
          out a serial number twice.
        </Trans>
      ) : other.seenAtMs === null ? (
        <Trans>
          {link} says that it is this very machine: same maker, model and serial number. It was never seen.
        </Trans>
      ) : (
        <Trans>
          {link} says that it is this very machine: same maker, model and serial number. It was seen{" "}
          <Age atMs={other.seenAtMs} />.
        </Trans>
      )}{" "}
      {may && isLater && !other.connected && (
        <>
          <Trans>
            If the machine was set up anew, join them: this device takes over its place, {other.name} is
            removed, and orders that people signed for it do not pass over.
          </Trans>{" "}
          <Button onPress={() => join.mutate()} isDisabled={join.isPending}>
            <Trans>It is the same machine: join them</Trans>
          </Button>
        </>
      )}
      {join.isError && <Failure error={join.error} />}
    </Banner>
  );
}
