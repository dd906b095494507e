"""Install what the tests with foreign programs need into build/: an LMS's SCORM side, hands in a browser, an LRS.

For development only; Chromium itself comes from the system, by apt-get where that may install it.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

FOLDER = Path(__file__).resolve().parent.parent / "build" / "browser"
PACKAGES = ("puppeteer-core@24.8.2", "scorm-again@3.4.3", "@learninglocker/xapi-validation@3.0.0")
RALPH = FOLDER.parent / "ralph"
RALPH_PACKAGES = ("ralph-malph[cli,lrs]==5.1.0", "requests")


def main() -> int:
    """Install what is not there yet; return the exit status."""
    return max(_packages(), _ralph(), _chromium())


def _chromium() -> int:
    """Install Chromium where apt-get may, else name its package; none is a failure, as of a system that has no such."""
    names = ("chromium", "google-chrome")
    apt, is_root = shutil.which("apt-get"), getattr(os, "geteuid", lambda: 1)() == 0
    if apt and is_root and not any(map(shutil.which, names)):
        for command in (["update", "-qq"], ["install", "-y", "-qq", "--no-install-recommends", "chromium"]):
            subprocess.run([apt, *command], check=False)
    if not any(map(shutil.which, names)):
        print("Skipped: the tests in a browser need Chromium (Debian, as root: apt-get install chromium).")
    return 0


def _ralph() -> int:
    """Install the learning record store into an environment of its own."""
    if (RALPH / "bin" / "ralph").exists():
        return 0
    made = subprocess.run([sys.executable, "-m", "venv", str(RALPH)], check=False).returncode
    install = [str(RALPH / "bin" / "python"), "-m", "pip", "install", "--quiet", *RALPH_PACKAGES]
    return made or subprocess.run(install, check=False).returncode


def _packages() -> int:
    npm = shutil.which("npm")
    if npm is None or shutil.which("node") is None:
        print("Skipped: the tests in a browser need node and npm (Debian: apt-get install nodejs npm).")
        return 0
    if all((FOLDER / "node_modules" / each.rpartition("@")[0]).is_dir() for each in PACKAGES):
        return 0
    FOLDER.mkdir(parents=True, exist_ok=True)
    command = [npm, "install", "--no-audit", "--no-fund", "--prefix", str(FOLDER), *PACKAGES]
    return subprocess.run(command, check=False, cwd=FOLDER).returncode


if __name__ == "__main__":
    sys.exit(main())
