import os
import subprocess
import sys
from pathlib import Path

import pytest

from htcourse.core.errors import FolderError, ModuleError
from htcourse.store import places as module
from htcourse.store.library_schema import SCHEMA
from htcourse.store.places import Places, assets_dir, builtin_library
from htcourse.usecases.people.learners import create_learner


@pytest.fixture(autouse=True)
def no_home(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("HTCOURSE_HOME", raising=False)
    monkeypatch.setattr(sys, "argv", [str(tmp_path / "program" / "htcourse")])


def test_what_is_asked_for_comes_first(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("HTCOURSE_HOME", str(tmp_path / "b"))
    assert Places.find(tmp_path / "a").home == tmp_path / "a"
    assert Places.find().home == tmp_path / "b"


def test_a_folder_beside_the_program_makes_it_portable(tmp_path: Path) -> None:
    beside = tmp_path / "program" / "htcourse-home"
    beside.mkdir(parents=True)
    assert Places.find().home == beside


def test_a_folder_beside_the_program_that_may_only_be_read_is_the_one_that_is_meant(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    beside = tmp_path / "program" / "htcourse-home"
    beside.mkdir(parents=True)
    monkeypatch.setattr(os, "access", lambda *_: False)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    assert Places.find().home == beside

    def refuse(*_: object) -> None:
        raise OSError(30, "Read-only file system")

    monkeypatch.setattr(module, "make_private", refuse)
    with pytest.raises(FolderError, match=r"may only be read: .*or start with --home") as caught:
        create_learner(Places.find())
    assert str(beside) in str(caught.value)
    assert not (tmp_path / "data").exists()


def test_by_python_m_it_is_beside_python_where_the_script_is_too(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    beside = tmp_path / "bin" / "htcourse-home"
    beside.mkdir(parents=True)
    monkeypatch.setattr(sys, "argv", [str(tmp_path / "site-packages" / "htcourse" / "__main__.py")])
    monkeypatch.setattr(sys, "executable", str(tmp_path / "bin" / "python"))
    assert Places.find().home == beside


@pytest.mark.skipif(sys.platform != "linux", reason="the folder is named by the system")
def test_otherwise_it_is_the_users_own_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    assert Places.find().home == tmp_path / "data" / "htcourse"
    assert not (tmp_path / "data").exists()


def test_preparing_makes_the_folders(tmp_path: Path) -> None:
    places = Places(tmp_path / "home")
    places.prepare()
    places.prepare()
    for folder in (places.learners, places.library_dir, places.backups, places.logs, places.trainer):
        assert folder.is_dir()


def test_a_folder_that_cannot_be_made_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(FolderError, match="--home") as caught:
        Places(tmp_path / "file" / "home").prepare()
    assert str(tmp_path / "file" / "home") in str(caught.value)


def test_the_newest_library_of_this_schema_is_the_built_in_one(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(module, "library_folder", lambda: tmp_path)
    with pytest.raises(ModuleError, match="make setup"):
        builtin_library()
    for number, name in enumerate(
        [f"htcourse-{SCHEMA}-b.db", f"htcourse-{SCHEMA}-a.db", f"htcourse-{SCHEMA + 1}-c.db"]
    ):
        (tmp_path / name).write_bytes(b"")
        os.utime(tmp_path / name, (number, number))
    assert builtin_library().name == f"htcourse-{SCHEMA}-a.db"


def test_a_library_of_another_version_is_not_said_to_be_missing(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(module, "library_folder", lambda: tmp_path)
    (tmp_path / f"htcourse-{SCHEMA - 1}-a.db").write_bytes(b"")
    with pytest.raises(ModuleError, match="compiled by another version") as caught:
        builtin_library()
    assert "make setup" in caught.value.fix


def test_assets_are_found() -> None:
    assert (assets_dir() / "icon.svg").is_file()


def test_starting_imports_nothing_heavy() -> None:
    """On the start path every import costs: sqlite-utils alone is as slow as an empty window."""
    heavy = ["sqlite_utils", "ruamel.yaml", "markdown", "numpy", "asyncio", "zipfile", "shutil", "tempfile"]
    heavy += ["platformdirs", "click", "lxml", "nh3", "importlib.metadata", "PySide6", "htcourse.core.course"]
    script = f"import sys, htcourse.usecases.session; print([each for each in {heavy!r} if each in sys.modules])"
    said = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout
    assert said.strip() == "[]"


def test_opening_and_answering_imports_nothing_heavy_either(places: Places) -> None:
    script = (
        "import sys; from pathlib import Path; from htcourse.store.places import Places;"
        "from htcourse.store.learner import LearnerFile; from htcourse.store.learner_rows import Shown;"
        "learner = LearnerFile.open(Places(Path(sys.argv[1])), sys.argv[2]);"
        "learner.append_response('demo/q', {}, shown=Shown('h', 'demo', 'demo/q', {}), points=1.0, verdict='right');"
        "learner.close(); print('sqlite_utils' in sys.modules)"
    )
    from htcourse.store.learner import LearnerFile

    with LearnerFile.create(places) as learner:
        pass
    command = [sys.executable, "-c", script, str(places.home), learner.id]
    assert subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip() == "False"
