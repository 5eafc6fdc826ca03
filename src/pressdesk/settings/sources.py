"""Where the organisation's policy is read from on this machine."""

from __future__ import annotations

import sys
from pathlib import Path

from pressdesk.settings import policy

POLICY_FILE = Path("/etc/pressdesk/policy.toml")


def read(path: Path = POLICY_FILE) -> policy.Policy:
    """The policy of this machine; none where nothing is set."""
    if sys.platform == "win32":
        from pressdesk.settings import registry

        return registry.read_registry(registry.WindowsRegistry())
    return policy.read_file(path)
