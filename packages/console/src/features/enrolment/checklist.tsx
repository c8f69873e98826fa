import { Trans } from "@lingui/react/macro";
import type { ReactNode } from "react";

const partsOf = (url: string): { readonly host: string; readonly port: string; readonly base: string } => {
  const { hostname, port, protocol, host } = new URL(url);
  const isSecure = protocol === "wss:";
  return {
    host: hostname.replace(/^\[|\]$/g, ""),
    port: port || (isSecure ? "443" : "80"),
    base: `${isSecure ? "https" : "http"}://${host}`,
  };
};

/** What keeps a device away, the most usual first, with what to run on it. */
export function Checklist({ url }: { readonly url: string | null }): ReactNode {
  if (url === null) return null;
  const { host, port, base } = partsOf(url);
  return (
    <div>
      <p className="font-medium">
        <Trans>Nothing yet after five minutes. Check on that machine, in this order:</Trans>
      </p>
      <ol className="flex list-decimal flex-col gap-1 pl-5">
        <li>
          <Trans>
            Does it find the name {host}? <code>nslookup {host}</code>
          </Trans>
        </li>
        <li>
          <Trans>
            Does it reach port {port}? <code>curl {base}/livez</code> answers, or the firewall or a proxy is
            in between.
          </Trans>
        </li>
        <li>
          <Trans>
            Does something open TLS on the way? Then <code>curl -v</code> names another issuer than your
            certificate has, and the agent refuses until it is given that authority (<code>caFile</code>).
          </Trans>
        </li>
        <li>
          <Trans>
            Is its clock right? A certificate is refused by a clock that lies before it begins or behind its
            end.
          </Trans>
        </li>
        <li>
          <Trans>
            The agent says itself what is wrong: <code>sudo hulplijn-agent doctor</code>, on Windows{" "}
            <code>hulplijn-agent doctor</code> as administrator.
          </Trans>
        </li>
      </ol>
    </div>
  );
}
