import { Trans, useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { Dialog } from "../../ui/dialog.tsx";
import type { Place } from "./places.ts";

interface MoreDialogProps {
  readonly places: readonly Place[];
  readonly onClose: () => void;
}

/** The places that the bar of a phone has no room for. */
export function MoreDialog({ places, onClose }: MoreDialogProps): ReactNode {
  const { i18n } = useLingui();
  return (
    <Dialog title={<Trans>More</Trans>} isOpen onClose={onClose}>
      <ul className="flex flex-col">
        {places.map(({ to, label, icon: Icon }) => (
          <li key={to}>
            <Link to={to} className="flex min-h-12 items-center gap-3" onClick={onClose}>
              <Icon size={20} aria-hidden />
              {i18n._(label)}
            </Link>
          </li>
        ))}
        <li>
          <Link to="/me" className="flex min-h-12 items-center" onClick={onClose}>
            <Trans>You and your settings</Trans>
          </Link>
        </li>
      </ul>
    </Dialog>
  );
}
