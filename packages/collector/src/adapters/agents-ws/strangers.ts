/** How many there may be, in all and of one address. */
export interface StrangersRoom {
  readonly strangers: number;
  readonly strangersOfAddress: number;
}

/** Counts connections that have not proved themselves, in all and by the address that they came from. */
export function countStrangers(room: StrangersRoom): {
  /** Whether one more from this address would be too many. */
  isFull(address: string): boolean;
  /** One more. What comes back is called when it has proved itself or is gone; only the first call counts. */
  add(address: string): () => void;
} {
  const byAddress = new Map<string, number>();
  let all = 0;
  return {
    isFull: (address) => all >= room.strangers || (byAddress.get(address) ?? 0) >= room.strangersOfAddress,
    add(address) {
      let counts = true;
      all += 1;
      byAddress.set(address, (byAddress.get(address) ?? 0) + 1);
      return () => {
        if (!counts) return;
        counts = false;
        all -= 1;
        const left = (byAddress.get(address) ?? 1) - 1;
        if (left === 0) byAddress.delete(address);
        else byAddress.set(address, left);
      };
    },
  };
}
