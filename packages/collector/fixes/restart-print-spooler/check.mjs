// Exits 0 when the print spooler should start with Windows and does not run, 1 when there is nothing to do, 2 when that cannot be told.
import { spawnSync } from "node:child_process";

const sc = `${process.env.SystemRoot}\\System32\\sc.exe`;
const reg = `${process.env.SystemRoot}\\System32\\reg.exe`;
const ask = (program, ...words) =>
  spawnSync(program, words, { encoding: "utf8", windowsHide: true }).stdout ?? "";
const end = (code, sentence) => {
  console.log(sentence);
  process.exit(code);
};

const state = /^\s*STATE\s*:\s*([1-7])\b/m.exec(ask(sc, "query", "Spooler"))?.[1];
if (state === undefined) end(2, "Windows does not say how its print spooler is.");
if (state === "4") end(1, "The print spooler runs; there is nothing to restart.");
const key = "HKLM\\SYSTEM\\CurrentControlSet\\Services\\Spooler";
const start = /^ +Start +REG_DWORD +0x([0-9a-f])/m.exec(ask(reg, "query", key, "/v", "Start"))?.[1];
if (start !== "2") end(2, "The print spooler is not set to start with Windows: somebody wanted it so.");
end(0, "The print spooler does not run.");
