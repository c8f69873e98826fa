export { begin } from "./202611230200-begin.ts";
export { ordersOfPeople } from "./202611231200-orders-of-people.ts";
