"""The build of the Windows program is found beside this, in the checkout."""

import sys
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parents[2] / "packaging" / "windows"))
