import type { ReactNode } from "react";
import {
  FieldError,
  Input,
  Label,
  Text,
  TextArea,
  TextField,
  type TextFieldProps,
} from "react-aria-components";

export interface FieldProps extends Omit<TextFieldProps, "children" | "className"> {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly error?: ReactNode;
  readonly placeholder?: string;
  /** More than one line; so many are shown. */
  readonly rows?: number;
  readonly inputMode?: "numeric";
}

/** A text field with its label, a hint and what is wrong with it. */
export function Field({ label, hint, error, placeholder, rows, ...props }: FieldProps): ReactNode {
  const wrong = error !== undefined && error !== null && error !== "";
  return (
    <TextField {...props} isInvalid={wrong} className="flex flex-col gap-1">
      <Label className="text-13 font-medium">{label}</Label>
      {rows === undefined ? (
        <Input className="field" placeholder={placeholder ?? ""} />
      ) : (
        <TextArea className="field" rows={rows} placeholder={placeholder ?? ""} />
      )}
      {hint !== undefined && (
        <Text slot="description" className="text-12 text-quiet">
          {hint}
        </Text>
      )}
      <FieldError className="text-13 text-critical-text">{error}</FieldError>
    </TextField>
  );
}
