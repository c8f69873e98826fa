/*
 * %ProgramData% lets every user make folders in it, and a folder there hands that right on to whatever is made in it (this is how
 * agents of others became a way to SYSTEM). So ours is made with rights of its own, which nothing hands down, and one that a user
 * made before us, or that has anything of a user in it, is moved aside as a whole. It is not deleted: a service that deletes what a
 * user prepared is a tool for deleting anything.
 */
#include "wrapper.h"
#include <aclapi.h>
#include <sddl.h>
#include <shlobj.h>
#include <stdio.h>

#define ONLY_US L"O:BAD:PAI(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)"
#define ONLY_US_KEY L"D:PAI(A;CI;KA;;;SY)(A;CI;KA;;;BA)"

BOOL join(wchar_t out[LONGEST], const wchar_t *folder, const wchar_t *name) {
  int length = swprintf(out, LONGEST, L"%ls\\%ls", folder, name);
  return length > 0 && length < LONGEST;
}

/* Administrators, SYSTEM, and whom this very program runs as, which is SYSTEM wherever it is a service. */
static BOOL is_one_of_us(PSID owner) {
  BYTE own[256];
  DWORD needed = 0;
  HANDLE token;
  BOOL same = FALSE;
  if (IsWellKnownSid(owner, WinBuiltinAdministratorsSid) || IsWellKnownSid(owner, WinLocalSystemSid)) return TRUE;
  if (!OpenProcessToken(GetCurrentProcess(), TOKEN_QUERY, &token)) return FALSE;
  if (GetTokenInformation(token, TokenUser, own, sizeof own, &needed))
    same = EqualSid(owner, ((TOKEN_USER *)(void *)own)->User.Sid);
  CloseHandle(token);
  return same;
}

/* The thing itself is opened, never what a link leads to. */
static HANDLE open_itself(const wchar_t *path, DWORD rights) {
  return CreateFileW(path, rights, FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE, NULL, OPEN_EXISTING,
                     FILE_FLAG_BACKUP_SEMANTICS | FILE_FLAG_OPEN_REPARSE_POINT, NULL);
}

static BOOL is_ours(const wchar_t *path) {
  BY_HANDLE_FILE_INFORMATION about;
  PSECURITY_DESCRIPTOR described = NULL;
  PSID owner = NULL;
  BOOL ours = FALSE;
  HANDLE thing = open_itself(path, READ_CONTROL);
  if (thing == INVALID_HANDLE_VALUE) return FALSE;
  if (GetFileInformationByHandle(thing, &about) && !(about.dwFileAttributes & FILE_ATTRIBUTE_REPARSE_POINT) &&
      GetSecurityInfo(thing, SE_FILE_OBJECT, OWNER_SECURITY_INFORMATION, &owner, NULL, NULL, NULL, &described) ==
          ERROR_SUCCESS)
    ours = is_one_of_us(owner);
  if (described != NULL) LocalFree(described);
  CloseHandle(thing);
  return ours;
}

typedef BOOL visitor(const wchar_t *path, const WIN32_FIND_DATAW *entry);

/* Visits what lies in a folder until one visit says no; true when none did. */
static BOOL each_entry(const wchar_t *folder, visitor *visit) {
  wchar_t pattern[LONGEST], path[LONGEST];
  WIN32_FIND_DATAW entry;
  BOOL going = TRUE;
  if (!join(pattern, folder, L"*")) return FALSE;
  HANDLE found = FindFirstFileW(pattern, &entry);
  if (found == INVALID_HANDLE_VALUE) return GetLastError() == ERROR_FILE_NOT_FOUND;
  do {
    if (wcscmp(entry.cFileName, L".") == 0 || wcscmp(entry.cFileName, L"..") == 0) continue;
    going = join(path, folder, entry.cFileName) && visit(path, &entry);
  } while (going && FindNextFileW(found, &entry));
  FindClose(found);
  return going;
}

static BOOL is_folder(const WIN32_FIND_DATAW *entry) {
  return (entry->dwFileAttributes & FILE_ATTRIBUTE_DIRECTORY) && !(entry->dwFileAttributes & FILE_ATTRIBUTE_REPARSE_POINT);
}

static BOOL is_gone(const wchar_t *path) {
  return GetFileAttributesW(path) == INVALID_FILE_ATTRIBUTES && GetLastError() == ERROR_FILE_NOT_FOUND;
}

/* What was replaced while we looked is nobody's: only we can put something into the folder by now. */
static BOOL all_is_ours(const wchar_t *path, const WIN32_FIND_DATAW *entry) {
  return is_ours(path) ? !is_folder(entry) || each_entry(path, all_is_ours) : is_gone(path);
}

static BOOL protect_folder(const wchar_t *folder, PSECURITY_DESCRIPTOR rights) {
  PACL list = NULL;
  PSID owner = NULL;
  BOOL present = FALSE, defaulted = FALSE;
  HANDLE thing = open_itself(folder, READ_CONTROL | WRITE_DAC | WRITE_OWNER);
  if (thing == INVALID_HANDLE_VALUE) return FALSE;
  BOOL done = GetSecurityDescriptorDacl(rights, &present, &list, &defaulted) &&
              GetSecurityDescriptorOwner(rights, &owner, &defaulted) &&
              SetSecurityInfo(thing, SE_FILE_OBJECT,
                              OWNER_SECURITY_INFORMATION | DACL_SECURITY_INFORMATION | PROTECTED_DACL_SECURITY_INFORMATION,
                              owner, NULL, list, NULL) == ERROR_SUCCESS;
  CloseHandle(thing);
  return done;
}

static BOOL move_aside(const wchar_t *folder, wchar_t moved[LONGEST]) {
  SYSTEMTIME now;
  GetSystemTime(&now);
  int length = swprintf(moved, LONGEST, L"%ls.not-ours-%04d%02d%02d%02d%02d%02d%03d", folder, now.wYear, now.wMonth,
                        now.wDay, now.wHour, now.wMinute, now.wSecond, now.wMilliseconds);
  return length > 0 && length < LONGEST && MoveFileExW(folder, moved, 0);
}

/* One folder, ours and nobody else's, whatever was there before. A user may make it again between two looks, so there are three. */
static BOOL make_ours(const wchar_t *folder, SECURITY_ATTRIBUTES *rights, wchar_t moved[LONGEST]) {
  for (int look = 0; look < 3; look++) {
    if (CreateDirectoryW(folder, rights)) return is_ours(folder);
    if (GetLastError() != ERROR_ALREADY_EXISTS) return FALSE;
    WIN32_FIND_DATAW itself = {.dwFileAttributes = GetFileAttributesW(folder)};
    BOOL kept = is_folder(&itself) && is_ours(folder) && protect_folder(folder, rights->lpSecurityDescriptor) &&
                each_entry(folder, all_is_ours);
    if (kept) return TRUE;
    if (!move_aside(folder, moved)) return FALSE;
  }
  return FALSE;
}

static BOOL data_folder(wchar_t out[LONGEST]) {
  wchar_t shared[MAX_PATH];
  /* Asked of the system, not of the environment. */
  return SHGetFolderPathW(NULL, CSIDL_COMMON_APPDATA, NULL, SHGFP_TYPE_CURRENT, shared) == S_OK &&
         join(out, shared, L"Hulplijn");
}

const wchar_t *prepare_folders(struct folders *out, wchar_t moved[LONGEST]) {
  SECURITY_ATTRIBUTES rights = {sizeof rights, NULL, FALSE};
  wchar_t state[LONGEST];
  moved[0] = L'\0';
  if (!data_folder(out->data) || !join(state, out->data, L"state") || !join(out->logs, out->data, L"logs") ||
      !join(out->releases, out->data, L"releases") || !join(out->temporary, out->data, L"temporary"))
    return L"the system did not say where its data folder is";
  if (!ConvertStringSecurityDescriptorToSecurityDescriptorW(ONLY_US, SDDL_REVISION_1, &rights.lpSecurityDescriptor, NULL))
    return L"the rights of the data folder could not be written down";
  BOOL made = make_ours(out->data, &rights, moved);
  LocalFree(rights.lpSecurityDescriptor);
  if (!made)
    return L"the data folder belongs to somebody else and cannot be moved aside: close what is open in it, or remove it";
  /* Below, everything comes from the folder above: nobody but us could have made it. */
  const wchar_t *below[] = {state, out->logs, out->releases, out->temporary};
  for (size_t i = 0; i < COUNT(below); i++)
    if (!CreateDirectoryW(below[i], NULL) && GetLastError() != ERROR_ALREADY_EXISTS)
      return L"a folder below the data folder cannot be made: is the disk full?";
  return NULL;
}

void protect_keys(void) {
  const wchar_t *keys[] = {L"SOFTWARE\\Hulplijn\\Agent", L"SOFTWARE\\Policies\\Hulplijn"};
  PSECURITY_DESCRIPTOR rights = NULL;
  if (!ConvertStringSecurityDescriptorToSecurityDescriptorW(ONLY_US_KEY, SDDL_REVISION_1, &rights, NULL)) return;
  for (size_t i = 0; i < COUNT(keys); i++) {
    HKEY key;
    if (RegOpenKeyExW(HKEY_LOCAL_MACHINE, keys[i], 0, WRITE_DAC, &key) != ERROR_SUCCESS) continue;
    RegSetKeySecurity(key, DACL_SECURITY_INFORMATION | PROTECTED_DACL_SECURITY_INFORMATION, rights);
    RegCloseKey(key);
  }
  LocalFree(rights);
}

/* A link is taken away, what it leads to stays. */
static BOOL remove_entry(const wchar_t *path, const WIN32_FIND_DATAW *entry) {
  if (is_folder(entry) && !each_entry(path, remove_entry)) return FALSE;
  return entry->dwFileAttributes & FILE_ATTRIBUTE_DIRECTORY ? RemoveDirectoryW(path) : DeleteFileW(path);
}

DWORD remove_data(void) {
  wchar_t folder[LONGEST];
  if (!data_folder(folder)) return ERROR_PATH_NOT_FOUND;
  if (GetFileAttributesW(folder) == INVALID_FILE_ATTRIBUTES) return ERROR_SUCCESS;
  if (!is_ours(folder)) return ERROR_ACCESS_DENIED;
  if (!each_entry(folder, remove_entry) || !RemoveDirectoryW(folder)) return GetLastError();
  return ERROR_SUCCESS;
}
