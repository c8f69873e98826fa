// Exits 0 when something is older than it is to be kept, 1 when nothing is.
import { readdirSync, statSync } from "node:fs";

const root = process.env.SystemRoot;
const days = {
  logs: Number(process.env.HULPLIJN_PARAM_KEEP_LOG_DAYS),
  temp: Number(process.env.HULPLIJN_PARAM_KEEP_TEMP_DAYS),
};
// Files that lie in these folders themselves. Not below them: in a folder that any user can make, that user could put a link to elsewhere
// in the place of the next one, just before what it leads to is removed.
const places = [
  { folder: `${root}\\Temp`, keep: days.temp, fits: /./ },
  { folder: `${root}\\Logs\\CBS`, keep: days.logs, fits: /^CbsPersist_.*\.(cab|log)$/i },
  { folder: `${root}\\Minidump`, keep: days.logs, fits: /\.dmp$/i },
];
const filesIn = (folder) => {
  try {
    return readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile());
  } catch {
    return [];
  }
};
const old = ({ folder, keep, fits }) =>
  filesIn(folder).flatMap(({ name }) => {
    if (!fits.test(name)) return [];
    try {
      const { mtimeMs, size } = statSync(`${folder}\\${name}`);
      return Date.now() - mtimeMs > keep * 86_400_000 ? [{ file: `${folder}\\${name}`, size }] : [];
    } catch {
      return [];
    }
  });

let total = 0;
for (const place of places) {
  const found = old(place);
  total += found.length;
  if (found.length > 0) console.log(`  ${found.length} file(s) in ${place.folder}`);
}
console.log(`${total} file(s) are older than they are to be kept.`);
process.exit(total > 0 ? 0 : 1);
