export { begin } from "./202611230200-begin.ts";
export { numberedRows } from "./202611231200-numbered-rows.ts";
export { halts } from "./202611231300-halts.ts";
export { ordersOfPeople } from "./202611231200-orders-of-people.ts";
export { views } from "./202611231230-views.ts";
export { findingsOfDevices } from "./202611231240-findings-of-devices.ts";
export { merges } from "./202611231300-merges.ts";
export { printers } from "./202611231330-printers.ts";
