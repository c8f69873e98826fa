// Writes to the store named on the command line until it is killed, and prints each id after its write resolved.
import { writeSync } from "node:fs";
import { deviceRecord, startMs } from "./store-records.ts";
import { opened } from "./store-sqlite-folder.ts";

const [file = "", name = ""] = process.argv.slice(2);
const store = opened(file);
await store.write(async (tx) => tx.putDevice(deviceRecord(name)));

async function writeOn(writer: number): Promise<never> {
  for (let count = 0; ; count++) {
    const id = `${name}-${writer}-${count}`;
    await store.write(async (tx) => {
      await tx.putNote(id, "acknowledged");
      await tx.acknowledge(name, `epoch-${writer}`, count + 1);
      await tx.appendPoints(name, [{ series: `a/${writer}`, atMs: startMs + count, value: count }]);
      await tx.addAudit({ atMs: count, who: name, action: "write", object: id, detail: null });
    });
    // Written at once: what a stream still holds when the kill comes would be lost, and that is not the store's doing.
    writeSync(1, `${id}\n`);
    if (writer === 0 && count % 50 === 49)
      await store.tidy(startMs + 10 * 3_600_000, { history: 9, incidents: 9, output: 9 });
  }
}

await Promise.all(Array.from({ length: 8 }, async (_, writer) => writeOn(writer)));
