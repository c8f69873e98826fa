/** Adds one to a set that holds so many at most: the oldest makes room. So nobody fills the memory with what they send. */
export function addNewest<One>(to: Set<One>, one: One, most: number): void {
  const [oldest] = to.size >= most ? to : [];
  if (oldest !== undefined) to.delete(oldest);
  to.add(one);
}
