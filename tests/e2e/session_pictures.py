"""For looking: `python -m tests.e2e.session_pictures` keeps each step of the session.

The pictures of the written session go to `out/session`, numbered in order.
"""

import shutil
import sys
import tempfile
from pathlib import Path

from tests.e2e.hand import Screen
from tests.e2e.writing import Writer

OUT = Path(__file__).parents[2] / "out" / "session"


def main():
    """Write the release once, with pictures, and say where they are."""
    shutil.rmtree(OUT, ignore_errors=True)
    with tempfile.TemporaryDirectory() as folder:
        screen = Screen(Path(folder), OUT)
        writer = Writer(screen, Path(folder))
        try:
            writer.write()
            writer.type_until_killed()
            writer.recover()
            writer.finish()
            for form, data in writer.export().items():
                (OUT / f"shab.{form}").write_bytes(data)
        except AssertionError:
            screen.look("failed", settled=False)
            sys.stderr.write(screen.log.read_text())
            raise
        finally:
            screen.quit()
    sys.stdout.write(f"{OUT}\n")


if __name__ == "__main__":
    main()
