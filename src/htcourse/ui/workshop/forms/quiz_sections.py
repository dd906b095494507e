"""Quiz files: their questions, and the quizzes made of them."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication

from htcourse.core.form_fields import Field, Rows, Several
from htcourse.core.module_check.slips import TEMPLATE_WORDS
from htcourse.core.question_types import Fault
from htcourse.core.question_types.owed import offered, owes_of
from htcourse.core.quiz import Mode
from htcourse.ui.look.texts import LANGUAGE_NAMES, mode_word
from htcourse.ui.workshop.forms.field import Offers, free_id
from htcourse.ui.workshop.forms.question_fields import QuestionFields
from htcourse.ui.workshop.forms.question_words import in_order, type_icon, type_name, type_sentence
from htcourse.ui.workshop.forms.section import Addable, FileEntry, Section
from htcourse.usecases.workshop import question_forms, quiz_forms
from htcourse.usecases.workshop.question_forms import ListedQuestion

_MARKUP = re.compile(r"[*_`#]|\{[^{}]*\}")
_TITLE = 60
OFFERED_POINTS = 60
"""So many questions of a file have a field for their points before a quiz names them: a bank has thousands."""


def say(words: str) -> str:
    """Return sample words in the language of the windows."""
    return QCoreApplication.translate("Skeletons", words)


def short(words: str) -> str:
    """Return the beginning of a text, for lists."""
    plain = " ".join(_MARKUP.sub("", words).split())
    return plain if len(plain) <= _TITLE else plain[:_TITLE].rsplit(" ", 1)[0] + " …"


def _with_words(found: Iterable[ListedQuestion]) -> Iterator[tuple[ListedQuestion, str]]:
    """Give questions with their titles; one nobody has named has its first words, before they are written a number."""
    samples, new = TEMPLATE_WORDS | {say(each) for each in TEMPLATE_WORDS}, 0
    for each in found:
        if each.title not in samples:
            yield each, each.title or each.id
            continue
        new += 1
        number = f" {new}" if new > 1 else ""
        yield each, f"{each.title}{number}" if each.text in samples else short(each.text) or each.title


def _is_weighted(data: dict[str, Any], question: str) -> bool:
    """Say whether a quiz names a question, or gives it a weight though it does not."""
    return question in (data.get("questions") or ()) or question in (data.get("weights") or ())


class Questions(Section):
    """The questions of a file."""

    key = "questions"
    icon = "circle-question-mark"

    def __init__(self) -> None:
        super().__init__()
        self._fields = QuestionFields(self)

    def title(self) -> str:
        return self.tr("Questions")

    def entries(self, text: str) -> Sequence[FileEntry]:
        """Return the questions with their types."""
        return [
            FileEntry(each.id, words, type_icon(each.type), type_name(each.type), each.line)
            for each, words in _with_words(question_forms.question_ids(text))
        ]

    def addable(self) -> Sequence[Addable]:
        """Return the types that can be begun, the plainest first."""
        return [Addable(kind, type_name(kind), type_sentence(kind), type_icon(kind)) for kind in offered()]

    def new(self, text: str, kind: str, offers: Offers) -> dict[str, Any]:
        """Return a whole question of a type, for the objective of the last one: before it nobody knows the lesson."""
        used = {each.id for each in question_forms.question_ids(text)} | {name for name, _ in offers.questions}
        listed = question_forms.question_ids(text)
        objective = str(self.data(text, listed[-1].id).get("objective", "")) if listed else ""
        return question_forms.new_question(kind, free_id(kind, used), objective, say)

    def fields(self, text: str, data: dict[str, Any], offers: Offers) -> tuple[Field, ...]:
        """Return the fields of its type."""
        return self._fields.of(data, offers)

    def faults(self, text: str, data: dict[str, Any]) -> Sequence[Fault]:
        return question_forms.problems_of(data)

    def explained(self, data: dict[str, Any]) -> str:
        """Return its type and what that is for."""
        kind = str(data.get("type", ""))
        sentence = type_sentence(kind)
        if owes_of(kind).fields is None:
            sentence = self.tr("its answers have no form; write them in the text.")
        words = self.tr("{kind}: {sentence}")
        return words.format(kind=type_name(kind), sentence=sentence) if sentence else type_name(kind)


class Quizzes(Section):
    """The quizzes of a file."""

    key = "quizzes"
    icon = "list-checks"
    has_told_choice = False

    def title(self) -> str:
        return self.tr("Quizzes")

    def entries(self, text: str) -> Sequence[FileEntry]:
        """Return the quizzes."""
        found = quiz_forms.quiz_ids(text)
        return [FileEntry(each.id, each.title or each.id, "list-checks", self.tr("Quiz"), each.line) for each in found]

    def addable(self) -> Sequence[Addable]:
        return [Addable("quiz", self.tr("Quiz"), self.tr("questions taken one after the other."), "list-checks")]

    def new(self, text: str, kind: str, offers: Offers) -> dict[str, Any]:
        """Return a quiz with the questions of the file that no other one there asks, of the lesson these belong to."""
        others = quiz_forms.quiz_ids(text)
        lessons = {each.lesson for each in others} or {name for name, _ in offers.lessons}
        lesson = lessons.pop() if len(lessons) == 1 else ""  # which of several it is, nobody said
        new = quiz_forms.new_quiz(free_id("quiz", {each.id for each in others}), self.tr("New quiz"), lesson)
        taken = {"", *quiz_forms.asked_in(text)}
        return {**new, "questions": [each.id for each in question_forms.question_ids(text) if each.id not in taken]}

    def fields(self, text: str, data: dict[str, Any], offers: Offers) -> tuple[Field, ...]:
        """Return what a quiz is made of and how it is taken."""
        here = [(each.id, words) for each, words in _with_words(question_forms.question_ids(text))]
        known = dict(here)
        questions = [*here, *((name, words) for name, words in offers.questions if name not in known)]
        asked = offers.asked | quiz_forms.asked_in(text)
        free = [each for each in questions if each[0] not in asked]
        lessons = (("", self.tr("None: it stands by itself")), *offers.lessons)
        modes = [(mode.value, mode_word(mode.value)) for mode in Mode]
        forms = (("", self.tr("None")), *((each, each) for each in "ABC"))
        return (
            *self._lines(data, "title", self.tr("Title"), self.tr("Title ({language})")),
            Field("lesson", "choice", self.tr("Lesson"), options=lambda: lessons, is_half=True),
            Field("minutes", "number", self.tr("Minutes (exams; empty: no limit)"), is_half=True),
            Field("modes", "pick", self.tr("Ways to take it"), self.tr("Add a way…"), options=lambda: modes),
            Field("shuffle", "check", self.tr("Questions in any order")),
            Field("form", "choice", self.tr("Form, of tests around a course"), options=lambda: forms, is_half=True),
            Field(
                "routes",
                "pick",
                self.tr("Only on these routes (none: on all)"),
                self.tr("Add a route…"),
                options=lambda: offers.routes,
                is_half=True,
                is_shown=lambda: bool(offers.routes or data.get("routes")),
            ),
            Field(
                "questions",
                "pick",
                self.tr("Questions"),
                self.tr("Add a question…"),
                options=lambda: questions,
                several=Several(self.tr("Add questions that no quiz asks…"), lambda: free),
            ),
            self._draws(offers),
            *self._pass(data),
            *self._feedback(data),
            *self._weights(data, dict(questions), [name for name, _ in here[:OFFERED_POINTS]]),
        )

    def faults(self, text: str, data: dict[str, Any]) -> Sequence[Fault]:
        return quiz_forms.quiz_problems_of(data)

    def _lines(self, data: dict[str, Any], key: str, words: str, in_language: str) -> list[Field]:
        """Return a line, or one a language where it is written so."""
        texts = data.get(key)
        if not isinstance(texts, dict):
            return [Field(key, "line", words)]
        return [
            Field(f"{key}/{each}", "line", in_language.format(language=LANGUAGE_NAMES.get(each, each)))
            for each in texts
        ]

    def _pass(self, data: dict[str, Any]) -> list[Field]:
        """Return how often it may be taken, what is a pass and what is said then."""
        passed, not_yet = self.tr("Said to who has passed"), self.tr("Said to who has not passed yet")
        return [
            Field("attempts", "number", self.tr("Attempts (empty: any; an exam: one)"), is_half=True),
            Field("pass_percent", "number", self.tr("Per cent of the points to pass (empty: none)"), is_half=True),
            *self._lines(data, "passed", passed, passed + " ({language})"),
            *self._lines(data, "not_yet", not_yet, not_yet + " ({language})"),
            Field("certificate", "check", self.tr("No certificate of the module without passing")),
        ]

    def _weights(self, data: dict[str, Any], titles: dict[str, str], here: Sequence[str]) -> list[Field]:
        """Return what a try in practice costs, and what each question named counts, shown while it is in the quiz.

        The questions `here` have their field before they are named.
        """
        given = (data.get("questions"), data.get("weights"))
        listed = [each for some in given if isinstance(some, list | dict) for each in some if isinstance(each, str)]
        words = self.tr("Points of “{question}”")
        penalty = self.tr("What each try before costs in practice (0 to 1; empty: nothing)")
        return [
            Field("penalty", "number", penalty, is_whole=False),
            *(
                Field(
                    f"weights/{each}",
                    "number",
                    words.format(question=short(titles.get(each, each))),
                    "1",
                    is_half=True,
                    is_whole=False,
                    is_shown=partial(_is_weighted, data, each),
                )
                for each in dict.fromkeys((*listed, *here))
            ),
        ]

    def _draws(self, offers: Offers) -> Field:
        name = self.tr("Draw {number}")
        objectives = (("", self.tr("Any")), *offers.objectives)
        levels = (("", self.tr("Any")), (1, self.tr("Easy")), (2, self.tr("Middling")), (3, self.tr("Hard")))
        kinds = (("", self.tr("Any")), *((kind, type_name(kind)) for kind in in_order()))
        lessons = (("", self.tr("Any")), *offers.lessons)
        banks = (("", self.tr("Questions to practise")), ("exam", self.tr("The exam bank")))
        rows = Rows(
            name=lambda place, _: name.format(number=place),
            fields=lambda _: (
                Field("count", "number", self.tr("How many"), is_half=True),
                Field("objective", "choice", self.tr("Objective"), options=lambda: objectives, is_half=True),
                Field("difficulty", "choice", self.tr("Difficulty"), options=lambda: levels, is_half=True),
                Field("type", "choice", self.tr("Type"), options=lambda: kinds, is_half=True),
                Field("lesson", "choice", self.tr("Lesson"), options=lambda: lessons, is_half=True),
                Field("bank", "choice", self.tr("Out of"), options=lambda: banks, is_half=True),
                Field("weight", "number", self.tr("Points each (empty: 1)"), is_half=True, is_whole=False),
            ),
            prefix="draw",
            add=self.tr("Add a draw"),
            new=lambda: {"count": 1},
            has_ids=False,
        )
        return Field("draw", "rows", self.tr("Drawn by lot, anew each time"), rows=rows)

    def _feedback(self, data: dict[str, Any]) -> list[Field]:
        """Return the switches for all ways, and for each way that has switches of its own."""
        found = data.get("feedback")
        own = [mode.value for mode in Mode if isinstance(found, dict) and isinstance(found.get(mode.value), dict)]
        fields = self._switches("feedback", self.tr("Tell whether an answer is right"))
        for mode in own:
            words = self.tr("Tell whether an answer is right ({way})").format(way=mode_word(mode))
            fields += self._switches(f"feedback/{mode}", words)
        return fields

    def _switches(self, above: str, correctness: str) -> list[Field]:
        answers = (("", self.tr("As usual: yes")), (True, self.tr("Yes")), (False, self.tr("No")))
        words = {
            "correctness": correctness,
            "explanation": self.tr("Show explanations"),
            "right_answer": self.tr("Show the right answer"),
        }
        return [
            Field(f"{above}/{key}", "choice", each, options=lambda: answers, is_half=True)
            for key, each in words.items()
        ]
