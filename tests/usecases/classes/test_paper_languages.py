"""Papers in two languages: each has letters and code by its own words, and comes in by its code in either."""

from dataclasses import replace

import pytest
from tests.usecases.classes.test_paper_changed import ordered, paired, room, typed_twice
from tests.usecases.quiz_course import module_with, single

from htcourse.core.errors import CourseError
from htcourse.core.question_types import short_text
from htcourse.core.question_types.parts import Accepted
from htcourse.usecases.attempts.shown_question import seed_from
from htcourse.usecases.classes.paper_quiz import paper_quiz
from htcourse.usecases.classes.roster import find_class
from htcourse.usecases.classes.take_in_sheets import move_sheets, take_in
from htcourse.usecases.classes.typed_paper import answer_to, keep_typed, read_typed
from htcourse.usecases.marking.seen_attempts import list_seen

__all__ = ["room"]

QUIZ = "course/basics"
PAIRS = {
    "pairs/a/left": "Вербовка",
    "pairs/b/left": "Обман",
    "pairs/c/left": "Принудительный труд",
    "pairs/a/right": "Действие",
    "pairs/b/right": "Средство",
    "pairs/c/right": "Цель",
    "distractors/d/right": "Орудие",
}
STEPS = {"items/a/text": "Слушать", "items/b/text": "Спросить", "items/c/text": "Направить"}


def in_russian(asked, **mended):
    """Return a question with a Russian translation, some of it `mended`."""
    own = {
        **(PAIRS if asked.type == "matching" else STEPS),
        **{key.replace("_", "/"): it for key, it in mended.items()},
    }
    return replace(asked, translations={"ru": {"title": "Название", "text": "Что?", **own}})


def install(room, asked, version="3.0.0"):
    room.update(replace(module_with(asked), version=version))


def printed(paper):
    """Return what stands on a paper at its letters, and its code."""
    on = paper.questions[0].interaction
    return paper.code, [each.text for each in on.rows], [each.text for each in on.options]


KINDS = {"pairs": paired("Act", "Means", "Purpose", "Tool"), "an order": ordered("Listen", "Ask", "Refer")}


@pytest.mark.parametrize("kind", KINDS)
def test_a_paper_has_the_letters_and_the_code_of_its_own_words(room, kind):
    install(room, in_russian(KINDS[kind]))
    english, russian = (paper_quiz(room.places, QUIZ, language=each) for each in ("en", "ru"))
    ids = [[each.id for each in one.questions[0].interaction.options] for one in (english, russian)]
    assert ids[0] != ids[1], "else nothing here is proved"
    assert {*english.codes}.isdisjoint(russian.codes)
    for one, language in ((english, "ru"), (russian, "en")):
        found = paper_quiz(room.places, QUIZ, language=language, code=one.code)
        for key in ("CAB", "ABC", "BCA"):
            assert answer_to(found, 1, key) == answer_to(one, 1, key)


MENDED = {
    "a letter": [paired("Actt", "Means", "Purpose", "Tool"), paired("Act", "Means", "Purpose", "Tool")],
    "a capital": [ordered("listen", "Ask", "Refer"), ordered("Listen", "Ask", "Refer")],
    "a stop": [ordered("Listen", "Ask.", "Refer"), ordered("Listen", "Ask", "Refer")],
    "other words": [ordered("Hear", "Speak", "Write"), ordered("Listen", "Ask", "Refer")],
    "a left side": [
        replace(asked, body=replace(asked.body, pairs=(replace(asked.body.pairs[0], left=left), *asked.body.pairs[1:])))
        for asked, left in ((paired("Act", "Means", "Purpose", "Tool"), each) for each in ("recriuting", "Recruiting"))
    ],
}


@pytest.mark.parametrize("letter", ["A", "B", "C"])
@pytest.mark.parametrize("mended", MENDED.values(), ids=MENDED)
def test_words_mended_in_one_language_leave_the_paper_of_the_other(room, mended, letter):
    """They gave it other letters and another code: its filled-in sheets were refused."""
    found = []
    for number, each in enumerate(mended):
        install(room, in_russian(each), f"3.0.{number}")
        found.append(printed(paper_quiz(room.places, QUIZ, letter, "ru")))
    assert found == found[:1] * len(found)
    english = printed(paper_quiz(room.places, QUIZ, letter))
    install(room, in_russian(mended[-1], items_a_text="слушать!", pairs_a_right="действие!"), "4.0.0")
    assert printed(paper_quiz(room.places, QUIZ, letter)) == english


@pytest.mark.parametrize(("kind", "code"), [("a left side", "A2F6"), ("a stop", "74D0")])
def test_a_paper_whose_letters_went_by_ids_comes_in_whatever_is_mended_in_another_language(room, kind, code):
    """The codes are those of the version before the last."""
    for number, each in enumerate(MENDED[kind]):
        install(room, in_russian(each), f"3.0.{number}")
        old = paper_quiz(room.places, QUIZ, language="ru", code=code)
        assert [each.interaction for each in old.questions] == [
            each.question.interaction(seed_from(old.seed, each.question.id)) for each in old.questions
        ]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("language", ["en", "ru"])
def test_sheets_of_both_languages_are_typed_by_their_codes_and_marked_by_their_letters(room, kind, language):
    install(room, in_russian(KINDS[kind]))
    for who, spoken in (("K7-1", "en"), ("K7-2", "ru")):
        code = paper_quiz(room.places, QUIZ, language=spoken).code
        of, typed = typed_twice(room, code, paper_quiz(room.places, QUIZ, language=language, code=code), who)
        assert typed.codes() == (who,)
        take_in(room.places, of, typed, clock=room.clock)
    assert [each.points for each in list_seen(room.places.of_class(of.id)).rows] == [3, 3]


WORD = single(
    "q1",
    type="short-text",
    body=short_text.Body((Accepted("a", text="recruiting"),)),
    translations={"ru": {"title": "Название", "text": "Что?", "answers/a/text": "вербовка"}},
)
ALIKE = in_russian(paired("Act", "Deceit", "Fraud", "Tool"), pairs_b_right="Обман", pairs_c_right="Обман")


@pytest.mark.parametrize("asked", [WORD, ALIKE], ids=["a word", "sides alike in one language"])
def test_a_sheet_is_marked_in_the_language_of_its_paper_whatever_the_program_speaks(room, asked):
    install(room, asked)
    russian = paper_quiz(room.places, QUIZ, language="ru")
    found = paper_quiz(room.places, QUIZ, code=russian.code)
    assert (found.language, [each.key for each in found.questions]) == ("ru", [each.key for each in russian.questions])
    of, typed = typed_twice(room, russian.code, found, "K7-1")
    take_in(room.places, of, typed, clock=room.clock)
    assert [each.points for each in list_seen(room.places.of_class(of.id)).rows] == [3]


@pytest.mark.parametrize("asked", [WORD, in_russian(KINDS["pairs"])], ids=["a word", "pairs"])
def test_a_sheet_that_is_given_again_in_another_language_is_taken_in_once(room, asked):
    """Tables of sheets in two languages were one file in earlier versions, under the code that was typed first."""
    install(room, asked)
    for language in ("ru", "en"):
        paper = paper_quiz(room.places, QUIZ, language=language)
        of, typed = typed_twice(room, paper.code, paper, "K7-1")
        take_in(room.places, of, typed, clock=room.clock)
    assert [each.points for each in list_seen(room.places.of_class(of.id)).rows] == [3]


def give(room, language, who):
    """Type a right sheet twice and take it in; return whose sheets stand by then."""
    paper = paper_quiz(room.places, QUIZ, language=language)
    of, typed = typed_twice(room, paper.code, paper, who)
    take_in(room.places, of, typed, clock=room.clock)
    return sorted(each.name for each in list_seen(room.places.of_class(of.id)).rows)


@pytest.mark.parametrize("again", ["once", "once, and the owner’s other sheet waits"])
def test_a_sheet_of_another_under_ones_code_keeps_ones_own_in_another_language_out_no_longer_than_it_stands(
    room, again
):
    """The table of the other language noted the code as taken in, and went on noting it once the sheet had moved."""
    install(room, WORD)
    assert give(room, "ru", "K7-1") == ["K7-1"]  # it is of K7-2
    give(room, "en", "K7-1")
    of = find_class(room.places, "Osh")
    english = paper_quiz(room.places, QUIZ)
    if again != "once":
        typed_twice(room, english.code, english, "K7-2")
    move_sheets(room.places, of.id, "K7-1", "K7-2", QUIZ, "", room.clock)
    assert read_typed(room.places, of.id, english).taken == {"K7-2"}
    assert give(room, "en", "K7-1") == ["K7-1", "K7-2"]
    assert give(room, "en", "K7-2") == ["K7-1", "K7-2"]
    assert give(room, "ru", "K7-1") == ["K7-1", "K7-2"]


def test_what_waits_in_another_language_stays_with_its_code_when_a_sheet_moves(room):
    install(room, WORD)
    give(room, "ru", "K7-1")  # it is of K7-2
    english = paper_quiz(room.places, QUIZ)
    typed_twice(room, english.code, english, "K7-1")
    of = find_class(room.places, "Osh")
    move_sheets(room.places, of.id, "K7-1", "K7-2", QUIZ, "", room.clock)
    assert read_typed(room.places, of.id, english).codes() == ("K7-1",)


@pytest.mark.parametrize(("first", "then"), [("ru", "en"), ("en", "ru")])
def test_a_sheet_is_known_in_another_language_also_once_words_of_its_own_were_mended(room, first, then):
    """The codes of now alone were asked for: it counted as a second one."""
    install(room, WORD)
    give(room, first, "K7-1")
    russian = {**WORD.translations["ru"], "text": "Что это?"}
    mended = replace(WORD, translations={"ru": russian}) if first == "ru" else replace(WORD, text="Which one?")
    install(room, mended, "4.0.0")
    assert give(room, then, "K7-1") == ["K7-1"]
    assert give(room, first, "K7-1") == ["K7-1", "K7-1"], "a paper of other words is another one"


def test_a_slip_mended_in_one_language_leaves_sheets_of_the_other_where_they_are(room):
    install(room, WORD)
    english, russian = (paper_quiz(room.places, QUIZ, language=each) for each in ("en", "ru"))
    for one, who in ((russian, "K7-1"), (english, "K7-2")):
        of, typed = typed_twice(room, one.code, paper_quiz(room.places, QUIZ, code=one.code), who)
        assert typed.codes() == (who,)
    install(room, replace(WORD, translations={"ru": {**WORD.translations["ru"], "text": "Что это?"}}), "4.0.0")
    assert read_typed(room.places, of.id, paper_quiz(room.places, QUIZ, code=english.code)).codes() == ("K7-2",)


def test_a_translation_that_was_mended_changes_the_code_of_papers_in_that_language_alone(room):
    english, russian = (paper_quiz(room.places, QUIZ, language=each) for each in ("en", "ru"))
    assert english.code != russian.code
    assert paper_quiz(room.places, QUIZ, code=russian.code).code == russian.code, "found in whichever language"
    of, typed = typed_twice(room, english.code, english, "K7-1")
    keep_typed(room.places, of.id, typed)
    words = {"title": "Название", "text": "Какой это элемент?", "choices/means/text": "Способ"}
    room.update(module_with(single("q1", translations={"ru": words})))
    assert read_typed(room.places, of.id, paper_quiz(room.places, QUIZ)).codes() == ("K7-1",)
    with pytest.raises(CourseError, match=f"the code {russian.code}; now it has"):
        paper_quiz(room.places, QUIZ, language="ru", code=russian.code)
