export { battery } from "./battery/measure.ts";
export { collectorPath } from "./collector-path/measure.ts";
export { diskHealth } from "./disk-health/measure.ts";
export { diskSpace } from "./disk-space/measure.ts";
export { memory } from "./memory/measure.ts";
export { processor } from "./processor/measure.ts";
export { services } from "./services/measure.ts";
export { temperature } from "./temperature/measure.ts";
