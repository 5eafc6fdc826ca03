"""Begin, open, bring in and save a release."""

from __future__ import annotations

import errno
import os
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from pressdesk.document import native
from pressdesk.document.nodes import SlotData, new_id, replace
from pressdesk.document.package import Package
from pressdesk.notices import MachineFailed, Unreadable, notice
from pressdesk.system import atomic
from pressdesk.templates import library
from pressdesk.templates.fill import fill
from pressdesk.workflow.desk import Desk

if TYPE_CHECKING:
    from pressdesk.readers.reading import Reading

SUFFIX = ".pressdesk"


def new(
    desk: Desk, template_id: str, values: Mapping[str, SlotData] | None = None
) -> Package:
    """A fresh release of a template; fields without a value stay visible marks."""
    template = library.get(template_id)
    return Package(fill(template, values or {}, new_id()))


def sample(desk: Desk, template_id: str) -> Package:
    """The template filled with its shipped sample."""
    return new(desk, template_id, library.get(template_id).sample)


def read_bytes(path: Path) -> bytes:
    """The bytes of a file a person named, with a clear error when there are none."""
    try:
        return path.read_bytes()
    except FileNotFoundError as error:
        raise Unreadable(
            notice("file-missing", "error", name=path.name or str(path))
        ) from error
    except IsADirectoryError as error:
        raise Unreadable(
            notice("file-is-folder", "error", name=path.name or str(path))
        ) from error
    except OSError as error:
        if error.errno == errno.ENAMETOOLONG:
            what = notice("file-name-long", "error", name=path.name)
            raise Unreadable(what) from error
        what = notice("file-unreadable", "error", name=path.name)
        raise MachineFailed(what) from error


def open_file(path: Path) -> Package:
    """Read a `.pressdesk` file."""
    return native.load(read_bytes(path))


def copy_of(package: Package) -> Package:
    """The same text as a release of its own; an issued one stays the release it is."""
    release = package.release
    if release.stamp is not None:
        return package
    return Package(replace(release, id=new_id()), package.media)


def save(path: Path, package: Package) -> None:
    """Write the file so that it is always the old or the new one, whole."""
    write_bytes(path, native.dump(package))


def write_bytes(path: Path, data: bytes) -> None:
    """Put bytes into a file a person named, whole or not at all."""
    if os.path.isdir(path):  # noqa: PTH112 -- says no of a name that is too long
        raise Unreadable(notice("file-is-folder", "error", name=path.name or str(path)))
    atomic.write_bytes(path, data)


def importable() -> tuple[str, ...]:
    """The endings of the files that can be brought in, with the dot."""
    from pressdesk.readers import catalogue

    return catalogue.importable()


def import_source(name: str, data: bytes) -> Reading:
    """Bring in a text, web page or Word file; `name` tells its kind."""
    from pressdesk.readers import catalogue

    return catalogue.read(name, data)
