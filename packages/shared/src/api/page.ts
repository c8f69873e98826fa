import { z } from "zod";

/** How every list is asked for: words and `field:value` in `q`, at most 200 rows, from an opaque cursor, in one of the resource's orders. */
export const ListQuery = z.object({
  q: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(1024).optional(),
  sort: z
    .string()
    .regex(/^-?[a-zA-Z]{1,32}$/)
    .optional(),
});
export type ListQuery = z.infer<typeof ListQuery>;

/** How every list answers. `nextCursor` is null on the last page; `total` counts all matches where that is cheap, else null. */
export const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item), nextCursor: z.string().nullable(), total: z.number().int().nullable() });

/** RFC 9457. `code` is of the one table of errors; `errors` point at what is wrong in the input. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string(),
  instance: z.string().optional(),
  code: z.string(),
  traceId: z.string(),
  errors: z.array(z.object({ pointer: z.string(), detail: z.string() })).optional(),
});
export type Problem = z.infer<typeof Problem>;

/** A machine-made sentence as code and parameters; the reader's side draws it. */
export const Sentence = z.object({
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type Sentence = z.infer<typeof Sentence>;
