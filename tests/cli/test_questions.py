"""`htcourse questions`: import and export, as they are typed."""

import json
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from htcourse.cli import cli
from htcourse.cli.output import print_left_out
from htcourse.core.errors import CourseError, ModuleError, NotFoundError, Place, Sentence
from htcourse.store.places import Places
from htcourse.usecases.modules.installed import install_module

SAMPLES = Path(__file__).parents[1] / "samples"


@pytest.fixture
def run(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)

    def call(*arguments):
        result = CliRunner().invoke(cli, ["--home", str(tmp_path / "home"), "questions", *map(str, arguments)])
        if isinstance(result.exception, CourseError):
            raise result.exception
        assert result.exit_code == 0, result.output
        return result.output

    return call


def test_what_went_out_comes_back_in(run):
    module = SAMPLES / "module"
    assert "Written: out.gift (" in run("export", "all", "--module", module, "--format", "gift", "-o", "out.gift")
    told = json.loads(run("import", "out.gift", "-o", "in.yaml", "--quiz", "Back", "--json"))
    assert told["questions"] > 5
    text = Path("in.yaml").read_text(encoding="utf-8")
    assert text.count("\n  - id: ") == told["questions"] + 1  # and the quiz


def test_of_an_installed_module_questions_go_out_by_its_id_too(run, tmp_path):
    install_module(Places(tmp_path / "home"), SAMPLES / "module")
    for quiz in ("all", "sample", "basics", "sample/basics"):
        told = run("export", quiz, "--module", "sample", "--format", "gift", "-o", "out.gift", "--replace")
        assert "Written: out.gift (" in told
    with pytest.raises(NotFoundError, match="No module and no quiz is called “nowhere”"):
        run("export", "all", "--module", "nowhere", "--format", "gift", "-o", "out.gift")


def test_a_faulty_question_of_a_module_is_named_when_the_others_go_out(run, tmp_path):
    shutil.copytree(SAMPLES / "module", tmp_path / "module")
    quiz = tmp_path / "module" / "quizzes" / "basics.yaml"
    quiz.write_text(quiz.read_text("utf-8").replace("type: single-choice", "type: singel", 1), encoding="utf-8")
    told = run("export", "all", "--module", tmp_path / "module", "--format", "gift", "-o", "out.gift")
    assert "could not be read stay here (1): “s-single”" in told
    assert "quizzes/basics.yaml:4: error: " in told


def test_every_problem_is_a_line_with_its_place(run):
    lines = run("import", SAMPLES / "aiken" / "03-errors.txt", "-o", "in.yaml").splitlines()
    assert lines[0].startswith("03-errors.txt:1: error: ")
    assert "Left out: 7. To be looked at: 3." in lines
    assert lines[-1] == "Written: in.yaml (4 questions)."


def test_several_questions_told_in_one_are_counted_as_in_the_window(capsys):
    named = Sentence("left-out", "Left out ({count}): {titles}.", "").warning(Place("a.md"), count=3, titles="a, b, c")
    print_left_out([named, Sentence("x", "Look.", "").warning(Place("a.md"))])
    assert capsys.readouterr().out == "Left out: 3. To be looked at: 1.\n"


def test_a_question_torn_apart_is_joined_when_asked(run):
    path = SAMPLES / "gift" / "02-blank-line-in-braces.gift"
    assert "(1 question)" in run("import", path, "-o", "a.yaml")
    assert "(2 questions)" in run("import", path, "-o", "b.yaml", "--join")


def test_a_quiz_file_has_the_ending_of_one(run):
    with pytest.raises(CourseError, match=r"ends in \.yaml"):
        run("import", SAMPLES / "aiken" / "01-plain.txt", "-o", "b.txt")
    assert not Path("b.txt").exists()


def test_a_file_that_is_there_is_kept(run):
    path = SAMPLES / "aiken" / "01-plain.txt"
    run("import", path, "-o", "a.yaml")
    with pytest.raises(CourseError):
        run("import", path, "-o", "a.yaml")
    first = Path("a.yaml").read_text("utf-8")
    edited = first.replace("\n    text: ", "\n    text: Now, ", 1)
    Path("a.yaml").write_text(edited, encoding="utf-8")
    told = run("import", path, "-o", "a.yaml", "--replace").splitlines()
    assert [each.partition("stood here: ")[2][:9] for each in told if "replaces" in each] == ["text. If "]
    kept = Path(told[-1].removeprefix("What stood there is kept: ").removesuffix("."))
    assert kept.read_text("utf-8") == edited
    assert Path("a.yaml").read_text("utf-8") == first
    assert [each.name for each in Path().iterdir()] == ["a.yaml", "home"]


def test_a_refusal_to_replace_says_how_and_a_folder_is_named(run):
    Path("in.yaml").write_text("mine", encoding="utf-8")
    with pytest.raises(CourseError) as caught:
        run("import", SAMPLES / "aiken" / "03-errors.txt", "-o", "in.yaml")
    assert "--replace" in caught.value.fix
    with pytest.raises(ModuleError) as refused:
        run("import", ".", "-o", "new.yaml")
    assert [str(each.place) for each in refused.value.problems] == ["."]


def test_what_went_out_in_another_language_does_not_come_back_over_the_original(run):
    shutil.copytree(SAMPLES / "module", "mine")
    file = Path("mine/quizzes/basics.yaml")
    first = file.read_bytes()
    run("export", "all", "--module", "mine", "--format", "csv", "-o", "out.csv", "--language", "ru")
    with pytest.raises(CourseError, match=r"translation \(ru\) of “basics.yaml”"):
        run("import", "out.csv", "-o", file, "--replace")
    assert file.read_bytes() == first


def test_a_changed_file_under_another_name_is_told_to_be_one_that_is_there(run):
    bank = (SAMPLES / "aiken" / "01-plain.txt").read_text("utf-8")
    Path("exam.txt").write_text(bank, encoding="utf-8")
    assert "looks-like" not in run("import", "exam.txt", "-o", "exam.yaml", "--quiz", "Exam")
    Path("exam2.txt").write_text(f"{bank}\n\nIs it new?\nA. Yes\nB. No\nANSWER: A\n", encoding="utf-8")
    told = run("import", "exam2.txt", "-o", "new.yaml")
    assert "These questions were brought into “exam.yaml” before: " in told
    assert f"-o {Path('exam.yaml').absolute()} --replace" in told
    assert "looks-like" not in run("import", "exam2.txt", "-o", "exam.yaml", "--replace")
    Path("other.txt").write_text("Is it another?\nA. Yes\nB. No\nANSWER: A\n", encoding="utf-8")
    assert "looks-like" not in run("import", "other.txt", "-o", "other.yaml")


def test_a_part_of_a_file_that_is_there_is_not_told_to_take_its_place(run):
    asked = [f"Is it {each}?\nA. Yes\nB. No\nANSWER: A\n" for each in ("one", "two", "three")]
    Path("exam.txt").write_text("\n".join(asked), encoding="utf-8")
    run("import", "exam.txt", "-o", "exam.yaml")
    Path("part.txt").write_text(asked[1], encoding="utf-8")
    told = run("import", "part.txt", "-o", "part.yaml")
    assert "Of these questions 1 stand in “exam.yaml” already, beside others" in told
    assert "-o " not in told


def test_one_question_of_many_or_words_that_many_have_are_no_file_brought_in_before(run):
    pairs = "::Q {0}:: Соотнесите. {{=act {0} -> means {0} =one {0} -> two {0} =a {0} -> b {0}}}\n"
    new = "::New:: Write the question here. {=The right answer ~A wrong answer}\n"
    Path("one.gift").write_text(pairs.format(1), encoding="utf-8")
    run("import", "one.gift", "-o", "one.yaml")
    Path("new.gift").write_text(new, encoding="utf-8")
    run("import", "new.gift", "-o", "new.yaml")
    Path("many.gift").write_text("\n".join(map(pairs.format, range(1, 30))), encoding="utf-8")
    assert "looks-like" not in run("import", "many.gift", "-o", "many.yaml")
    Path("others.gift").write_text("\n".join(map(pairs.format, range(90, 92))) + "\n" + new, encoding="utf-8")
    assert "looks-like" not in run("import", "others.gift", "-o", "others.yaml")
    Path("far").mkdir()
    Path("far/one.gift").write_text(pairs.format(77), encoding="utf-8")
    assert "looks-like" not in run("import", "far/one.gift", "-o", "far.yaml")
    Path("again.gift").write_text(pairs.format(1), encoding="utf-8")
    told = run("import", "again.gift", "-o", "again.yaml")
    assert ("brought into “one.yaml” before" in told, "Of these questions 1 stand in “many.yaml”" in told) == (
        True,
        True,
    )


def test_another_bank_with_the_same_numbers_and_yes_or_no_is_no_file_brought_in_before(run):
    one = ("Виза нужна?", "Паспорт отняли?", "Долг растёт каждый день?", "Ребёнок согласился?")
    two = ("Верно ли это?", "Полиция обязана помочь?", "Кто решает?", "Приют открыт ночью?")
    for name, texts in (("one", one), ("two", two)):
        bank = "\n\n".join(f"::Вопрос {at}:: {text} {{=Да ~Нет}}" for at, text in enumerate(texts, 1))
        Path(f"{name}.gift").write_text(bank, encoding="utf-8")
    run("import", "one.gift", "-o", "one.yaml")
    assert "looks-like" not in run("import", "two.gift", "-o", "two.yaml")
    again = Path("one.gift").read_text("utf-8").replace("Долг растёт каждый день?", "Растёт ли долг каждый день?")
    Path("again.gift").write_text(again, encoding="utf-8")
    told = run("import", "again.gift", "-o", "again.yaml")
    assert "brought into “one.yaml” before" in told
    assert "“two.yaml”" not in told


def test_a_quiz_of_the_built_in_course_goes_out(run):
    told = json.loads(run("export", "act-means-purpose", "--format", "gift", "-o", "q.gift", "--json"))
    assert told["questions"] > 5
    assert Path("q.gift").read_text(encoding="utf-8").count("\n::") == told["questions"]
