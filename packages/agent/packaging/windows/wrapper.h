/* What the three parts of the service wrapper know of each other. */
#ifndef HULPLIJN_WRAPPER_H
#define HULPLIJN_WRAPPER_H

#define WIN32_LEAN_AND_MEAN
#define _WIN32_WINNT 0x0A00
#include <windows.h>

#define LONGEST 1024 /* characters of a path of ours; longer ones are refused */
#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

/* Joins a folder and a name; false when that would be longer than a path of ours may be. */
BOOL join(wchar_t out[LONGEST], const wchar_t *folder, const wchar_t *name);

/* folders.c: %ProgramData%\Hulplijn and what lies in it, for SYSTEM and Administrators alone. */
struct folders {
  wchar_t data[LONGEST];
  wchar_t logs[LONGEST];
  wchar_t releases[LONGEST];
  wchar_t temporary[LONGEST];
};
/* Null, or why nothing may be started. `moved` is where a folder that was not ours went; empty when there was none. */
const wchar_t *prepare_folders(struct folders *out, wchar_t moved[LONGEST]);
/* Keys of the registry that may hold an enrolment token: for SYSTEM and Administrators alone. */
void protect_keys(void);
/* What `msiexec /x … REMOVE_DATA=1` ends with. Zero, or a code of Windows. */
DWORD remove_data(void);

/* log.c: logs\agent.jsonl, ten files of five megabytes, and the Event Log. */
void open_log(const wchar_t *folder);
void write_log(const char *bytes, DWORD size);
void close_log(void);
/* A sentence of the wrapper's own, in the log; `event` is an identifier of messages.mc, or 0 for the log alone. */
void say(WORD type, DWORD event, const wchar_t *form, ...);

#endif
