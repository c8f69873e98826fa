/**
 * The values of one key as `reg query <key>` of Windows lists them: four spaces, name, four spaces, type, four spaces, value. Keys
 * below it follow, each on a line that begins with its hive. Numbers are read out of REG_DWORD; binary values are left out. The values
 * of a name that stands there twice are those of the first.
 */
export function parseRegQuery(text: string): ReadonlyMap<string, string | number> {
  const values = new Map<string, string | number>();
  let keys = 0;
  for (const line of text.split(/\r?\n/)) {
    if (line.startsWith("HKEY_")) keys += 1;
    const [, name, type, value = ""] =
      /^ {4}(\S(?:.*?\S)??) {4}(REG_(?:SZ|EXPAND_SZ|DWORD))(?: {4}(.*))?$/.exec(line) ?? [];
    if (keys !== 1 || name === undefined || values.has(name)) continue;
    if (type !== "REG_DWORD") values.set(name, value);
    else if (/^0x[0-9a-f]{1,8}$/i.test(value)) values.set(name, Number(value));
  }
  return values;
}
