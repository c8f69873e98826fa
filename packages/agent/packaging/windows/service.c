/*
 * The Windows service HulplijnAgent. It is a thin one: it starts the vendor's own node.exe with our launcher from the folder that it
 * lies in itself, keeps it running, writes its log down, and ends it in time. What runs, and what may run, is decided by the agent.
 *
 *   hulplijn-service.exe               what the service manager starts
 *   hulplijn-service.exe remove-data   what the uninstallation ends with, where data is to go too
 */
#include "messages.h"
#include "wrapper.h"
#include <shlobj.h>
#include <stdio.h>

#define NAME L"HulplijnAgent"
#define PARAMETERS L"SYSTEM\\CurrentControlSet\\Services\\HulplijnAgent\\Parameters"
#define GOODBYE_MS 3000   /* the agent says goodbye to the collector */
#define TRIM_MS 60000     /* after this, what only starting needed can leave the memory */
#define STEADY_MS 300000  /* whoever ran that long did not fail at starting */
#define FIRST_WAIT_MS 1000
#define LONGEST_WAIT_MS 60000

/*
 * The agent runs seldom and is to be small: flags as in src/small.ts, where Linux gives them by execve. `--openssl-config` keeps
 * Node from a configuration (and with it a library) at a place that users could write at.
 */
#define START                                                                                                        \
  L"\"%ls\\node.exe\" --openssl-config=\"%ls\\openssl.cnf\" --disable-warning=ExperimentalWarning --single-threaded "  \
  L"--v8-pool-size=0 --lite-mode --expose-gc --optimize-for-size --max-semi-space-size=1 "                           \
  L"--semi-space-growth-factor=1 \"%ls\\launch.mjs\" --releases \"%ls\" agent run --stop-with-stdin"

static SERVICE_STATUS_HANDLE status_handle;
static SERVICE_STATUS status = {.dwServiceType = SERVICE_WIN32_OWN_PROCESS};
static HANDLE stop_asked, child_gone;
static wchar_t program_folder[LONGEST];
static struct folders folders;

struct child {
  HANDLE job, process, reader, hold; /* `hold`: while it is open, the agent's standard input has not ended */
};

static void tell_manager(DWORD state, DWORD code, DWORD wait_ms) {
  status.dwCurrentState = state;
  status.dwWin32ExitCode = code;
  status.dwWaitHint = wait_ms;
  status.dwControlsAccepted = state == SERVICE_RUNNING ? SERVICE_ACCEPT_STOP | SERVICE_ACCEPT_SHUTDOWN : 0;
  SetServiceStatus(status_handle, &status);
}

static DWORD WINAPI on_control(DWORD control, DWORD type, LPVOID data, LPVOID context) {
  (void)type, (void)data, (void)context;
  if (control == SERVICE_CONTROL_INTERROGATE) return NO_ERROR;
  if (control != SERVICE_CONTROL_STOP && control != SERVICE_CONTROL_SHUTDOWN) return ERROR_CALL_NOT_IMPLEMENTED;
  tell_manager(SERVICE_STOP_PENDING, NO_ERROR, GOODBYE_MS + 2000);
  SetEvent(stop_asked);
  /* An installer that does not wait for "stopped" (Wine's) would find our files still open. */
  WaitForSingleObject(child_gone, GOODBYE_MS + 1000);
  return NO_ERROR;
}

/* The whole environment, sorted as Windows wants it: nothing of the machine's own variables, which may lead anywhere. */
static BOOL write_environment(wchar_t *out, size_t room) {
  wchar_t windows[MAX_PATH], programs[MAX_PATH], shared[MAX_PATH];
  if (GetSystemWindowsDirectoryW(windows, MAX_PATH) == 0 ||
      SHGetFolderPathW(NULL, CSIDL_PROGRAM_FILES, NULL, SHGFP_TYPE_CURRENT, programs) != S_OK ||
      SHGetFolderPathW(NULL, CSIDL_COMMON_APPDATA, NULL, SHGFP_TYPE_CURRENT, shared) != S_OK)
    return FALSE;
  int length = swprintf(out, room,
                        L"Path=%ls\\System32;%ls\nProgramData=%ls\nProgramFiles=%ls\nSystemDrive=%.2ls\nSystemRoot=%ls\n"
                        L"TEMP=%ls\nTMP=%ls\nUV_THREADPOOL_SIZE=2\nwindir=%ls\n",
                        windows, windows, shared, programs, windows, windows, folders.temporary, folders.temporary, windows);
  if (length <= 0) return FALSE;
  for (wchar_t *c = out; *c != L'\0'; c++)
    if (*c == L'\n') *c = L'\0';
  return TRUE;
}

/*
 * A pipe with our end and the child's, who writes its log without waiting in between (so it is not an overlapped one). Named, because
 * Node takes no other at this place under Wine; first and only instance, both ends taken before anybody else could learn its name,
 * and only from this machine.
 */
static BOOL make_pipe(BOOL child_writes, HANDLE *ours, HANDLE *theirs) {
  static unsigned count = 0;
  SECURITY_ATTRIBUTES inherited = {sizeof inherited, NULL, TRUE};
  wchar_t name[128];
  LARGE_INTEGER now;
  QueryPerformanceCounter(&now);
  swprintf(name, COUNT(name), L"\\\\.\\pipe\\hulplijn-service-%lu-%u-%llx", GetCurrentProcessId(), ++count, now.QuadPart);
  *ours = CreateNamedPipeW(name, (child_writes ? PIPE_ACCESS_INBOUND : PIPE_ACCESS_OUTBOUND) | FILE_FLAG_FIRST_PIPE_INSTANCE,
                           PIPE_TYPE_BYTE | PIPE_WAIT | PIPE_REJECT_REMOTE_CLIENTS, 1, 65536, 65536, 0, NULL);
  if (*ours == INVALID_HANDLE_VALUE) return FALSE;
  *theirs = CreateFileW(name, child_writes ? GENERIC_WRITE | FILE_READ_ATTRIBUTES : GENERIC_READ | FILE_WRITE_ATTRIBUTES, 0,
                        &inherited, OPEN_EXISTING, 0, NULL);
  if (*theirs != INVALID_HANDLE_VALUE) return TRUE;
  CloseHandle(*ours);
  return FALSE;
}

static DWORD WINAPI copy_output(LPVOID pipe) {
  char bytes[8192];
  DWORD count;
  while (ReadFile(pipe, bytes, sizeof bytes, &count, NULL)) write_log(bytes, count);
  CloseHandle(pipe);
  return 0;
}

/* Everything that the agent starts is in the job and dies with it, however it ends, and with this process. */
/* NO_ERROR and a job, or the code of Windows and none. */
static DWORD make_job(HANDLE *job) {
  JOBOBJECT_EXTENDED_LIMIT_INFORMATION limits = {0};
  limits.BasicLimitInformation.LimitFlags = JOB_OBJECT_LIMIT_KILL_ON_JOB_CLOSE | JOB_OBJECT_LIMIT_ACTIVE_PROCESS |
                                            JOB_OBJECT_LIMIT_JOB_MEMORY | JOB_OBJECT_LIMIT_DIE_ON_UNHANDLED_EXCEPTION;
  /* As in systemd/hulplijn-runner@.service. */
  limits.BasicLimitInformation.ActiveProcessLimit = 640;
  limits.JobMemoryLimit = (SIZE_T)2500 * 1024 * 1024;
  *job = CreateJobObjectW(NULL, NULL);
  if (*job == NULL) return GetLastError();
  if (SetInformationJobObject(*job, JobObjectExtendedLimitInformation, &limits, sizeof limits)) return NO_ERROR;
  DWORD code = GetLastError();
  CloseHandle(*job);
  return code;
}

/* Zero when it started; else the code of Windows. */
static DWORD start_child(struct child *child) {
  wchar_t line[LONGEST * 4], program[LONGEST], environment[LONGEST * 6];
  STARTUPINFOW how = {.cb = sizeof how, .dwFlags = STARTF_USESTDHANDLES};
  PROCESS_INFORMATION started = {0};
  HANDLE output;
  int length = swprintf(line, COUNT(line), START, program_folder, program_folder, program_folder, folders.releases);
  if (length <= 0 || !join(program, program_folder, L"node.exe") || !write_environment(environment, COUNT(environment)))
    return ERROR_BAD_ENVIRONMENT;
  *child = (struct child){0};
  DWORD code = make_job(&child->job);
  if (code != NO_ERROR) return code;
  if (!make_pipe(FALSE, &child->hold, &how.hStdInput)) return CloseHandle(child->job), ERROR_BROKEN_PIPE;
  if (!make_pipe(TRUE, &output, &how.hStdOutput))
    return CloseHandle(child->job), CloseHandle(child->hold), CloseHandle(how.hStdInput), ERROR_BROKEN_PIPE;
  how.hStdError = how.hStdOutput;
  BOOL done = CreateProcessW(program, line, NULL, NULL, TRUE,
                             CREATE_SUSPENDED | CREATE_NO_WINDOW | CREATE_UNICODE_ENVIRONMENT, environment, program_folder,
                             &how, &started);
  if (!done) code = GetLastError();
  CloseHandle(how.hStdInput);
  CloseHandle(how.hStdOutput);
  if (done && !AssignProcessToJobObject(child->job, started.hProcess)) {
    /* Not a line of it runs where its children could outlive it. */
    code = GetLastError();
    TerminateProcess(started.hProcess, 1);
  }
  if (done) ResumeThread(started.hThread), CloseHandle(started.hThread);
  child->process = started.hProcess;
  child->reader = code == NO_ERROR ? CreateThread(NULL, 0, copy_output, output, 0, NULL) : NULL;
  if (child->reader == NULL) CloseHandle(output);
  if (code == NO_ERROR) return NO_ERROR;
  if (done) CloseHandle(child->process);
  CloseHandle(child->hold);
  CloseHandle(child->job);
  return code;
}

/* Asks it to go (its standard input ends), waits a little, and ends what is left of it and of all that it started. */
static void end_child(struct child *child, DWORD goodbye_ms) {
  CloseHandle(child->hold);
  WaitForSingleObject(child->process, goodbye_ms);
  TerminateJobObject(child->job, 1);
  WaitForSingleObject(child->process, 2000);
  if (child->reader != NULL) {
    WaitForSingleObject(child->reader, 500);
    CloseHandle(child->reader);
  }
  CloseHandle(child->process);
  CloseHandle(child->job);
}

/* How long a version in trial has: ten minutes, unless an administrator (or a test) says otherwise below the service's own key. */
static DWORD trial_ms(void) {
  DWORD seconds = 600, size = sizeof seconds;
  RegGetValueW(HKEY_LOCAL_MACHINE, PARAMETERS, L"TrialSeconds", RRF_RT_REG_DWORD, NULL, &seconds, &size);
  return (seconds < 1 || seconds > 86400 ? 600 : seconds) * 1000;
}

static BOOL is_in_trial(void) {
  wchar_t file[LONGEST];
  return join(file, folders.releases, L"trial") && GetFileAttributesW(file) != INVALID_FILE_ATTRIBUTES;
}

enum ending { STOPPED, ENDED, TRIAL_OVER };

/* From its start until it ends, is to end, or its trial is over. */
static enum ending watch(struct child *child, DWORD trial) {
  HANDLE either[] = {stop_asked, child->process};
  ULONGLONG began = GetTickCount64();
  BOOL trimmed = FALSE, judged = FALSE;
  for (;;) {
    ULONGLONG ran = GetTickCount64() - began;
    if (!trimmed && ran >= TRIM_MS) {
      SetProcessWorkingSetSize(child->process, (SIZE_T)-1, (SIZE_T)-1);
      trimmed = TRUE;
    }
    if (!judged && ran >= trial) {
      if (is_in_trial()) return TRIAL_OVER;
      judged = TRUE;
    }
    ULONGLONG next = judged ? ran + INFINITE : trial;
    if (!trimmed && next > TRIM_MS) next = TRIM_MS;
    DWORD wait = trimmed && judged ? INFINITE : (DWORD)(next - ran);
    DWORD which = WaitForMultipleObjects(2, either, FALSE, wait);
    if (which == WAIT_OBJECT_0) return STOPPED;
    /* It ended, or it cannot be told any more whether it did: then it is ended and started anew. */
    if (which != WAIT_TIMEOUT) return ENDED;
  }
}

/* One life of the agent. True when there is to be another; `wait_ms` grows as long as it keeps failing. */
static BOOL run_once(DWORD *wait_ms, DWORD *failures) {
  struct child child;
  DWORD code = start_child(&child);
  BOOL is_news = *failures % 60 == 0;
  if (code != NO_ERROR) {
    say(EVENTLOG_ERROR_TYPE, is_news ? MSG_FAILED : 0, L"the agent could not be started (code %lu of Windows)", code);
  } else {
    ULONGLONG began = GetTickCount64();
    enum ending ending = watch(&child, trial_ms());
    if (ending == ENDED) GetExitCodeProcess(child.process, &code);
    end_child(&child, ending == ENDED ? 0 : GOODBYE_MS);
    if (ending == STOPPED) return FALSE;
    if (GetTickCount64() - began >= STEADY_MS || ending == TRIAL_OVER) *wait_ms = FIRST_WAIT_MS, *failures = 0, is_news = TRUE;
    if (ending == TRIAL_OVER)
      say(EVENTLOG_WARNING_TYPE, MSG_FAILED, L"a new version did not prove itself in time; the agent is started anew");
    else
      say(EVENTLOG_WARNING_TYPE, is_news ? MSG_FAILED : 0, L"the agent ended by itself (exit code %lu); it is started again", code);
  }
  *failures += 1;
  BOOL again = WaitForSingleObject(stop_asked, *wait_ms) == WAIT_TIMEOUT;
  *wait_ms = *wait_ms * 2 > LONGEST_WAIT_MS ? LONGEST_WAIT_MS : *wait_ms * 2;
  return again;
}

static void WINAPI service_main(DWORD count, LPWSTR *arguments) {
  (void)count, (void)arguments;
  wchar_t moved[LONGEST];
  DWORD wait_ms = FIRST_WAIT_MS, failures = 0;
  status_handle = RegisterServiceCtrlHandlerExW(NAME, on_control, NULL);
  if (status_handle == NULL) return;
  stop_asked = CreateEventW(NULL, TRUE, FALSE, NULL);
  child_gone = CreateEventW(NULL, TRUE, FALSE, NULL);
  tell_manager(SERVICE_START_PENDING, NO_ERROR, 10000);
  protect_keys();
  const wchar_t *why = prepare_folders(&folders, moved);
  if (why != NULL) {
    say(EVENTLOG_ERROR_TYPE, MSG_FAILED, L"nothing is started: %ls", why);
    tell_manager(SERVICE_STOPPED, ERROR_ACCESS_DENIED, 0);
    return;
  }
  open_log(folders.logs);
  if (moved[0] != L'\0')
    say(EVENTLOG_WARNING_TYPE, MSG_MOVED, L"the data folder was not ours alone; it was moved to %ls and made anew", moved);
  tell_manager(SERVICE_RUNNING, NO_ERROR, 0);
  say(EVENTLOG_INFORMATION_TYPE, MSG_STARTED, L"started");
  while (run_once(&wait_ms, &failures)) continue;
  SetEvent(child_gone);
  say(EVENTLOG_INFORMATION_TYPE, MSG_STOPPED, L"stopped");
  close_log();
  tell_manager(SERVICE_STOPPED, NO_ERROR, 0);
}

int WINAPI wWinMain(HINSTANCE instance, HINSTANCE before, PWSTR arguments, int show) {
  (void)instance, (void)before, (void)show;
  SERVICE_TABLE_ENTRYW table[] = {{(LPWSTR)NAME, service_main}, {NULL, NULL}};
  /* Libraries come from the system's own folder; a crash opens no window, here and in what we start. */
  SetDefaultDllDirectories(LOAD_LIBRARY_SEARCH_SYSTEM32);
  SetErrorMode(SEM_FAILCRITICALERRORS | SEM_NOGPFAULTERRORBOX);
  DWORD length = GetModuleFileNameW(NULL, program_folder, LONGEST);
  wchar_t *end = wcsrchr(program_folder, L'\\');
  if (length == 0 || length >= LONGEST || end == NULL) return ERROR_BAD_PATHNAME;
  *end = L'\0';
  if (wcscmp(arguments, L"remove-data") == 0) return (int)remove_data();
  /* Started by hand, this fails with 1063: there is no portable agent. */
  return StartServiceCtrlDispatcherW(table) ? 0 : (int)GetLastError();
}
