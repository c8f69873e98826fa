/** Reads a text again only when it changed: mounts and routes stay as they are for days, and are looked at every few seconds. */
export function onceForEach<Read>(parse: (text: string) => Read): (text: string) => Read {
  let last: { readonly text: string; readonly read: Read } | null = null;
  return (text) => {
    if (last?.text !== text) last = { text, read: parse(text) };
    return last.read;
  };
}
