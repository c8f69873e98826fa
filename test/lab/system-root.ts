// Debian's own root folder with the services that fixes restart, made once and kept: what a machine of the lab boots from.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import { runTool } from "./started.ts";

const release = "bookworm";
const mirror = process.env["HULPLIJN_LAB_MIRROR"] ?? "http://deb.debian.org/debian";
const kept = "/var/cache/hulplijn-lab";

const packages = (
  "systemd systemd-sysv systemd-resolved dbus dbus-user-session libpam-systemd network-manager isc-dhcp-client chrony dnsmasq unbound cups " +
  "cups-client pulseaudio pulseaudio-utils pipewire pipewire-pulse wireplumber iproute2 iputils-ping perl-base procps"
).split(" ");

/**
 * The folder of the root. Takes half a minute and about 190 MB of packages the first time; a list that changed makes a new
 * one, and the old one goes.
 */
export function systemRoot(): string {
  const digest = createHash("sha256")
    .update([release, mirror, ...packages].join("\n"))
    .digest("hex");
  const folder = path.join(kept, digest.slice(0, 12));
  if (existsSync(folder)) return folder;
  rmSync(kept, { recursive: true, force: true });
  mkdirSync(kept, { recursive: true });
  const unfinished = `${folder}.${process.pid}`;
  const how = ["--mode=root", "--variant=apt", "--format=directory", `--include=${packages.join(",")}`];
  runTool("mmdebstrap", [...how, '--aptopt=Apt::Install-Recommends "false"', release, unfinished, mirror]);
  renameSync(unfinished, folder);
  return folder;
}
