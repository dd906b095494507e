"""Questions on their way in: who notes what is left out or simplified, and the sentences that several formats say."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from htcourse.core.errors import Place, Problem, Sentence
from htcourse.core.translatable import QT_TRANSLATE_NOOP

_MOST_TITLES = 5
_MOST_LETTERS = 60


class RefusedPicture(NamedTuple):
    """What is told of a picture that is refused, by itself and in a question (templates), and what to do."""

    code: str
    by_itself: str
    in_question: str
    fix: str


@dataclass(slots=True)
class Incoming:
    """One question while it is read: where it stands, what sentences call it, what was found wrong so far."""

    place: Place
    name: str
    problems: list[Problem] = field(default_factory=list, init=False)

    def left_out(self, sentence: Sentence, **values: object) -> None:
        """Note why the question is left out, once."""
        problem = sentence.error(self.place, title=self.name, **values)
        if problem not in self.problems:
            self.problems.append(problem)

    def simplified(self, sentence: Sentence, **values: object) -> None:
        """Note what of the question is not kept, once."""
        problem = sentence.warning(self.place, title=self.name, **values)
        if problem not in self.problems:
            self.problems.append(problem)

    def too_few(self, count: int, least: int) -> bool:
        """Say whether there are fewer answers than the type needs, and note it."""
        if count < least:
            self.left_out(TOO_FEW, count=count, least=least)
        return count < least


@dataclass(slots=True)
class Group:
    """Questions of which one thing is said once: where the first stands, how many they are, the first titles."""

    place: Place
    count: int = 0
    titles: list[str] = field(default_factory=list)

    def add(self, title: str) -> None:
        """Add a question."""
        self.count += 1
        if len(self.titles) < _MOST_TITLES:
            self.titles.append(f"“{title}”")

    @property
    def named(self) -> str:
        """The first titles."""
        return ", ".join(self.titles) + (", …" if self.count > len(self.titles) else "")


def is_said(text: str) -> bool:
    """Say whether a text holds more than signs of no width, which editors in a browser leave in empty fields."""
    return bool(text.strip("\u200b\u200c\u200d\u2060\ufeff \n"))


def first_words(text: str) -> str:
    """Return the first words of a text, as sentences tell what is left out."""
    words = " ".join(text.split())
    return words if len(words) <= _MOST_LETTERS else f"{words[:_MOST_LETTERS]}…"


def rules_told(
    place: Place, title: str, *, minutes: Sequence[str] = (), attempts: Sequence[str] = (), others: bool = False
) -> Iterator[Problem]:
    """Give what is told of how a test is taken, which its questions alone do not say."""
    if minutes:
        yield MINUTES.warning(place, title=title, minutes=", ".join(dict.fromkeys(minutes)))
    if attempts:
        yield ATTEMPTS.warning(place, title=title, count=", ".join(dict.fromkeys(attempts)))
    if others:
        yield TAKEN_OTHERWISE.warning(place, title=title)


def minutes_of(seconds: float) -> str:
    """Return seconds in minutes, as sentences tell them."""
    return f"{seconds / 60:.4g}"


def in_order(elements: Sequence[str], told: Sequence[tuple[str, str]]) -> list[str] | None:
    """Return the feedback on each element, of which some may have none; None when `told` speaks of others, too.

    Both stand in the same order; `told` holds elements with their feedback.
    """
    left = list(reversed(told))
    feedback = [left.pop()[1] if left and left[-1][0] == each else "" for each in elements]
    return None if left else feedback


MOST_QUESTIONS = 50_000
"""Questions of one file; a bank of a whole faculty has some 10,000."""
TOO_MANY_QUESTIONS = Sentence(
    "too-many-questions",
    QT_TRANSLATE_NOOP("Errors", "The file holds more than {limit} questions; from here on it was not read."),
    QT_TRANSLATE_NOOP("Errors", "Split it, and bring its parts in one after the other."),
)
TOO_LONG = Sentence(
    "too-much",
    QT_TRANSLATE_NOOP("Errors", "The question is longer than {limit} characters and is left out."),
    QT_TRANSLATE_NOOP("Errors", "Make several lessons or questions of it."),
)
TOO_MANY = Sentence(
    "too-many-answers",
    QT_TRANSLATE_NOOP("Errors", "“{title}” has more answers than any learner reads ({count}) and is left out."),
    QT_TRANSLATE_NOOP("Errors", "Make several questions of it."),
)
TOO_FEW = Sentence(
    "too-few-answers",
    QT_TRANSLATE_NOOP("Errors", "“{title}” has too few answers ({count}, of {least} at least) and is left out."),
    QT_TRANSLATE_NOOP("Errors", "Add answers."),
)
CHANGED_WEIGHTS = Sentence(
    "changed-weights",
    QT_TRANSLATE_NOOP("Errors", "In “{title}” ticking every choice paid, or the right ones made no whole point."),
    QT_TRANSLATE_NOOP("Errors", "Wrong choices now cost as much as right ones bring; give fractions if need be."),
)
EVEN_PARTS = Sentence(
    "parts-count-alike",
    QT_TRANSLATE_NOOP("Errors", "“{title}” paid more for some parts than for others; here all parts count alike."),
    QT_TRANSLATE_NOOP("Errors", "Make a question of its own of a part that should count more."),
)
FIXED_ORDER = Sentence(
    "choices-shuffled",
    QT_TRANSLATE_NOOP("Errors", "Here choices are always mixed; questions that keep their order in the file: {count}."),
    QT_TRANSLATE_NOOP("Errors", "See that no choice says “all of the above” or the like."),
)
DRAWN = Sentence(
    "drawn-from",
    QT_TRANSLATE_NOOP("Errors", "“{title}” asked {count} of its questions, drawn anew each time; here all are asked."),
    QT_TRANSLATE_NOOP("Errors", "In the quiz, put a line that draws in the place of these questions."),
)
BEFORE = Sentence(
    "before-left-out",
    QT_TRANSLATE_NOOP("Errors", "What stands above the questions of “{title}” is left out: “{words}”."),
    QT_TRANSLATE_NOOP("Errors", "Put it into a lesson if learners should read it."),
)
MIXED = Sentence(
    "questions-mixed",
    QT_TRANSLATE_NOOP("Errors", "“{title}” mixes its questions; here they keep their order unless the quiz says so."),
    QT_TRANSLATE_NOOP("Errors", "Set it in the quiz: “shuffle”."),
)
RUBRIC = Sentence(
    "rubric-left-out",
    QT_TRANSLATE_NOOP("Errors", "Notes in “{title}” for those who make or mark it are left out."),
    QT_TRANSLATE_NOOP("Errors", "Keep them elsewhere."),
)
OBJECTIVES = Sentence(
    "objectives-left-out",
    QT_TRANSLATE_NOOP("Errors", "The objective of “{title}” is left out: “{words}”."),
    QT_TRANSLATE_NOOP("Errors", "Write it into the lesson, and say in the questions that they ask for it."),
)
ENDING = Sentence(
    "ending-left-out",
    QT_TRANSLATE_NOOP("Errors", "What “{title}” says of the whole result is left out."),
    QT_TRANSLATE_NOOP("Errors", "Put it into a lesson if learners should read it."),
)
MINUTES = Sentence(
    "limits-left-out",
    QT_TRANSLATE_NOOP("Errors", "Minutes for “{title}”: {minutes}. Questions alone keep no such limit."),
    QT_TRANSLATE_NOOP("Errors", "Set it in the quiz: “minutes”."),
)
ATTEMPTS = Sentence(
    "limits-left-out",
    QT_TRANSLATE_NOOP("Errors", "Attempts at “{title}”: {count}. Questions alone keep no such limit."),
    QT_TRANSLATE_NOOP("Errors", "Set it in the quiz: “attempts”."),
)
CLOSED = Sentence(
    "limits-left-out",
    QT_TRANSLATE_NOOP("Errors", "“{title}” has dates, or asks for a code first; here nothing keeps it shut."),
    QT_TRANSLATE_NOOP("Errors", "Bring it in when it may be seen, or make an exam of it."),
)
TAKEN_OTHERWISE = Sentence(
    "limits-left-out",
    QT_TRANSLATE_NOOP(
        "Errors", "“{title}” says when what is right is shown, whether one may go back or the like; it is left out."
    ),
    QT_TRANSLATE_NOOP("Errors", "Set in the quiz what should hold here."),
)
BLANK_TWICE = Sentence(
    "blank-named-twice",
    QT_TRANSLATE_NOOP(
        "Errors", "“{title}” has the blank “{name}” more than once: each place in the text is a gap here."
    ),
    QT_TRANSLATE_NOOP("Errors", "Look at its gaps; give each blank a name of its own, or take one out."),
)
CASE = Sentence(
    "case-ignored",
    QT_TRANSLATE_NOOP("Errors", "“{title}” asks for capital letters in its file; here they make no difference."),
    QT_TRANSLATE_NOOP("Errors", "Ask for it in the text, and mark by hand if it matters."),
)
NO_KEY = Sentence(
    "no-key",
    QT_TRANSLATE_NOOP("Errors", "“{title}” does not say what is right and is left out."),
    QT_TRANSLATE_NOOP("Errors", "Give it a right answer, then export it again."),
)
NOTHING_ASKED = Sentence(
    "no-interaction",
    QT_TRANSLATE_NOOP("Errors", "“{title}” asks nothing that can be answered and is left out."),
    QT_TRANSLATE_NOOP("Errors", "Put its text into a lesson."),
)
NO_TEXT = Sentence(
    "no-question-text",
    QT_TRANSLATE_NOOP("Errors", "“{title}” has no text; its title is taken for it."),
    QT_TRANSLATE_NOOP("Errors", "Write what the learner is asked."),
)
FEEDBACK = Sentence(
    "feedback-left-out",
    QT_TRANSLATE_NOOP("Errors", "Feedback of “{title}” that is not said of one answer alone is left out."),
    QT_TRANSLATE_NOOP("Errors", "Put it into the feedback of the question or of its choices."),
)
TOLERANCE_IN_GAP = Sentence(
    "tolerance-in-gap",
    QT_TRANSLATE_NOOP("Errors", "A gap of “{title}” takes numbers near {number}; here only that number is right."),
    QT_TRANSLATE_NOOP("Errors", "Ask for the number in a question of its own if others should count."),
)
PICTURES = {
    "not-a-picture": RefusedPicture(
        "not-a-picture",
        QT_TRANSLATE_NOOP("Errors", "“{file}” is no PNG, JPEG or SVG picture and is left out."),
        QT_TRANSLATE_NOOP("Errors", "“{file}” of “{title}” is no PNG, JPEG or SVG picture and is left out."),
        QT_TRANSLATE_NOOP("Errors", "Save the picture anew as PNG or JPEG."),
    ),
    "damaged": RefusedPicture(
        "damaged-picture",
        QT_TRANSLATE_NOOP("Errors", "The picture “{file}” is damaged or cut off and is left out."),
        QT_TRANSLATE_NOOP("Errors", "The picture “{file}” of “{title}” is damaged or cut off and is left out."),
        QT_TRANSLATE_NOOP("Errors", "Export or copy it again, and look at it in another program."),
    ),
    "too-large": RefusedPicture(
        "picture-too-large",
        QT_TRANSLATE_NOOP("Errors", "The picture “{file}” is too large and is left out."),
        QT_TRANSLATE_NOOP("Errors", "The picture “{file}” of “{title}” is too large and is left out."),
        QT_TRANSLATE_NOOP(
            "Errors", "Scale it down; a picture may have 8 MB and 50 million pixels, all pictures of a file 200 MB."
        ),
    ),
    "too-many-bytes": RefusedPicture(
        "picture-too-large",
        QT_TRANSLATE_NOOP("Errors", "The picture “{file}” has {megabytes} MB and is left out."),
        QT_TRANSLATE_NOOP("Errors", "The picture “{file}” of “{title}” has {megabytes} MB and is left out."),
        QT_TRANSLATE_NOOP("Errors", "Make it smaller, at most 8 MB, and add it here, or bring it in again."),
    ),
    "active": RefusedPicture(
        "active-picture",
        QT_TRANSLATE_NOOP("Errors", "The drawing “{file}” holds scripts or outside files: it is left out."),
        QT_TRANSLATE_NOOP(
            "Errors", "The drawing “{file}” of “{title}” holds scripts or outside files: it is left out."
        ),
        QT_TRANSLATE_NOOP(
            "Errors", "Save it as PNG, or export it as plain SVG with pictures embedded and styles as attributes."
        ),
    ),
    "bomb": RefusedPicture(
        "bomb-picture",
        QT_TRANSLATE_NOOP("Errors", "The drawing “{file}” draws more than can be shown soon, and is left out."),
        QT_TRANSLATE_NOOP(
            "Errors", "The drawing “{file}” of “{title}” draws more than can be shown soon, and is left out."
        ),
        QT_TRANSLATE_NOOP("Errors", "Make the drawing simpler, or save it as PNG."),
    ),
    "encoding": RefusedPicture(
        "encoding-picture",
        QT_TRANSLATE_NOOP("Errors", "The drawing “{file}” is not written in UTF-8 and is left out."),
        QT_TRANSLATE_NOOP("Errors", "The drawing “{file}” of “{title}” is not written in UTF-8 and is left out."),
        QT_TRANSLATE_NOOP("Errors", "Export it as plain SVG in UTF-8."),
    ),
}
"""What is told of a picture, by the reason of its refusal, wherever it comes in."""
MISSING = Sentence(
    "missing-file",
    QT_TRANSLATE_NOOP("Errors", "“{file}” is named in the package but is not in it."),
    QT_TRANSLATE_NOOP("Errors", "Export the package again."),
)
UNREADABLE = Sentence(
    "unreadable-file",
    QT_TRANSLATE_NOOP("Errors", "“{file}” of “{title}” is too large or damaged in the package and is left out."),
    QT_TRANSLATE_NOOP("Errors", "Scale the picture down to less than 8 MB, and export the package again."),
)
IN_QUESTIONS = {why: Sentence(each.code, each.in_question, each.fix) for why, each in PICTURES.items()} | {
    "missing": MISSING,
    "unreadable": UNREADABLE,
}
"""What is told of a picture of a question, by the reason of its refusal."""
REMOVED = Sentence(
    "markup-removed",
    QT_TRANSLATE_NOOP("Errors", "Left out of the texts of “{title}”: {removed}."),
    QT_TRANSLATE_NOOP("Errors", "No text here holds formulas, forms, films, pictures from elsewhere or scripts."),
)
