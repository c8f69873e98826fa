import { expect, test } from "vitest";
import { linesReported } from "./lint-text.ts";

test("a built message is reported from warn up", () => {
  const text = `log.warn(\`device \${id} is silent\`);
request.log.error("cannot reach " + host);
this.logger.fatal({ err }, \`stopped: \${why}\`);
auditLog.error({ err });
log.error(message);
`;
  expect(linesReported("static-log-message", text)).toEqual([1, 2, 3, 4, 5]);
});

test("a constant message with facts as fields passes, and so does anything below warn", () => {
  const text = `log.warn({ deviceId }, "device is silent");
log.error("cannot read the configuration");
log.debug(\`device \${id} answered\`);
dialog.error(text);
console.error(text);
`;
  expect(linesReported("static-log-message", text)).toEqual([]);
});
