"""Commands for writing and installing modules: new, pack, install, remove, modules."""

import json
import os
import zipfile
from pathlib import Path

import pytest
from click.testing import CliRunner
from tests.how_many import crossed

from htcourse.cli import cli
from htcourse.cli.output import print_problems
from htcourse.core.errors import CourseError, Place, Problem
from htcourse.core.quiz import Mode
from htcourse.store.learner import LearnerFile
from htcourse.store.places import Places
from htcourse.tour.small_module import write_small_module
from htcourse.usecases.people.learners import create_learner

SAMPLE = Path(__file__).parents[1] / "samples" / "module"


@pytest.fixture
def run(tmp_path):
    def call(*arguments, code=0, typed=None):
        result = CliRunner().invoke(cli, ["--home", str(tmp_path / "home"), *map(str, arguments)], input=typed)
        assert result.exit_code == code, result.output + repr(result.exception)
        return result.output

    return call


@pytest.fixture
def refuse(tmp_path):
    def call(*arguments):
        result = CliRunner().invoke(cli, ["--home", str(tmp_path / "home"), *map(str, arguments)])
        assert isinstance(result.exception, CourseError), result.output
        return str(result.exception)

    return call


def listed(run):
    return {row["id"]: row for row in json.loads(run("modules", "--json"))}


def test_what_new_makes_says_what_is_to_be_written_over(run, tmp_path):
    run("new", tmp_path / "x", "--template", "lesson")
    told = run("check", tmp_path / "x", "--strict", code=1)
    assert "“Write the text of the section here" in told
    assert told.endswith("0 errors, 14 warnings.\n"), "each text of the template at its own line"


@pytest.mark.parametrize(
    ("options", "is_told"),
    [(("--language", "kk"), True), ((), False), (("--language", "kk", "--template", "empty"), False)],
)
def test_in_another_language_new_says_that_its_sample_words_are_english(run, tmp_path, options, is_told):
    told = run("new", tmp_path / "x", *options)
    assert ("Its sample words are English: write over them in the module's language (kk)." in told) is is_told


def test_what_new_makes_passes_a_strict_check_and_installs(run, tmp_path):
    folder = tmp_path / "Safe: work"
    assert "Written: " in run("new", folder, "--template", "empty")
    assert run("check", folder, "--strict") == "No problems found.\n"
    package = tmp_path / "safe.htmod"
    assert str(package) in run("pack", folder, "-o", package, "--strict")
    assert "Installed: Safe: work 0.1.0 (safe-work)" in run("install", package)
    assert listed(run)["safe-work"]["title"] == "Safe: work"


def test_installing_a_package_with_errors_names_the_package_and_the_file_in_it(tmp_path):
    package = tmp_path / "broken.htmod"
    with zipfile.ZipFile(package, "w") as archive:
        for each in (each for each in SAMPLE.rglob("*") if each.is_file()):
            archive.write(each, each.relative_to(SAMPLE).as_posix())
        archive.writestr("lessons/broken.md", "---\nid: [\n---\n")
    result = CliRunner().invoke(cli, ["--home", str(tmp_path / "home"), "install", str(package)])
    assert isinstance(result.exception, CourseError), result.output
    assert str(result.exception).startswith(f"“{package}” cannot be built: ")
    assert "lessons/broken.md" in result.output
    assert "htcourse-" not in (result.output + str(result.exception)).replace(str(tmp_path), "")


def test_id_title_and_language_can_be_chosen(run, refuse, tmp_path):
    run("new", tmp_path / "x", "--id", "my-own", "--title", "Моя: работа", "--language", "ru")
    text = (tmp_path / "x" / "module.yaml").read_text(encoding="utf-8")
    assert "id: my-own" in text
    assert 'title: "Моя: работа"' in text
    assert "languages: [ru]" in text
    run("new", tmp_path / "Модуль")
    assert "id: modul" in (tmp_path / "Модуль" / "module.yaml").read_text(encoding="utf-8")
    assert "holds something" in refuse("new", tmp_path / "x")


def test_a_module_with_errors_is_not_packed(run, refuse, tmp_path):
    run("new", tmp_path / "mine")
    lesson = tmp_path / "mine" / "lessons" / "first-lesson.md"
    lesson.write_text(
        lesson.read_text(encoding="utf-8") + "\nIn 2014 some 5 million people crossed.\n", encoding="utf-8"
    )
    assert "uncited-number" in run("pack", tmp_path / "mine", "-o", tmp_path / "strict.htmod", "--strict", code=1)
    run("pack", tmp_path / "mine", "-o", tmp_path / "a.htmod")
    lesson.write_text("---\n", encoding="utf-8")
    assert "cannot be packed" in refuse("pack", tmp_path / "mine", "-o", tmp_path / "b.htmod")
    assert sorted(each.name for each in tmp_path.glob("*.htmod")) == ["a.htmod"]


def test_a_preview_says_by_title_what_would_change_and_changes_nothing(run, tmp_path):
    run("new", tmp_path / "mine")
    text = run("install", tmp_path / "mine", "--preview")
    assert "new      question  New question (First lesson)" in text
    assert "mine" not in listed(run)
    told = json.loads(run("install", tmp_path / "mine", "--json"))
    assert (told["id"], told["new"], told["edited"], told["removed"]) == ("mine", 5, 0, 0)
    assert {each["kind"] for each in told["changes"]} == {"module", "lesson", "section", "question", "quiz"}
    lesson = tmp_path / "mine" / "lessons" / "first-lesson.md"
    lesson.write_text(lesson.read_text(encoding="utf-8").replace("Good to know", "Know"), encoding="utf-8")
    text = run("install", tmp_path / "mine", "--preview")
    assert "Version 0.1.0 is installed already, with other content: " in text
    assert "was replaced" not in text
    text = run("install", tmp_path / "mine")
    assert "edited   section   First section (First lesson)" in text
    assert "Updated: mine 0.1.0 (mine). 0 new, 1 edited, 0 removed." in text
    assert "Version 0.1.0 was replaced by other content under the same number: " in text
    assert "raise the version first" not in text
    assert "regrade" not in text, "no question changed"
    text = run("install", tmp_path / "mine")
    assert "Exactly this is installed, nothing was changed: mine 0.1.0 (mine)." in text
    assert "was replaced" not in text
    described = tmp_path / "mine" / "module.yaml"
    described.write_text(described.read_text(encoding="utf-8").replace("0.1.0", "0.2.0"), encoding="utf-8")
    assert "was replaced" not in run("install", tmp_path / "mine")
    (quiz,) = (tmp_path / "mine" / "quizzes").glob("*.yaml")
    quiz.write_text(quiz.read_text(encoding="utf-8").replace("New question", "A question"), encoding="utf-8")
    assert "marks given before stay: see “htcourse regrade”" in run("install", tmp_path / "mine")
    described.write_text(described.read_text(encoding="utf-8").replace("0.2.0", "0.3.0"), encoding="utf-8")
    quiz.write_text(quiz.read_text(encoding="utf-8") + "    pass_percent: 60\n", encoding="utf-8")
    assert "Attempts made under version 0.2.0 still count by its pass marks" in run("install", tmp_path / "mine")
    (tmp_path / "mine" / "module.yaml").write_text("id: [", encoding="utf-8")
    run("install", tmp_path / "mine", "--preview", code=1)


def test_modules_are_disabled_enabled_removed_and_taken_back(run, refuse):
    run("install", SAMPLE)
    before = listed(run)
    assert "Disabled: sample" in run("modules", "--disable", "sample")
    assert not listed(run)["sample"]["is_enabled"]
    assert "Enabled: sample" in run("modules", "--enable", "sample")
    assert "Removed: sample" in run("remove", "sample", "--yes")
    assert "Taken back: removed Working away from home 1.2.0 (sample)" in run("modules", "--undo")
    assert listed(run) == before
    assert "taken back" in refuse("modules", "--undo")
    for arguments in (("remove", "none"), ("modules", "--disable", "none"), ("modules", "--export", "none", "-o", "x")):
        assert "“none” is not installed" in refuse(*arguments)


def test_an_update_asks_while_an_exam_of_the_module_is_under_way(run, tmp_path):
    small, places = write_small_module(tmp_path), Places.find(tmp_path / "home")
    run("install", small)
    with LearnerFile.open(places, create_learner(places)) as file:
        file.append_attempt("small-module/exam", Mode.EXAM, module_version="1.0.0", seed=1, drawn=())
    written = (small / "module.yaml").read_text("utf-8")
    (small / "module.yaml").write_text(written.replace("1.0.0", "1.1.0"), "utf-8")
    assert "1 exam of this module is under way in this data folder" in run("install", small, code=1, typed="n\n")
    assert "--yes does it all the same" in run("install", small, "--json", code=1)
    assert listed(run)["small-module"]["version"] == "1.0.0"
    assert "Updated: " in run("install", small, "--yes")
    assert "under way" not in run("install", SAMPLE, "--yes")


@pytest.mark.parametrize(
    ("words", "harm"),
    crossed(["remove small-module", "modules --disable small-module", "modules --undo"], [False, True]),
)
def test_no_change_takes_a_module_away_unasked_while_its_exam_is_or_may_be_under_way(run, tmp_path, words, harm):
    places = Places.find(tmp_path / "home")
    run("install", write_small_module(tmp_path))
    with LearnerFile.open(places, learner := create_learner(places)) as file:
        file.append_attempt("small-module/exam", Mode.EXAM, module_version="1.0.0", seed=1, drawn=())
    if harm:
        places.learner_file(learner).write_bytes(b"x" * 5000)
    before = listed(run)
    told = run(*words.split(), code=1, typed="n\n")
    assert ("1 record cannot be read" if harm else "1 exam of this module is under way in this data folder") in told
    assert "all the same? [y/N]" in told
    assert listed(run) == before
    run(*words.split(), "--yes")
    assert listed(run) != before


def test_an_installed_module_is_written_as_a_package(run, tmp_path):
    run("install", SAMPLE)
    assert "Written: " in run("modules", "--export", "sample", "-o", tmp_path / "out.htmod")
    assert json.loads(run("install", tmp_path / "out.htmod", "--preview", "--json"))["changes"] == []


@pytest.mark.parametrize(
    "arguments",
    ["--undo --enable x", "--enable x --disable y", "--export x", "-o x", "--undo -o x"],
)
def test_options_that_do_not_go_together_are_refused(run, arguments):
    assert "Usage" in run("modules", *arguments.split(), code=2)


def test_check_list_and_build_take_a_package_whatever_it_is_called(run, tmp_path):
    run("new", tmp_path / "mine", "--template", "empty")
    run("pack", tmp_path / "mine", "-o", tmp_path / "a.htmod")
    (tmp_path / "b.zip").write_bytes((tmp_path / "a.htmod").read_bytes())
    for name in ("a.htmod", "b.zip"):
        assert run("check", tmp_path / name, "--strict") == "No problems found.\n"
        assert run("list", tmp_path / name) == run("list", tmp_path / "mine")
        assert "Written: " in run("build", tmp_path / name, "-o", tmp_path / f"{name}.db")


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("empty.htmod", b"PK\5\6" + bytes(18), "holds no module"),
        ("no.htmod", b"something else", "is not a module package"),
        ("q.gift", b"Which?{=a ~b}", "holds questions and is no module"),
    ],
)
def test_what_is_no_package_gets_its_reason_from_every_command(run, refuse, tmp_path, name, content, reason):
    path = tmp_path / name
    path.write_bytes(content)
    assert reason in run("check", path, code=1)
    for command in (("list", path), ("build", path, "-o", tmp_path / "x.db")):
        result = CliRunner().invoke(cli, list(map(str, command)))
        assert reason in "".join(each.sentence for each in result.exception.problems)
    told = refuse("questions", "export", "all", "--module", path, "--format", "gift", "-o", tmp_path / "out.gift")
    assert "holds no module that can be read" in told


def test_a_file_of_questions_is_checked_alone_and_told_what_that_leaves_out(run, tmp_path):
    question = "questions:\n  - {id: a, type: true-false, title: T, text: 'Is $x^2$ it?', feedback: F., answer: true}\n"
    path = tmp_path / "one.yaml"
    path.write_text(question, encoding="utf-8")
    told = run("check", path)
    assert "one.yaml: warning: Only this file was looked at" in told
    assert "as it is typed: $x^2$" in told
    assert "\n0 errors, " in told
    path.write_text(question.replace("true-false", "true-fals"), encoding="utf-8")
    assert "one.yaml:2: error: " in run("check", path, code=1)


def test_thousands_of_warnings_of_a_kind_are_counted_and_json_has_them_all(run, tmp_path):
    run("new", tmp_path / "x", "--template", "empty")
    rows = [f"  - {{id: b{n}, type: true-false, text: So {n}?, answer: true}}\n" for n in range(100)]
    (tmp_path / "x" / "quizzes").mkdir()
    (tmp_path / "x" / "quizzes" / "bank.yaml").write_text("questions:\n" + "".join(rows), encoding="utf-8")
    lines = run("check", tmp_path / "x").splitlines()
    assert len([line for line in lines if "tests no objective" in line]) == 20
    assert "quizzes/bank.yaml: 80 more warnings of this kind. [no-objective]" in lines
    told = json.loads(run("check", tmp_path / "x", "--json"))
    assert len([row for row in told if row["code"] == "no-objective"]) == 100


def test_a_name_with_a_break_of_lines_forges_no_line_of_a_report(capsys):
    place = Place("lessons/a\nNo problems found.\r\u2028b.md", 3)
    print_problems([Problem("x", place, "Not {name}.", "Mend it.", values={"name": "a\nb"})])
    assert capsys.readouterr().out == "lessons/a\\nNo problems found.\\n\\nb.md:3: error: Not a b. Mend it. [x]\n"


def test_a_folder_whose_name_is_no_text_is_refused_in_a_sentence(run, tmp_path):
    """It was told that a form cannot change the text."""
    folder = os.fsdecode(bytes(tmp_path) + b"/\xff module")
    assert "the name of DIR has bytes or signs that are no text: choose another" in " ".join(
        run("new", folder, code=2).split()
    )
    assert not os.path.exists(folder)
