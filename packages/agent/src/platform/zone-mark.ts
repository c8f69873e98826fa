import { readlinkSync } from "node:fs";

/**
 * Something that changes when this machine's zone does. Not the zone's name by `Intl`, whose data would cost a program that stays a
 * megabyte; where there is no such link (Windows) the clock's distance from UTC says it.
 */
export function zoneMark(): string {
  try {
    return readlinkSync("/etc/localtime");
  } catch {
    return String(new Date().getTimezoneOffset());
  }
}
