"""Questions as our own YAML: read back they are the same, whatever stands in them."""

from dataclasses import replace

import pytest
from hypothesis import given
from tests.exports.same_questions import FILES, WORDING, questions
from tests.pictures import PNG

from htcourse import formats
from htcourse.core.course import Picture
from htcourse.core.errors import Cancelled, Place
from htcourse.core.question_bank import Bank, BankQuestion
from htcourse.core.question_types import kind_names, true_false
from htcourse.core.quiz import Question, question_texts
from htcourse.exports import authoring

MODULE = "id: x\nversion: 1.0.0\ntitle: X\nlanguages: [en, ru]\nauthors: [A]\nlicence: MIT\n"


@pytest.fixture
def module(tmp_path):
    (tmp_path / "module.yaml").write_text(MODULE, encoding="utf-8")
    return tmp_path


def statement(id="q", **rest):
    usual = {"title": "T", "objective": "", "difficulty": 2, "text": "So it is."}
    body = true_false.Body(True, feedback_true="Yes.", feedback_false="No.")
    return Question(**{**usual, **rest}, id=id, type="true-false", body=body)


def written(module, *given, name="quizzes/a.yaml", **extra):
    rows = tuple(each if isinstance(each, BankQuestion) else BankQuestion(each) for each in given)
    pictures = extra.pop("pictures", ())
    return authoring.write_questions(Bank(rows, pictures), module / name, **extra)


def read_back(module):
    reading = formats.read(module)
    assert not [each for each in reading.problems if each.severity == "error"], reading.problems
    return reading.module


def bare(question):
    return replace(question, place=Place())


@pytest.mark.hypothesis
@pytest.mark.parametrize("kind", kind_names())
def test_a_question_of_any_kind_is_read_back_the_same(kind, tmp_path_factory):
    module = tmp_path_factory.mktemp("module")
    (module / "module.yaml").write_text(MODULE, encoding="utf-8")

    @FILES
    @given(questions(kind))
    def check(question):
        written(module, question)
        reading = formats.read(module)
        assert [each.code for each in reading.problems if each.severity == "error"] == []
        assert tuple(map(bare, reading.module.questions)) == (bare(question),)

    check()


def test_where_template_words_stand_is_not_written(module):
    written(module, statement(template_places={"text": Place("a.yaml", 3)}))
    read_back(module)


@FILES
@given(WORDING, WORDING)
def test_hints_and_translations_are_read_back(tmp_path_factory, hint, text):
    module = tmp_path_factory.mktemp("module")
    (module / "module.yaml").write_text(MODULE, encoding="utf-8")
    question = statement(hints=(hint, "Look again."), feedback=text)
    translation = {path: f"{each} {text}" for path, each in question_texts(question).items()}
    question = replace(question, translations={"ru": translation})
    written(module, question)
    (back,) = read_back(module).questions
    assert bare(back) == bare(question)


def test_questions_for_exams_alone_are_read_back_as_such_and_no_quiz_holds_them(module):
    asked = [statement("a"), statement("b", bank="exam"), statement("c")]
    written(module, *asked, quiz="All of them")
    back = read_back(module)
    assert sorted(map(bare, back.questions), key=lambda each: each.id) == asked
    assert [each.questions for each in back.quizzes] == [("a", "c")]


def test_the_whole_course_is_read_back_the_same(course, module):
    result = written(module, *course.questions, quiz="All of it")
    back = read_back(module)
    assert result.count == len(course.questions)
    # The exam bank goes to a file of its own.
    assert {each.id: bare(each) for each in back.questions} == {each.id: bare(each) for each in course.questions}
    practised = [each for each in course.questions if not each.bank]
    assert [(each.id, each.titles, len(each.questions)) for each in back.quizzes] == [
        ("all-of-it", {"en": "All of it"}, len(practised))
    ]


def test_what_a_module_s_file_may_not_hold_goes_on_in_another(module):
    long = "A long word or two. " * 200
    many = [statement(f"q{n}", text=f"{n}. {long}") for n in range(400)]
    written(module, *many)
    files = sorted(each.name for each in (module / "quizzes").iterdir())
    assert files == ["a-2.yaml", "a.yaml"]
    assert max(each.stat().st_size for each in (module / "quizzes").iterdir()) < 1_000_000
    assert {each.id for each in read_back(module).questions} == {each.id for each in many}


@pytest.mark.parametrize(("count", "is_in_lines"), [(500, False), (501, True)])
def test_many_questions_stand_each_on_a_line_and_are_read_back_the_same(count, is_in_lines, module):
    many = [statement(f"q{n}", text=f"“{n}”:\n\n- *so* it\tis # {n}\u2028") for n in range(count)]
    written(module, *many, statement("e", bank="exam"), quiz="The bank")
    assert ('\n- {"id": "q7", ' in (module / "quizzes" / "a.yaml").read_text("utf-8")) == is_in_lines
    back = {each.id: bare(each) for each in read_back(module).questions}
    assert back == {each.id: each for each in (*many, statement("e", bank="exam"))}


def test_a_quiz_whose_list_does_not_fit_below_its_questions_has_a_file_of_its_own(module):
    long = "A long word or two. " * 200
    many = [statement(f"{'q' * 50}-{n}", text=f"{n}. {long}") for n in range(214)]
    written(module, *many, quiz="The bank")
    assert sorted(each.name for each in (module / "quizzes").iterdir()) == ["a-quiz.yaml", "a.yaml"]
    (quiz,) = read_back(module).quizzes
    assert (quiz.id, quiz.questions) == ("the-bank", tuple(each.id for each in many))


def test_more_questions_than_a_quiz_may_name_make_several_quizzes(module, monkeypatch):
    monkeypatch.setattr(authoring, "QUIZ_LENGTH", 100)
    many = [statement(f"q-{n}") for n in range(101)]
    written(module, *many, quiz="The bank")
    quizzes = read_back(module).quizzes
    assert {each.id: (each.titles["en"], len(each.questions)) for each in quizzes} == {
        "the-bank": ("The bank (1)", 100),
        "the-bank-2": ("The bank (2)", 1),
    }


def test_categories_and_tags_are_read_back(module):
    written(
        module,
        BankQuestion(statement("a"), ("Law", "Protocol"), ("week 2", "odd\ntag")),
        BankQuestion(statement("b"), ("Law / Protocol",)),
        BankQuestion(statement("c"), points=2.0),
    )
    back = {each.id: (each.category, each.tags) for each in read_back(module).questions}
    assert back == {"a": (("Law", "Protocol"), ("week 2", "odd tag")), "b": (("Law / Protocol",), ()), "c": ((), ())}


def test_files_that_go_on_say_so_and_go_when_they_are_not_needed(module):
    (module / "quizzes").mkdir()
    (module / "quizzes" / "a-3.yaml").write_text("questions: []\n", encoding="utf-8")  # somebody's own
    many = [statement(f"q{n}", text=f"{n}. " + "A long word or two. " * 200) for n in range(250)]
    written(module, *many, statement("e", bank="exam"))
    assert [each.name for each in authoring.files_of(module / "quizzes" / "a.yaml")] == [
        "a.yaml",
        "a-2.yaml",
        "a-exam.yaml",
    ]
    written(module, *many[:2])
    assert sorted(each.name for each in (module / "quizzes").iterdir()) == ["a-3.yaml", "a.yaml"]
    assert [each.id for each in read_back(module).questions] == ["q0", "q1"]


def test_points_of_a_question_become_its_weight_in_the_quiz(module):
    many = [BankQuestion(statement("a"), points=2.0), statement("b"), BankQuestion(statement("c"), points=0.5)]
    result = written(module, *many, quiz="Weighed")
    assert result.problems == ()
    (quiz,) = formats.read(module).module.quizzes
    assert quiz.weights == {"a": 2, "c": 0.5}
    more = BankQuestion(statement("d"), points=3.0)
    before = authoring.quizzes_in({"quizzes": [{"id": "w", "title": "W", "questions": ["a"], "weights": {"a": 2}}]})
    assert written(module, *many, more, quiz="W", before=before, kept=["a"]).problems == ()
    (quiz,) = formats.read(module).module.quizzes
    assert quiz.weights == {"a": 2, "c": 0.5, "d": 3}


def test_points_that_are_left_out_are_named(module):
    result = written(module, BankQuestion(statement("c"), points=2.0))
    assert [(each.code, each.values["count"]) for each in result.problems] == [("points-left-out", 1)]
    assert "“" in result.problems[0].values["names"]


def test_pictures_lie_in_the_module_s_folder_and_beside_a_file_of_no_module(module, tmp_path):
    picture = Picture("images/box.png", PNG)
    written(module, statement(text="![A box](images/box.png)"), pictures=(picture,))
    assert (module / "images" / "box.png").read_bytes() == PNG
    written(tmp_path / "elsewhere", statement(), name="b.yaml", pictures=(picture,))
    assert (tmp_path / "elsewhere" / "images" / "box.png").read_bytes() == PNG


def test_a_picture_never_takes_the_place_of_another(module):
    (module / "images").mkdir()
    (module / "images" / "Box.png").write_bytes(PNG + b"other")
    written(module, statement(text="![A box](images/box.png)"), pictures=(Picture("images/box.png", PNG),))
    assert (module / "images" / "Box.png").read_bytes() == PNG + b"other"
    (back,) = read_back(module).questions
    assert back.text == "![A box](images/box-2.png)"
    assert (module / "images" / "box-2.png").read_bytes() == PNG


def test_writing_can_be_stopped_and_leaves_no_file(module):
    def stop(done, _total):
        if done:
            raise Cancelled

    with pytest.raises(Cancelled):
        written(module, *(statement(f"q{n}") for n in range(200)), report=stop)
    assert not list(module.glob("quizzes/*"))


def test_a_bank_without_questions_is_an_empty_file(module):
    written(module)
    assert read_back(module).questions == ()
