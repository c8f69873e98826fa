import type { DeviceRow, IncidentRow } from "@hulplijn/shared/api";
import { toldRules } from "@hulplijn/shared/rules";
import { deviceStateText, severityText } from "@hulplijn/shared/texts";
import { fill, type Language, type Text } from "@hulplijn/shared/values";

/** One column of a table that leaves as a file. Instants are RFC 3339, in UTC; what is not known is empty, never a zero. */
interface ExportColumn<Row> {
  readonly title: Text;
  of(row: Row, language: Language): string | number | null;
}

const instant = (atMs: number | null): string | null => (atMs === null ? null : new Date(atMs).toISOString());

const deviceColumns = {
  state: {
    title: { en: "State", nl: "Toestand" },
    of: (row, language) => deviceStateText[row.state][language],
  },
  name: { title: { en: "Name", nl: "Naam" }, of: (row) => row.name },
  incidents: { title: { en: "Open incidents", nl: "Open incidenten" }, of: (row) => row.openIncidents },
  system: { title: { en: "System", nl: "Systeem" }, of: (row) => row.system },
  platform: { title: { en: "Platform", nl: "Platform" }, of: (row) => row.platform },
  group: { title: { en: "Group", nl: "Groep" }, of: (row) => row.group },
  tags: { title: { en: "Tags", nl: "Labels" }, of: (row) => row.tags.join(" ") },
  seen: { title: { en: "Seen", nl: "Gezien" }, of: (row) => instant(row.seenAtMs) },
  enrolled: { title: { en: "Enrolled", nl: "Aangemeld" }, of: (row) => instant(row.enrolledAtMs) },
  agent: { title: { en: "Agent", nl: "Agent" }, of: (row) => row.agentVersion },
} as const satisfies Record<string, ExportColumn<DeviceRow>>;

const incidentColumns = {
  key: { title: { en: "Incident", nl: "Incident" }, of: (row) => row.key },
  state: { title: { en: "State", nl: "Toestand" }, of: (row) => row.state },
  severity: {
    title: { en: "Severity", nl: "Ernst" },
    of: (row, language) => severityText[row.severity][language],
  },
  priority: { title: { en: "Priority", nl: "Prioriteit" }, of: (row) => row.priority },
  title: {
    title: { en: "What", nl: "Wat" },
    of: (row, language) => {
      const rule = toldRules.get(row.rule);
      return rule === undefined ? row.rule : fill(rule.title, language, row.params);
    },
  },
  device: { title: { en: "Device", nl: "Apparaat" }, of: (row) => row.deviceName },
  owner: { title: { en: "Owner", nl: "Van wie" }, of: (row) => row.ownerName },
  line: { title: { en: "Line", nl: "Lijn" }, of: (row) => row.line },
  opened: { title: { en: "Opened", nl: "Geopend" }, of: (row) => instant(row.openedAtMs) },
  resolved: { title: { en: "Resolved", nl: "Opgelost" }, of: (row) => instant(row.resolvedAtMs) },
} as const satisfies Record<string, ExportColumn<IncidentRow>>;

/** The lists that leave as a file, and the columns that each may have: nothing else of a row ever does. */
export const exportColumns: {
  readonly devices: Readonly<Record<string, ExportColumn<DeviceRow>>>;
  readonly incidents: Readonly<Record<string, ExportColumn<IncidentRow>>>;
} = { devices: deviceColumns, incidents: incidentColumns };

/** A spreadsheet takes a text that begins so for a formula (OWASP, "CSV injection"): a quote before it keeps it a text. */
const formula = /^[=+\-@\t\r]/;

function cell(value: string | number | null, separator: string): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  const text = formula.test(value) ? `'${value}` : value;
  return new RegExp(`["\r\n${separator}]`).test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Dutch spreadsheets read a comma as the decimal sign, and part columns at a semicolon. */
export const separatorOf = (language: Language): string => (language === "nl" ? ";" : ",");

export const csvLine = (cells: readonly (string | number | null)[], separator: string): string =>
  `${cells.map((value) => cell(value, separator)).join(separator)}\r\n`;
