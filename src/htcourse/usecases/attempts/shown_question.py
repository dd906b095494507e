"""A question in the one wording a person sees: what answering in place and taking a quiz share.

It comes from a library (as it is now) or from the learner's file (as it was shown), and is graded alike.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from htcourse.core.errors import NotFoundError
from htcourse.core.ids import digest
from htcourse.core.plain_data import from_plain, texts_of, with_texts
from htcourse.core.question_types import QuestionType, kind_of
from htcourse.core.quiz import Answer, Feedback, Interaction, Mark, State, Verdict
from htcourse.core.told_mark import ALL, told_mark
from htcourse.store.learner_reads import LearnerReads
from htcourse.store.learner_rows import AttemptRow, Drawn, ResponseRow, Shown
from htcourse.store.library import Library
from htcourse.store.library_rows import QuestionRow
from htcourse.usecases.session import Session

_PICTURE = re.compile(r'<img\b[^<>]*?\bsrc="picture:([^"<>]*)"[^<>]*>')
FROM_FILE = "from_file"
"""Stands in what a class keeps of a question of a version that no module here had when a result file brought it."""
WORDED_NOW = "worded_now"
"""Stands in what is shown of a question of another version whose words nobody kept: these are of the one here now."""
ASKED: Answer = {"shown": True}
"""What is kept as the answer of somebody who asked for the right one: any question grades it as nothing given."""


@dataclass(frozen=True)  # no slots: cached_property keeps its value in the instance
class ShownQuestion:
    """Keys and ids under their hash (`structure`), and the wording by path in `language`."""

    id: str
    hash: str
    structure: Mapping[str, Any]
    texts: Mapping[str, str]
    language: str

    @property
    def kind(self) -> QuestionType:
        """Its question type."""
        return kind_of(self.structure["type"])

    @cached_property
    def body(self) -> Any:
        """The body of its type, in its wording."""
        return with_texts(from_plain(self.kind.body, self.structure["body"]), self.texts)

    @property
    def is_bound_to_language(self) -> bool:
        """Whether an answer means something in its own language only: typed words, passages of a text."""
        return len(dict(texts_of(self.body))) > len(dict(texts_of(self.body, markdown_only=True)))

    @property
    def hints(self) -> tuple[str, ...]:
        """The hints, in order."""
        numbered = (f"hints/{number}" for number in range(len(self.texts)))
        return tuple(self.texts[path] for path in numbered if path in self.texts)

    def without_hints(self) -> "ShownQuestion":
        """Return it as a test shows it."""
        return replace(self, texts={path: text for path, text in self.texts.items() if not path.startswith("hints/")})

    def text(self, path: str) -> str:
        """Return one of the wordings, or an empty one."""
        return self.texts.get(path, "")

    def interaction(self, seed: int) -> Interaction:
        """Return what a widget needs, shuffled by a seed."""
        return self.kind.interaction(self.body, seed)

    @property
    def least(self) -> float:
        """The least points there can be: below 0 where one of the choices, of which one is to be made, takes off."""
        shown = self.interaction(0)
        options = shown.options if shown.gesture == "choose-one" else ()
        return min([0.0, *(self.grade({"choices": [each.id]}).points for each in options)])

    @property
    def is_distressing(self) -> bool:
        """Whether no clock is to press while it is on screen."""
        return bool(self.structure.get("distressing"))

    @property
    def is_from_file(self) -> bool:
        """Whether it is as a result file says, and no module here had it so: its key may be of anyone's making."""
        return bool(self.structure.get(FROM_FILE))

    @property
    def is_worded_now(self) -> bool:
        """Whether it was asked in another version, and is worded as the one that is here."""
        return bool(self.structure.get(WORDED_NOW))

    def grade(self, answer: Answer) -> Mark:
        """Grade an answer; `tell` makes of it what a person sees."""
        return self.kind.grade(self.body, answer)

    def choice_states(self) -> dict[str, State]:
        """Return what each choice is once it is chosen: right, partly right or wrong; nothing where none is chosen."""
        asks = self.interaction(0)
        if asks.gesture not in ("choose-one", "choose-many"):
            return {}
        marks = {each.id: self.grade({"choices": [each.id]}).remark(each.id) for each in asks.options}
        return {each: remark.state for each, remark in marks.items() if remark is not None}

    def mark(self, answer: Answer) -> Mark:
        """Grade an answer and tell all of its mark."""
        return self.tell(self.grade(answer), ALL)

    def mark_of_blank(self, told: Feedback) -> Mark:
        """Return what is told of a question that was left blank: no points, and key and reasons as of any other."""
        return self.tell(self.grade({})._replace(points=0.0, verdict=Verdict.WRONG), told)

    def kept_mark(
        self, response: ResponseRow, told: Feedback = ALL, *, tries_left: int = 0, given: Answer | None = None
    ) -> Mark:
        """Return the mark of a kept answer: points and verdict as they were given, remarks to look at again.

        Verdict and remarks are those on `given`, where the row keeps that the right answer was asked for after it.
        """
        is_shown = given is not None and response.answer == ASKED and not response.points
        mark = self.grade(response.answer if given is None else given)
        verdict = mark.verdict if is_shown else Verdict(response.verdict)
        mark = mark._replace(points=response.points, verdict=verdict, is_key_shown=is_shown)
        return self.tell(mark, told, tries_left=tries_left)

    def can_be_tried_again(self, verdict: Verdict, told: Feedback, tries_left: int) -> bool:
        """Say whether the right answer waits: for a try that is left, or until it is asked for.

        Nobody holds a text against its rubric without the model answer; and where right and wrong are not told, what is
        held back would tell.
        """
        is_missed = verdict in (Verdict.WRONG, Verdict.PARTLY) and told.correctness
        return is_missed and tries_left > 0 and not self.kind.remarks.are_levels

    def tell(self, mark: Mark, told: Feedback, *, tries_left: int = 0) -> Mark:
        """Return what is `told` of a mark just graded, the question's own feedback with it.

        It stands before what its type adds, a model answer: that one is the key. While there are tries left what was
        given is explained; the right answer waits, and the question's own feedback, which may name it.
        """
        waits = self.can_be_tried_again(mark.verdict, told, tries_left)
        feedback = self.text("feedback") if told.explanation else ""
        own, has_more = ("", bool(feedback)) if waits else (feedback, False)
        told = replace(told, right_answer=False) if waits else told
        model = mark.feedback if told.has_key else ""
        return told_mark(mark._replace(feedback=own + model, own=own, has_more=has_more), told, self.structure["type"])

    def with_pictures(self, libraries: Iterable[Library]) -> "ShownQuestion":
        """Return it to be shown and not to be kept: its module's pictures stand in its words, as `data:` addresses.

        Where a picture is missing, or its module, its alternative text stands in its place, else its name; of a drawing
        that is too large to be shown it is said.
        """
        if not any(_PICTURE.search(each) for each in self.texts.values()):
            return self
        from base64 import b64encode  # few questions have pictures
        from html import unescape

        from htcourse.markup.pictures import ending_of, is_safe
        from htcourse.render.portable import instead_of_picture
        from htcourse.render.wording import word

        library = next((each for each in libraries if self.id.startswith(f"{each.module_id}/")), None)

        def shown(tag: re.Match[str]) -> str:
            row = library.picture(unescape(tag[1])) if library is not None else None
            if row is None or not is_safe(row.content):
                is_drawing = row is not None and ending_of(row.content) == ".svg"
                why = f" ({word('not-drawn', self.language)})" if is_drawing else ""
                return instead_of_picture(tag[0]) + why
            address = f"data:{row.media_type};base64,{b64encode(row.content).decode()}"
            return tag[0].replace("<img", '<img style="max-width:100%"', 1).replace(f"picture:{tag[1]}", address, 1)

        return replace(self, texts={path: _PICTURE.sub(shown, text) for path, text in self.texts.items()})

    def to_keep(self) -> Shown:
        """Return what the learner's file keeps of it."""
        module = self.id.partition("/")[0]
        return Shown(self.hash, module, self.id, self.structure, {self.language: self.texts})


def question_now(row: QuestionRow) -> ShownQuestion:
    """Return a question as its library has it."""
    return ShownQuestion(row.id, row.hash, row.structure, row.texts, row.language)


def question_then(shown: Shown, language: str, question_id: str) -> ShownQuestion:
    """Return a question as it was shown, in `language` where that wording was kept, else in one that was.

    Which question it is says whoever drew it: what was shown is its wording alone, and two questions of equal content
    are kept once, under the id of the first.
    """
    found = language if language in shown.texts else next(iter(shown.texts))
    return ShownQuestion(question_id, shown.hash, shown.structure, shown.texts[found], found)


def titles_then(learner: LearnerReads, asked: Sequence[Drawn], language: str) -> dict[str, str]:
    """Return the titles of questions as they were shown, by id; that of one whose wording is lost is its id."""
    from htcourse.render.plain_text import plain_text  # not needed at the start

    kept = learner.shown([each.shown for each in asked]) if asked else {}
    found = {each.question: kept.get(each.shown) for each in asked}
    return {
        id: plain_text(question_then(shown, language, id).text("title")) if shown and shown.texts else id
        for id, shown in found.items()
    }


def question_here(libraries: Iterable[Library], shown: Shown, language: str) -> ShownQuestion | None:
    """Return a question as a library of this computer has it; None where none has that version."""
    for library in libraries:
        if shown.question.startswith(f"{library.module_id}/"):
            found = library.questions((shown.question,), language)
            if found and found[0].hash == shown.hash:
                return question_now(found[0])
    return None


def objective_of(libraries: Iterable[Library], attempt: AttemptRow, number: int, kept: Shown) -> str:
    """Return the objective of a question of an attempt, as it was begun.

    An earlier version kept none with it: then what is kept of the question says it; of one kept under an equal one,
    what its library says.
    """
    drawn, said = attempt.drawn[number - 1], attempt.terms.get("objectives", ())
    if number <= len(said):
        return str(said[number - 1])
    if kept.question == drawn.question:
        return str(kept.structure.get("objective", ""))
    own = (each for each in libraries if drawn.question.startswith(f"{each.module_id}/"))
    return next((row.objective for each in own for row in each.questions((drawn.question,), each.language)), "")


def question_if_read(shown: Shown, language: str, question_id: str) -> ShownQuestion | None:
    """Return a question as `question_then` does; None of another version of the program, or damaged."""
    try:
        question = question_then(shown, language, question_id)
        question.kind.guess(question.body)
    except (KeyError, TypeError, ValueError, AttributeError, StopIteration):
        return None
    return question


def find_row(session: Session, question_id: str) -> QuestionRow | None:
    """Return a question's row in the session's language; None when its module or the question is gone."""
    try:
        return session.library(question_id).question(question_id, session.language)
    except NotFoundError:
        return None


def seed_from(*names: object) -> int:
    """Return a seed that depends on these names alone, below 2 to the power of 48."""
    text = ":".join(map(str, names))
    return int.from_bytes(digest(text.encode())[:6])
