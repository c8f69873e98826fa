/**
 * Folders of Windows, out of the environment that the service's wrapper makes anew from Windows' own word. Whoever can choose the environment
 * of another start than the service's has Node itself already (NODE_OPTIONS), so nothing is gained by asking elsewhere.
 */
function folderOf(name: string, otherwise: string): string {
  const given = process.env[name] ?? "";
  return /^[A-Za-z]:\\[^"%*?<>|/]{1,200}$/.test(given) ? given.replace(/\\+$/, "") : otherwise;
}

export const windowsFolder = (): string => folderOf("SystemRoot", "C:\\Windows");
export const programData = (): string => folderOf("ProgramData", "C:\\ProgramData");

/** How programs of Windows are declared: with this in front of where they lie below its folder. */
const windowsMark = "%SystemRoot%\\";

/** Absolute path of one of Windows' own programs: `System32\sc.exe`. */
export const ofWindows = (program: string): string => `${windowsFolder()}\\${program}`;

/**
 * A declared path as this Windows has it; null for one of another system. To Windows `/usr/bin/x` is a folder of the present drive,
 * where any user may make it.
 */
export const windowsPath = (declared: string): string | null =>
  declared.startsWith(windowsMark) ? ofWindows(declared.slice(windowsMark.length)) : null;

/** A path with its drive: nothing else is read on Windows, for the same reason. */
export const hasDrive = (path: string): boolean => /^[A-Za-z]:\\/.test(path);

/**
 * All that a program of Windows gets. Node adds what Windows programs cannot do without from its own environment where it is not
 * here (libuv, uv_spawn), so all of that is here.
 */
export function windowsEnvironment(temporary = ofWindows("Temp")): Record<string, string> {
  const folder = windowsFolder();
  const drive = folder.slice(0, 2);
  return {
    SystemRoot: folder,
    windir: folder,
    SystemDrive: drive,
    PATH: `${folder}\\System32;${folder}\\System32\\Wbem`,
    TEMP: temporary,
    TMP: temporary,
    HOMEDRIVE: drive,
    HOMEPATH: "\\",
    USERPROFILE: temporary,
    USERNAME: "SYSTEM",
    USERDOMAIN: "NT AUTHORITY",
    LOGONSERVER: "",
  };
}

/** Of the words that this Node was started with, those that keep it from a configuration of OpenSSL's which others could have written. */
export const configurationOf = (words: readonly string[]): string[] =>
  words.filter((word) => word.startsWith("--openssl-config="));
