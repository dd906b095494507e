"""Start the course in a window; without a display, walk through it and leave pictures."""

from __future__ import annotations

import os
import subprocess
import sys

from common import BUILD, ROOT, environment, run, venv_python


def display_works() -> bool:
    """Try to open Qt in a child process: where a library is missing Qt ends the process, and that must not be ours."""
    if os.environ.get("QT_QPA_PLATFORM", "").startswith(("offscreen", "minimal")):
        return False
    if sys.platform.startswith("linux") and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        return False
    probe = "from PySide6.QtWidgets import QApplication; QApplication([])"
    command = [str(venv_python()), "-c", probe]
    try:
        return subprocess.run(command, env=environment(), capture_output=True, timeout=30, check=False).returncode == 0
    except subprocess.TimeoutExpired:
        return False


def main() -> int:
    """Run in a window, or offscreen."""
    if display_works():
        return run(venv_python(), "-m", "htcourse", *sys.argv[1:])
    out = BUILD / "tour"
    print("No display works here: walking through the course offscreen instead")
    code = run(venv_python(), "-m", "htcourse", "tour", "--out", out, QT_QPA_PLATFORM="offscreen")
    if out.is_dir():
        print(f"The pictures are in {out.relative_to(ROOT)}/")
    return code


if __name__ == "__main__":
    sys.exit(main())
