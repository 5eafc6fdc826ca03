"""The bytecode of the installed program in one file instead of two thousand.

A file that is opened on Windows is looked up, handed to a virus scanner and read, and
a start opened some 250. A module from here stands where its source lies and has the
same `__file__`: data beside it, submodules and tracebacks are as without.

The archive lies beside the packages. It is: Python's magic number of bytecode, the
length of the table in four bytes, the table (by the module's full name: whether it is a
package, its file below the program's folder, where its code begins and ends), and the
code as in `.pyc` files, without their heads. The build makes it (`winbuild.archive`);
a checkout has none.
"""

from __future__ import annotations

import marshal
import os
import sys
from importlib.machinery import ModuleSpec, PathFinder, SourceFileLoader
from importlib.util import MAGIC_NUMBER, spec_from_file_location
from mmap import ACCESS_READ, mmap
from types import CodeType

NAME = "code.archive"
Table = dict[str, tuple[bool, str, int, int]]
_LENGTH = 4
_HEAD = 16  # of a .pyc file: magic number, flags, hash or date and size


class _Loader(SourceFileLoader):
    """Has the code of its module at hand; all else is as for a file."""

    def __init__(self, name: str, path: str, code: bytes) -> None:
        super().__init__(name, path)
        self._code = code

    def get_code(self, fullname: str) -> CodeType | None:
        """The module's code; that of its source where the archive's is damaged."""
        try:
            code: CodeType = marshal.loads(self._code)
        except (ValueError, EOFError, TypeError):
            return super().get_code(fullname)
        return code


class Archive:
    """Finds the modules of an archive, before Python looks for their files."""

    def __init__(self, home: str, data: bytes | mmap) -> None:
        """`home` is the folder that the files in the table lie below.

        Raises:
            ValueError, EOFError, TypeError: this is no archive of this Python.
        """
        if data[: len(MAGIC_NUMBER)] != MAGIC_NUMBER:
            raise ValueError(data[: len(MAGIC_NUMBER)])
        start = len(MAGIC_NUMBER) + _LENGTH
        length = int.from_bytes(data[len(MAGIC_NUMBER) : start], "little")
        self._home, self._data, self._begin = home, data, start + length
        self._table: Table = marshal.loads(data[start : self._begin])
        if not isinstance(self._table, dict) or self._end() != len(data):
            raise ValueError(len(data))

    def _end(self) -> int:
        return self._begin + max((end for *_, end in self._table.values()), default=0)

    def find_spec(
        self, name: str, _path: object = None, _target: object = None
    ) -> ModuleSpec | None:
        """As Python's finders: nothing for a module that is not in the archive."""
        found = self._table.get(name)
        if found is None:
            return None
        is_package, file, start, end = found
        path = os.path.join(self._home, *file.split("/"))  # noqa: PTH118 (no pathlib yet)
        code = self._data[self._begin + start : self._begin + end]
        return spec_from_file_location(
            name,
            path,
            loader=_Loader(name, path, code),
            submodule_search_locations=[os.path.dirname(path)] if is_package else None,  # noqa: PTH120
        )


def use(site: str) -> bool:
    """From now on modules come from the archive in the folder `site`, if it has one.

    A damaged one is not used: the sources are there, and Python compiles them.
    """
    try:
        with open(os.path.join(site, NAME), "rb") as file:  # noqa: PTH118, PTH123
            data = mmap(file.fileno(), 0, access=ACCESS_READ)
        archive = Archive(os.path.dirname(os.path.abspath(site)), data)  # noqa: PTH100, PTH120
    except (OSError, ValueError, EOFError, TypeError):
        return False
    sys.meta_path.insert(sys.meta_path.index(PathFinder), archive)
    return True


def packed(modules: dict[str, tuple[bool, str, bytes]]) -> bytes:
    """An archive of modules, each with what the table says of it and its `.pyc` file.

    Raises:
        ValueError: the files are of more than one version of Python.
    """
    table: Table = {}
    codes, magics, at = [], set(), 0
    for name, (is_package, file, compiled) in sorted(modules.items()):
        magics.add(compiled[: len(MAGIC_NUMBER)])
        code = compiled[_HEAD:]
        table[name] = is_package, file, at, at + len(code)
        codes.append(code)
        at += len(code)
    (magic,) = magics
    rows = marshal.dumps(table, 2)  # without references: twice the same bytes
    length = len(rows).to_bytes(_LENGTH, "little")
    return b"".join((magic, length, rows, *codes))
