import { z } from "zod";
import { languages } from "../values/text.ts";

/** Lists that a person can give an own form: filter, order and columns. */
export const viewLists = ["devices", "incidents", "printers"] as const;
export type ViewList = (typeof viewLists)[number];

const Columns = z
  .array(z.string().regex(/^[a-z-]{1,32}$/))
  .max(32)
  .nullable();

/** A form of a list that a person kept. The one without a name is how the list looks when the address says nothing. */
export const SavedView = z.object({
  viewId: z.string(),
  list: z.enum(viewLists),
  name: z.string(),
  q: z.string(),
  sort: z.string().nullable(),
  /** Columns in order; null is the list's own. */
  columns: Columns,
  savedAtMs: z.number(),
  /** Colleagues have it too; only who kept it changes it. */
  shared: z.boolean(),
  mine: z.boolean(),
  /** Name of who kept it. */
  by: z.string(),
});
export type SavedView = z.infer<typeof SavedView>;

/** `POST /api/v1/views`: keeps it, in the place of the person's view of the same list and name. */
export const SaveView = z.object({
  list: z.enum(viewLists),
  name: z.string().trim().max(64),
  q: z.string().max(500).default(""),
  sort: z
    .string()
    .regex(/^-?[a-zA-Z]{1,32}$/)
    .nullable()
    .default(null),
  columns: Columns.default(null),
  shared: z.boolean().default(false),
});
export type SaveView = z.infer<typeof SaveView>;

/** `GET /api/v1/facets/{list}?q=`: which values the rows have that match, most frequent first, and what may be asked at all. */
export const FacetsQuery = z.object({
  q: z.string().max(500).optional(),
  /** One field, for suggestions while somebody types; else those that the list shows beside itself. */
  field: z
    .string()
    .regex(/^[a-z-]{1,32}$/)
    .optional(),
  /** Only values that begin so. */
  starts: z.string().max(100).optional(),
});
export const Facets = z.object({
  fields: z.array(
    z.object({
      field: z.string(),
      kind: z.enum(["choice", "words", "span", "count"]),
      choices: z.array(z.string()),
    }),
  ),
  facets: z.array(
    z.object({
      field: z.string(),
      values: z.array(z.object({ value: z.string(), count: z.number().int() })),
    }),
  ),
});
export type Facets = z.infer<typeof Facets>;

/** `GET /api/v1/exports/{list}?q=&sort=&columns=name,state`: all matching rows as CSV (RFC 4180). */
export const ExportQuery = z.object({
  q: z.string().max(500).optional(),
  sort: z
    .string()
    .regex(/^-?[a-zA-Z]{1,32}$/)
    .optional(),
  columns: z
    .string()
    .regex(/^[a-zA-Z-]+(,[a-zA-Z-]+)*$/)
    .max(400)
    .optional(),
  /** Of titles and words; without it the request's own language. */
  language: z.enum(languages).optional(),
});
