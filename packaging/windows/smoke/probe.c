/* For tests only: probe.exe PYTHON.DLL WORDS... runs Python with the words, in the runtime
 * that PYTHON.DLL belongs to: an installed Pressdesk has no python.exe. */
#include <windows.h>
#include <stdio.h>
#include <wchar.h>

int wmain(int count, wchar_t **words)
{
    HMODULE python = LoadLibraryExW(words[1], NULL,
        LOAD_LIBRARY_SEARCH_DLL_LOAD_DIR | LOAD_LIBRARY_SEARCH_DEFAULT_DIRS);
    int (*run)(int, wchar_t **) = python ? (void *)GetProcAddress(python, "Py_Main") : NULL;
    if (!run) { fwprintf(stderr, L"no Python in %ls\n", words[1]); return 3; }
    words[1] = words[0];
    return run(count - 1, words + 1);
}
