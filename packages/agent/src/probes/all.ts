export { diskHealth } from "./disk-health/measure.ts";
export { memory } from "./memory/measure.ts";
export { processor } from "./processor/measure.ts";
