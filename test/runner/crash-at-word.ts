// A fault for tests, put into a real runner with `--import`: whoever reads JSON with the word CRASH in it ends at once, as a program does
// that a set of schedules or rollouts makes run out of memory or stack.
import { kill, pid } from "node:process";

const parse = JSON.parse.bind(JSON);
JSON.parse = (text: string): unknown => {
  if (text.includes("CRASH")) kill(pid, "SIGKILL");
  return parse(text);
};
