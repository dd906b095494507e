"""The script of pages grades as the program does."""

import json
from collections import Counter
from decimal import Decimal
from random import Random

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from tests.core.question_strategies import STRATEGIES
from tests.core.question_types.test_cloze import NUMBERS_IN_GAPS, SHARES
from tests.core.test_read_numbers import CASES
from tests.how_many import how_many
from tests.webpages.answers import answers, right_answer

from htcourse.core.folding import fold
from htcourse.core.question_types import kind_of, matching, numeric, ordering
from htcourse.webpages.article import Leads
from htcourse.webpages.edition import Edition
from htcourse.webpages.page_files import Medium
from htcourse.webpages.question import PageQuestion, body_data

SPACES = (" ", "  ", "\t", "\u00a0", "\u0085", "\x1c", "\x1f", "\u2009", "\ufeff", "\u3000", " \u0085 ")
LETTERS = [*range(0x20, 0x530), *range(0x1E00, 0x2000), *range(0x2000, 0x2070), 0xFEFF]


def _remark(remark):
    """Return what pages say of a remark; what a level is worth they do not: they mark no essay."""
    return {name: value for name, value in remark._asdict().items() if name != "worth"}


def same_mark(question_type, body, answer, ask):
    """Compare the two marks of an answer and return the program's."""
    mine = kind_of(question_type).grade(body, answer)
    theirs = ask({"question": {"type": question_type, "body": body_data(question_type, body)}, "answer": answer})
    told = (question_type, answer)
    assert theirs["points"] == pytest.approx(mine.points, abs=2e-6), told
    assert theirs["verdict"] == mine.verdict, told
    assert theirs["remarks"] == json.loads(json.dumps([_remark(each) for each in mine.remarks])), told
    assert theirs["feedback"] == mine.feedback, told
    return mine


def test_every_question_of_the_course_is_graded_alike(compiled, ask):
    random, edition = Random(7), Edition.of(compiled)
    leads = Leads(edition, Medium.SITE, "pages/quiz.html")
    verdicts: Counter[str] = Counter()
    for row in compiled.questions:
        question = edition.question(row.id)
        assert question is not None
        page = PageQuestion(question, leads)
        for answer in answers(row.type, page.body, page.interaction, random):
            verdicts[same_mark(row.type, page.body, answer, ask).verdict] += 1
    assert sum(verdicts.values()) == 9 * len(compiled.questions)
    assert min(verdicts[each] for each in ("right", "partly", "wrong", "open")) > 50


def test_the_right_answer_to_every_question_of_the_course_is_worth_everything(compiled):
    edition = Edition.of(compiled)
    for row in compiled.questions:
        question = edition.question(row.id)
        mark = question.kind.grade(question.body, right_answer(row.type, question.body))
        assert mark.points == 1 or row.type == "essay", row.id


@pytest.mark.parametrize("name", sorted(set(STRATEGIES) - {"essay"}))
@settings(max_examples=how_many(150), deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_made_up_questions_are_graded_alike(name, ask, data):
    drawn = data.draw(STRATEGIES[name])
    interaction = drawn.kind.interaction(drawn.body, 3)
    random = Random(data.draw(st.integers(0, 10**6)))
    for answer in (drawn.full, *drawn.everything, *answers(name, drawn.body, interaction, random)):
        same_mark(name, drawn.body, answer, ask)


@pytest.mark.parametrize("level", [1, 2])
def test_letters_are_folded_alike(level, ask):
    different = []
    for number in LETTERS:
        for text in (chr(number), f"x{chr(number)}y", f"б{chr(number)}a"):
            if ask({"fold": text, "level": level}) != fold(text, level):
                different.append((hex(number), text))
    assert not different


@given(text=st.text(alphabet="aАӘқңёЁ'ʻ’-—  \u00ad\u0301\u200bi.ıßΣς", max_size=12), level=st.sampled_from((1, 2)))
@settings(max_examples=how_many(300), deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_texts_are_folded_alike(text, level, ask):
    assert ask({"fold": text, "level": level}) == fold(text, level)


def test_numbers_are_read_alike(ask):
    for text, unit, units, numbers in CASES:
        assert ask({"number": text, "unit": unit, "units": units}) == pytest.approx(numbers), (text, unit)


@given(
    value=st.one_of(st.integers(-(10**11), 10**11), st.integers(-(10**9), 10**9).map(lambda each: each / 100)),
    tolerance=st.sampled_from((0.0, 0.0, 0.1, 0.5, 3.0)),
    off=st.one_of(st.sampled_from((0, 1, -3, 0.1, 0.5)), st.floats(-4, 4)),
    share=st.sampled_from((0, 1e-13, 9e-13, 1.1e-12, 1e-10, 9e-10)),
)
@example(value=4_000_000_000, tolerance=0.0, off=3, share=0)
@settings(max_examples=how_many(300), deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_numbers_near_a_key_are_graded_alike(value, tolerance, off, share, ask):
    body = numeric.Body((numeric.Value("a", value, tolerance=tolerance), numeric.Value("b", 7, fraction=0.5)))
    same_mark("numeric", body, {"number": f"{Decimal(value + off + value * share):f}"[:38]}, ask)


@pytest.mark.parametrize(("first", "second"), [("p1", "p2"), ("p2", "p1"), ("x", "p1"), ("x", "")])
def test_right_sides_with_ids_of_their_own_are_graded_alike(first, second, ask):
    pairs = (matching.Pair("p1", "x", left="A", right="x"), matching.Pair("p2", "p1", left="B", right="y"))
    same_mark("matching", matching.Body(pairs), {"pairs": {"p1": first, "p2": second}}, ask)


@given(spaces=st.lists(st.sampled_from(SPACES), min_size=3, max_size=3))
@settings(max_examples=how_many(150), deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_wordings_apart_by_their_spaces_are_the_same_alike(spaces, ask):
    one, two, three = spaces
    pairs = (
        matching.Pair(id="p1", left="A", right=f"x{one}y"),
        matching.Pair(id="p2", left="B", right=f"{two}x{three}y"),
    )
    for right in ("p1", "p2"):
        same_mark("matching", matching.Body(pairs), {"pairs": {"p1": right, "p2": right}}, ask)
    items = tuple(
        ordering.Item(id=id, text=text) for id, text in (("i1", f"x{one}y"), ("i2", "z"), ("i3", f"x{two}y{three}"))
    )
    for order in (["i1", "i2", "i3"], ["i3", "i2", "i1"]):
        same_mark("ordering", ordering.Body(items), {"order": order}, ask)


def test_numbers_in_gaps_are_graded_alike(ask):
    for gap, text, worth in NUMBERS_IN_GAPS:
        assert same_mark("cloze", SHARES, {"gaps": {gap: text}}, ask).points == pytest.approx(worth / 4, abs=1e-6)
