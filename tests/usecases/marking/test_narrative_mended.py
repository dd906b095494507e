"""A narrative that was mended marks the passages that still stand in it as before; one that was touched waits."""

from dataclasses import replace
from random import Random

import pytest
from tests.usecases.exchange.test_kept_elements import shown
from tests.usecases.marking.edited_course import answered, collected, edit
from tests.usecases.quiz_course import TAG, single
from tests.usecases.regrading import Regrading

from htcourse.core.question_types.passages import Passage, marked
from htcourse.core.quiz import Answer, Question
from htcourse.usecases.attempts.key_since import key_since
from htcourse.usecases.attempts.same_words import in_ids_of
from htcourse.usecases.marking.marked_by import marked_by, other_key
from htcourse.usecases.marking.seen_attempts import open_seen

TOLD = "He [took her papers]{means #m1} and [drove her away]{purpose #p1} late that evening."
TEXT = "He took her papers and drove her away late that evening."
PAPERS, AWAY, EVENING = "took her papers", "drove her away", "late that evening"


@pytest.fixture
def room(tmp_path, monkeypatch):
    return Regrading(tmp_path, monkeypatch)


def story(narrative: str, verdict: str = "yes") -> Question:
    verdicts = tuple(replace(each, correct=each.id == verdict) for each in TAG.verdicts)
    body = replace(TAG, narrative=narrative, verdicts=verdicts)
    return single("q1", type="tagging", body=body, translations={}, sources=())


def marks(verdict: str = "yes", *, text: str = TEXT, **passages: str) -> Answer:
    spans = [{"label": label, "start": text.index(words), "end": text.index(words) + len(words)}
             for label, words in passages.items()]  # fmt: skip
    return {"spans": spans, "verdict": verdict}


ANSWERS = [marks(means=PAPERS, purpose=AWAY), marks("no", means=PAPERS, purpose=PAPERS), marks(purpose=AWAY)]
MENDS = {
    "comma": TOLD.replace("#p1} late", "#p1}, late"),
    "comma within": TOLD.replace("drove her", "drove, her"),
    "capital": TOLD.replace("late that", "Late that"),
    "sentence more": "It was cold. " + TOLD + " She was 19.",
    "letter": TOLD.replace("evening", "evenning"),
    "word more": TOLD.replace("late", "very late"),
    "word less": TOLD.replace("late that evening", "late"),
    "the same words elsewhere": "Nobody was away. " + TOLD + " She took her bag.",
    "ids": TOLD.replace("#m1", "#p1x").replace("#p1}", "#m1}").replace("#p1x", "#p1"),
    "a letter of a marked word": TOLD.replace("papers", "papres"),
}


@pytest.mark.parametrize("later", MENDS.values(), ids=MENDS)
@pytest.mark.parametrize("answer", ANSWERS)
def test_what_is_mended_beside_the_passages_leaves_every_mark(later, answer):
    then = shown(story(TOLD))
    mark = marked_by(shown(story(later)), then, answer)
    assert mark
    assert (mark.points, mark.verdict) == (then.grade(answer).points, then.grade(answer).verdict)


@pytest.mark.parametrize("later", [MENDS["comma"], MENDS["letter"], MENDS["sentence more"]])
def test_at_home_nothing_is_to_be_looked_at_and_what_is_collected_has_its_mark(room, tmp_path, later):
    learner, attempt = answered(room, story(TOLD), ANSWERS[1])
    had = shown(story(TOLD)).grade(ANSWERS[1]).points
    edit(room, story(later))
    assert not room.found().open
    found = collected(room, learner, attempt, tmp_path)
    assert (found.points, found.row.unmarked) == (had, 0)


@pytest.mark.parametrize(
    ("later", "answer"),
    [
        (TOLD.replace("her papers", "her travel papers"), ANSWERS[2]),
        (TOLD.replace("her papers", "a book"), ANSWERS[0]),
        (TOLD.replace(" away", ""), ANSWERS[0]),
        (TOLD.replace("late that", "late on that"), marks(means=EVENING)),
        (TOLD.replace("late that", "early that"), marks(means=EVENING)),
        ("She [drove her away]{purpose #p1}, then he [took her papers]{means #m1}.", ANSWERS[0]),
    ],
    ids=["put in a key", "another key", "out of a key", "put in the answer", "another word in the answer", "moved"],
)
def test_a_passage_that_was_touched_waits(room, tmp_path, later, answer):
    learner, attempt = answered(room, story(TOLD), answer)
    edit(room, story(later))
    assert collected(room, learner, attempt, tmp_path).row.unmarked == 1


@pytest.mark.parametrize(
    ("then", "now", "is_known"),
    [
        ("He [paid]{means #m1} her.", "Nobody paid him. They [paid]{means #m1} us.", False),
        ("He [paid]{means #m1} her.", "He [paid]{means #m1} her. Then he paid him.", True),
        ("He paid and [paid]{means #m1}.", "He [paid]{means #m1}.", False),
    ],
    ids=["one more before", "one more behind", "one less"],
)
def test_words_that_stand_there_more_often_are_known_by_those_beside_them_or_wait(then, now, is_known):
    was = shown(story(then))
    answer = marks(text=was.interaction(0).text, means="paid")
    assert (marked_by(shown(story(now)), was, answer) is not None) is is_known


def test_a_key_corrected_with_a_comma_marks_anew_and_with_other_words_changes_no_mark():
    then = shown(story(TOLD))
    corrected = TOLD.replace("{purpose #p1} late that evening", "{means #p1}, late that evening")
    found = [marked_by(shown(story(corrected)), then, each) for each in ANSWERS]
    truth = [shown(story(TOLD.replace("purpose #p1", "means #p1"))).grade(each).points for each in ANSWERS]
    assert [each and each.points for each in found] == truth
    more = shown(story(corrected + " She had agreed.")), then
    assert [marked_by(*more, each) for each in ANSWERS[:1]] == [None], "it might be right since for what was added"
    verdict = shown(story(TOLD + " She had agreed.", "no"))
    assert marked_by(verdict, then, ANSWERS[0]) is None


def test_a_letter_that_may_make_another_word_waits_where_its_key_moved_too():
    was, now = (
        "He told of [consent]{means #m1} and [threats]{purpose #p1}.",
        "He told of [content]{purpose #m1} and [threats]{means #p1}.",
    )
    answer = marks(text="He told of consent and threats.", means="consent")
    assert marked_by(shown(story(now)), shown(story(was)), answer) is None


def test_the_key_is_told_in_the_text_that_was_asked():
    now, then = shown(story(MENDS["sentence more"])), shown(story(TOLD))
    here = in_ids_of(now, then)
    assert here.interaction(0).text == TEXT
    mark = here.grade(ANSWERS[0])
    assert [(TEXT[each.start : each.end]) for each in mark.remarks if each.label] == [PAPERS, AWAY]


EDGED = "He said: [“You owe me money!”]{means #m1} and [drove her away]{purpose #p1}, late at night."
EDGES = {
    "comma": EDGED.replace("#p1},", "#p1}"),
    "word more": EDGED + " She was 19.",
    "a stop at the end of a key": EDGED.replace("[“You owe me money!”]{means #m1}", "“[You owe me money]{means #m1}!”"),
    "a comma taken into a key": EDGED.replace("away]{purpose #p1},", "away,]{purpose #p1}"),
}


@pytest.mark.parametrize("later", EDGES.values(), ids=EDGES)
def test_a_key_with_a_stop_at_its_ends_is_no_other_key_since(room, later):
    text = shown(story(EDGED)).interaction(0).text
    learner, attempt = answered(room, story(EDGED), marks("no", text=text, act="You owe me money"))
    edit(room, story(later))
    seen = open_seen(room.places, learner, attempt, "en").questions[0]
    assert (seen.since, seen.has_other_key) == (None, False)


@pytest.mark.parametrize(
    "later",
    [
        EDGED.replace("[drove her away]{purpose #p1}", "[drove her]{purpose #p1} away"),
        EDGED.replace("means #m1", "purpose #m1") + " She was 19.",
        EDGED.replace("her away", "him away"),
    ],
    ids=["a word less", "another label", "another word"],
)
def test_a_key_of_other_words_or_with_another_label_is_another_since(later):
    then = shown(story(EDGED))
    assert other_key(shown(story(later)), then, marks("no"), 0)


def test_no_key_with_a_stop_at_its_end_is_withdrawn_by_a_label_that_only_the_answer_has():
    then, now = shown(story(EDGED)), story(EDGES["comma"])
    answer = marks(text=then.interaction(0).text, act="You owe me money")
    now = replace(now, body=replace(now.body, labels=now.body.labels[1:]))
    assert not key_since(shown(now), then, answer).is_of_then


WORDS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "more", "and", "many", "yet"]


def written(words: list[int], keys: dict[str, tuple[str, list[int]]], names: dict[int, str]) -> tuple[str, bool]:
    """Return a narrative of words in a row, by number, with what of its keys stands there, and whether all do."""
    starts, text = [], ""
    for each in words:
        starts.append(len(text))
        text += names[each] + " "
    passages = []
    for id, (label, own) in keys.items():
        at = next((at for at in range(len(words)) if words[at : at + len(own)] == own), None)
        if at is not None:
            passages.append(Passage(starts[at], starts[at + len(own) - 1] + len(names[own[-1]]), label, id))
    return marked(text, passages), len(passages) == len(keys)


@pytest.mark.parametrize("seed", range(25))
def test_whatever_is_put_in_left_out_or_exchanged_no_mark_is_another(seed):
    """The oracle knows each word by a number, whatever it says; some words are there twice."""
    random, known = Random(seed), 0
    for turn in range(20):
        names = dict(enumerate(random.sample(WORDS, k=14) if turn % 2 else random.choices(WORDS, k=14)))
        own = [*range(14)]
        cuts = sorted(random.sample(range(15), 4))
        keys = {"m1": ("means", own[cuts[0] : cuts[1]]), "p1": ("purpose", own[cuts[2] : cuts[3]])}
        then = shown(story(written(own, keys, names)[0]))
        first = random.randrange(13)
        asked = own[first : random.randrange(first + 1, 14)]
        text = then.interaction(0).text
        starts = [len(" ".join(names[one] for one in own[:at])) + bool(at) for at in own]
        span = {"label": "means", "start": starts[asked[0]], "end": starts[asked[-1]] + len(names[asked[-1]])}
        answer = {"spans": [span], "verdict": "yes"}
        at, names[99] = random.randrange(14), random.choice([*WORDS, "other", "words"])
        what = random.choice(["put in", "left out", "exchanged"])
        later = own[:at] + ([] if what == "left out" else [99]) + own[at + (what != "put in") :]
        if names[99] in {names[each] for each in own[max(at - 1, 0) : at + 2]}:
            continue  # nobody can tell which of two in a row is new
        narrative, stand_all = written(later, keys, names)
        mark = marked_by(shown(story(narrative)), then, answer)
        if asked not in [later[one : one + len(asked)] for one in range(len(later))]:
            assert mark is None, (text, narrative, span)
        elif stand_all and len({*names.values()}) == len(names):
            assert mark, (text, narrative, span)
        if mark:
            known += 1
            assert mark.points == then.grade(answer).points
    assert known
