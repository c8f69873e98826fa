import { bundle } from "./bundle.ts";
import { deb } from "./deb.ts";
import type { Format } from "./format.ts";
import { msi } from "./msi.ts";
import { pkg } from "./pkg.ts";
import { rpm } from "./rpm.ts";

/** Every form of package: `npm run package -- <id>`. One file and one line each. */
export const formats: Readonly<Record<string, Format>> = {
  bundle,
  deb,
  msi,
  pkg,
  rpm,
};
