"""Make everything the checkout needs: system libraries, the virtual environment, the built-in library.

A second call does only what has changed. PYTHON names the Python to use, VENV the folder (`.venv`).
`--environment` leaves the library out: content that does not compile must not stop its own check.
"""

from __future__ import annotations

import contextlib
import ctypes
import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path

from common import BUILD, ROOT, VENV, fail, run, venv_python

OLDEST = (3, 11)
LOCK = ROOT / "requirements-dev.lock"
STAMP = VENV / "htcourse-setup.json"
LIBRARY_STAMP = BUILD / "data.stamp"
# What is compiled, and where to: the course, and the trainers' guide.
LIBRARIES = {ROOT / "content": BUILD / "data", ROOT / "assets" / "guide": BUILD / "data" / "guide"}

# What Qt's wheels take from the system, and Debian's packages for it.
QT_LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libzstd.so.1": "libzstd1",
    # For windows on X11; each is needed by the xcb plug-in.
    "libX11-xcb.so.1": "libx11-xcb1",
    "libX11.so.6": "libx11-6",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-glx.so.0": "libxcb-glx0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb.so.1": "libxcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    # For windows on Wayland.
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
}


# System packages


def apt_install(packages: list[str]) -> bool:
    """Install Debian packages when we may; never wait for a password."""
    if not shutil.which("apt-get"):
        return False
    become: list[str] = []
    if os.geteuid() != 0:
        become = ["sudo", "-n"]
        if not shutil.which("sudo") or run(*become, "true", quiet=True) != 0:
            return False
    install = [*become, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq", "-y"]
    install += ["--no-install-recommends", "install", *packages]
    print("Installing system packages:", " ".join(packages))
    if run(*install, quiet=True) == 0:
        return True
    # The last try is for its words: they say why it failed.
    updated = run(*become, "apt-get", "-qq", "update", quiet=True) == 0
    return updated and (run(*install, quiet=True) == 0 or run(*install) == 0)


def missing_libraries() -> list[str]:
    """Return the shared libraries that cannot be loaded."""
    missing = []
    for name in QT_LIBRARIES:
        try:
            ctypes.CDLL(name)
        except OSError:
            missing.append(name)
    return missing


def check_system_libraries() -> None:
    """Install what Qt needs, or say what is missing and go on: pictures without a display need less."""
    if not sys.platform.startswith("linux"):
        return
    missing = missing_libraries()
    if not missing:
        return
    packages = sorted({QT_LIBRARIES[name] for name in missing})
    if not apt_install(packages):
        print(f"Windows may not open: the system lacks {', '.join(missing)}.")
        print(f"On Debian or Ubuntu: sudo apt-get install {' '.join(packages)}")


# The virtual environment


def version_of(python: str | Path) -> tuple[int, ...] | None:
    """Return (major, minor, micro) of a Python, or None when it does not run."""
    code = "import sys; print(*sys.version_info[:3])"
    with contextlib.suppress(OSError, subprocess.SubprocessError, ValueError):
        done = subprocess.run([str(python), "-c", code], capture_output=True, text=True, timeout=60, check=True)
        return tuple(int(number) for number in done.stdout.split())
    return None


def choose_python() -> str:
    """Return a Python that is new enough: the one PYTHON names, else the first that fits."""
    asked = os.environ.get("PYTHON")
    if asked:
        version = version_of(asked)
        if version is None:
            fail(f"PYTHON={asked} does not run; name a Python 3.11 or newer.")
        if version < OLDEST:
            fail(f"{asked} is Python {version[0]}.{version[1]}; htcourse needs 3.11 or newer.")
        return asked
    for name in ("python3", "python", "python3.13", "python3.12", "python3.11", sys.executable):
        path = shutil.which(name)
        version = version_of(path) if path else None
        if path and version and version >= OLDEST:
            return path
    fail("no Python 3.11 or newer was found; install one, or name it: make setup PYTHON=/path/to/python3")


def create_venv() -> None:
    """Create the virtual environment unless a usable one is there."""
    have = version_of(venv_python()) if venv_python().exists() else None
    if have and have >= OLDEST and (not os.environ.get("PYTHON") or have == version_of(os.environ["PYTHON"])):
        return
    python = choose_python()
    version = version_of(python)
    assert version is not None
    if run(python, "-c", "import venv, ensurepip", quiet=True) != 0:
        package = f"python{version[0]}.{version[1]}-venv"
        if not apt_install([package]):
            fail(f"{python} cannot make virtual environments; install {package} (sudo apt-get install {package}).")
    print(f"Creating {VENV.name} with Python {'.'.join(map(str, version))}")
    if run(python, "-m", "venv", "--clear", VENV) != 0:
        fail(f"{python} could not create {VENV.name}; the lines above say why.")


def lock_entry(package: str) -> str:
    """Return the lines of one package in the lock, hashes included."""
    found = re.search(rf"(?ms)^{package}==.*?(?=^\S|\Z)", LOCK.read_text("utf-8"))
    if found is None:
        fail(f"{LOCK.name} does not hold {package}.")
    return found[0]


def install_lock() -> None:
    """Install exactly what the lock says: with uv, or with pip where uv cannot reach what pip can."""
    python = venv_python()
    pip = [python, "-m", "pip", "--disable-pip-version-check", "install", "--quiet"]
    print(f"Installing {LOCK.name}")
    with tempfile.TemporaryDirectory() as folder:
        first = Path(folder) / "uv.txt"
        first.write_text(lock_entry("uv"), "utf-8")
        if run(*pip, "--require-hashes", "-r", first) != 0:
            fail(f"the packages of {LOCK.name} could not be fetched; check the network and try again.")
    uv = [python, "-m", "uv", "pip", "sync", "--quiet", "--python", python, "--require-hashes", LOCK]
    if run(*uv, UV_LINK_MODE="copy") != 0:
        print("uv could not install the lock; trying pip")
        if run(*pip, "--require-hashes", "-r", LOCK) != 0:
            fail(f"the packages of {LOCK.name} could not be installed; the lines above say why.")


def install_htcourse() -> None:
    """Install the checkout itself, so that it is imported from `src/`."""
    python = venv_python()
    pip = [python, "-m", "pip", "--disable-pip-version-check", "install", "--quiet"]
    if run(*pip, "--no-deps", "--no-build-isolation", "--no-index", "-e", ROOT) != 0:
        fail("the checkout could not be installed into the environment; the lines above say why.")


def compile_packages() -> None:
    """Write the compiled modules of the installed packages; some ship templates that are no Python, so no judging."""
    code = "import sysconfig; print(sysconfig.get_path('purelib'))"
    done = subprocess.run([str(venv_python()), "-c", code], capture_output=True, text=True, check=True)
    packages = Path(done.stdout.strip())
    run(venv_python(), "-m", "compileall", "-qq", "-j", "0", packages, quiet=True)


def digest(*paths: Path) -> str:
    """Return one hash of the contents of files."""
    total = hashlib.sha256()
    for path in paths:
        total.update(path.read_bytes())
    return total.hexdigest()


def check_venv() -> bool:
    """Bring the virtual environment up to date; return whether anything was done."""
    want = {
        "folder": str(ROOT),
        "lock": digest(LOCK),
        "project": digest(ROOT / "pyproject.toml", ROOT / "hatch_build.py"),
    }
    have: dict[str, object] = {}
    with contextlib.suppress(OSError, ValueError):
        have = json.loads(STAMP.read_text("utf-8"))
    python = os.environ.get("PYTHON")
    current = venv_python().exists() and have.get("python") == list(version_of(python or venv_python()) or ())
    if current and all(have.get(key) == value for key, value in want.items()):
        return False

    create_venv()
    STAMP.unlink(missing_ok=True)
    fresh = not current or have.get("lock") != want["lock"]
    if fresh:
        install_lock()
    install_htcourse()
    if fresh:
        compile_packages()
        if run(venv_python(), "-c", "import PySide6.QtWidgets", quiet=True) != 0:
            run(venv_python(), "-c", "import PySide6.QtWidgets")
            run(venv_python(), "-m", "htcourse", "doctor")
            fail("Qt does not load; the lines above name what is missing.")
    version = version_of(venv_python()) or ()
    STAMP.write_text(json.dumps({**want, "python": list(version)}, indent=1), "utf-8")
    return True


def clear_empty_folders(code: Path) -> None:
    """Remove folders that hold nothing but compiled Python: a move of their files in git leaves them behind."""
    folders = [path for path in code.rglob("*") if path.is_dir() and path.name != "__pycache__"]
    for folder in sorted(folders, reverse=True):  # what is inside comes first
        if {path.name for path in folder.iterdir()} <= {"__pycache__"}:
            shutil.rmtree(folder)


# The built-in library


def files_of(folders: Iterable[Path]) -> Iterator[Path]:
    """Yield the files below folders, in a lasting order."""
    for folder in folders:
        for path in sorted(folder.rglob("*")):
            if path.is_file() and "__pycache__" not in path.parts:
                yield path


def library_stamp() -> str:
    """Return a hash that changes when the content, or the code that compiles it, may have changed."""
    code = ROOT / "src" / "htcourse"
    folders = [*LIBRARIES, *(code / name for name in ("core", "formats", "render", "store", "usecases"))]
    total = hashlib.sha256(digest(LOCK).encode())
    for path in files_of(folders):
        status = path.stat()
        total.update(f"{path.relative_to(ROOT).as_posix()} {status.st_size} {status.st_mtime_ns}\n".encode())
    return total.hexdigest()


def check_library() -> bool:
    """Compile the course and the guide into `build/data/` when they changed; return whether anything was done."""
    stamp = library_stamp()
    compiled = all(any(out.glob("*.db")) for out in LIBRARIES.values())
    if compiled and LIBRARY_STAMP.exists() and LIBRARY_STAMP.read_text("utf-8") == stamp:
        return False
    LIBRARY_STAMP.unlink(missing_ok=True)
    for source, out in LIBRARIES.items():
        name = source.relative_to(ROOT).as_posix()
        print(f"Compiling {name}/ into {out.relative_to(ROOT).as_posix()}/")
        if run(venv_python(), "-m", "htcourse.usecases.modules.build_module", source, out) != 0:
            fail(f"{name}/ does not compile; the lines above say where.")
    LIBRARY_STAMP.write_text(stamp, "utf-8")
    return True


@contextlib.contextmanager
def only_one() -> Iterator[None]:
    """Let two set-ups in one checkout wait for each other (not on Windows)."""
    BUILD.mkdir(exist_ok=True)
    if os.name == "nt":
        yield
        return
    import fcntl

    with open(BUILD / "setup.lock", "w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


def main() -> None:
    """Do what is missing, and say so."""
    with only_one():
        check_system_libraries()
        done = check_venv()
        clear_empty_folders(ROOT / "src")
        run(venv_python(), "-m", "compileall", "-qq", ROOT / "src", quiet=True)
        if "--environment" not in sys.argv[1:]:
            done = check_library() or done
    if done:
        print("Ready: `make run` starts the course, `make test` checks everything")


if __name__ == "__main__":
    main()
