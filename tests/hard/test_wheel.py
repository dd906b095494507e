"""The wheel, installed in a fresh environment with no network, carries everything that the whole program needs."""

import json
import os
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest

pytestmark = [pytest.mark.hard, pytest.mark.timeout(1800)]

ROOT = Path(__file__).parents[2]


def run(*command: str | Path, cwd: Path) -> str:
    """Run a command that knows nothing of the checkout, and return what it says."""
    known = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "VIRTUAL_ENV"))}
    known["QT_QPA_PLATFORM"] = "offscreen"
    done = subprocess.run(
        [str(word) for word in command], cwd=cwd, env=known, capture_output=True, text=True, timeout=1500, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def installed(tmp_path_factory) -> Path:
    """The folder of commands of an environment that holds the wheel, and sees the libraries of this one."""
    folder = tmp_path_factory.mktemp("wheel")
    run(sys.executable, "-m", "build", "--no-isolation", "--wheel", "--outdir", folder, ROOT, cwd=folder)
    (wheel,) = folder.glob("*.whl")
    run(sys.executable, "-m", "venv", "--without-pip", folder / "fresh", cwd=folder)
    commands = folder / "fresh" / ("Scripts" if os.name == "nt" else "bin")
    python = commands / ("python.exe" if os.name == "nt" else "python")
    asked = "import sysconfig; print(sysconfig.get_path('purelib'))"
    own = Path(run(python, "-c", asked, cwd=folder).strip())
    # A folder named here is searched, but its own .pth files are not read: our checkout stays unknown.
    libraries = dict.fromkeys((sysconfig.get_path("purelib"), sysconfig.get_path("platlib")))
    (own / "libraries.pth").write_text("".join(f"{each}\n" for each in libraries), encoding="utf-8")
    pip = ("-m", "pip", "--python", python, "install", "--quiet", "--no-index", "--no-deps", "--ignore-installed")
    run(sys.executable, *pip, wheel, cwd=folder)
    return commands


def test_the_wheel_is_what_runs(installed, tmp_path):
    asked = "import htcourse; print(htcourse.__file__)"
    assert Path(run(installed / "python", "-c", asked, cwd=tmp_path).strip()).is_relative_to(installed.parent)


def test_the_doctor_finds_an_installed_wheel_in_order(installed, tmp_path):
    run(installed / "htcourse", "--home", tmp_path / "home", "doctor", cwd=tmp_path)


def test_the_whole_tour_passes_from_the_wheel(installed, tmp_path):
    out = tmp_path / "tour"
    run(installed / "htcourse", "tour", "--out", out, "--size", "1024x600", cwd=tmp_path)
    told = json.loads((out / "tour.json").read_text(encoding="utf-8"))
    assert told["failures"] == []
    assert len(list(out.glob("*.png"))) > 20
