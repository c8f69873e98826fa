import { parseArgs } from "node:util";
import { readConfig } from "./config.ts";
import { runAgent } from "./run.ts";

/** `hulplijn-agent run`: until a signal ends it. */
function run(args: readonly string[]): void {
  const { values } = parseArgs({
    args: [...args],
    options: {
      state: { type: "string" },
      url: { type: "string" },
      "token-file": { type: "string" },
      "root-digest": { type: "string" },
      "ca-file": { type: "string" },
      config: { type: "string" },
    },
  });
  const config = readConfig(
    {
      ...(values.state === undefined ? {} : { state: values.state }),
      ...(values.url === undefined ? {} : { url: values.url }),
      ...(values["token-file"] === undefined ? {} : { tokenFile: values["token-file"] }),
      ...(values["root-digest"] === undefined ? {} : { rootDigest: values["root-digest"] }),
      ...(values["ca-file"] === undefined ? {} : { caFile: values["ca-file"] }),
    },
    values.config ?? null,
  );
  if (!config.ok) {
    process.stderr.write(`hulplijn-agent: ${config.sentence}\n`);
    process.exit(2);
  }
  const agent = runAgent(config.settings);
  let stopping = false;
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.on(signal, () => {
      if (stopping) return;
      stopping = true;
      agent.stop("agent-stops").then(
        () => process.exit(0),
        () => process.exit(1),
      );
    });
  }
}

const [verb, ...args] = process.argv.slice(2);
if (verb === "run") run(args);
else {
  process.stderr.write(`hulplijn-agent: nobody knows the verb ${verb ?? ""}\n`);
  process.exitCode = 2;
}
