"""Whether a process of this machine lives, and when it began."""

from __future__ import annotations

import os
import sys
from pathlib import Path

if sys.platform == "win32":
    import ctypes
    from ctypes import wintypes

    _QUERY = 0x1000  # PROCESS_QUERY_LIMITED_INFORMATION
    _DENIED = 5
    _STILL_ACTIVE = 259
    _LARGEST = 0xFFFFFFFF  # a lock from elsewhere may name a number that is none here

    def alive(pid: int) -> bool:
        """Whether `pid` runs; `os.kill(pid, 0)` would end it on Windows."""
        if pid > _LARGEST:
            return False
        kernel = ctypes.WinDLL("kernel32", use_last_error=True)
        kernel.OpenProcess.restype = wintypes.HANDLE
        handle = kernel.OpenProcess(_QUERY, False, pid)  # noqa: FBT003
        if not handle:
            return ctypes.get_last_error() == _DENIED
        code = wintypes.DWORD()
        known = kernel.GetExitCodeProcess(wintypes.HANDLE(handle), ctypes.byref(code))
        kernel.CloseHandle(wintypes.HANDLE(handle))
        return not known or code.value == _STILL_ACTIVE

    def started(pid: int) -> str:
        """When `pid` began, as an opaque string; empty where nobody says."""
        kernel = ctypes.WinDLL("kernel32", use_last_error=True)
        kernel.OpenProcess.restype = wintypes.HANDLE
        handle = kernel.OpenProcess(_QUERY, False, pid)  # noqa: FBT003
        if not handle:
            return ""
        times = [wintypes.FILETIME() for _ in range(4)]
        known = kernel.GetProcessTimes(
            wintypes.HANDLE(handle), *map(ctypes.byref, times)
        )
        kernel.CloseHandle(wintypes.HANDLE(handle))
        began = times[0].dwHighDateTime << 32 | times[0].dwLowDateTime
        return str(began) if known else ""

else:

    def alive(pid: int) -> bool:
        """Whether `pid` runs, whoever it belongs to."""
        try:
            os.kill(pid, 0)
        except (ProcessLookupError, OverflowError):
            return False
        except PermissionError:
            return True
        return not _is_zombie(pid)

    def started(pid: int) -> str:
        """When `pid` began, as an opaque string; empty where the system does not say.

        Two processes that had the same id one after the other differ in it.
        """
        fields = _stat(pid)
        return fields[19] if len(fields) > 19 else ""


def _is_zombie(pid: int) -> bool:
    return _stat(pid)[:1] == ["Z"]


def _stat(pid: int) -> list[str]:
    """The fields of /proc/<pid>/stat from the third (the state) on; see proc(5)."""
    try:
        line = Path(f"/proc/{pid}/stat").read_text(errors="replace")
    except OSError:
        return []
    return line.rpartition(")")[2].split()
