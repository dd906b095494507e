"""LiaScript: the quizzes of a course in Markdown. Its texts stay behind: for lessons open the file as a text.

Read are choices, typed words, menus and gaps, with hints and solutions, as LiaScript's own documentation has them
(liaScript/docs, README.md); scripts, macros and effects are left out and named.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from htcourse.core.bounds import PARAGRAPH_LIMIT
from htcourse.core.code_spans import FENCE
from htcourse.core.errors import Place, Problem, Report, Sentence, reported
from htcourse.core.escaping import hidden_gap_marks
from htcourse.core.incoming import MOST_QUESTIONS, TOO_MANY_QUESTIONS
from htcourse.core.question_bank import Bank, BankQuestion, letter_id, title_from, with_ids
from htcourse.core.question_types import cloze, multiple_choice, short_text, single_choice
from htcourse.core.question_types.parts import Accepted, Choice
from htcourse.core.quiz import Question
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.formats import Reading
from htcourse.markup.decode import read_text, text_start

NAME = "liascript"
UNSAID = ("points", "fraction")
EXTENSIONS = (".md",)

_STEP = 200
_HEAD = re.compile(r"\A\s*<!--(.*?)-->", re.DOTALL)
_KEYS = re.compile(r"^\s*(?:author|narrator|language|version|script|import|logo|email|comment|link)\s*:", re.MULTILINE)
_ONE = re.compile(r"\s*\[\(([ xX])\)\]\s*(.*)")
_MANY = re.compile(r"\s*\[\[([ xX])\]\]\s*(.*)")
_HINT = re.compile(r"\s*\[\[\?\]\]\s*(.*)")
_TYPED = re.compile(r"\s*\[(?:->)?\[(?!\?\]\]|[ xX]\]\])([^\[\]\n]{1,500})\]\]\s*")
_GAP = re.compile(r"\[(?:->)?\[(?!\?\]\]|[ xX]\]\])([^\[\]\n]{1,500})\]\]")
_KEYLESS_FIELD = re.compile(r"!|_{3,}(?:\s+_+)*")
"""What a field holds that a script checks, or a survey asks."""
_KEYLESS = re.compile(
    r"\s*(?:\[\[(?:!|_{3,}(?:\s+_+)*)\]\]\s*"  # checked by a script; a survey's words
    r"|\[\((?![ xX]\)\])[^()\[\]]{1,200}\)\](?!\().*"  # a survey's choices: one, several
    r"|\[\[(?::[^\[\]]{0,200}|-?\d{1,2})\]\]\s+\S.*"
    r"|\[\s*(?:\[[^\[\]]{1,200}\]\s*){2,50}\]\s*|\[\s*(?:\([^()]{1,200}\)\s*){2,50}\]\s*"  # heads of a matrix, its rows
    r"|\[\s*(?:\[[ xX]\]|\([ xX]\))\s*(?:(?:\[[ xX]\]|\([ xX]\))\s*){1,50}\].*|\[\s{5,}\]\s*\S.*)"
)
_STARS = re.compile(r"\s*\*{3,}\s*")
_HEADING = re.compile(r"(#{1,6})\s+(.*?)\s*#*\s*")
_EFFECT = re.compile(r"\s*(?:--)?\{\{[^{}]*\}\}(?:--)?")
_MACRO = re.compile(r"(?<![\w.])@[A-Za-z]\w*(?:\.\w+)*(?:\([^()]*\))?")
_SCRIPT = re.compile(r"<script\b.*?(?:</script\s*>|\Z)", re.DOTALL | re.IGNORECASE)
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_RIGHT = re.compile(r"\((.*)\)")
_STAND_IN = "\ufdd0{}\ufdd1"
_STANDS_IN = re.compile("\ufdd0(\\d+)\ufdd1")
_NONCHARACTERS = re.compile("[\ufdd0-\ufdef]")
_MOST_GAPS = 100
_LONGEST_KEYLESS = 2_000


def recognise(path: Path) -> bool:
    """Say whether `path` is Markdown with LiaScript's choices or hints, or with its head and a field to fill in."""
    if path.is_dir():
        return False
    text = text_start(path)
    lines = text.split("\n")
    head = _HEAD.match(text)
    has_head = bool(head and _KEYS.search(head[1]))
    return any(_ONE.fullmatch(each) or _MANY.fullmatch(each) or _HINT.fullmatch(each) for each in lines) or (
        has_head and any(map(_TYPED.fullmatch, lines))
    )


def read(path: Path, report: Report | None = None) -> Reading:
    """Read every quiz; one that cannot be held is a problem, and the others are read."""
    found = read_text(path)
    if isinstance(found, Problem):
        return Reading(None, (found,))
    reader = _Reader(path.name)
    lines = list(enumerate(_bare(found.text, reader).split("\n"), start=1))
    for number, line in reported(lines, len(lines), report, _STEP):
        reader.take(number, line[: 2 * PARAGRAPH_LIMIT])  # longer ones are left out by the bounds of all texts
        if len(reader.questions) >= MOST_QUESTIONS:
            reader.problems.append(TOO_MANY_QUESTIONS.error(Place(path.name, number), limit=MOST_QUESTIONS))
            break
    else:
        reader.end()
    return Reading(None, tuple(reader.problems), bank=Bank(with_ids(reader.questions)))


def _bare(text: str, reader: "_Reader") -> str:
    """Return the text without scripts, comments and macros; the lines stay where they are."""
    text = _NONCHARACTERS.sub("", text)
    for pattern, name in ((_SCRIPT, "<script>"), (_COMMENT, "")):
        if name and pattern.search(text):
            reader.dropped[name] = None
        text = pattern.sub(lambda found: "\n" * found[0].count("\n"), text)
    return text


@dataclass(slots=True)
class _Reader:
    """Takes line after line; a quiz ends where something else begins."""

    file: str
    questions: list[BankQuestion] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    dropped: dict[str, None] = field(default_factory=dict)
    _headings: list[tuple[int, str]] = field(default_factory=list)
    _words: list[str] = field(default_factory=list)
    _is_open: bool = False
    _line: int = 0
    _choices: list[tuple[bool, str]] = field(default_factory=list)
    _is_many: bool = False
    _typed: str = ""
    _is_keyless: bool = False
    _hints: list[str] = field(default_factory=list)
    _solution: list[str] | None = None
    _fence: str = ""

    def take(self, number: int, line: str) -> None:
        """Take one line of the file."""
        fence = FENCE.match(line)
        if fence or self._fence:
            self._fenced(fence, line)
            return
        if self._solution is not None:
            if _STARS.fullmatch(line):
                self._close(" ".join(self._solution))
            else:
                self._solution.append(line.strip())
            return
        if _EFFECT.match(line):
            self.dropped["{{…}}"] = None
            line = _EFFECT.sub("", line, count=1)
        if not self._quiz_line(number, line):
            self._words_line(number, line)

    def _fenced(self, fence: re.Match[str] | None, line: str) -> None:
        if fence and not self._fence:
            if self._has_quiz:
                self._close(" ".join(self._solution or ()))
            self._fence = fence[1]
        elif fence and fence[1].startswith(self._fence):
            self._fence = ""
        self._words.append(line)

    def _quiz_line(self, number: int, line: str) -> bool:
        """Take a line of a quiz; say whether it is one."""
        one, many, hint, typed = (each.fullmatch(line) for each in (_ONE, _MANY, _HINT, _TYPED))
        if _KEYLESS.fullmatch(line[:_LONGEST_KEYLESS]):
            if self._has_quiz and not self._is_keyless:
                self._close("")
            self._line, self._is_keyless = self._line or number, True
        elif hint and self._has_quiz:
            self._hints.append(hint[1].strip())
        elif one or many:
            if self._typed or self._is_keyless or (self._choices and self._is_many != bool(many)):
                self._close("")
            found = one or many
            assert found is not None
            self._line = self._line or number
            self._is_many = bool(many)
            self._choices.append((found[1] in "xX", found[2].strip()))
        elif typed and (self._words or self._headings) and not self._has_quiz:
            self._line, self._typed = number, typed[1].strip()
        elif _STARS.fullmatch(line) and self._has_quiz:
            self._solution = []
        else:
            return False
        return True

    @property
    def _has_quiz(self) -> bool:
        return bool(self._choices or self._typed or self._is_keyless)

    def _words_line(self, number: int, line: str) -> None:
        if self._has_quiz and not line.strip():
            return  # hints and the solution may come yet
        if self._has_quiz:
            self._close("")
        heading = _HEADING.fullmatch(line)
        if heading:
            self._headings = [each for each in self._headings if each[0] < len(heading[1])]
            self._headings.append((len(heading[1]), heading[2]))
            self._words = []
        elif not line.strip():
            self._is_open = False
        else:
            if not self._is_open:
                self._words = []
            self._is_open = True
            self._words.append(line)
            if len(line) <= PARAGRAPH_LIMIT and _GAP.search(line):
                self._gaps(number, line)

    def _gaps(self, number: int, line: str) -> None:
        """Make a question of a paragraph of one line that has fields within its words."""
        gaps: list[cloze.Gap] = []

        def put(found: re.Match[str]) -> str:
            gaps.append(_gap(found[1], f"g{len(gaps) + 1}"))
            return _STAND_IN.format(len(gaps))

        text = _GAP.sub(put, line.strip())
        if any(_KEYLESS_FIELD.fullmatch(each.strip()) for each in _GAP.findall(line)):
            self._leave_out(number, line)
        elif "[[" in text:
            self.problems.append(_OPEN_GAP.error(Place(self.file, number), title=title_from(line)))
        elif len(gaps) <= _MOST_GAPS:
            shown = _STANDS_IN.sub(r"{g\1}", hidden_gap_marks(self._markdown(text, is_line=False)))
            self._keep(number, cloze.NAME, shown, cloze.Body(tuple(gaps), text=shown), "")
        self._words = []

    def end(self) -> None:
        """Take the end of the file."""
        if self._has_quiz:
            self._close(" ".join(self._solution or ()))
        if self.dropped:
            self.problems.append(_DROPPED.warning(Place(self.file), names=", ".join(self.dropped)))

    def _close(self, solution: str) -> None:
        """Put a question together of what was taken."""
        asked = self._markdown("\n".join(self._words), is_line=False) or (
            self._markdown(self._headings[-1][1], is_line=True) if self._headings else ""
        )
        if self._is_keyless:
            self._leave_out(self._line, asked)
        elif self._choices:
            choices = tuple(
                Choice(letter_id(number), correct=right, text=self._markdown(text, is_line=True))
                for number, (right, text) in enumerate(self._choices)
            )
            is_several = self._is_many
            body: Any = multiple_choice.Body(choices) if is_several else single_choice.Body(choices)
            self._keep(self._line, multiple_choice.NAME if is_several else single_choice.NAME, asked, body, solution)
        elif "|" in self._typed:
            gap = _gap(self._typed, "g1")
            shown = f"{hidden_gap_marks(asked)} {{g1}}"
            self._keep(self._line, cloze.NAME, shown, cloze.Body((gap,), text=shown), solution)
        else:
            answer = Accepted("a", text=self._typed.replace("*", "\\*"))
            self._keep(self._line, short_text.NAME, asked, short_text.Body((answer,)), solution)
        self._choices, self._typed, self._hints, self._solution, self._line = [], "", [], None, 0
        self._words, self._is_open, self._is_keyless = [], False, False

    def _leave_out(self, line: int, asked: str) -> None:
        self.problems.append(_NO_KEY.error(Place(self.file, line), title=title_from(asked)))

    def _keep(self, line: int, kind: str, text: str, body: Any, solution: str) -> None:
        place = Place(self.file, line)
        hints = tuple(filter(None, (self._markdown(each, is_line=True) for each in self._hints)))
        feedback = self._markdown(solution, is_line=True)
        question = Question("", kind, title_from(text), "", 2, text, body, feedback, hints, place=place)
        self.questions.append(BankQuestion(question, tuple(self._category())))

    def _category(self) -> Iterator[str]:
        for _, name in self._headings:
            yield " ".join(name.split())

    def _markdown(self, text: str, *, is_line: bool) -> str:
        """Return LiaScript's Markdown as ours, without its macros."""
        from htcourse.markup.from_markdown import markdown_of_markdown

        for found in _MACRO.findall(text):
            self.dropped[found[:20]] = None
        converted = markdown_of_markdown(_MACRO.sub("", text).strip(), line=is_line)
        self.dropped.update(dict.fromkeys(converted.removed))
        return converted.markdown


def _gap(inside: str, id: str) -> cloze.Gap:
    """Return a field: typed, or a menu of what stands between bars, the right one in parentheses."""
    if "|" not in inside:
        return cloze.Gap(id, answers=(Accepted("a", text=inside.strip().replace("*", "\\*")),))
    from htcourse.core.escaping import markdown_of_plain

    choices = []
    for number, piece in enumerate(each.strip() for each in inside.split("|")):
        right = _RIGHT.fullmatch(piece)
        text = markdown_of_plain(right[1] if right else piece, line=True)
        choices.append(Choice(letter_id(number), correct=right is not None, text=text))
    return cloze.Gap(id, choices=tuple(choices))


_NO_KEY = Sentence(
    "no-key",
    QT_TRANSLATE_NOOP("Errors", "“{title}” is a survey, a matrix or checked by a script, and is left out."),
    QT_TRANSLATE_NOOP("Errors", "Make it anew here as a question that says what is right."),
)
_OPEN_GAP = Sentence(
    "broken-gap",
    QT_TRANSLATE_NOOP("Errors", "A gap in “{title}” is not closed; the question is left out."),
    QT_TRANSLATE_NOOP("Errors", "Write gaps as [[answer]]; learners would read the key."),
)
_DROPPED = Sentence(
    "markup-removed",
    QT_TRANSLATE_NOOP("Errors", "Left out: {names}."),
    QT_TRANSLATE_NOOP("Errors", "Nothing here runs scripts, macros or effects; see that the questions are whole."),
)
