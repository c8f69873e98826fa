/** What systeminformation tells of a machine, narrowed to what the inventory needs. Null is "could not tell". */
export interface SystemFacts {
  readonly hostname: string;
  readonly maker: string | null;
  readonly model: string | null;
  readonly serial: string | null;
  readonly firmware: string | null;
  readonly processor: string;
  readonly cores: number;
  readonly memoryBytes: number;
  readonly system: string;
  readonly systemVersion: string;
  readonly kernel: string;
  readonly architecture: string;
  readonly virtual: boolean | null;
  readonly disks: readonly { readonly name: string; readonly model: string; readonly bytes: number }[];
}
