/**
 * Computer names of environments that run strangers' programs to see what they do, and that no company gives: an installer with
 * its settings that somebody uploads there enrols from there. From checks for such environments that are public (pafish, al-khaser,
 * VMAware). Names that people's machines have too (JOHN-PC, SANDBOX) are left out, and so is everything that would be a guess: a
 * virtual machine, a small disk, a short uptime. What has to be certain is a token whose devices wait for approval.
 */
const names = new Set(["tequilaboomboom", "klone_x64-pc", "7silvia", "hanspeter-pc"]);

/** Whether a machine is called as a known analysis environment. */
export const isAnalysisName = (name: string): boolean =>
  names.has(name.trim().toLowerCase().replace(/\..*$/, ""));
