"""A quiz on paper: the same questions on papers A, B, …, in another order with other letters, each with its key.

A paper is a pure function of the module, the quiz and its letter: printed twice it is the same, and who types answers
from it needs nothing but its letter. Its code stands in the foot: with another code it would print something else. It
goes by what is asked and what stands at each letter, in the language of the paper. The key is no part of it, nor what
is told of answers: sheets that were filled in before a key was corrected are marked by the right one. So what is
matched or put in order stands by its words in that language, where a screen goes by ids that belong to the key; some
may stand in the right order already. Words mended in another language change nothing; its papers may have other
letters.
"""

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import product
from typing import NamedTuple, TypeAlias

from htcourse.core.drawing import lines_in_order, taken_before, taken_in_order
from htcourse.core.errors import CourseError
from htcourse.core.ids import digest
from htcourse.core.model_answers import model_answers
from htcourse.core.paper_keys import accepted_keys, fits_paper, keys_of
from htcourse.core.quiz import Interaction, Mode, Option, shuffled
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.store.places import Places
from htcourse.usecases.attempts.kept_attempt import weights_in
from htcourse.usecases.attempts.shown_question import ShownQuestion, question_now, seed_from
from htcourse.usecases.results.known_quizzes import KnownQuiz, full_quiz_id, known_quizzes, titles_apart
from htcourse.usecases.session import open_libraries

PAPERS = ("A", "B", "C", "D")
_WAYS = (Mode.PRE, Mode.POST, Mode.EXAM)
_BY_WORDS = ("match", "order")
"""Gestures of what stands by its words on a paper."""
_Letters: TypeAlias = Callable[[ShownQuestion, int], Interaction]
"""What a question asks on a paper, in the order of its letters."""


class PaperQuestion(NamedTuple):
    """A question as it stands on a paper, numbered from 1; its choices are in the order of its letters.

    A whole answer counts `weight` points.
    """

    number: int
    question: ShownQuestion
    interaction: Interaction
    weight: float = 1.0

    @property
    def key(self) -> str:
        """The right answer as it would be written, empty where somebody has to read it."""
        if self.interaction.gesture == "write":
            return ""
        return keys_of(self.interaction, model_answers(self.question.body, self.interaction)["right"])

    @property
    def accepted(self) -> str:
        """Every answer that earns points as it would be written, and how many; empty where somebody has to read it."""
        return accepted_keys(self.interaction, self.question.body, self.key) if self.key else ""


@dataclass(frozen=True, slots=True)
class PaperQuiz:
    """A paper. `left_out` counts what only a screen can ask; `seed` gives the order of each question's choices.

    `codes` are all it may bear with these letters: its own, and the one of earlier versions of the program, which
    changed with any word and key; `code` is the one in its foot.
    `mode` is how its sheets were filled in, where its quiz is taken in several ways that are told apart (`ways`).
    `minutes` are those of an exam, `pass_percent` of the points are a pass; 0: there is no such thing.
    """

    quiz_id: str
    title: str
    paper: str
    language: str
    seed: int
    questions: tuple[PaperQuestion, ...]
    left_out: int
    code: str
    codes: tuple[str, ...]
    modes: tuple[Mode, ...] = ()
    mode: Mode | None = None
    minutes: int = 0
    pass_percent: int = 0

    @property
    def is_weighted(self) -> bool:
        """Whether a question counts other points than 1."""
        return any(each.weight != 1 for each in self.questions)

    @property
    def ways(self) -> tuple[Mode, ...]:
        """How sheets of it can be filled in: before a course, after it, as an exam or as a test.

        The first is meant where none is said, unless one has to be (`asks_way`).
        """
        return tuple(each for each in (*_WAYS, Mode.TEST) if each in self.modes) or (Mode.TEST,)

    @property
    def way(self) -> Mode:
        """How its sheets were filled in: its `mode`, else the first of its `ways`."""
        return self.mode or self.ways[0]

    @property
    def asks_way(self) -> bool:
        """Whether it has to be said how sheets were filled in: before or after a course, or as an exam."""
        return sum(each in self.modes for each in _WAYS) > 1

    @property
    def foot(self) -> str:
        """What stands in the foot of each page."""
        return f"{self.title} · {self.paper} · {self.code}"


def paper_quiz(places: Places, quiz: str, paper: str = "A", language: str = "en", code: str = "") -> PaperQuiz:
    """Return a quiz, named with or without its module, as paper A, B, … has it; with a `code` the one of that code.

    That may be a paper in another language, in which its sheets are marked then. An earlier version of the program let
    ids say which letter a side or a step has, one before drew fewer questions where lines of a quiz overlap: what they
    printed has its own.
    Raises NotFoundError, and CourseError where no question of it can be asked on paper, or none has that code.
    """
    known = known_quizzes(places)
    quiz_id = full_quiz_id(quiz, [*known])
    found, made = known[quiz_id], list[PaperQuiz]()
    languages = (language, *(each for each in found.languages if code and each != language))
    ways = ((taken_in_order, _by_words), *(((taken_in_order, _by_ids), (taken_before, _by_ids)) if code else ()))
    for letter in (paper, *(each for each in PAPERS if code and each != paper)):
        for (taken, letters), spoken in product(ways, languages):
            ids = taken(found.quiz, found.candidates, seed_from(quiz_id))
            made.append(_paper_of(places, quiz_id, letter, spoken, ids, found, letters))
            if code and code.upper() not in made[-1].codes:
                continue
            if letter != paper:
                raise CourseError(
                    QT_TRANSLATE_NOOP("Errors", "{code} is the code of paper {letter}, not of paper {paper}."),
                    fix=QT_TRANSLATE_NOOP("Errors", "Say which paper the sheets are of; in a terminal by --paper."),
                    code=code.upper(),
                    letter=letter,
                    paper=paper,
                )
            return replace(made[-1], code=code.upper() or made[-1].code)
    raise other_code(code, made[0].code)


def codes_anywhere(places: Places, paper: PaperQuiz) -> frozenset[str]:
    """Return the codes that a paper has in any language of its module: a sheet of it is one, whichever is filled in."""
    spoken = known_quizzes(places)[paper.quiz_id].languages
    printed = (paper_quiz(places, paper.quiz_id, paper.paper, each).codes for each in spoken)
    return frozenset(paper.codes).union(*printed)


def typed_together(places: Places, paper: PaperQuiz) -> tuple[PaperQuiz, ...]:
    """Return the papers, one a language, whose sheets an earlier version typed into the table of this one: it first.

    To that version ids said which letter a side or a step has, in each language alike. All have the code of this one.
    """
    known = known_quizzes(places)[paper.quiz_id]
    spoken = dict.fromkeys((paper.language, *known.languages))
    for taken in (taken_in_order, taken_before):
        ids = taken(known.quiz, known.candidates, seed_from(paper.quiz_id))
        made = [_paper_of(places, paper.quiz_id, paper.paper, each, ids, known, _by_ids) for each in spoken]
        if paper.code in made[0].codes:
            return tuple(replace(each, code=paper.code, mode=paper.mode) for each in made)
    return (paper,)


def other_code(old: str, new: str) -> CourseError:
    """Return what is told where sheets were filled in from a paper that has another code by now."""
    return CourseError(
        QT_TRANSLATE_NOOP("Errors", "Answers were typed from a paper with the code {old}; now it has {new}."),
        fix=QT_TRANSLATE_NOOP(
            "Errors",
            "Look at the foot of the paper again. If it is so, the module has changed since it was printed: install "
            "that version of the module again, type these sheets, take them in, then update the module.",
        ),
        old=old,
        new=new,
    )


def _paper_of(
    places: Places,
    quiz_id: str,
    paper: str,
    language: str,
    ids: tuple[str, ...],
    known: KnownQuiz,
    letters: _Letters,
) -> PaperQuiz:
    quiz, asked_ids = known.quiz, set(ids)
    lines = lines_in_order(quiz, known.candidates, seed_from(quiz_id))
    weights = weights_in(quiz, [each for each in known.candidates if each.id in asked_ids], lines)
    seed = seed_from(quiz_id, paper)
    ordered = ids if paper == PAPERS[0] else shuffled(ids, seed, "paper")
    libraries, _ = open_libraries(places)
    try:
        library = next(each for each in libraries if each.module_id == quiz_id.partition("/")[0])
        rows = {row.id: row for row in library.questions(ordered, language)}
        title = titles_apart(libraries, language)[quiz_id]
        now = [question_now(rows[each]).without_hints() for each in ordered if each in rows]
        shown = [each.with_pictures(libraries) for each in now]
    finally:
        for each in libraries:
            each.close()
    asked = [(each, letters(each, seed_from(seed, each.id))) for each in shown]
    on_paper = [(each, interaction) for each, interaction in asked if fits_paper(interaction)]
    if not on_paper:
        raise CourseError(
            QT_TRANSLATE_NOOP(
                "Errors", "No question of “{quiz}” can be asked on paper: passages are marked on a screen."
            ),
            fix=QT_TRANSLATE_NOOP("Errors", "Choose another quiz."),
            quiz=quiz_id,
        )
    questions = tuple(
        PaperQuestion(number, question, interaction, weights.get(question.id, 1.0))
        for number, (question, interaction) in enumerate(on_paper, 1)
    )
    codes = [_code(paper, [(each, letters(each, seed_from(seed, each.id))) for each in now], letters)]
    if letters is _by_ids or not any(each.interaction.gesture in _BY_WORDS for each in questions):
        codes.append(_four_signs([paper, [[each.question.hash, each.key] for each in questions]]))
    return PaperQuiz(
        quiz_id=quiz_id,
        title=title,
        paper=paper,
        language=language,
        seed=seed,
        questions=questions,
        left_out=len(shown) - len(questions),
        code=codes[0],
        codes=tuple(dict.fromkeys(codes)),
        modes=quiz.modes,
        minutes=quiz.minutes if Mode.EXAM in quiz.modes else 0,
        pass_percent=quiz.pass_percent,
    )


def _by_ids(question: ShownQuestion, seed: int) -> Interaction:
    return question.interaction(seed)


def _by_words(question: ShownQuestion, seed: int) -> Interaction:
    on = question.interaction(seed)
    if on.gesture not in _BY_WORDS:
        return on
    return on._replace(rows=_ordered(on.rows, seed, "rows"), options=_ordered(on.options, seed, "options"))


def _ordered(options: Iterable[Option], seed: int, salt: str) -> tuple[Option, ...]:
    words = {each.id: " ".join(each.text.split()) for each in options}
    places = {each: at for at, each in enumerate(shuffled(sorted({"", *words.values()}), seed, salt))}
    return tuple(sorted(options, key=lambda each: (places[words[each.id]], each.id)))


def _code(paper: str, asked: Sequence[tuple[ShownQuestion, Interaction]], letters: _Letters) -> str:
    """Return four signs that change with the questions that a paper asks, their order, wording and letters.

    Of what stands there by its words the ids are no matter: with another key they have other words.
    """
    printed = []
    for each, on in asked:
        if fits_paper(on):
            is_by_words = letters is _by_words and on.gesture in _BY_WORDS
            lists = [[one.text for one in own] if is_by_words else own for own in (on.rows, on.options)]
            printed.append([each.id, each.text("text"), on.gesture, on.text, *lists, on.labels, on.gaps, on.unit])
    return _four_signs([paper, printed])


def _four_signs(data: object) -> str:
    return digest(json.dumps(data).encode()).hex()[:4].upper()
