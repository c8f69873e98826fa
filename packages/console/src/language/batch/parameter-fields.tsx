import type { Fix } from "@hulplijn/shared/api";
import type { ReactNode } from "react";
import { useDraw } from "../draw.ts";
import { Field } from "../../ui/field.tsx";

type Parameters = Fix["manifest"]["parameters"];

interface ParameterFieldsProps {
  readonly parameters: Parameters;
  readonly values: Readonly<Record<string, string>>;
  readonly onChange: (values: Readonly<Record<string, string>>) => void;
}

/** A field for each value that a fix takes. */
export function ParameterFields({ parameters, values, onChange }: ParameterFieldsProps): ReactNode {
  const draw = useDraw();
  const set = (name: string, value: string): void => onChange({ ...values, [name]: value });
  return Object.entries(parameters).map(([name, parameter]) =>
    parameter.kind === "choice" ? (
      <label key={name} className="flex flex-col gap-1 text-13 font-medium">
        {draw.text(parameter.title)}
        <select
          className="field"
          value={values[name] ?? ""}
          onChange={(event) => set(name, event.target.value)}
        >
          <option value="" />
          {parameter.of.map((one) => (
            <option key={one}>{one}</option>
          ))}
        </select>
      </label>
    ) : (
      <Field
        key={name}
        label={draw.text(parameter.title)}
        value={values[name] ?? ""}
        onChange={(value) => set(name, value)}
        isRequired
        maxLength={parameter.kind === "text" ? parameter.maxLength : 16}
        autoComplete="off"
        {...(parameter.kind === "whole" && {
          inputMode: "numeric" as const,
          hint: `${parameter.min}–${parameter.max}`,
        })}
      />
    ),
  );
}

/** The values as an order has them; null while one is missing, or is no number where it has to be. */
export function readValues(
  parameters: Parameters,
  values: Readonly<Record<string, string>>,
): Record<string, string | number> | null {
  const read: Record<string, string | number> = {};
  for (const [name, { kind }] of Object.entries(parameters)) {
    const value = values[name]?.trim() ?? "";
    if (value === "" || (kind === "whole" && !/^-?\d{1,15}$/.test(value))) return null;
    read[name] = kind === "whole" ? Number(value) : value;
  }
  return read;
}
