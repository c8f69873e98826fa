export { begin } from "./202611230200-begin.ts";
