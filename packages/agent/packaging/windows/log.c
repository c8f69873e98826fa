/*
 * The agent's log lines come through a pipe and end up here, so that the agent needs to know nothing of files that turn over.
 * Lines of the wrapper's own have the same form.
 */
#include "wrapper.h"
#include <stdarg.h>
#include <stdio.h>

#define LARGEST (5 * 1024 * 1024)
#define FILES 10

static CRITICAL_SECTION lock;
static BOOL is_open = FALSE;
static wchar_t path[LONGEST];
static HANDLE file = INVALID_HANDLE_VALUE;
static LONGLONG size = 0;

static void begin_file(void) {
  LARGE_INTEGER now = {0};
  file = CreateFileW(path, FILE_APPEND_DATA, FILE_SHARE_READ | FILE_SHARE_DELETE, NULL, OPEN_ALWAYS,
                     FILE_ATTRIBUTE_NORMAL, NULL);
  size = file != INVALID_HANDLE_VALUE && GetFileSizeEx(file, &now) ? now.QuadPart : 0;
}

/* agent.jsonl becomes agent.jsonl.1, that becomes .2, and the oldest goes. */
static void turn_over(void) {
  wchar_t older[LONGEST + 4], newer[LONGEST + 4];
  CloseHandle(file);
  for (int n = FILES - 1; n >= 1; n--) {
    swprintf(older, COUNT(older), L"%ls.%d", path, n);
    if (n == 1) swprintf(newer, COUNT(newer), L"%ls", path);
    else swprintf(newer, COUNT(newer), L"%ls.%d", path, n - 1);
    MoveFileExW(newer, older, MOVEFILE_REPLACE_EXISTING);
  }
  begin_file();
}

void open_log(const wchar_t *folder) {
  InitializeCriticalSection(&lock);
  if (!join(path, folder, L"agent.jsonl")) return;
  begin_file();
  is_open = TRUE;
}

static void append(const char *bytes, DWORD count) {
  DWORD written = 0;
  if (file == INVALID_HANDLE_VALUE) begin_file();
  if (file != INVALID_HANDLE_VALUE && count > 0 && WriteFile(file, bytes, count, &written, NULL)) size += written;
}

/* Up to the end of the last whole line in it; nothing when it has none. */
static DWORD whole_lines(const char *bytes, DWORD count) {
  while (count > 0 && bytes[count - 1] != '\n') count--;
  return count;
}

void write_log(const char *bytes, DWORD count) {
  if (!is_open) return;
  EnterCriticalSection(&lock);
  if (size + count >= LARGEST) {
    /* Between two lines where there is such a place, and soon after it where there is none. */
    DWORD first = whole_lines(bytes, count);
    append(bytes, first);
    bytes += first;
    count -= first;
    if (first > 0 || size >= LARGEST + 65536) turn_over();
  }
  append(bytes, count);
  LeaveCriticalSection(&lock);
}

void close_log(void) {
  if (!is_open) return;
  EnterCriticalSection(&lock);
  is_open = FALSE;
  if (file != INVALID_HANDLE_VALUE) CloseHandle(file);
  LeaveCriticalSection(&lock);
}

static void to_event_log(WORD type, DWORD event, const wchar_t *sentence) {
  HANDLE source = RegisterEventSourceW(NULL, L"HulplijnAgent");
  if (source == NULL) return;
  ReportEventW(source, type, 0, event, NULL, 1, 0, &sentence, NULL);
  DeregisterEventSource(source);
}

static const char *level_of(WORD type) {
  if (type == EVENTLOG_ERROR_TYPE) return "error";
  return type == EVENTLOG_WARNING_TYPE ? "warn" : "info";
}

void say(WORD type, DWORD event, const wchar_t *form, ...) {
  wchar_t sentence[LONGEST];
  char text[LONGEST * 3], safe[LONGEST * 6], line[LONGEST * 6 + 128];
  SYSTEMTIME now;
  size_t at = 0;
  va_list values;

  va_start(values, form);
  int length = vswprintf(sentence, COUNT(sentence), form, values);
  va_end(values);
  if (length < 0) sentence[LONGEST - 1] = L'\0';
  if (event != 0) to_event_log(type, event, sentence);
  if (WideCharToMultiByte(CP_UTF8, 0, sentence, -1, text, sizeof text, NULL, NULL) == 0) return;
  for (const char *c = text; *c != '\0'; c++) {
    if (*c == '"' || *c == '\\') safe[at++] = '\\';
    safe[at++] = (unsigned char)*c < 0x20 ? ' ' : *c;
  }
  safe[at] = '\0';
  GetSystemTime(&now);
  int bytes = snprintf(line, sizeof line,
                       "{\"time\":\"%04d-%02d-%02dT%02d:%02d:%02d.%03dZ\",\"level\":\"%s\",\"msg\":\"service: %s\"}\n",
                       now.wYear, now.wMonth, now.wDay, now.wHour, now.wMinute, now.wSecond, now.wMilliseconds,
                       level_of(type), safe);
  if (bytes > 0) write_log(line, (DWORD)bytes);
}
