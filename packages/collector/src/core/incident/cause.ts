import type { Finding, Rule } from "@hulplijn/shared/rules";

/** How long after its end an incident is opened again when the same cause returns; later it is a new one. */
export const reopenWithinMs = 24 * 3600 * 1000;

/**
 * The one cause and scope that a finding belongs to; at most one open incident has it. Findings of one probe on one named
 * part of a device (a queue, a mount, a service) are signs of one cause; those on the device as a whole are apart by rule.
 * Those on devices that fell silent together have one cause, named by their subject. Built of ids only, never of text.
 */
export function causeOf(
  deviceId: string,
  finding: Pick<Finding, "rule" | "subject">,
  rule: Pick<Rule, "probe"> | undefined,
): string {
  if (finding.rule === "devices-silent") return `silence/${finding.subject}`;
  const part = finding.subject === "" || !rule ? `rule/${finding.rule}` : `probe/${rule.probe}`;
  return `device/${deviceId}/${part}/${finding.subject}`;
}
