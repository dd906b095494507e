import shutil
import sqlite3
from pathlib import Path

import pytest

from htcourse.core.errors import Cancelled, ModuleError
from htcourse.store.library import Library
from htcourse.store.library_file import is_whole
from htcourse.store.library_schema import SCHEMA
from htcourse.store.places import Places, own_compiler
from htcourse.usecases import doctor
from htcourse.usecases.modules.build_module import build_builtin, build_module, content_hash_of, folder_of, main
from htcourse.usecases.modules.check_module import check_path
from htcourse.usecases.modules.list_content import counts_of_library, list_path
from htcourse.usecases.modules.markdown_module import read_texts
from htcourse.usecases.modules.modules_to_compile import builtin_problem

SAMPLE = Path(__file__).parents[2] / "samples" / "module"


@pytest.fixture
def folder(tmp_path):
    """Return a copy of the sample module that a test may spoil."""
    return Path(shutil.copytree(SAMPLE, tmp_path / "module"))


def _spoil(folder: Path) -> Path:
    lesson = next(iter(sorted((folder / "lessons").rglob("asking-for-help.md"))))
    text = lesson.read_text("utf-8")
    lesson.write_text(text.replace("Help starts", '<script>x</script>\n\n!!! check "no-such"\n\nHelp starts'), "utf-8")
    return lesson


def test_the_sample_is_without_problems():
    assert [f"{each.place} {each.sentence}" for each in check_path(SAMPLE).problems] == []


def test_problems_of_all_kinds_come_by_file_and_line(folder):
    lesson = _spoil(folder)
    start = next(n for n, line in enumerate(lesson.read_text("utf-8").split("\n"), 1) if "<script>" in line)
    found = [
        (each.code, each.place.line) for each in check_path(folder).problems if each.place.file.endswith(lesson.name)
    ]
    assert ("html-removed", start) in found
    assert ("unknown-check", start + 2) in found
    assert found == sorted(found, key=lambda each: each[1])


def test_a_build_is_a_library_file(folder, tmp_path):
    library = build_module(folder, tmp_path / "out" / "sample.db")
    assert library == tmp_path / "out" / "sample.db"
    with sqlite3.connect(library) as connection:
        assert connection.execute("pragma user_version").fetchone()[0] == SCHEMA
    connection.close()


def test_a_build_into_a_folder_has_its_proper_name(folder, tmp_path):
    assert build_module(folder, tmp_path).name == f"sample-{SCHEMA}-{content_hash_of(folder)}.{own_compiler()}.db"


def test_errors_stop_a_build_and_nothing_is_written(folder, tmp_path):
    _spoil(folder)
    with pytest.raises(ModuleError, match=r"cannot be built: 1 error\.") as caught:
        build_module(folder, tmp_path / "out" / "sample.db")
    assert "unknown-check" in {each.code for each in caught.value.problems}
    assert not (tmp_path / "out").exists()


def test_the_course_is_built_once_and_older_files_go(folder, tmp_path):
    out = tmp_path / "data"
    first = build_builtin(folder, out)
    written = first.stat().st_mtime_ns
    assert build_builtin(folder, out) == first
    assert first.stat().st_mtime_ns == written
    (out / "other-1-0123456789abcdef.db").write_bytes(b"")
    (folder / "module.yaml").write_text((folder / "module.yaml").read_text("utf-8") + "\n# changed\n", "utf-8")
    second = build_builtin(folder, out)
    assert {each.name for each in out.glob("*.db")} == {second.name, "other-1-0123456789abcdef.db"}
    assert [each.stem for each in out.glob("*.sha256")] == [second.stem]
    assert second != first


def test_a_flipped_bit_in_the_course_is_told_and_it_is_built_anew(folder, tmp_path, monkeypatch):
    places = Places(tmp_path / "learning")
    assert builtin_problem(places) is None, "a first start looks at nothing"
    places.learners.mkdir(parents=True)
    built = build_builtin(folder, tmp_path / "data")
    monkeypatch.setattr("htcourse.usecases.modules.modules_to_compile.builtin_library", lambda: built)
    monkeypatch.setattr("htcourse.usecases.doctor.builtin_library", lambda: built)
    sound = built.read_bytes()
    assert builtin_problem(places) is None
    at = sound.index(b'"correct"') + 2
    built.write_bytes(sound[:at] + bytes([sound[at] ^ 1]) + sound[at + 1 :])
    assert is_whole(built)
    assert "a right answer may be marked wrong" in str(builtin_problem(places))
    (found,) = [each for each in doctor.examine_home(Places(tmp_path / "home")) if each.name == "course"]
    assert not found.is_well
    assert "Install the program again" in found.seen
    assert build_builtin(folder, tmp_path / "data") == built
    assert builtin_problem(places) is None


def test_a_course_whose_digest_is_gone_is_built_anew(folder, tmp_path):
    built = build_builtin(folder, tmp_path / "data")
    (digest,) = (tmp_path / "data").glob("*.sha256")
    sound, kept = built.read_bytes(), digest.read_bytes()
    at = sound.index(b'"correct"') + 2
    built.write_bytes(sound[:at] + bytes([sound[at] ^ 1]) + sound[at + 1 :])
    digest.unlink()
    assert build_builtin(folder, tmp_path / "data") == built
    assert (built.read_bytes(), digest.read_bytes()) == (sound, kept)


def test_another_compiler_makes_another_file_of_the_same_content(folder, tmp_path, monkeypatch):
    first = build_builtin(folder, tmp_path / "one")
    with Library.open(first) as opened:
        content = opened.content_hash
    monkeypatch.setattr("htcourse.usecases.modules.build_module._COMPILER", ("core",))
    second = build_builtin(folder, tmp_path / "one")
    assert second != first
    assert not first.exists()
    with Library.open(second) as opened:
        assert opened.content_hash == content == content_hash_of(folder)


def test_two_builds_of_the_same_content_are_equal(folder, tmp_path):
    def rows(name):
        connection = sqlite3.connect(build_module(folder, tmp_path / name))
        try:
            return list(connection.iterdump())
        finally:
            connection.close()

    assert rows("a.db") == rows("b.db")


def test_a_build_can_be_stopped(folder, tmp_path):
    def stop(done, total):
        raise Cancelled

    with pytest.raises(Cancelled):
        build_module(folder, tmp_path / "a.db", stop)
    assert not (tmp_path / "a.db").exists()


def test_the_command_says_where_the_library_is_or_what_is_wrong(folder, tmp_path, capsys):
    assert main([str(folder), str(tmp_path / "data")]) == 0
    assert "sample-" in capsys.readouterr().out
    _spoil(folder)
    assert main([str(folder), str(tmp_path / "data")]) == 1
    assert "no-such" in capsys.readouterr().err
    assert main([]) == 2


def test_a_missing_folder_is_a_sentence(tmp_path):
    with pytest.raises(ModuleError):
        build_module(tmp_path / "none", tmp_path / "a.db")
    with pytest.raises(ModuleError):
        list_path(tmp_path / "none")


def test_counts_add_up():
    counts = list_path(SAMPLE).as_json()
    assert counts["totals"]["questions"] == sum(counts["question_types"].values()) == 15
    assert counts["totals"]["exam_bank"] == 4
    assert counts["totals"]["words"] == sum(each["words"] for each in counts["lessons"])
    assert [each["id"] for each in counts["lessons"]] == ["sample/three-elements", "sample/asking-for-help"]
    assert counts["routes"]["university"] == 45
    assert any("Three elements" in line for line in list_path(SAMPLE).as_lines())


def test_quizzes_stand_by_the_routes_they_are_for():
    lines = list_path().as_lines()
    at = lines.index("\nQuizzes for the route officer, one-day:")
    assert "    htcourse/pre-a-officer  Pre-test A: pre; 15 questions" in lines[at:]
    assert lines.index("    htcourse/pre-a  Pre-test A: pre; 15 questions") > lines.index(
        "\nQuizzes for every other route:"
    )


def test_a_library_counts_like_the_module_it_was_made_from(tmp_path):
    with Library.open(build_module(SAMPLE, tmp_path / "sample.db")) as library:
        assert counts_of_library(library) == list_path(SAMPLE)


def test_the_built_in_course_is_counted_without_its_content(tmp_path, monkeypatch):
    made = build_module(SAMPLE, tmp_path / "sample.db")
    monkeypatch.setattr("htcourse.usecases.modules.list_content.builtin_library", lambda: made)
    assert list_path().id == "sample"


def test_a_text_beyond_the_bounds_is_told_and_not_compiled(tmp_path):
    (tmp_path / "a.md").write_text("# A\n\n" + "|a" * 400 + "|\n" + "|-" * 400 + "|\n" + "|b\n" * 700)
    (tmp_path / "b.md").write_text("# B\n\nTwo.\n")
    report = check_path(tmp_path)
    assert [(str(each.place), each.code) for each in report.errors] == [("a.md:3", "too-much")]
    assert [each.id.rpartition("/")[2] for each in report.compiled.lessons] == ["b"]


QUIZZES = "# A\n\nWords.\n\n- [( )] a\n- [(X)] b\n"


@pytest.mark.parametrize("kind", ["file", "folder", "archive"])
def test_a_text_that_shows_the_keys_of_its_quizzes_is_told_and_not_built(kind, tmp_path):
    path = tmp_path / "texts" / "a.md"
    path.parent.mkdir()
    path.write_text(QUIZZES, encoding="utf-8")
    (path.parent / "b.md").write_text("# B\n\n[[a]] leads to the first.\n", encoding="utf-8")
    archive = Path(shutil.make_archive(str(tmp_path / "texts"), "zip", path.parent))
    source = {"file": path, "folder": path.parent, "archive": archive}[kind]
    assert [each.place.file for each in read_texts(source).problems if each.code == "keys-shown"] == ["a.md"]
    assert [each.code for each in check_path(source).errors] == ["no-module" if kind == "file" else "keys-shown"]
    with pytest.raises(ModuleError, match=r"“a.md” holds quizzes of LiaScript"):
        folder_of(source, tmp_path / "made", None)
