"""The program: `pressdesk` and `python -m pressdesk`.

The installed program has its modules in one file, which is made use of first. The
collector of unused objects stands still while the program is loaded: that makes
much and drops little, and looking through it all is 3 % of the start. `app.main` lets
it go on for a command; beside a window `ui.sweeper` does its work. msgspec asks for
`typing_extensions` before `typing`, which has all that it takes: another 2 %.
"""

import gc
import os
import sys

gc.disable()

if sys.platform == "win32":
    from pressdesk.system import code_archive

    code_archive.use(os.path.dirname(os.path.dirname(__file__)))  # noqa: PTH120

    from pressdesk.system import shell

    shell.spare()

if "typing_extensions" not in sys.modules:
    sys.modules["typing_extensions"] = None  # type: ignore[assignment]
    import msgspec  # noqa: F401

    del sys.modules["typing_extensions"]

from pressdesk.app import main  # noqa: E402 (after the lines above, or they are in vain)

if __name__ == "__main__":
    raise SystemExit(main())
