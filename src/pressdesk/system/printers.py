"""The printers of this machine, asked without the window's library."""

from __future__ import annotations

import shutil
import subprocess
import sys

from pressdesk.notices import MachineFailed, notice

_PATIENCE = 10

if sys.platform == "win32":
    import winreg

    _DEVICES = r"Software\Microsoft\Windows NT\CurrentVersion\Devices"

    def names() -> tuple[str, ...]:
        """The printers of this person, as the system lists them for programs."""
        try:
            with winreg.OpenKey(winreg.HKEY_CURRENT_USER, _DEVICES) as opened:
                count = winreg.QueryInfoKey(opened)[1]
                return tuple(winreg.EnumValue(opened, n)[0] for n in range(count))
        except FileNotFoundError:
            return ()

else:

    def names(program: str = "lpstat") -> tuple[str, ...]:
        """The printers that CUPS knows.

        Raises:
            MachineFailed: there is no CUPS, or it does not answer.
        """
        found = shutil.which(program)
        if found is None:
            raise MachineFailed(notice("printers-no-system", "warning"))
        try:
            done = subprocess.run(
                [found, "-e"], capture_output=True, text=True, timeout=_PATIENCE
            )
        except (OSError, subprocess.TimeoutExpired) as error:
            raise MachineFailed(notice("printers-silent", "warning")) from error
        return tuple(done.stdout.split())
