import type { EnrolmentFacts } from "@hulplijn/shared/api";
import { Trans, useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { CopyButton } from "../../ui/copy.tsx";
import type { Platform } from "./recipe.ts";

const forms: Readonly<Record<Platform, string>> = { linux: "deb rpm", windows: "msi", macos: "pkg" };

/** The packages for a platform with their digests; where the collector has none, what to run to have them. */
export function Packages({
  facts,
  platform,
}: {
  readonly facts: EnrolmentFacts;
  readonly platform: Platform;
}): ReactNode {
  const { t } = useLingui();
  const packages = facts.packages.filter((each) => each.platform === platform);
  if (packages.length === 0)
    return (
      <p className="text-13 text-quiet">
        {facts.packageFolder ? (
          <Trans>
            The collector’s folder of packages has none for this platform, or no SHA256SUMS. Build them on
            Linux in a clone: <code>npm run package -- {forms[platform]}</code>
          </Trans>
        ) : (
          <Trans>
            This collector has no folder of packages. Build them on Linux in a clone with{" "}
            <code>npm run package -- {forms[platform]}</code>, check them with{" "}
            <code>sha256sum --check SHA256SUMS</code>, and let the collector’s setting <code>packages</code>{" "}
            name the folder: their digests then stand here.
          </Trans>
        )}
      </p>
    );
  return (
    <div className="text-13">
      <p className="text-quiet">
        <Trans>SHA-256 of the packages, as SHA256SUMS in the collector’s folder says:</Trans>
      </p>
      <ul>
        {packages.map(({ file, sha256 }) => (
          <li key={file} className="flex items-center gap-2">
            <span className="font-mono text-12 wrap-anywhere">
              {sha256} {file}
            </span>
            <CopyButton text={sha256} label={t`Copy the digest of ${file}`} />
          </li>
        ))}
      </ul>
    </div>
  );
}
