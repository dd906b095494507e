"""Look at the machine before Qt is imported: its processor and its system libraries."""

import os
import sys
from pathlib import Path

from htcourse.core.errors import CourseError
from htcourse.core.translatable import QT_TRANSLATE_NOOP

CPU_FILE = Path("/proc/cpuinfo")
NEEDED_CPU_FLAGS = frozenset({"sse4_2", "popcnt"})
_LINUX_LIBRARIES = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
}
# Without any of these Qt finds no window system and ends the process.
_X11_LIBRARIES = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}


class MachineError(CourseError):
    """The program cannot open a window on this machine."""


def missing_cpu_flags(cpu_file: Path = CPU_FILE) -> frozenset[str]:
    """Return what the Qt wheels need and an x86 processor lacks; empty where it cannot be known.

    The x86-64 wheels of PySide6 6.11 are built for SSE4.2 and POPCNT.
    """
    try:
        lines = cpu_file.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return frozenset()
    flags = next((line.partition(":")[2].split() for line in lines if line.startswith("flags")), None)
    lacking = frozenset() if flags is None else NEEDED_CPU_FLAGS - frozenset(flags)
    return lacking if lacking and machine().lower() in {"x86_64", "amd64"} else frozenset()


def machine() -> str:
    """Return the kind of processor, as the system calls it."""
    import platform  # takes 1 ms, and a start on a processor that lacks nothing need not know its kind

    return platform.machine()


def missing_libraries(*, with_window: bool) -> dict[str, str]:
    """Return the system libraries Qt would not find on Linux, each with its Debian package."""
    if not sys.platform.startswith("linux"):
        return {}
    wanted = _LINUX_LIBRARIES | (_X11_LIBRARIES if with_window else {})
    return {name: package for name, package in wanted.items() if not _loads(name)}


def _loads(library: str) -> bool:
    import ctypes  # only a start under an X server looks

    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def require_cpu(cpu_file: Path = CPU_FILE) -> None:
    """Raise MachineError when the processor is too old for Qt: importing it would kill the process."""
    missing = missing_cpu_flags(cpu_file)
    if missing:
        raise MachineError(
            QT_TRANSLATE_NOOP("Errors", "This computer's processor lacks {flags}, which the window library needs."),
            fix=QT_TRANSLATE_NOOP("Errors", "Use a computer built after 2010; the lesson files can be read anywhere."),
            flags=", ".join(sorted(missing)),
        )


def require_painting() -> None:
    """Raise MachineError when Qt cannot paint on Linux; without a display it does so off screen."""
    if sys.platform.startswith("linux") and not os.environ.get("DISPLAY") and not os.environ.get("WAYLAND_DISPLAY"):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    require_screen()


def require_screen() -> None:
    """Raise MachineError when no window can open on Linux: Qt would end the process instead of raising anything."""
    if not sys.platform.startswith("linux") or os.environ.get("QT_QPA_PLATFORM") or os.environ.get("WAYLAND_DISPLAY"):
        return
    if not os.environ.get("DISPLAY"):
        raise MachineError(
            QT_TRANSLATE_NOOP("Errors", "There is no screen here to open a window on."),
            fix=QT_TRANSLATE_NOOP("Errors", "Start it on a desktop, or take pictures: htcourse tour --out FOLDER"),
        )
    missing = {name: package for name, package in _X11_LIBRARIES.items() if not _loads(name)}
    if missing:
        raise MachineError(
            QT_TRANSLATE_NOOP("Errors", "No window can open: the system lacks {libraries}."),
            fix=QT_TRANSLATE_NOOP("Errors", "On Debian or Ubuntu, run: sudo apt-get install {packages}"),
            libraries=", ".join(sorted(missing)),
            packages=" ".join(sorted(missing.values())),
        )


def library_error(problem: ImportError) -> MachineError:
    """Return the sentence for a Qt import that failed on a missing system library."""
    missing = missing_libraries(with_window=True)
    return MachineError(
        QT_TRANSLATE_NOOP("Errors", "The window library cannot be loaded: {problem}."),
        fix=QT_TRANSLATE_NOOP("Errors", "On Debian or Ubuntu, run: sudo apt-get install {packages}"),
        problem=str(problem),
        packages=" ".join(sorted(missing.values()) or sorted({**_LINUX_LIBRARIES, **_X11_LIBRARIES}.values())),
    )
