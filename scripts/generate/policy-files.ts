import { type Setting, settingsTable } from "../../packages/agent/src/config-table.ts";

// What management tools need to know of the agent's settings, out of the one table of them.

const about = (setting: Setting): string =>
  setting.secret ? `${setting.about} Never shown.` : setting.about;

/** A kind of JSON Schema for each kind of value that the table has. */
function typeOf({ fallback }: Setting): object {
  if (typeof fallback === "number") return { type: "integer" };
  return Array.isArray(fallback) ? { type: "array", items: { type: "object" } } : { type: "string" };
}

/** JSON Schema of a policy: for editors, for Jamf Pro (Application & Custom Settings, Custom Schema), for whoever checks before rolling out. */
export function policySchema(): string {
  const properties = Object.entries<Setting>(settingsTable).map(([key, setting], index) => [
    key,
    { title: key, description: about(setting), property_order: (index + 1) * 5, ...typeOf(setting) },
  ]);
  return `${JSON.stringify(
    {
      $schema: "http://json-schema.org/draft-04/schema#",
      title: "Hulplijn agent (nl.hulplijn.agent)",
      description:
        "Settings of the Hulplijn agent that an organisation decides. Leave out what the device may decide.",
      type: "object",
      properties: Object.fromEntries(properties) as unknown,
    },
    null,
    2,
  )}\n`;
}

/** What an administrator begins with; every key has to be in the table. */
const example = {
  url: "wss://hulplijn.example.org/agent/v1",
  rootDigest: "0".repeat(64),
  reportSeconds: 60,
} as const satisfies Partial<Record<keyof typeof settingsTable, string | number>>;

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

/** A configuration profile for Macs: the same keys, under the agent's own domain. */
export function mobileConfig(): string {
  const settings = Object.entries(example).map(([key, value]) => {
    const form =
      typeof value === "number" ? `<integer>${value}</integer>` : `<string>${escaped(value)}</string>`;
    return `      <key>${key}</key>\n      ${form}`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<!-- Made by npm run docs. Put in your own values, and every other key of policy.schema.json that you decide. -->
<plist version="1.0">
<dict>
  <key>PayloadContent</key>
  <array>
    <dict>
      <key>PayloadType</key>
      <string>nl.hulplijn.agent</string>
      <key>PayloadIdentifier</key>
      <string>nl.hulplijn.agent.settings</string>
      <key>PayloadUUID</key>
      <string>5A2B1C0E-6B0B-4B57-9C58-3B5C0E1B7F10</string>
      <key>PayloadVersion</key>
      <integer>1</integer>
${settings.join("\n")}
    </dict>
  </array>
  <key>PayloadDisplayName</key>
  <string>Hulplijn agent</string>
  <key>PayloadIdentifier</key>
  <string>nl.hulplijn.agent</string>
  <key>PayloadScope</key>
  <string>System</string>
  <key>PayloadType</key>
  <string>Configuration</string>
  <key>PayloadUUID</key>
  <string>0E4A6E3C-7C0E-4D0A-8C2F-5B8E0E6C9D21</string>
  <key>PayloadVersion</key>
  <integer>1</integer>
</dict>
</plist>
`;
}
