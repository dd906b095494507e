"""Measure, beside other programs that stand in an environment of their own in build/: development only."""

from __future__ import annotations

import os
import subprocess
import sys

from common import BUILD, run, venv_python

PEERS = BUILD / "peers"
PACKAGES = ("aqt[qt6]==26.9.3", "pandas==2.3.3")


def main() -> int:
    """Install the peers where they are missing, measure, and return the exit status."""
    python = venv_python(PEERS)
    if not python.exists():
        run(sys.executable, "-m", "uv", "venv", "--quiet", "--python", sys.executable, PEERS)
    asks = [python, "-c", "import aqt, pandas"]
    if not python.exists() or subprocess.run(asks, capture_output=True, check=False).returncode:
        run(sys.executable, "-m", "uv", "pip", "install", "--quiet", "--python", python, *PACKAGES)
    given = os.environ.get("HTCOURSE_BENCH_ANKI", str(python))
    return run(sys.executable, "-m", "benchmarks", *sys.argv[1:], HTCOURSE_BENCH_ANKI=given)


if __name__ == "__main__":
    sys.exit(main())
