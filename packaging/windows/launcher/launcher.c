/* pressdesk.exe and pressdesk-cli.exe: "python -m pressdesk" inside this process.
 *
 * Python's DLL lies beside the launcher; `python313._pth` there tells it where the
 * packages are and shuts out the environment, the registry and the folder that the
 * person is in. A file `portable.txt` beside it keeps everything the program
 * writes in the folder `Pressdesk-data`, for a stick or a share.
 */
#include <stdio.h>
#include <stdlib.h>
#include <wchar.h>
#include <windows.h>

#define LONGEST 32768
#define PYTHON L"python" PYTHON_TAG L".dll"

typedef int (*main_of_python)(int, wchar_t **);

static wchar_t program[LONGEST], beside[LONGEST];

static int failed(const wchar_t *what) {
    wchar_t said[600];
    _snwprintf(said, 600, L"Pressdesk: %ls (%lu)", what, GetLastError());
    said[599] = 0;
#ifdef CONSOLE
    fputws(said, stderr);
    fputwc(L'\n', stderr);
#else
    MessageBoxW(NULL, said, L"Pressdesk", MB_ICONERROR | MB_OK);
#endif
    return 3;
}

/* The path of a file beside the launcher; the next call overwrites it. */
static const wchar_t *path_of(const wchar_t *name) {
    wcscpy(beside, program);
    wchar_t *end = wcsrchr(beside, L'\\');
    if (!end || (end - beside) + wcslen(name) + 2 > LONGEST) return NULL;
    wcscpy(end + 1, name);
    return beside;
}

static void keep_together(void) {
    const wchar_t *mark = path_of(L"portable.txt");
    if (!mark || GetFileAttributesW(mark) == INVALID_FILE_ATTRIBUTES) return;
    if (GetEnvironmentVariableW(L"PRESSDESK_HOME", NULL, 0)) return;
    const wchar_t *data = path_of(L"Pressdesk-data");
    if (data) SetEnvironmentVariableW(L"PRESSDESK_HOME", data);
}

/* fontconfig's cache goes where the program's own things are, not beside them. */
static void keep_fonts_inside(void) {
    static wchar_t place[LONGEST];
    const wchar_t *end = L"\\cache";
    DWORD length = GetEnvironmentVariableW(L"PRESSDESK_HOME", place, LONGEST);
    if (!length) {
        end = L"\\Pressdesk\\Cache";
        length = GetEnvironmentVariableW(L"LOCALAPPDATA", place, LONGEST);
    }
    if (!length || length + wcslen(end) >= LONGEST) return;
    wcscpy(place + length, end);
    SetEnvironmentVariableW(L"XDG_CACHE_HOME", place);
}

int wmain(int count, wchar_t **words) {
    DWORD length = GetModuleFileNameW(NULL, program, LONGEST);
    if (!length || length == LONGEST) return failed(L"GetModuleFileName");
    SetDllDirectoryW(L""); /* no DLL comes from the folder that the person is in */
    keep_together();
    keep_fonts_inside();
    const wchar_t *dll = path_of(PYTHON);
    if (!dll) return failed(L"path");
    HMODULE python = LoadLibraryExW(
        dll, NULL, LOAD_LIBRARY_SEARCH_DLL_LOAD_DIR | LOAD_LIBRARY_SEARCH_DEFAULT_DIRS);
    if (!python) return failed(PYTHON);
    main_of_python run = (main_of_python)(void *)GetProcAddress(python, "Py_Main");
    if (!run) return failed(L"Py_Main");
    wchar_t *first[] = {program, L"-X", L"utf8", L"-B", L"-m", L"pressdesk"};
    int given = sizeof first / sizeof *first;
    wchar_t **all = calloc(given + count, sizeof *all);
    if (!all) return failed(L"memory");
    for (int i = 0; i < given; i++) all[i] = first[i];
    for (int i = 1; i < count; i++) all[given + i - 1] = words[i];
    return run(given + count - 1, all);
}
