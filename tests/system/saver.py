"""A child process that saves one file again and again until it is killed.

Each version is one letter repeated, so that a mixed file shows. A byte on standard
output says that saving has begun.
"""

import itertools
import sys
from pathlib import Path

from pressdesk.system.atomic import write_bytes

SIZE = 200_000


def main():
    path = Path(sys.argv[1])
    for turn in itertools.count():
        write_bytes(path, bytes([65 + turn % 26]) * SIZE)
        if turn == 0:
            sys.stdout.write("!")
            sys.stdout.flush()


if __name__ == "__main__":
    main()
