"""Install what the tests in a browser need into build/browser: a learning management system's SCORM side, and hands.

For development only; Chromium itself comes from the system (Debian: apt-get install chromium).
"""

import shutil
import subprocess
import sys
from pathlib import Path

FOLDER = Path(__file__).resolve().parent.parent / "build" / "browser"
PACKAGES = ("puppeteer-core@24.8.2", "scorm-again@3.4.3")


def main() -> int:
    """Install the packages unless they are there; return the exit status."""
    npm = shutil.which("npm")
    if npm is None or shutil.which("node") is None:
        print("Skipped: the tests in a browser need node and npm (Debian: apt-get install nodejs npm).")
        return 0
    if all((FOLDER / "node_modules" / each.partition("@")[0]).is_dir() for each in PACKAGES):
        return 0
    FOLDER.mkdir(parents=True, exist_ok=True)
    command = [npm, "install", "--no-audit", "--no-fund", "--prefix", str(FOLDER), *PACKAGES]
    return subprocess.run(command, check=False, cwd=FOLDER).returncode


if __name__ == "__main__":
    sys.exit(main())
