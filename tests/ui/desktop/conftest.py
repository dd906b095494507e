"""A screen with a window manager: what only a real window tells. Where there is none, these tests say why and pass."""

import json
import os
import shutil
import subprocess
import sys
import textwrap
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

_NEEDED = ("Xvfb", "openbox")
_PATIENCE_SECONDS = 240


class Desktop:
    """A screen of its own. A program on it runs in a process of its own, for Qt takes one screen for good."""

    def __init__(self, display: str, folder: Path) -> None:
        self._folder = folder
        self.environment = {
            **{key: value for key, value in os.environ.items() if key != "WAYLAND_DISPLAY"},
            "DISPLAY": display,
            "QT_QPA_PLATFORM": "xcb",
            "LC_ALL": "C.UTF-8",
        }

    def run(self, script: str, *arguments: str) -> Any:
        """Run a script on the screen and return what it printed as JSON."""
        done = subprocess.run(
            [sys.executable, "-c", textwrap.dedent(script), *arguments],
            env=self.environment,
            cwd=self._folder,
            capture_output=True,
            text=True,
            timeout=_PATIENCE_SECONDS,
        )
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout.splitlines()[-1])


@pytest.fixture
def desktop(tmp_path, request) -> Iterator[Desktop]:
    """A screen with a window manager; `parametrize` it indirectly with its size, "1366x768" else."""
    missing = [each for each in _NEEDED if shutil.which(each) is None]
    if missing:
        pytest.skip(f"needs {' and '.join(missing)}, which are not installed")
    size = getattr(request, "param", "1366x768")
    reader, writer = os.pipe()
    screen = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writer), "-screen", "0", f"{size}x24", "-nolisten", "tcp"],
        pass_fds=(writer,),
        stderr=subprocess.DEVNULL,
    )
    os.close(writer)
    with os.fdopen(reader) as told:
        display = f":{told.readline().strip()}"
    desktop = Desktop(display, tmp_path)
    manager = _manager(desktop.environment, tmp_path) if display != ":" else None
    try:
        if manager is None:
            pytest.skip("Xvfb does not start here")
        if subprocess.run([sys.executable, "-c", _PROBE], env=desktop.environment, capture_output=True).returncode:
            pytest.skip("Qt opens no window here: a library of its xcb plugin is missing")
        yield desktop
    finally:
        for each in (manager, screen):
            if each is not None:
                each.terminate()
                each.wait()


_PROBE = "from PySide6.QtWidgets import QApplication; QApplication([])"


def _manager(environment: dict[str, str], folder: Path) -> subprocess.Popen[bytes] | None:
    """Start the window manager and wait until it is at work; None where it does not start."""
    told = folder / "managed"
    os.mkfifo(told)
    manager = subprocess.Popen(
        ["openbox", "--startup", f"sh -c 'echo ready > {told}'"], env=environment, stderr=subprocess.DEVNULL
    )
    ended = subprocess.Popen(["sh", "-c", f"while kill -0 {manager.pid}; do sleep 1; done; echo over > {told}"])
    try:
        return manager if told.read_text().strip() == "ready" else None
    finally:
        ended.terminate()
        ended.wait()
