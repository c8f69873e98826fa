export { printQueueStopped } from "./print-queue-stopped.ts";
