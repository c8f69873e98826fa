import type { SystemFacts } from "../../core/system-facts.ts";

const known = (text: string | undefined): string | null => {
  const trimmed = text?.trim() ?? "";
  return trimmed === "" ||
    trimmed === "-" ||
    /^(to be filled|default string|not specified|unknown)/i.test(trimmed)
    ? null
    : trimmed.slice(0, 256);
};

/** The slow facts, by systeminformation. It starts programs of its own, so it is asked once a day. */
export async function systemFacts(): Promise<SystemFacts> {
  const { default: si } = await import("systeminformation");
  const [system, bios, cpu, memory, os, disks] = await Promise.all([
    si.system(),
    si.bios(),
    si.cpu(),
    si.mem(),
    si.osInfo(),
    si.diskLayout(),
  ]);
  return {
    hostname: os.hostname.slice(0, 256),
    maker: known(system.manufacturer),
    model: known(system.model),
    serial: known(system.serial),
    firmware: known([bios.vendor, bios.version].filter(Boolean).join(" ")),
    processor: known([cpu.manufacturer, cpu.brand].filter(Boolean).join(" ")) ?? "",
    cores: Math.max(1, cpu.cores),
    memoryBytes: memory.total,
    system: known(os.distro) ?? os.platform,
    systemVersion: known(os.release) ?? "",
    kernel: os.kernel.slice(0, 256),
    architecture: os.arch.slice(0, 256),
    virtual: typeof system.virtual === "boolean" ? system.virtual : null,
    disks: disks.map((disk) => ({
      name: (known(disk.device) ?? "").slice(0, 256),
      model: known(disk.name) ?? "",
      bytes: disk.size,
    })),
  };
}
