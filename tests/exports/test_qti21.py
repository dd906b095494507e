"""QTI 2.1 out: valid against its schemas, graded as here, and it comes back the same."""

from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from tests.core.question_strategies import STRATEGIES
from tests.exports.course_files import archive_files, schemas
from tests.exports.qti_engine import NAMESPACE, Engine
from tests.exports.same_questions import questions, told
from tests.how_many import how_many
from tests.pictures import PNG

from htcourse.core.course import Picture
from htcourse.core.errors import FolderError, Severity
from htcourse.core.question_bank import Bank, BankQuestion
from htcourse.core.question_types import (
    categorise,
    cloze,
    essay,
    kind_names,
    kind_of,
    matching,
    multiple_choice,
    short_text,
    single_choice,
)
from htcourse.core.question_types.parts import Accepted, Choice, Label
from htcourse.core.quiz import Question
from htcourse.core.read_numbers import parse_number
from htcourse.exports import qti21 as writer
from htcourse.exports.qti21.item import Item
from htcourse.formats import qti as reader
from htcourse.render.inline import block_html, inline_html

HELD = tuple(each for each in kind_names() if each != "tagging")
PLAIN = (Choice("a", correct=True, text="this"), Choice("b", text="that"))
EVERYTHING = (
    "A **bold** *word*, ~~struck~~ ^^under^^ ==marked== H~2~O^2^ `code` <kbd>K</kbd> [link](https://example.org)"
    "\n\n- one\n    - two\n\n3. three\n\n> said\n\n```\ncode\n```\n\n### Head\n\n---\n\n"
    "| a | b |\n|---|--:|\n| 1 | 2 |\n\nterm\n:   meaning\n\n![a map](images/map.png)\n\n<div>bare</div>"
)


@pytest.fixture
def written(tmp_path):
    def of(*given, **extra):
        path = tmp_path / "out.zip"
        rows = tuple(each if isinstance(each, BankQuestion) else BankQuestion(each) for each in given)
        result = writer.write_questions(Bank(rows, **extra), path)
        return archive_files(path), result

    return of


@pytest.fixture(scope="session")
def schema(tmp_path_factory):
    folder = schemas("qti21-qti22", tmp_path_factory.mktemp("schemas"))
    names = ("qtiv2p1/imsqti_v2p1.xsd", "imscp_v1p1.xsd")
    item, manifest = (etree.XMLSchema(etree.parse(folder / name)) for name in names)

    def faults(files):
        found = []
        for name, content in files.items():
            if name.endswith(".xml"):
                checking = manifest if name == "imsmanifest.xml" else item
                checking.validate(etree.fromstring(content))
                found += [f"{name}: {each}" for each in str(checking.error_log).splitlines()]
        return found

    return faults


def asked(body, kind, **rest):
    usual = {"id": "q", "title": "Title", "objective": "", "difficulty": 2, "text": "What?"}
    return Question(**{**usual, **rest}, type=kind, body=body)


def single(*choices, **rest):
    return asked(single_choice.Body(tuple(choices)), "single-choice", **rest)


def codes(result):
    return [each.code for each in result.problems]


def test_a_package_holds_manifest_test_items_and_pictures(written, schema):
    question = single(*PLAIN, text="See ![a map](images/map.png).")
    files, result = written(question, pictures=(Picture("images/map.png", PNG), Picture("images/other.png", PNG)))
    assert list(files) == ["imsmanifest.xml", "test.xml", "items/q.xml", "images/map.png"]
    (picture,) = etree.fromstring(files["items/q.xml"]).iter(f"{NAMESPACE}img")
    assert (picture.get("src"), picture.get("alt")) == ("../images/map.png", "a map")
    assert b'<file href="images/map.png"/>' in files["imsmanifest.xml"]
    assert result == type(result)(1)
    assert schema(files) == []


def test_the_same_questions_give_the_same_bytes(written, tmp_path):
    written(single(*PLAIN))
    first = (tmp_path / "out.zip").read_bytes()
    written(single(*PLAIN))
    assert (tmp_path / "out.zip").read_bytes() == first


def test_all_that_markdown_can_hold_is_valid_in_every_place(written, schema):
    choices = (Choice("1", correct=True, text=EVERYTHING, feedback=EVERYTHING), Choice("2", text="x"))
    levels = (essay.Level("a", 0, text=EVERYTHING), essay.Level("b", 1, text="y"))
    gap = cloze.Gap("g1", answers=(Accepted("a", text="x"),))
    text = f"{{g1}} {EVERYTHING}"
    files, _ = written(
        single(*choices, text=EVERYTHING, feedback=EVERYTHING),
        asked(essay.Body((essay.Criterion("c", levels, text=EVERYTHING),), model_answer=EVERYTHING), "essay", id="e"),
        asked(cloze.Body((gap,), text=text), "cloze", text=text, id="c"),
        pictures=(Picture("images/map.png", PNG),),
    )
    assert schema(files) == []


def test_the_whole_course_is_valid(course, written, schema):
    files, _ = written(*course.questions)
    assert schema(files) == []


def test_categories_are_sections_in_one_another(written, tmp_path, schema):
    categories = (("A", "B"), ("A", "B"), (), ("A",))
    files, _ = written(*(BankQuestion(single(*PLAIN, id=f"q{n}"), each) for n, each in enumerate(categories)))
    assert schema(files) == []
    back = reader.read(tmp_path / "out.zip").bank.questions
    assert [(each.question.id, each.category) for each in back] == [
        (f"q{n}", each) for n, each in enumerate(categories)
    ]


def test_the_section_of_a_course_stands_there_once_whatever_its_lessons(written, schema):
    categories = (("Course", "One"), ("Course", "Two"), ("Course",), ("Course", "One"))
    files, _ = written(*(BankQuestion(single(*PLAIN, id=f"q{n}"), each) for n, each in enumerate(categories)))
    assert schema(files) == []
    titles = [each.get("title") for each in etree.fromstring(files["test.xml"]).iter("{*}assessmentSection")]
    assert titles == ["Course", "One", "Two", "One"]


def test_an_empty_bank_is_a_valid_package(written, schema, tmp_path):
    files, result = written()
    assert schema(files) == []
    assert result.count == 0


def test_tags_points_and_pictures_come_back(written, tmp_path):
    question = single(Choice("a", correct=True, text="![x](images/x.png)"), PLAIN[1])
    written(BankQuestion(question, ("Law",), ("a & b", "c"), 2.5), pictures=(Picture("images/x.png", PNG),))
    bank = reader.read(tmp_path / "out.zip").bank
    (back,) = bank.questions
    assert (back.category, back.tags, back.points) == (("Law",), ("a & b", "c"), 2.5)
    assert bank.pictures[0].content == PNG
    assert back.question.body.choices[0].text == "![x](images/x.png)"


@pytest.mark.parametrize(
    ("question", "told_codes"),
    [
        (single(PLAIN[1], PLAIN[1]), [("no-key", "error")]),
        (asked(None, "tagging"), [("type-left-out", "error")]),
        (single(*PLAIN, hints=("Look.",)), [("hints-left-out", "warning")]),
        (single(*PLAIN, translations={"ru": {"text": "Что?"}}), [("translations-left-out", "warning")]),
        (single(*PLAIN, text="![x](images/none.png)"), [("picture-missing", "warning")]),
        (
            asked(
                cloze.Body((cloze.Gap("a", (Choice("x", True, text="*y*"), PLAIN[1])),), text="{a}"),
                "cloze",
                text="{a}",
            ),
            [("gap-plain", "warning")],
        ),
    ],
)
def test_what_qti_cannot_hold_is_named(question, told_codes, written, schema):
    files, result = written(question)
    assert [(each.code, each.severity.value) for each in result.problems] == told_codes
    assert result.count == int(told_codes[0][1] == "warning")
    assert schema(files) == []


def test_ids_that_qti_does_not_take_get_a_letter_and_stay_apart(written, tmp_path, schema):
    pairs = (matching.Pair("1", left="a", right="b", feedback="So."), matching.Pair("x", left="c", right="d"))
    body = matching.Body(pairs, (matching.Distractor("x", right="e"),))
    items = (categorise.Item("a", "a", text="one"), categorise.Item("b", "b", text="two"))
    sorting = categorise.Body((Label("a", text="A"), Label("b", text="B")), items)
    files, _ = written(asked(body, "matching", id="1st"), asked(sorting, "categorise", id="2nd"))
    assert schema(files) == []
    back = [each.question for each in reader.read(tmp_path / "out.zip").bank.questions]
    assert back[0].body.pairs[0] == replace(pairs[0], id="id-1")
    assert back[1].body == sorting


def test_a_plain_question_names_the_template_alone(written):
    files, _ = written(single(*PLAIN))
    item = etree.fromstring(files["items/q.xml"])
    (processing,) = item.iter(f"{NAMESPACE}responseProcessing")
    assert processing.get("template") == "http://www.imsglobal.org/question/qti_v2p1/rptemplates/map_response"
    assert len(processing) == 0


def test_a_folder_that_cannot_be_written_is_a_sentence(tmp_path):
    (tmp_path / "file").write_text("x", encoding="utf-8")
    with pytest.raises(FolderError):
        writer.write_questions(Bank(), tmp_path / "file" / "out.zip")


def parts(question):
    """What `told` leaves out: the weights of gaps, and all that an essay is marked by."""
    body = question.body
    if isinstance(body, cloze.Body):
        return [each.weight for each in body.gaps]
    if isinstance(body, essay.Body):
        line = inline_html
        rubric = [
            [line(each.text), [(level.points, line(level.text)) for level in each.levels]] for each in body.rubric
        ]
        return [rubric, body.words, block_html(body.model_answer)]
    return []


def with_model_answer(question):
    """The question, if it is an essay with a model answer whose lines are escaped as those of paragraphs are."""
    is_essay = isinstance(question.body, essay.Body)
    return replace(question, body=replace(question.body, model_answer=question.text)) if is_essay else question


@pytest.mark.hypothesis
@pytest.mark.parametrize("kind", HELD)
def test_every_question_qti_can_hold_comes_back_the_same(kind, tmp_path):
    path = tmp_path / "out.zip"

    @settings(deadline=None, max_examples=how_many(40))
    @given(st.lists(questions(kind), min_size=1, max_size=3))
    def check(drawn):
        given = tuple(replace(with_model_answer(each), id=f"q{number}") for number, each in enumerate(drawn))
        result = writer.write_questions(Bank(tuple(map(BankQuestion, given))), path)
        reading = reader.read(path)
        back = [each.question for each in reading.bank.questions]
        assert result.count == len(given)
        assert [each.id for each in back] == [each.id for each in given]
        assert [told(each) for each in back] == [told(each) for each in given]
        assert [parts(each) for each in back] == [parts(each) for each in given]
        assert not reading.problems

    check()


@pytest.mark.hypothesis
@pytest.mark.parametrize("kind", HELD)
def test_every_drawn_question_is_valid(kind, schema, tmp_path):
    path = tmp_path / "out.zip"

    @settings(deadline=None, max_examples=15)
    @given(st.lists(questions(kind), min_size=1, max_size=3))
    def check(drawn):
        given = tuple(replace(each, id=f"q{number}") for number, each in enumerate(drawn))
        writer.write_questions(Bank(tuple(map(BankQuestion, given))), path)
        assert schema(archive_files(path)) == []

    check()


def test_the_whole_course_comes_back_the_same_but_for_what_qti_cannot_hold(course, tmp_path):
    bank = Bank(tuple(BankQuestion(each) for each in course.questions))
    result = writer.write_questions(bank, tmp_path / "course.zip")
    reading = reader.read(tmp_path / "course.zip")
    back = {each.question.id: each.question for each in reading.bank.questions}
    left_out = {each.values["id"] for each in result.problems if each.severity is Severity.ERROR}
    assert back.keys() | left_out == {each.id for each in course.questions}
    assert not back.keys() & left_out
    assert not reading.problems
    for each in course.questions:
        if each.id in back:
            assert told(back[each.id]) == told(each)
            assert parts(back[each.id]) == parts(each)
    assert set(Counter(each.type for each in course.questions if each.id in left_out)) <= {"tagging"}


GRADED = tuple(each for each in HELD if each != "essay")


@pytest.mark.parametrize("kind", GRADED)
@given(st.data())
@settings(deadline=None)
def test_response_processing_grades_as_the_program_does(kind, data):
    drawn = data.draw(STRATEGIES[kind])
    text = getattr(drawn.body, "text", "") or "What?"
    item = Item(BankQuestion(asked(drawn.body, kind, text=text)), ()).xml()
    answer = data.draw(st.just(drawn.full) | answers(kind, drawn.body))
    outcomes = Engine(item, responses(kind, drawn.body, item, answer)).run()
    # What an author rounded to three digits is exact again in QTI.
    slack = 0.0006 * len(drawn.body.choices) if kind == "multiple-choice" else 2e-6
    assert outcomes["SCORE"] == pytest.approx(kind_of(kind).grade(drawn.body, answer).points, abs=slack)


def answers(kind, body):
    """Answers of every kind to a question, right ones and others."""
    if kind in ("single-choice", "multiple-choice", "true-false"):
        ids = ["true", "false"] if kind == "true-false" else [each.id for each in body.choices]
        most = len(ids) if kind == "multiple-choice" else 1
        return st.lists(st.sampled_from(ids), max_size=most, unique=True).map(lambda each: {"choices": each})
    if kind == "ordering":
        return st.permutations([each.id for each in body.items]).map(lambda each: {"order": each})
    if kind == "matching":
        rights = [each.id for each in (*body.pairs, *body.distractors)]
        return st.fixed_dictionaries({}, optional={p.id: st.sampled_from(rights) for p in body.pairs}).map(
            lambda each: {"pairs": each}
        )
    if kind == "categorise":
        places = st.sampled_from([each.id for each in body.categories])
        return st.fixed_dictionaries({}, optional={each.id: places for each in body.items}).map(
            lambda each: {"categories": each}
        )
    if kind == "numeric":
        near = [each.value + shift for each in body.answers for shift in (0, 0.9 * each.tolerance, each.tolerance + 1)]
        return st.sampled_from(near).map(lambda each: {"number": f"{each:.6f}"})
    if kind == "short-text":
        return typed(body.answers).map(lambda each: {"text": each})
    gaps = {g.id: st.sampled_from([c.id for c in g.choices]) if g.choices else typed(g.answers) for g in body.gaps}
    return st.fixed_dictionaries({}, optional=gaps).map(lambda each: {"gaps": each})


def typed(accepted):
    words = [each.text.replace("*", filling) for each in accepted for filling in ("", "xyz")]
    return st.sampled_from([*words, *(each.upper() for each in words), "something else"])


def responses(kind, body, item, answer):
    """The answer as QTI's response variables hold it."""
    if kind in ("single-choice", "true-false"):
        return {"RESPONSE": next(iter(answer["choices"]), None)}
    if kind == "multiple-choice":
        return {"RESPONSE": list(answer["choices"])}
    if kind == "ordering":
        return {"RESPONSE": list(answer["order"])}
    if kind == "numeric":
        number = parse_number(answer["number"], body.unit)
        return {"RESPONSE": number}
    if kind == "short-text":
        return {"RESPONSE": answer["text"].strip()}
    if kind == "cloze":
        return {gap: given.strip() for gap, given in answer["gaps"].items()}
    choices = {
        (each.text or "").strip(): each.get("identifier") for each in item.iter(f"{NAMESPACE}simpleAssociableChoice")
    }
    if kind == "matching":
        texts = {each.id: each.right for each in (*body.pairs, *body.distractors)}
        return {"RESPONSE": [f"{left} {choices[texts[right]]}" for left, right in answer["pairs"].items()]}
    texts = {each.id: each.text for each in body.categories}
    return {"RESPONSE": [f"{one} {choices[texts[other]]}" for one, other in answer["categories"].items()]}


def test_feedback_is_set_for_what_was_answered():
    choices = tuple(replace(each, feedback=f"About {each.id}.") for each in PLAIN)
    item = Item(BankQuestion(single(*choices, feedback="So.")), ()).xml()
    assert Engine(item, {"RESPONSE": "b"}).run() == {"SCORE": 0.0, "FEEDBACK": "b", "GENERAL": "shown"}
    accepted = (Accepted("x", text="Pal*", feedback="Yes."), Accepted("y", 0.0, text="*", feedback="No."))
    item = Item(BankQuestion(asked(short_text.Body(accepted), "short-text")), ()).xml()
    assert Engine(item, {"RESPONSE": "palermo"}).run() == {"SCORE": 1.0, "FEEDBACK": "a"}
    assert Engine(item, {"RESPONSE": "Rome"}).run() == {"SCORE": 0.0, "FEEDBACK": "b"}
    several = multiple_choice.Body((*choices, Choice("c", correct=True, text="also")))
    item = Item(BankQuestion(asked(several, "multiple-choice")), ()).xml()
    assert Engine(item, {"RESPONSE": ["a", "c"]}).run() == {"SCORE": 1.0, "FEEDBACK": ["a", "c"]}
