"""What the scripts share. Standard library only: they run before the virtual environment exists."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import NoReturn

ROOT = Path(__file__).resolve().parent.parent
BUILD = ROOT / "build"
VENV = ROOT / os.environ.get("VENV", ".venv")


def venv_python(venv: Path = VENV) -> Path:
    """Return the Python of a virtual environment, which need not exist yet."""
    return venv / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def environment(**more: str) -> dict[str, str]:
    """Return the environment for child processes.

    Compiled modules are always written: a start without them takes twice as long. Another environment that is active
    in the shell must not lead uv or pip away from ours.
    """
    env = {key: value for key, value in os.environ.items() if key not in ("PYTHONDONTWRITEBYTECODE", "VIRTUAL_ENV")}
    return {**env, **more}


def run(*command: str | Path, quiet: bool = False, **more: str) -> int:
    """Run a command in the checkout and return its exit code; `quiet` drops what it prints."""
    sys.stdout.flush()
    sink = subprocess.DEVNULL if quiet else None
    words = [str(word) for word in command]
    return subprocess.run(words, cwd=ROOT, env=environment(**more), stdout=sink, stderr=sink, check=False).returncode


def fail(sentence: str) -> NoReturn:
    """Say what went wrong and what to do, and end."""
    sys.exit(f"htcourse: {sentence}")
