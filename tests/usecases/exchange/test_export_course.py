"""A course is taken out by folder, archive or id; nothing is left where it fails."""

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner
from tests.exports.course_files import archive_files, broken_links
from tests.how_many import few

from htcourse.cli import cli
from htcourse.core.errors import Cancelled, CourseError, ModuleError, NotFoundError
from htcourse.exports import export_names
from htcourse.store.places import Places
from htcourse.store.unpack import pack
from htcourse.usecases.exchange.export_course import export_course
from htcourse.usecases.modules.installed import enable_module, install_module

SAMPLE = Path(__file__).parents[2] / "samples" / "module"


@pytest.fixture
def places(tmp_path):
    return Places(tmp_path / "home")


@pytest.fixture
def archive(tmp_path):
    return pack(SAMPLE, tmp_path / "sample.htmod")


@pytest.mark.parametrize("name", few(["scorm12", "cc11", "html"]))
def test_folder_archive_and_installed_module_give_the_same_files(name, places, archive, tmp_path):
    install_module(places, archive)
    enable_module(places, "sample", False)
    for number, what in enumerate((str(SAMPLE), str(archive), "sample")):
        exported = export_course(places, what, name, tmp_path / f"{number}.zip")
        assert exported.lessons > 0
        assert exported.title == "Working away from home"
    first, second, third = (archive_files(tmp_path / f"{number}.zip") for number in range(3))
    assert first == second == third


@pytest.mark.parametrize("name", ["scorm12", "cc11", "html"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_drawing_with_a_script_goes_out_in_no_format(name, encoding, places, tmp_path):
    module = tmp_path / "module"
    shutil.copytree(SAMPLE, module)
    active = '<svg xmlns="http://www.w3.org/2000/svg"><script>steal()</script></svg>'.encode(encoding)
    (module / "images" / "elements.svg").write_bytes(active)
    with pytest.raises(CourseError):
        export_course(places, str(module), name, tmp_path / "out.zip")
    assert not (tmp_path / "out.zip").exists()


@pytest.mark.hard
@pytest.mark.parametrize("name", few(export_names("write_course")))
def test_the_built_in_course_goes_out_by_the_command_with_its_losses_named(name, tmp_path):
    home, out = str(tmp_path / "home"), tmp_path / "course.zip"
    done = CliRunner().invoke(cli, ["--home", home, "export", "htcourse", "--format", name, "-o", str(out)])
    assert done.exit_code == 0, done.output
    assert "[measuring-kept-back]" in done.output
    lessons = len([*Path("content/lessons").rglob("*.md")])
    assert f"Written: {out} (Preventing human trafficking in Central Asia, {lessons} lessons)" in done.output


@pytest.mark.parametrize("name", few(["html", "scorm12", "cc11"]))
def test_what_measures_stays_here_unless_asked_for_and_is_named_either_way(name, places, tmp_path):
    def holds(path):
        files = archive_files(path)
        bank = ("act of transporting", "debt that grows", "has to be reached", "child of sixteen")
        asked = {"bank": bank, "before": ("Which city gave",), "after": ("How many elements",)}
        everything = str(list(files.values()))
        words = {each for each, texts in asked.items() if any(text in everything for text in texts)}
        quizzes = {each for each in ("before", "after", "final", "closing") if any(f"quiz-{each}." in f for f in files)}
        return words, quizzes, list(broken_links(files))

    kept = export_course(places, str(SAMPLE), name, tmp_path / "without.zip")
    assert holds(tmp_path / "without.zip") == (set(), set(), [])
    asked = export_course(places, str(SAMPLE), name, tmp_path / "with.zip", with_exam_bank=True)
    words, quizzes, _ = holds(tmp_path / "with.zip")
    held = {"before", "after"} if name != "cc11" else {"before"}  # a cartridge holds neither number nor cloze
    assert (words, quizzes) == ({"bank"} | held, {"final", "closing"} | held)
    names = {"“sample/before”", "“sample/after”", "“sample/final”", "“sample/closing”"}
    for found, code in ((kept, "measuring-kept-back"), (asked, "measuring-taken-out")):
        (told,) = (each for each in found.problems if each.code.startswith("measuring-"))
        assert (told.code, set(str(told.values["quizzes"]).split(", "))) == (code, names)


def test_an_exam_of_questions_that_are_in_no_bank_stays_here_and_what_is_practised_too_goes_out(places, tmp_path):
    module = tmp_path / "module"
    shutil.copytree(SAMPLE, module)
    (module / "quizzes" / "exam.yaml").unlink()
    path = module / "quizzes" / "basics.yaml"
    text = path.read_text("utf-8").replace("modes: [practice, test]", "modes: [practice, exam]")
    path.write_text(text, "utf-8")
    found = export_course(places, str(module), "html", tmp_path / "out.zip")
    files = archive_files(tmp_path / "out.zip")
    assert [each for each in files if "quiz-" in each] == []
    (told,) = (each.values["quizzes"] for each in found.problems if each.code == "measuring-kept-back")
    assert "“sample/basics”" in str(told)
    path.write_text(text.replace("modes: [practice, exam]", "modes: [practice]"), "utf-8")
    export_course(places, str(module), "html", tmp_path / "practised.zip")
    files = archive_files(tmp_path / "practised.zip")
    assert [each for each in files if "quiz-" in each] == ["pages/quiz-basics.html"]


def test_an_unknown_id_is_told_with_those_there_are(places, tmp_path):
    with pytest.raises(NotFoundError, match=r"“nope” is neither .* one of: htcourse"):
        export_course(places, "nope", "html", tmp_path / "site")


def test_an_unknown_format_is_told_with_those_there_are(places, tmp_path):
    with pytest.raises(CourseError, match="cc11, html, scorm12"):
        export_course(places, str(SAMPLE), "pptx", tmp_path / "site")


def test_a_module_with_errors_is_not_exported(places, tmp_path):
    folder = tmp_path / "bad"
    folder.mkdir()
    (folder / "module.yaml").write_text(
        "id: bad\nversion: 1.0.0\ntitle: Bad\nlanguages: [en]\nparts:\n  - {id: a, title: A, lessons: [none]}\n"
    )
    with pytest.raises(ModuleError, match=r"cannot be exported: 1 error\.") as told:
        export_course(places, str(folder), "scorm12", tmp_path / "out.zip")
    assert told.value.problems
    assert not (tmp_path / "out.zip").exists()


def test_what_is_there_is_replaced_only_when_asked(places, tmp_path):
    target = tmp_path / "out.zip"
    target.write_text("mine")
    with pytest.raises(CourseError, match="is there already"):
        export_course(places, str(SAMPLE), "scorm12", target)
    assert target.read_text() == "mine"
    export_course(places, str(SAMPLE), "scorm12", target, replacing=True)
    assert "imsmanifest.xml" in archive_files(target)


def test_stopping_leaves_no_file(places, tmp_path):
    def stop(done, total):
        if total > 20 and done * 2 > total:
            raise Cancelled

    with pytest.raises(Cancelled):
        export_course(places, "htcourse", "cc11", tmp_path / "out.imscc", report=stop)
    assert [each.name for each in tmp_path.iterdir()] == []


def test_the_command_writes_and_names_what_is_left_out(tmp_path):
    out = tmp_path / "course.imscc"
    done = CliRunner().invoke(cli, ["export", str(SAMPLE), "--format", "cc11", "-o", str(out), "--language", "ru"])
    assert done.exit_code == 0, done.output
    assert "[question-left-out]" in done.output
    assert f"Written: {out}" in done.output
    assert out.is_file()


def test_the_command_refuses_a_format_there_is_not(tmp_path):
    done = CliRunner().invoke(cli, ["export", str(SAMPLE), "--format", "pptx", "-o", str(tmp_path / "x")])
    assert done.exit_code == 2
    assert "scorm12" in done.output


def test_the_command_knows_every_export_of_courses():
    from htcourse.cli.courses import FORMATS
    from htcourse.exports import export_names

    assert export_names("write_course") == FORMATS
