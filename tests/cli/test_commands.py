"""The command line: what it prints, how it ends, and that it stays without Qt."""

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner
from tests.how_many import few

from htcourse import cli as cli_package
from htcourse.cli import cli
from htcourse.cli.courses import FORMATS
from htcourse.exports import export_names
from htcourse.store.places import Places
from htcourse.usecases.people.learners import create_learner

SAMPLE = Path(__file__).parents[1] / "samples" / "module"
README = Path(__file__).parents[2] / "README.md"


@pytest.fixture
def run(tmp_path):
    def call(*arguments, code=0):
        result = CliRunner().invoke(cli, ["--home", str(tmp_path / "home"), *map(str, arguments)])
        assert result.exit_code == code, result.output + repr(result.exception)
        return result.output

    return call


def test_help_names_every_command_and_readme_does_too(run):
    text = run("--help")
    for name in cli.commands:
        assert name in text
        assert f"htcourse {name}" in README.read_text(encoding="utf-8"), f"README does not name `htcourse {name}`"


OSC = "\x1b]0;stolen\x07\x9b31m\u202e"


def test_what_a_stranger_wrote_never_steers_the_terminal(run, tmp_path):
    module = tmp_path / "module"
    shutil.copytree(SAMPLE, module)
    path = module / "module.yaml"
    sly = 'title: "A\\e]0;stolen\\a\\x9b31m\\u202eB"'
    lines = path.read_text(encoding="utf-8").splitlines()
    text = "\n".join(sly if line.startswith("title:") else line for line in lines)
    path.write_text(text.replace("id: sample", "id: sly"), encoding="utf-8")
    said = [run("install", module), run("modules"), run("modules", "--json"), run("install", module, "--preview")]
    said.append(run("modules", "--disable", "sly") + run("modules", "--undo") + run("list", module))
    assert all("]0;stolen" in each for each in said[:2])
    assert not set(OSC) - set("]0;stolen31m") & set("".join(said))


def test_no_command_prints_but_through_the_one_function():
    for path in (Path(cli_package.__file__).parent).glob("*.py"):
        if path.name != "output.py":
            text = path.read_text(encoding="utf-8")
            assert "click.echo" not in text, path
            assert not re.search(r"(?<![\w.])print\(", text), path


def test_checking_the_sample_finds_nothing(run):
    assert "No problems found." in run("check", SAMPLE, "--strict")
    assert json.loads(run("check", SAMPLE, "--json")) == []


def test_cues_are_told_over_all_by_quiz_and_by_question(run):
    lines = run("check", SAMPLE, "--cues", "--strict").splitlines()
    heads = next(line for line in lines if "longest" in line and "chance" in line and "items" in line)
    names = ["longest", "second", "shortest", "absolutes", "reasons", "semicolon", "lesson", "best", "model"]
    assert heads.split()[2:] == names
    row = next(line for line in lines if line.startswith("basics, final "))
    assert row.split()[2:6] == ["1", "33", "0", "100"]
    assert lines[-2:] == ["basics, final", "  s-single: second"]
    (whole, basics) = json.loads(run("check", SAMPLE, "--cues", "--json"))
    assert whole["quizzes"] == []
    assert basics["scores"]["second-longest"] == 1


def test_checking_a_broken_module_names_file_line_and_fix(run, tmp_path):
    folder = tmp_path / "broken"
    folder.mkdir()
    (folder / "module.yaml").write_text("id: broken\nversion: [\n", encoding="utf-8")
    problems = json.loads(run("check", folder, "--json", code=1))
    assert problems
    assert problems[0]["file"] == "module.yaml"
    assert problems[0]["line"] >= 2
    assert problems[0]["fix"]


def test_listing_counts_by_type_and_route(run):
    counts = json.loads(run("list", SAMPLE, "--json"))
    assert "single-choice" in json.dumps(counts)
    assert len(counts["cases"]) == counts["totals"]["cases"] > 0
    assert all(f"    {each['id']}  {each['title']}" in run("list", SAMPLE) for each in counts["cases"])


def test_building_writes_the_library_file(run, tmp_path):
    run("build", SAMPLE, "-o", tmp_path / "sample.db")
    assert (tmp_path / "sample.db").stat().st_size > 10_000


def test_a_module_is_installed_listed_and_removed(run):
    assert "Installed: " in run("install", SAMPLE)
    assert "sample" in [row["id"] for row in json.loads(run("modules", "--json"))]
    assert "Removed: sample" in run("remove", "sample")
    assert "sample" not in [row["id"] for row in json.loads(run("modules", "--json"))]


@pytest.mark.parametrize(
    "arguments",
    few(
        [
            ["remove", "nothing"],
            ["check", "nowhere"],
            ["check", ".", "--cues"],
            ["install", "nowhere"],
            ["build", str(SAMPLE), "-o", "x.htlib"],
            ["build", "nowhere", "-o", "x.db"],
        ],
        each=lambda arguments: arguments[0],
    ),
)
def test_what_a_person_can_mend_is_a_sentence_and_no_traceback(arguments, tmp_path):
    command = [sys.executable, "-m", "htcourse", "--home", str(tmp_path / "home"), *arguments]
    ended = subprocess.run(command, capture_output=True, text=True, check=False, cwd=tmp_path, timeout=60)
    assert ended.returncode in {1, 2}
    assert "Traceback" not in ended.stderr + ended.stdout
    assert (ended.stderr + ended.stdout).strip()
    assert not [each for each in tmp_path.iterdir() if each.name != "home"]


def test_a_command_without_a_window_loads_no_qt():
    code = "import sys, htcourse.cli; print(any('PySide6' in name for name in sys.modules))"
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60)
    assert ended.stdout.strip() == "False"


def test_the_doctor_reports_on_this_machine(run):
    assert "SQLite" in run("doctor")


def test_a_simulated_class_has_statistics_raw_data_and_a_gain(tmp_path, run):
    home = tmp_path / "home"
    assert str(home / "truth.json") in run("simulate", "--learners", 8, "--seed", 1, "--home", home)
    quizzes = json.loads(run("statistics", "--json"))
    assert sorted(each["attempts"] for each in quizzes) == [4, 4, 4, 4, 8]
    spread = {"mean", "median", "deviation", "skewness", "kurtosis"}
    reliability = {"alpha", "error_ratio", "standard_error", "guess"}
    assert (
        set(quizzes[0])
        == {
            "quiz",
            "counted",
            "attempts",
            "compared",
            "waiting",
            "unmarked",
            "slots",
            "items",
            "learners",
            "answers",
            "certainty",
        }
        | {"practised", "practised_learners", "is_reliable", "is_told"}
        | spread
        | reliability
    )
    figures = {"facility", "deviation", "guess", "discrimination_index", "discriminative_efficiency"}
    figures |= {"intended_weight", "effective_weight"}
    (whole,) = [each for each in quizzes if each["is_told"]]
    assert set(whole["slots"][0]) == {"slot", "questions"} | figures
    own = {"question", "version", "number", "versions", "slots", "attempts", "omitted", "median_seconds", "choices"}
    own |= {"learners", "practised", "is_reliable", "is_told", "waiting", "certainty"}
    assert set(quizzes[0]["items"][0]) == own | figures
    quiz = next(each["quiz"] for each in quizzes if each["attempts"] == 8)
    told = run("responses", quiz, "--json")
    assert "too few to trust" in told  # beside the data, on the other stream
    rows = json.loads(told[told.index("[\n") : told.rindex("]") + 1])
    fields = ["learner", "attempt", "try", "mode", "form", "slot", "number", "question", "type", "version", "language"]
    fields += ["answer", "points", "confidence", "seconds", "date", "practised", "by_certainty", "weight", "typed"]
    assert list(rows[0]) == fields
    assert ",".join(fields) in run("responses", quiz, "--csv").splitlines()[:2]
    assert len({row["attempt"] for row in rows}) == 8
    assert quiz in run("statistics", quiz)
    (module,) = json.loads(run("gain", "--json"))
    assert module["people"] == 8
    assert "8 learners: too few to trust" in run("gain")


def test_an_empty_folder_has_no_statistics(run):
    assert json.loads(run("statistics", "--json")) == []
    assert "No attempt counts yet" in run("statistics")
    assert "Nobody" in run("gain")


def test_a_class_is_simulated_only_in_a_folder_that_was_named(monkeypatch):
    monkeypatch.delenv("HTCOURSE_HOME", raising=False)
    assert CliRunner().invoke(cli, ["simulate"]).exit_code == 2


def test_every_export_of_courses_can_be_asked_for():
    assert set(FORMATS) == set(export_names("write_course"))


def test_a_tour_leaves_a_data_folder_that_is_in_use_alone(tmp_path):
    places = Places(tmp_path / "home")
    places.prepare()
    create_learner(places)

    def files():
        return {each: each.read_bytes() for each in places.home.rglob("*") if each.is_file() and each.suffix != ".log"}

    before = files()
    result = CliRunner().invoke(cli, ["--home", str(places.home), "tour", "--out", str(tmp_path / "out")])
    assert result.exit_code == 2
    assert "is in use: leave --home out" in result.output
    assert before == files()
