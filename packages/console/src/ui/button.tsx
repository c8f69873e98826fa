import type { ReactNode, Ref } from "react";
import { type ButtonProps, Button as AriaButton } from "react-aria-components";

export interface LookedButtonProps extends ButtonProps {
  readonly look?: "primary" | "plain" | "danger" | "bare";
  /** `icon` has no visible word, so it needs an `aria-label`. */
  readonly shape?: "icon";
  readonly ref?: Ref<HTMLButtonElement>;
}

/** A button: verb and object. `primary` at most once in a view. */
export function Button({ look = "plain", shape, className, ...props }: LookedButtonProps): ReactNode {
  return (
    <AriaButton
      {...props}
      data-look={look}
      data-shape={shape}
      className={`button ${typeof className === "string" ? className : ""}`}
    />
  );
}
