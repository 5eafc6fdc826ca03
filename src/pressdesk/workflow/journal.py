"""The program's log of one run: what runs, which policy was ignored, what failed."""

from __future__ import annotations

import logging
import platform

import pressdesk
from pressdesk.system import folders, logs
from pressdesk.workflow.desk import Desk


def begin(desk: Desk, own: folders.Folders | None = None) -> logging.Logger:
    """Start the log and note the settings that were ignored, by option.

    Raises:
        MachineFailed: the folder of logs cannot be made.
    """
    log = logs.start((own or folders.folders()).logs)
    log.info(
        "Pressdesk %s, Python %s, %s",
        pressdesk.__version__,
        platform.python_version(),
        platform.system(),
    )
    for each in desk.settings.notices:
        told = {
            key: each.args[key] for key in ("option", "section") if key in each.args
        }
        log.warning("ignored: %s %s", each.id, *told.values() or ("",))
    return log
