import { defineRule } from "./define.ts";

const levels = { answers: "none", hung: "warning", down: "notice" } as const;

/**
 * Catalogue V02. Hung: the socket accepts and nothing answers; a session without a sound service at all is only a notice. The fix
 * itself refuses while sound or microphone is in use.
 */
export const soundHung = defineRule({
  id: "sound-hung",
  probe: "audio",
  title: {
    en: "Sound does not respond for {user}",
    nl: "Het geluid reageert niet bij {user}",
  },
  explain: {
    en: "The sound service of {user} ({server}) does not answer, so there is no sound and no microphone.",
    nl: "De geluidsservice van {user} ({server}) antwoordt niet, dus er is geen geluid en geen microfoon.",
  },
  advice: {
    en: "Restart the sound service when {user} is not in a call, or let {user} sign out and in.",
    nl: "Herstart de geluidsservice als {user} niet in gesprek is, of laat {user} afmelden en weer aanmelden.",
  },
  impact: "person",
  raiseSeconds: 30,
  clearSeconds: 30,
  dependsOn: [],
  proposals: [{ fix: "restart-sound", params: { user: "user" } }],
  sharedBy: null,
  judge: (value) =>
    value.sessions.map((session) => ({
      subject: session.user,
      level: levels[session.state],
      params: { user: session.user, server: session.server },
    })),
});
