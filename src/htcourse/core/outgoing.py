"""Questions on their way out: who notes what is left out or simplified, and the sentences that several exports say."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from htcourse.core.errors import Problem, Sentence
from htcourse.core.question_bank import BankQuestion
from htcourse.core.question_types.parts import Accepted
from htcourse.core.translatable import QT_TRANSLATE_NOOP


@dataclass(slots=True)
class Outgoing:
    """One question on its way out: `extra_tags` carry what the format has no field for."""

    each: BankQuestion
    problems: list[Problem] = field(default_factory=list, init=False)
    extra_tags: list[str] = field(default_factory=list, init=False)

    def left_out(self, sentence: Sentence, **values: object) -> None:
        """Note why the question does not go out."""
        self._note(sentence.error(self.each.question.place, **self._named(), **values))

    def simplified(self, sentence: Sentence, **values: object) -> None:
        """Note what of the question does not go out, once."""
        self._note(sentence.warning(self.each.question.place, **self._named(), **values))

    def _named(self) -> dict[str, object]:
        return {"id": self.each.question.id, "type": self.each.question.type}

    def _note(self, problem: Problem) -> None:
        if problem not in self.problems:
            self.problems.append(problem)


def star_last(answers: Iterable[Accepted]) -> list[Accepted]:
    """Return accepted answers with a bare star last, for others take the first that fits."""
    return sorted(answers, key=lambda each: not each.text.strip(" *"))


def number(value: float) -> str:
    """Return a number as short as it is exact."""
    return str(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(value)


NO_KEY = Sentence(
    "no-key",
    QT_TRANSLATE_NOOP("Errors", "No choice of “{id}” is right: it is left out."),
    QT_TRANSLATE_NOOP("Errors", "Mark the right choice with “correct: true”."),
)
MANY_KEYS = Sentence(
    "too-many-keys",
    QT_TRANSLATE_NOOP(
        "Errors", "More than {most} choices of “{id}” are right, and Moodle’s smallest weight is 5 %: it is left out."
    ),
    QT_TRANSLATE_NOOP("Errors", "Divide it into several questions."),
)
FEW_PAIRS = Sentence(
    "too-few-pairs",
    QT_TRANSLATE_NOOP("Errors", "“{id}” has fewer than two pairs: it is left out."),
    QT_TRANSLATE_NOOP("Errors", "Add pairs."),
)
WEIGHT = Sentence(
    "weight-snapped",
    QT_TRANSLATE_NOOP("Errors", "Moodle has no weight of {asked} %: “{id}” goes out with {weight}."),
    QT_TRANSLATE_NOOP("Errors", "Choose one of Moodle's weights, such as 75, 50, 33.33333 or 25."),
)
MINUS = Sentence(
    "minus-in-gap",
    QT_TRANSLATE_NOOP("Errors", "Answers in gaps of “{id}” take points off in Moodle; here they count 0."),
    QT_TRANSLATE_NOOP("Errors", "Let them be worth 0 if they are to cost nothing there."),
)
PLAIN_RIGHT = Sentence(
    "right-side-plain",
    QT_TRANSLATE_NOOP("Errors", "The right sides of “{id}” are plain text in Moodle: their markup is left out."),
    QT_TRANSLATE_NOOP("Errors", "See that they can be read without it."),
)
POINTS = Sentence(
    "points-not-kept",
    QT_TRANSLATE_NOOP("Errors", "“{id}” counts {points} points in its quiz; the file cannot say so."),
    QT_TRANSLATE_NOOP("Errors", "Set what it counts in the quiz of the other program."),
)
ORDERING = Sentence(
    "ordering-needs-moodle-4-4",
    QT_TRANSLATE_NOOP("Errors", "“{id}” is put in order: Moodle reads that from version 4.4 on."),
    QT_TRANSLATE_NOOP("Errors", "On an older Moodle add the plugin “Ordering” first."),
)
PICTURE_MISSING = Sentence(
    "picture-missing",
    QT_TRANSLATE_NOOP("Errors", "The pictures {names} of “{id}” are not there; their words stand for them."),
    QT_TRANSLATE_NOOP("Errors", "Add the picture files to the module."),
)
TRANSLATIONS = Sentence(
    "translations-left-out",
    QT_TRANSLATE_NOOP("Errors", "“{id}” goes out in its first language; its translations are left out."),
    QT_TRANSLATE_NOOP("Errors", "Keep the module for the other languages."),
)
WORDS = Sentence(
    "words-not-shown",
    QT_TRANSLATE_NOOP("Errors", "That “{id}” asks for about {words} words travels as a tag and is not shown."),
    QT_TRANSLATE_NOOP("Errors", "Name the number in the text of the question."),
)
