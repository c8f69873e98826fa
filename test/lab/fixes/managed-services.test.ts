import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { measureIn } from "../measuring.ts";
import { until } from "../started.ts";
import { noSystemHouse, startSystemHouse, type SystemHouse } from "../system-house.ts";
import { type FixHouse, judgeWith, makeFixHouse } from "./fix-house.ts";

describe.skipIf(noSystemHouse !== null)(
  `services under systemd${noSystemHouse === null ? "" : ` (${noSystemHouse})`}`,
  () => {
    let machine: SystemHouse;
    let device: FixHouse;
    const shell = (script: string): string => machine.run("sh", "-c", script);
    const is = (unit: string, state: string): boolean =>
      shell(`systemctl is-active ${unit} || true`).trim() === state;
    /** A service of the test's own; one that ends at once when there is a file /run/<name>-ill. */
    const addService = (name: string): void => {
      const start = `ExecStart=/bin/sh -c "test ! -e /run/${name}-ill && exec sleep infinity"`;
      shell(
        `printf '%s\\n' '[Service]' '${start}' '[Install]' WantedBy=multi-user.target >/etc/systemd/system/${name}.service
        systemctl enable --now ${name}.service`,
      );
    };

    beforeAll(async () => {
      machine = await startSystemHouse({ services: ["cups"] });
      addService("clerk");
      shell("useradd --create-home ans && loginctl enable-linger ans");
    });
    afterAll(() => machine?.stop());
    beforeEach(() => {
      vi.stubEnv("TMPDIR", machine.folder);
      device = makeFixHouse(
        judgeWith((probe) => measureIn(machine.within.before, probe)),
        machine.within,
      );
    });
    afterEach(() => {
      device.stop();
      vi.unstubAllEnvs();
    });

    describe("restart-service", () => {
      test("one on the list that crashed is started anew by systemd, and outlives the run", async () => {
        device.say("restartable-services", "clerk\n");
        shell("systemctl kill -s KILL clerk");
        await until("the crash", () => is("clerk", "failed"));
        const { receipt, said } = await device.run("restart-service", { service: "clerk.service" });
        expect(receipt.outcome, said).toBe("verified");
        expect(is("clerk", "active")).toBe(true);
        expect((await device.run("restart-service", { service: "clerk" })).receipt.outcome).toBe(
          "not-needed",
        );
      });

      test("one that is not on the list stays as it is", async () => {
        shell("systemctl kill -s KILL clerk");
        await until("the crash", () => is("clerk", "failed"));
        const { receipt, said } = await device.run("restart-service", { service: "clerk" });
        expect(receipt.outcome, said).toBe("failed");
        expect(said).toContain("not on this device's list");
        expect(is("clerk", "failed")).toBe(true);
      });

      test("one that crashes again at once is not called mended", async () => {
        device.say("restartable-services", "clerk\n");
        shell("touch /run/clerk-ill; systemctl restart clerk || true");
        await until("the crash", () => is("clerk", "failed"));
        const { receipt, said } = await device.run("restart-service", { service: "clerk" });
        expect(receipt.outcome, said).toBe("not-verified");
        shell("rm /run/clerk-ill");
      });
    });

    describe("restart-print-service", () => {
      test("a print service that hangs is started anew", async () => {
        shell("systemctl kill -s STOP cups.service");
        const { receipt, said } = await device.run("restart-print-service");
        expect(said).toContain("The print service: hung.");
        expect(receipt.outcome, said).toBe("verified");
        expect(is("cups.service", "active")).toBe(true);
      });

      test("one that was stopped, its socket too, is started anew", async () => {
        shell("systemctl stop cups.socket cups.path cups.service");
        const { receipt, said } = await device.run("restart-print-service");
        expect(said).toContain("The print service: down.");
        expect(receipt.outcome, said).toBe("verified");
      });

      test("one that answers is left alone", async () => {
        expect((await device.run("restart-print-service")).receipt.outcome).toBe("not-needed");
      });
    });

    describe.each([
      { server: "PulseAudio", units: ["pulseaudio"] },
      { server: "PipeWire", units: ["pipewire", "wireplumber", "pipewire-pulse"] },
    ])("restart-sound, where $server runs", ({ units }) => {
      const asAns = (script: string): string =>
        shell(
          `exec runuser -u ans -- env XDG_RUNTIME_DIR=/run/user/$(id -u ans) DBUS_SESSION_BUS_ADDRESS=unix:path=/run/user/$(id -u ans)/bus sh -c '${script}'`,
        );
      const every = ["pulseaudio", "pipewire", "wireplumber", "pipewire-pulse"];
      beforeAll(() => {
        const sockets = every.filter((one) => one !== "wireplumber").map((one) => `${one}.socket`);
        const all = [...every.map((one) => `${one}.service`), ...sockets].join(" ");
        asAns(`systemctl --user stop ${all}; systemctl --user mask --now ${all}`);
        const mine = units.flatMap((one) => (one === "wireplumber" ? [] : [`${one}.socket`]));
        const wanted = [...units.map((one) => `${one}.service`), ...mine].join(" ");
        asAns(`systemctl --user unmask ${wanted}; systemctl --user start ${wanted}; pactl info`);
      });

      test("one that hangs is started anew, as the person", async () => {
        const before = asAns(`systemctl --user show -P MainPID ${units[0]}`);
        for (const unit of units) asAns(`systemctl --user kill -s STOP ${unit}.service`);
        const { receipt, said } = await device.run("restart-sound", { user: "ans" });
        expect(said).toContain("The sound service of ans does not answer.");
        expect(receipt.outcome, said).toBe("verified");
        expect(asAns(`systemctl --user show -P MainPID ${units[0]}`)).not.toBe(before);
        expect(asAns("pactl info")).toContain("Server Name");
      });

      test("one that answers is left alone", async () => {
        expect((await device.run("restart-sound", { user: "ans" })).receipt.outcome).toBe("not-needed");
      });
    });
  },
);
