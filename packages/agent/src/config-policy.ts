import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  type Stats,
} from "node:fs";
import path from "node:path";

/** What the organisation decides for this device: files that a management tool lays down. They win over everything that is set on the device. */
export const policyFolder = process.platform === "win32" ? null : "/etc/hulplijn/policy.d";

/** Where macOS puts what a configuration profile says (Jamf, Intune, Apple's own): the same keys, with dots in them. */
const managedPreferences = "/Library/Managed Preferences/nl.hulplijn.agent.plist";

/** A file of the policy, as it was read; or why it may not be one, as a sentence. */
export type PolicyFile =
  | {
      readonly file: string;
      /** JSON, or Apple's property list. */
      readonly bytes: Buffer;
      /** Whether anybody on the device can read it: then no secret may be in it. */
      readonly isPublic: boolean;
    }
  | { readonly wrong: string };

/** Why somebody other than the administrator could have written this; null when nobody could. */
function objection(what: string, { uid, mode }: Stats, ownerUid: number): string | null {
  if (uid !== ownerUid) return `${what} belongs to user ${uid}; a policy is root's: chown root ${what}`;
  if ((mode & 0o022) !== 0) return `others than its owner may write ${what}: chmod go-w ${what}`;
  return null;
}

/** The profile that manages this Mac; it wins over the files, as it does everywhere on a Mac. Empty where there is none. */
export function readManagedPreferences(
  file = process.platform === "darwin" ? managedPreferences : null,
  ownerUid = 0,
): readonly PolicyFile[] {
  return file !== null && lstatSync(file, { throwIfNoEntry: false }) ? [readOne(file, ownerUid)] : [];
}

/**
 * Reads the `.json` files of a policy folder in the order of their names. Folder and files have to be root's, and nobody else's to write; a
 * link, a pipe or a file that breaks this is refused, for whoever could have made it would decide which collector this device obeys.
 */
export function readPolicyFiles(folder: string, ownerUid = 0): readonly PolicyFile[] {
  const about = lstatSync(folder, { throwIfNoEntry: false });
  if (!about) return [];
  if (!about.isDirectory()) return [{ wrong: `${folder} is not a folder` }];
  const above = path.dirname(folder);
  const wrong = objection(folder, about, ownerUid) ?? objection(above, lstatSync(above), ownerUid);
  if (wrong !== null) return [{ wrong }];
  try {
    const names = readdirSync(folder).filter((name) => name.endsWith(".json") && !name.startsWith("."));
    return names.toSorted().map((name) => readOne(path.join(folder, name), ownerUid));
  } catch (error) {
    return [{ wrong: `cannot read ${folder} (${codeOf(error)})` }];
  }
}

function readOne(file: string, ownerUid: number): PolicyFile {
  let fd: number;
  try {
    fd = openSync(file, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  } catch (error) {
    return { wrong: `cannot read ${file} (${codeOf(error)}); it has to be a file that the agent may read` };
  }
  try {
    const about = fstatSync(fd);
    if (!about.isFile() || about.size > 1_000_000) return { wrong: `${file} is not a file of settings` };
    const wrong = objection(file, about, ownerUid);
    if (wrong !== null) return { wrong };
    return { file, bytes: readFileSync(fd), isPublic: (about.mode & 0o004) !== 0 };
  } finally {
    closeSync(fd);
  }
}

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? String(error);
