import { DatabaseSync } from "node:sqlite";
import { hostileTexts, marked } from "./places.ts";

/**
 * UTF-8 has no lone surrogates: what holds one is kept with the character for what cannot be shown in its place. What is searched in
 * is kept a second time, in lower case.
 */
const known = new Set(
  hostileTexts.flatMap(([, text]) => [text, text.toWellFormed(), text.toWellFormed().toLowerCase()]),
);

/** A cell's marked texts, as text or within JSON (within JSON, where somebody kept a text of it). */
function textsOf(cell: unknown): readonly string[] {
  const texts: string[] = [];
  const visit = (value: unknown): void => {
    if (typeof value === "string") {
      texts.push(...(/^[[{"]/.test(value) ? [] : marked(value)));
      if (/^[[{"]/.test(value)) {
        try {
          visit(JSON.parse(value));
        } catch {
          texts.push(...marked(value));
        }
      }
    } else if (typeof value === "object" && value !== null) {
      for (const [key, inner] of Object.entries(value)) {
        texts.push(...marked(key));
        visit(inner);
      }
    }
  };
  visit(cell instanceof Uint8Array ? Buffer.from(cell).toString() : cell);
  return texts;
}

/** Every marked text in a store's file that is not one that was sent: cut, spelt otherwise, or run into its neighbour. */
export function alteredIn(file: string): readonly string[] {
  const found: string[] = [];
  const database = new DatabaseSync(file, { readOnly: true });
  const tables = database.prepare("select name from sqlite_schema where type = 'table'").all();
  for (const { name } of tables)
    for (const row of database.prepare(`select * from "${String(name)}"`).iterate())
      for (const [column, cell] of Object.entries(row))
        for (const text of textsOf(cell))
          if (!known.has(text)) found.push(`${String(name)}.${column}: ${JSON.stringify(text)}`);
  database.close();
  return found;
}
