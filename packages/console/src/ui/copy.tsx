import { useLingui } from "@lingui/react/macro";
import { Check, Copy } from "lucide-react";
import { type ReactNode, useState } from "react";
import { Button } from "./button.tsx";

/** Puts text on the clipboard, and says so where the finger is. */
export function CopyButton({
  text,
  label,
}: {
  /** As a function where it is long, and making it for every drawing would be felt. */
  readonly text: string | (() => string);
  /** What is copied, for those who do not see what stands beside it. */
  readonly label: string;
}): ReactNode {
  const { t } = useLingui();
  const [copied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(typeof text === "string" ? text : text());
    setCopied(true);
    setTimeout(() => setCopied(false), 2000);
  };
  return (
    <Button look="bare" onPress={() => void copy()} aria-label={copied ? t`Copied` : label}>
      {copied ? <Check size={16} aria-hidden /> : <Copy size={16} aria-hidden />}
      <span aria-live="polite">{copied ? t`Copied` : t`Copy`}</span>
    </Button>
  );
}
