import { becomeSmall, becomeSmallLater, isSmall } from "./small.ts";

const [verb, ...args] = process.argv.slice(2);
if (verb === "run") becomeSmall();
if (!isSmall) await becomeSmallLater();

if (verb === "run") await (await import("./serve.ts")).serve(args);
else if (verb === "program") await (await import("./start-declared.ts")).startDeclared(args);
else if (verb === "pac") await (await import("./find-proxy.ts")).findProxy(args);
else process.exitCode = await (await import("./cli/cli.ts")).runVerb(process.argv.slice(2));
