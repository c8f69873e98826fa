import { createHash } from "node:crypto";
import { type Html, tagged } from "./html.ts";
import { pageScript, seenMs } from "./page-script.ts";

const script = `(${pageScript.toString()})(${seenMs});`;
const style = `
:root { color-scheme: light dark; --line: color-mix(in srgb, currentColor 25%, transparent); }
body { font: 15px/1.5 system-ui, sans-serif; max-width: 960px; margin: 0 auto; padding: 24px 16px 96px; }
h1 { font-size: 26px; line-height: 1.2; margin: 8px 0; } h2 { font-size: 18px; margin: 32px 0 8px; }
/* Nothing stands beyond an edge where a reader would have to look for it. */
pre { white-space: pre-wrap; overflow-wrap: anywhere; border: 1px solid var(--line); border-radius: 6px; padding: 8px 12px; }
pre, code { font: 13px/1.5 ui-monospace, monospace; }
code { overflow-wrap: anywhere; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 4px 16px; } dt { opacity: .7; } dd { margin: 0; }
.warning { border-left: 4px solid #b45309; padding: 8px 12px; background: color-mix(in srgb, #b45309 12%, transparent); }
.gone { background: color-mix(in srgb, #b91c1c 18%, transparent); } .new { background: color-mix(in srgb, #15803d 18%, transparent); }
.gone, .new, .same { display: block; min-height: 1.5em; }
.words { font: 600 20px ui-monospace, monospace; }
button { font: inherit; font-weight: 600; padding: 8px 16px; border-radius: 6px; border: 1px solid var(--line); }
#said { min-height: 1.5em; font-weight: 600; }
`;

const hashOf = (text: string): string => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

/** What the page may do: exactly this script and this style, by their hashes; no frame, no other site, no string becomes code. */
export const pageHeaders: Readonly<Record<string, string>> = {
  "content-security-policy": [
    "default-src 'none'",
    `script-src ${hashOf(script)}`,
    `style-src ${hashOf(style)}`,
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join("; "),
  "x-frame-options": "DENY",
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy":
    "publickey-credentials-get=(self), publickey-credentials-create=(self), clipboard-write=(self)",
  "cache-control": "no-store",
};

/** A whole page. */
export const framed = (title: string, body: Html): string =>
  tagged`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${title}</title><style>${{ markup: style }}</style></head>
<body>${body}<script>${{ markup: script }}</script></body></html>
`.markup;
