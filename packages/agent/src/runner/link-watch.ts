/** What the runner hears of the link, for fixes that could cut the device off. */
export interface LinkWatch {
  tell(connected: boolean): void;
  /** Whether the link stands, as far as is known: whoever was cut off before is not cut off by a fix. */
  stands(): boolean;
  /**
   * True as soon as the collector proves to be there after this call; at the deadline, whether the link then stands. A link
   * that died is noticed within 35 s, so a shorter deadline can be fooled by one that only seems to stand.
   */
  reached(withinMs: number): Promise<boolean>;
}

export function createLinkWatch(): LinkWatch {
  let stands = false;
  const waiting = new Set<() => void>();
  return {
    tell(connected) {
      stands = connected;
      if (connected) for (const wake of waiting) wake();
    },
    stands: () => stands,
    reached: (withinMs) =>
      new Promise((resolve) => {
        const end = (reached: boolean): void => {
          clearTimeout(timer);
          waiting.delete(wake);
          resolve(reached);
        };
        const wake = (): void => end(true);
        const timer = setTimeout(() => end(stands), withinMs);
        waiting.add(wake);
      }),
  };
}
