"""Question banks: tags that carry what others lack, ids, titles, pictures, several banks in one."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from htcourse.core.bank_pictures import free_names, merged, with_pictures_renamed
from htcourse.core.categorise_as_matching import as_categorise, as_matching
from htcourse.core.course import Picture
from htcourse.core.question_bank import (
    Bank,
    BankQuestion,
    asked_by,
    is_exam,
    own_tag,
    tags_of,
    title_from,
    with_ids,
    with_tags,
)
from htcourse.core.question_types import categorise, matching, short_text, true_false
from htcourse.core.question_types.parts import Accepted, Label
from htcourse.core.quiz import Question


def asked(id="q", **rest):
    usual = {"type": "true-false", "title": "T", "objective": "", "difficulty": 2, "text": "So."}
    return BankQuestion(Question(**{"id": id, "body": true_false.Body(True), **usual, **rest}))


@settings(deadline=None)
@given(
    st.sampled_from(("", "o-elements")),
    st.integers(1, 3),
    st.lists(st.sampled_from(("B-101", "C-2")), unique=True).map(tuple),
    st.lists(st.sampled_from(("@a, art. 3: 2", "@b")), unique=True).map(tuple),
    st.booleans(),
)
def test_what_others_have_no_place_for_travels_in_tags(objective, difficulty, facts, sources, distressing):
    each = asked(objective=objective, difficulty=difficulty, facts=facts, sources=sources, distressing=distressing)
    each = replace(each, tags=("week 2", "colon: free"))
    assert with_tags(asked(), tags_of(each)) == each


def test_a_question_for_exams_alone_stays_one_on_its_way():
    assert with_tags(asked(), tags_of(asked(bank="exam"))) == asked(bank="exam")
    assert with_tags(asked(), tags_of(asked())).question.bank == ""


def test_a_tag_of_our_own_is_taken_out_of_the_others():
    assert own_tag(("a", "type:cloze", "b:c"), "type") == ("cloze", ("a", "b:c"))
    assert own_tag(("a", "typewriter"), "type") == ("", ("a", "typewriter"))


def test_ids_are_kept_where_they_can_be_and_given_where_not():
    rows = [asked("law-003"), asked("law-003"), asked("", title="Was ist's? – Ünal"), asked("Bad Id!")]
    rows.append(asked("", title="Где?"))
    named = with_ids(rows, taken=("question",))
    assert [each.question.id for each in named] == ["law-003", "law-003-52223", "was-ists-unal", "bad-id", "gde"]


@pytest.mark.parametrize(
    ("title", "id"),
    [
        ("Что такое торговля людьми?", "chto-takoe-torgovlya-lyudmi"),
        ("Қазақстанда қай жылы?", "qazaqstanda-qay-zhyly"),
        ("Бишкек өңүтү", "bishkek-ongutu"),
        ("O‘zbekiston qonuni", "ozbekiston-qonuni"),
        ("Ҷумҳурии Тоҷикистон", "jumhurii-tojikiston"),
        ("«…»", "question"),
    ],
)
def test_an_id_from_a_title_is_in_latin_letters_whatever_the_language(title, id):
    (named,) = with_ids([asked("", title=title)])
    assert named.question.id == id


def test_ids_come_of_what_is_asked_and_not_of_its_place():
    rows = [asked("", title="True?", text=f"Is it {number}?") for number in range(5)]
    ids = {each.question.text: each.question.id for each in with_ids(rows)}
    assert len(set(ids.values())) == 5
    for others in (rows[1:], rows[::-1], [asked("", title="New"), *rows]):
        again = {each.question.text: each.question.id for each in with_ids(others)}
        assert all(again[text] == id for text, id in ids.items() if text in again)


def test_fifty_thousand_questions_of_one_title_have_an_id_each():
    assert len({each.question.id for each in with_ids([asked("", title="Same")] * 50_000)}) == 50_000


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Which *one* is **it**?", "Which one is it?"),
        ("Adopted in _____ in {g1}.", "Adopted in … in …."),
        (r"2 \* 3 \_\_\_ x", "2 3 … x"),
        ("See [the page](https://example.org/x) and ![A box](images/box.png)", "See the page and A box"),
        (r"What does \[x](https://example.org) say?", "What does x(https://example.org) say?"),
        ("One.\n\nTwo.", "One. Two."),
        (r"See \[A box\], a[1] and [what ] is.", "See [A box], a[1] and [what ] is."),
        ("[Consent]{term=consent} is [void]{unchecked}.", "Consent is void."),
        (r"Is \[a\]\[b\] of [@smith-2020]?", "Is ab of @smith-2020?"),
        (r"Is $\frac{1}{2}$ or $x^{2}$ {it}?", r"Is $\frac{1}{2}$ or $x^{2}$ …?"),
        (r"Is \[latex\]x1\[/latex\] so, [$]y[/$]?", "Is x1 so, y?"),
    ],
)
def test_a_title_is_the_first_words_without_marks(text, title):
    assert title_from(text) == title


def test_a_long_title_ends_with_a_whole_word():
    title = title_from("word " * 40)
    assert len(title) <= 80
    assert title.endswith("word…")


def test_a_picture_is_renamed_in_every_text_that_shows_it_and_in_no_other():
    texts = {"text": "![A](images/a.png) ![B](images/ab.png)", "feedback": "![A](images/a.png)"}
    each = asked(**texts, translations={"ru": {"text": "![А](images/a.png)"}})
    raw = asked("r", type="short-text", body=short_text.Body((Accepted("a", text="images/a.png"),)))
    bank = Bank((each, raw), (Picture("images/a.png", b"1"), Picture("images/ab.png", b"2")))
    renamed = with_pictures_renamed(bank, {"images/a.png": "images/c.png"})
    first, second = (each.question for each in renamed.questions)
    assert first.text == "![A](images/c.png) ![B](images/ab.png)"
    assert first.feedback == "![A](images/c.png)"
    assert first.translations["ru"]["text"] == "![А](images/c.png)"
    assert second.body.answers[0].text == "images/a.png"
    assert [each.name for each in renamed.pictures] == ["images/c.png", "images/ab.png"]


def test_a_picture_gets_another_name_only_where_its_own_is_taken_by_another():
    pictures = (Picture("images/a.png", b"1"), Picture("images/B.png", b"2"), Picture("images/c.png", b"3"))
    taken = {"images/a.png": b"1", "images/b.png": b"other", "images/b-2.png": b"other still"}
    assert free_names(pictures, taken) == {
        "images/a.png": "images/a.png",
        "images/B.png": "images/B-3.png",
        "images/c.png": "images/c.png",
    }


def test_banks_are_put_together_without_two_of_a_name():
    one = Bank((asked("q", text="![A](images/a.png)"),), (Picture("images/a.png", b"1"),))
    other = Bank((asked("q", text="![A](images/a.png)"),), (Picture("images/a.png", b"2"),))
    whole = merged([one, other, one], "All", taken_ids=("q-2",))
    assert [each.question.id for each in whole.questions] == ["q", "q-b01bf", "q-f32c6"]
    assert [each.question.text for each in whole.questions] == [
        "![A](images/a.png)",
        "![A](images/a-2.png)",
        "![A](images/a.png)",
    ]
    assert {each.name: each.content for each in whole.pictures} == {"images/a.png": b"1", "images/a-2.png": b"2"}


def test_sorting_goes_out_as_matching_and_comes_back_with_its_categories_in_order():
    body = categorise.Body(
        (Label("x", text="Act"), Label("y", text="Means"), Label("z", text="Purpose")),
        (
            categorise.Item("i1", "y", text="deceiving", feedback="How."),
            categorise.Item("i2", "x", text="harbouring"),
            categorise.Item("i3", "y", text="paying"),
        ),
    )
    sent = as_matching(body)
    assert [(each.left, each.right, each.feedback) for each in sent.pairs] == [
        ("harbouring", "Act", ""),
        ("deceiving", "Means", "How."),
        ("paying", "Means", ""),
    ]
    assert [each.right for each in sent.distractors] == ["Purpose"]
    back = as_categorise(sent)
    assert [each.text for each in back.categories] == ["Act", "Means", "Purpose"]
    assert not matching.check(sent) or all(each.severity == "warning" for each in matching.check(sent))


@pytest.mark.parametrize(
    ("modes", "exam"),
    [(["exam"], True), (["practice", "exam"], True), (["test"], False), (5, False), ("exam", False), (None, False)],
)
def test_whether_a_quiz_is_an_exam_is_asked_of_what_anybody_may_have_written(modes, exam):
    assert is_exam({"modes": modes}) is exam
    assert asked_by([{"questions": 3}, {"questions": ["a", 5]}, {}]) == {"a", "5"}
