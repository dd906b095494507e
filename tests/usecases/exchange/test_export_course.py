"""A course is taken out by folder, archive or id; nothing is left where it fails."""

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner
from tests.exports.course_files import archive_files
from tests.how_many import few

from htcourse.cli import cli
from htcourse.core.errors import Cancelled, CourseError, ModuleError, NotFoundError
from htcourse.exports import course_export_names
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


@pytest.mark.parametrize("name", few(course_export_names()))
def test_the_built_in_course_goes_out_by_the_command_with_its_losses_named(name, tmp_path):
    home, out = str(tmp_path / "home"), tmp_path / "course.zip"
    done = CliRunner().invoke(cli, ["--home", home, "export", "htcourse", "--format", name, "-o", str(out)])
    assert done.exit_code == 0, done.output
    assert "[exam-bank-kept-back]" in done.output
    lessons = len([*Path("content/lessons").rglob("*.md")])
    assert f"Written: {out} (Preventing human trafficking in Central Asia, {lessons} lessons)" in done.output


@pytest.mark.parametrize("name", few(["html", "scorm12", "cc11"]))
def test_questions_for_exams_alone_stay_here_unless_asked_for(name, places, tmp_path):
    def holds_them(path):
        asked = ("act of transporting", "debt that grows", "has to be reached", "child of sixteen")
        return any(words in str(each) for each in archive_files(path).values() for words in asked)

    kept = export_course(places, str(SAMPLE), name, tmp_path / "without.zip")
    assert not holds_them(tmp_path / "without.zip")
    assert [each.values for each in kept.problems if each.code == "exam-bank-kept-back"] == [{"quiz": "sample/closing"}]
    asked = export_course(places, str(SAMPLE), name, tmp_path / "with.zip", with_exam_bank=True)
    assert "exam-bank-kept-back" not in {each.code for each in asked.problems}
    assert holds_them(tmp_path / "with.zip")


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
    with pytest.raises(ModuleError) as told:
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
    from htcourse.exports import course_export_names

    assert course_export_names() == FORMATS
