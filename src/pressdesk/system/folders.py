"""Where the program keeps its own things for one user.

`PRESSDESK_HOME` puts all of it into one folder, for tests and for portable use.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from msgspec import Struct

HOME = "PRESSDESK_HOME"
_NAME = "Pressdesk"


class Folders(Struct, frozen=True):
    """`data` holds what must not be lost, `cache` what can be made again.

    None of them need exist yet; `atomic.make_folder` makes them.
    """

    config: Path
    data: Path
    cache: Path
    logs: Path
    documents: Path


def folders(environment: Mapping[str, str] = os.environ) -> Folders:
    """The folders of this user, or those below `PRESSDESK_HOME` when it is set."""
    home = environment.get(HOME, "")
    if home:
        top = Path(home).expanduser().absolute()
        return Folders(
            top / "config", top / "data", top / "cache", top / "logs", top / "documents"
        )
    import platformdirs

    system = platformdirs.PlatformDirs(_NAME, appauthor=False, roaming=False)
    return Folders(
        system.user_config_path,
        system.user_data_path,
        system.user_cache_path,
        system.user_log_path,
        system.user_documents_path,
    )
