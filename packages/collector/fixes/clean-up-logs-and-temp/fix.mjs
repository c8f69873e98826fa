// Removes what is older than it is to be kept. What a program has open stays: Windows does not let go of it.
import { readdirSync, statSync, unlinkSync } from "node:fs";

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

for (const place of places) {
  let [gone, bytes] = [0, 0];
  for (const { file, size } of old(place)) {
    try {
      unlinkSync(file);
      gone += 1;
      bytes += size;
    } catch (error) {
      console.log(`  left: ${file} (${error.code})`);
    }
  }
  console.log(`  removed ${gone} file(s), ${Math.round(bytes / 1024)} KiB in ${place.folder}`);
}
