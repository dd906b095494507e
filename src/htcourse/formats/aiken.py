"""Aiken, Moodle's plainest format: a question a line, choices `A) …` below it, then `ANSWER: B`. No feedback, one key.

The reference is Moodle's own reader (question/format/aiken/format.php); all texts are plain.
"""

import re
from dataclasses import dataclass, field
from pathlib import Path

from htcourse.core.errors import Place, Problem, Report, Severity, reported
from htcourse.core.escaping import markdown_of_plain
from htcourse.core.incoming import MOST_QUESTIONS, TOO_MANY_QUESTIONS
from htcourse.core.question_bank import Bank, BankQuestion, letter_id, title_from, with_ids
from htcourse.core.question_rows.headings import ALIKE
from htcourse.core.question_types import single_choice
from htcourse.core.question_types.parts import Choice
from htcourse.core.quiz import Question
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.formats import Reading
from htcourse.markup.decode import read_text, text_start

NAME = "aiken"
UNSAID = ("points", "fraction", "pictures")
EXTENSIONS = (".aiken", ".txt")

_STEP = 2000
_MOST_CHOICES = 1000
_LETTERS = "A-ZА-ЯЁӘҒҚҢӨҰҮҺІ"
_ANY = _LETTERS + _LETTERS.lower()
_HEADS = (
    "answers?|(?:(?:правильн|верн)(?:ый|ые) )?ответы?|(?:дұрыс )?жауа(?:п(?:тар)?|бы)|(?:туура )?жоо(?:п(?:тор)?|бу)"
)
_NEXT = r"[).]?(?:[ \t]*[,;/+&][ \t]*|[ \t]+(?:(?:and|и|және|жана)[ \t]+)?)"
_ALONE = rf"(?i:{_HEADS}):[ \t]*([{_ANY}](?:{_NEXT}[{_ANY}])*)[).]?[ \t]*$"
_BEFORE = rf"^[ \t]*(?:[{_LETTERS}][).]|[{_LETTERS.lower()}]\)).*\n(?:[ \t]*\n)*[ \t]*"
_CHOICE = re.compile(rf"(?:([{_LETTERS}])[).]|([{_LETTERS.lower()}])\))[ \t]?(.*)")
_ANSWER = re.compile(rf"{_ALONE}|(?:{_HEADS.upper()}):\s*(\S.*)?")
_SIGNS = re.compile(rf"{_BEFORE}(?:{_HEADS.upper()}):[ \t]*[{_ANY}]", re.MULTILINE)
_SPOKEN = re.compile(f"{_BEFORE}{_ALONE}", re.MULTILINE)
"""Moodle reads Latin letters alone; who writes Russian types А, Б, В. Of “Ответ: б” two are a sign."""


def recognise(path: Path) -> bool:
    """Say whether `path` is a text in which an answer's letter follows lettered choices."""
    text = "" if path.is_dir() else text_start(path)
    is_text = path.suffix.lower() in EXTENSIONS
    return _SIGNS.search(text) is not None or (is_text and len(_SPOKEN.findall(text)) > 1)


def read(path: Path, report: Report | None = None) -> Reading:
    """Read every question of the file; a bad one is a problem with its line, and the others are read."""
    found = read_text(path)
    if isinstance(found, Problem):
        return Reading(None, (found,))
    reader = _Reader(path.name)
    lines = found.text.split("\n")
    for number, line in enumerate(reported(lines, len(lines), report, _STEP), start=1):
        reader.take(number, line.strip(" \t\v\f"))
        if len(reader.questions) >= MOST_QUESTIONS:
            reader.problems.append(TOO_MANY_QUESTIONS.error(Place(path.name, number), limit=MOST_QUESTIONS))
            break
    else:
        reader.end()
    return Reading(None, tuple(reader.problems), bank=Bank(with_ids(reader.questions), left_out=tuple(reader.left_out)))


@dataclass(slots=True)
class _Reader:
    """Takes line after line; a question is put together when its answer comes."""

    file: str
    questions: list[BankQuestion] = field(default_factory=list)
    left_out: list[tuple[str, str]] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    text: list[str] = field(default_factory=list)
    choices: list[tuple[str, str]] = field(default_factory=list)
    line: int = 0
    last: int = 0

    def take(self, number: int, line: str) -> None:
        """Take one line of the file."""
        if not line:
            return
        choice, answer = _CHOICE.match(line), _ANSWER.match(line)
        if answer:
            self._answered(number, ((answer[1] or "").upper() or answer[2] or "").strip())
        elif choice:
            if self.text:
                self.choices.append((choice[1] or choice[2].upper(), choice[3].strip()))
            else:
                self._wrong(number, _NO_QUESTION)
        else:
            self._asked(number, line)
        self.last = number

    def end(self) -> None:
        """Take the end of the file."""
        if self.text:
            self._wrong(self.line, _NOT_FINISHED)

    def _asked(self, number: int, line: str) -> None:
        if self.text and (self.choices or self.last != number - 1):
            self._wrong(self.line, _NOT_FINISHED)
            self._begin()
        elif self.text:
            self._wrong(number, _SEVERAL_LINES, Severity.WARNING)
        self.line = self.line if self.text else number
        self.text.append(line)

    def _answered(self, number: int, letters: str) -> None:
        if not self.text:
            self._wrong(number, _NO_QUESTION)
            return
        known = [letter for letter, _ in self.choices]
        typed = letters[:1].upper()
        letter = _named(typed, known)
        if len(self.choices) < 2:
            self._wrong(number, _TOO_FEW)
        elif len(self.choices) > _MOST_CHOICES:
            self._wrong(number, _TOO_MANY, count=len(self.choices))
        elif letter not in known:
            self._wrong(number, _OUT_OF_RANGE, letter=letter or "…", last=known[-1])
        else:
            if letter != typed:
                self._wrong(number, _OTHER_ALPHABET, Severity.WARNING, letter=letter)
            together = (re.match(rf"[{_LETTERS}]+\b", letters.upper()) or [""])[0][1:]
            apart = re.findall(rf"\b[{_LETTERS}]\b", letters[1:])
            if any(_named(each, known) in known for each in apart) or (
                together and all(_named(each, known) in known for each in together)
            ):
                self._wrong(number, _SEVERAL_LETTERS, Severity.WARNING, letters=letters, letter=letter)
            self._keep(known.index(letter))
        self._begin()

    def _keep(self, key: int) -> None:
        for _ in [None for _, text in self.choices if not text]:
            self._wrong(self.line, _BLANK, Severity.WARNING)
        choices = tuple(
            Choice(letter_id(number), correct=number == key, text=markdown_of_plain(text, line=True))
            for number, (_, text) in enumerate(self.choices)
            if text
        )
        text = markdown_of_plain(" ".join(self.text))
        title, place = markdown_of_plain(title_from(" ".join(self.text)), line=True), Place(self.file, self.line)
        body = single_choice.Body(choices)
        self.questions.append(BankQuestion(Question("", single_choice.NAME, title, "", 2, text, body, place=place)))

    def _begin(self) -> None:
        self.text, self.choices, self.line = [], [], 0

    def _wrong(
        self, line: int, sentence: tuple[str, str, str], severity: Severity = Severity.ERROR, **values: object
    ) -> None:
        if self.text and severity is Severity.ERROR:
            self.left_out.append(("", title_from(" ".join(self.text))))
        code, template, fix = sentence
        self.problems.append(Problem(code, Place(self.file, line), template, fix, severity, values))


def _named(typed: str, known: list[str]) -> str:
    """Return the letter that an answer names: the one that looks like what was typed, where all are of one alphabet.

    Of Russian letters only one that stands where the Latin one would: “B” may be the second (Б) as well as В.
    """
    if typed in known or not known:
        return typed
    if all(each.isascii() for each in known):
        alike = typed.translate(ALIKE)
        return alike if alike in known else typed
    place = ord(typed) - ord("A") if typed.isascii() and typed else len(known)
    is_alike = 0 <= place < len(known) and not any(each.isascii() for each in known)
    return known[place] if is_alike and known[place].translate(ALIKE) == typed else typed


_NO_QUESTION = (
    "no-question-before",
    QT_TRANSLATE_NOOP("Errors", "A choice or an answer stands here without a question before it."),
    QT_TRANSLATE_NOOP("Errors", "Write the question on the line above its choices."),
)
_NOT_FINISHED = (
    "not-finished",
    QT_TRANSLATE_NOOP("Errors", "The question has no line “ANSWER: …” and is left out."),
    QT_TRANSLATE_NOOP("Errors", "Write its choices as “A) …” and then “ANSWER: A”, each on a line."),
)
_SEVERAL_LINES = (
    "several-lines",
    QT_TRANSLATE_NOOP("Errors", "The question goes on over a second line; the lines are joined."),
    QT_TRANSLATE_NOOP("Errors", "Put it on one line, for Moodle reads the last line only."),
)
_TOO_FEW = (
    "too-few-answers",
    QT_TRANSLATE_NOOP("Errors", "The question has fewer than two choices and is left out."),
    QT_TRANSLATE_NOOP("Errors", "Write at least “A) …” and “B) …” above the answer."),
)
_TOO_MANY = (
    "too-many-answers",
    QT_TRANSLATE_NOOP("Errors", "The question has more choices than any learner reads ({count}) and is left out."),
    QT_TRANSLATE_NOOP("Errors", "Make several questions of it."),
)
_OUT_OF_RANGE = (
    "letter-out-of-range",
    QT_TRANSLATE_NOOP("Errors", "The answer is “{letter}”, but the last choice is “{last}”; the question is left out."),
    QT_TRANSLATE_NOOP("Errors", "Write the letter of one of the choices."),
)
_OTHER_ALPHABET = (
    "letter-of-other-alphabet",
    QT_TRANSLATE_NOOP(
        "Errors",
        "The answer is a letter of another alphabet than the choices: “{letter}”, which looks alike, is taken.",
    ),
    QT_TRANSLATE_NOOP("Errors", "Look whether that is right, and type the letter as the choices have it."),
)
_SEVERAL_LETTERS = (
    "several-letters",
    QT_TRANSLATE_NOOP("Errors", "The answer names several letters ({letters}); only {letter} counts."),
    QT_TRANSLATE_NOOP("Errors", "Aiken has one right choice; make it a multiple-choice question here."),
)
_BLANK = (
    "blank-answer",
    QT_TRANSLATE_NOOP("Errors", "An answer has no text and is left out."),
    QT_TRANSLATE_NOOP("Errors", "Write its text, or take it out."),
)
