import { type RawBuilder, sql, type SqlBool } from "kysely";
import type { Asked, Condition } from "./list.ts";

type Column = RawBuilder<unknown>;

/** Equal to one of the words that core/query lets through. */
export const equals =
  (column: Column) =>
  ({ value }: Asked): Condition =>
    sql<SqlBool>`${column} = ${value}`;

/** The whole text without regard to case, or its beginning when the value ends in `*`. */
export const words =
  (column: Column) =>
  ({ value }: Asked): Condition =>
    value.endsWith("*")
      ? sql<SqlBool>`substr(lower(${column}), 1, ${value.length - 1}) = ${value.slice(0, -1)}`
      : sql<SqlBool>`lower(${column}) = ${value}`;

/** How long before now: `>30m` is an instant before that, `<30m` one after. */
export const span =
  (column: Column) =>
  ({ operator, value, request }: Asked): Condition => {
    const instantMs = request.nowMs - Number(value);
    return operator === ">" ? sql<SqlBool>`${column} < ${instantMs}` : sql<SqlBool>`${column} > ${instantMs}`;
  };

export const count =
  (column: Column) =>
  ({ operator, value }: Asked): Condition => {
    const number = Number(value);
    if (operator === "is") return sql<SqlBool>`${column} = ${number}`;
    return operator === ">" ? sql<SqlBool>`${column} > ${number}` : sql<SqlBool>`${column} < ${number}`;
  };

/** Each word of a fixed choice has a condition of its own; a word that is none of them holds nowhere. */
export const one =
  (choices: Readonly<Record<string, (asked: Asked) => Condition>>) =>
  (asked: Asked): Condition => {
    const condition = Object.hasOwn(choices, asked.value) ? choices[asked.value] : undefined;
    return condition === undefined ? sql<SqlBool>`0` : condition(asked);
  };

export const contains = (column: Column, value: string): Condition =>
  sql<SqlBool>`instr(${column}, ${value}) > 0`;

export const tagged = ({ value }: Asked): Condition =>
  sql<SqlBool>`EXISTS (SELECT 1 FROM json_each(device."tags") AS tag WHERE lower(tag."value") = ${value})`;

/** A person by id, by name, or `me`. */
export const person =
  (column: Column) =>
  ({ value, request }: Asked): Condition =>
    value === "me"
      ? sql<SqlBool>`${column} = ${request.personId}`
      : sql<SqlBool>`(${column} = ${value} OR ${column} IN (SELECT "personId" FROM person WHERE lower("name") = ${value}))`;
