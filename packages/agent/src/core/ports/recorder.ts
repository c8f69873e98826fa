/** The flight recorder: a day of readings at full resolution, on this device alone. It may lose the last moments in a power cut. */
export interface Recorder {
  record(atMs: number, values: readonly (readonly [name: string, value: number])[]): void;
  /** Points between two instants of the wall clock, of series that are wanted, oldest first. */
  between(fromMs: number, toMs: number, isWanted: (name: string) => boolean): Map<string, [number, number][]>;
  close(): void;
}
