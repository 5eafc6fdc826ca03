"""The program: `pressdesk` and `python -m pressdesk`.

The collector of unused objects stands still while the program is loaded: that makes
much and drops little, and looking through it all is 3 % of the start. `app.main` lets
it go on for a command; beside a window `ui.sweeper` does its work.
"""

import gc
import sys

gc.disable()

if sys.platform == "win32":
    from pressdesk.system import shell

    shell.spare()

from pressdesk.app import main  # noqa: E402 (after the lines above, or they are in vain)

if __name__ == "__main__":
    raise SystemExit(main())
