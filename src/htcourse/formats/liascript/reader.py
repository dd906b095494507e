"""Reads the quizzes of a LiaScript file, line by line."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from htcourse.core.bounds import PARAGRAPH_LIMIT
from htcourse.core.code_spans import FENCE, sub_outside_code, without_code
from htcourse.core.errors import Place, Problem, Report, Sentence, reported
from htcourse.core.escaping import hidden_gap_marks
from htcourse.core.incoming import MOST_QUESTIONS, NO_TEXT, TOO_MANY_QUESTIONS
from htcourse.core.question_bank import Bank, BankQuestion, letter_id, title_from, with_ids
from htcourse.core.question_types import cloze, multiple_choice, short_text, single_choice
from htcourse.core.question_types.parts import Choice
from htcourse.core.quiz import Question
from htcourse.formats import Reading
from htcourse.formats.liascript import faults
from htcourse.formats.liascript.fields import answer_of, gap_of, rows_of
from htcourse.formats.liascript.inline import markdown_of_inline
from htcourse.formats.liascript.lines import (
    CHECK,
    EFFECT,
    GAP,
    GONE,
    HEADING,
    HINT,
    KEYLESS_FIELD,
    LIST_ITEM,
    MACRO,
    MANY,
    ONE,
    STARS,
    TYPED,
    Lines,
    has_field,
    is_matrix,
    is_survey,
    macros_in,
    options_of,
    unquoted,
)
from htcourse.markup.decode import read_text

_STEP = 200
_SCRIPT = re.compile(r"<script\b.*?(?:</script\s*>|\Z)", re.DOTALL | re.IGNORECASE)
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_STAND_IN = "\ufdd0{}\ufdd1"
_STANDS_IN = re.compile("\ufdd0(\\d+)\ufdd1")
_NONCHARACTERS = re.compile("[\ufdd0-\ufdef]")
_MEDIA = re.compile(r"(?<![\w!?])(?:\?\??|!\?)(?=\[[^\[\]]{0,500}\]\()")
"""What makes a link play a sound, a film, or a page."""
_SETTING = re.compile(r"\bdata-(?!randomize)[a-z-]{1,40}(?=\s*=)")
"""How a question is answered, said in a comment; that choices are mixed, they are here."""
_MOST_GAPS = 100


def read_path(path: Path, report: Report | None) -> Reading:
    """Read every quiz; one that cannot be held is a problem, and the others are read."""
    found = read_text(path)
    if isinstance(found, Problem):
        return Reading(None, (found,))
    dropped = dict[str, None]()
    texts = _bare(found.text, dropped).split("\n")
    lines = Lines([each[: 2 * PARAGRAPH_LIMIT] for each in texts])  # longer ones the bounds of all texts leave out
    reader = _Reader(path.name, lines, dropped)
    for at in reported(range(len(lines)), len(lines), report, _STEP):
        reader.take(at)
        if len(reader.questions) >= MOST_QUESTIONS:
            reader.problems.append(TOO_MANY_QUESTIONS.error(Place(path.name, at + 1), limit=MOST_QUESTIONS))
            break
    else:
        reader.end()
    return Reading(None, tuple(reader.problems), bank=Bank(with_ids(reader.questions)))


def _bare(text: str, dropped: dict[str, None]) -> str:
    """Return the text without scripts and comments; the lines stay where they are."""
    text = _NONCHARACTERS.sub("", text)
    if _SCRIPT.search(text):
        dropped["<script>"] = None
    text = _SCRIPT.sub(_gone, text)
    commented, end, rest = text.rpartition("-->")  # one that nothing closes is none, and costs nothing
    dropped.update(dict.fromkeys(name for each in _COMMENT.findall(commented + end) for name in _SETTING.findall(each)))
    return _COMMENT.sub(_gone, commented + end) + rest


def _gone(found: re.Match[str]) -> str:
    return GONE + found[0].count("\n") * f"\n{GONE}"


@dataclass(slots=True)
class _Reader:
    """Takes line after line; a quiz ends where something else begins."""

    file: str
    lines: Lines
    dropped: dict[str, None]
    questions: list[BankQuestion] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    _next: int = 0
    """The line to be taken next: those before it were read along with others."""
    _blocks: int = 0
    """How many blocks of an effect, between lines of stars, are open."""
    _headings: list[tuple[int, str]] = field(default_factory=list)
    _words: list[str] = field(default_factory=list)
    _line: int = 0
    _choices: list[tuple[bool, str]] = field(default_factory=list)
    _is_many: bool = False
    _typed: str = ""
    _gaps: tuple[cloze.Gap, ...] = ()
    _fault: Sentence | None = None
    """Why the quiz says nowhere what is right."""
    _macros: list[str] = field(default_factory=list)
    """The macros that make or check the answer."""
    _is_quoted: bool = False
    _has_blank: bool = False
    """Whether a blank line follows the quiz."""
    _hints: list[str] = field(default_factory=list)
    _fence: str = ""
    _fence_line: int = 0

    def take(self, at: int) -> None:
        """Take one line of the file, with those that belong to it."""
        if at < self._next or self.lines.is_gone(at):
            return
        self._next = at + 1
        line, is_quoted = self.lines.bare[at], self.lines.are_quoted[at]
        if self._fence and self.lines.are_quoted[self._fence_line] and not is_quoted:
            self._fence = ""  # a quotation takes its code along
        fence = FENCE.match(line)
        if fence or self._fence:
            self._fenced(fence, at)
        elif self.lines.opens_block(at):
            self._end_paragraph()
            self.dropped["{{…}}"] = None
            self._blocks, self._next = self._blocks + 1, at + 2
        elif STARS.fullmatch(line):
            self._stars(at)
        else:
            if EFFECT.match(line):
                self.dropped["{{…}}"] = None
                line = EFFECT.sub("", line, count=1)
            if not self._quiz_line(at, line):
                self._words_line(at, line)

    def _fenced(self, fence: re.Match[str] | None, at: int) -> None:
        if fence and not self._fence:
            if self._has_quiz:
                self._close()
            self._fence, self._fence_line = fence[1], at
        elif fence and fence[1].startswith(self._fence):
            self._fence = ""
        self._words.append(self._raw(at))

    def _raw(self, at: int) -> str:
        return self.lines.raw[at].replace(GONE, "")

    def _stars(self, at: int) -> None:
        """Take a line of stars: it begins a solution right below a quiz, and ends a block of an effect."""
        end, is_closed = self.lines.solution_end(at) if self._has_quiz else (at, False)
        is_solution = self._has_quiz and (is_closed or not self._has_blank)
        if self._blocks and not (is_solution and is_closed and not self._has_blank):
            self._blocks -= 1
            is_solution = False
        if is_solution:
            text, dropped = self.lines.solution(at + 1, end)
            self.dropped.update(dict.fromkeys(sorted(dropped)))
            self._close(text, is_whole=is_closed)
            self._next = end + is_closed
        else:
            self._end_paragraph()

    def _end_paragraph(self) -> None:
        if self._has_quiz:
            self._close()
        self._words = []

    def _quiz_line(self, at: int, line: str) -> bool:
        """Take a line of a quiz; say whether it is one."""
        one, many, hint, typed = (each.fullmatch(line) for each in (ONE, MANY, HINT, TYPED))
        if self.lines.is_keyless(at) or (typed and is_survey(line)):
            if self._has_quiz and (self._has_blank or not self._fault):
                self._close()
            self._fault = self._fault or _fault_of(line)
        elif hint:
            self._hints += [hint[1].strip()] if self._has_quiz else []
        elif one or many:
            if self._typed or self._gaps or self._fault or (self._choices and self._is_many != bool(many)):
                self._close()
            found = one or many
            assert found is not None
            self._is_many = bool(many)
            self._choices.append((found[1] in "xX", found[2].strip()))
        elif self._has_quiz and not self._has_blank and CHECK.fullmatch(line):
            self._macros += macros_in(line)
        elif typed and (self._words or self._headings) and not self._has_quiz:
            self._typed = typed[1].strip()
            self._macros = macros_in(self._typed)
            self._fault = faults.MACRO if self._macros else None
        else:
            return False
        self._begin(at)
        return True

    def _begin(self, at: int) -> None:
        if self._has_quiz:
            self._line, self._has_blank = self._line or at + 1, False
            self._is_quoted = self._is_quoted or self.lines.are_quoted[at]

    @property
    def _has_quiz(self) -> bool:
        return bool(self._choices or self._typed or self._gaps or self._fault)

    def _words_line(self, at: int, line: str) -> None:
        if not line.strip():
            self._has_blank = True  # hints and the solution of a quiz may come yet
            return
        if self._has_quiz:
            self._close()
        heading = HEADING.fullmatch(line)
        if heading:
            self._headings = [each for each in self._headings if each[0] < len(heading[1])]
            self._headings.append((len(heading[1]), heading[2].strip().rstrip("#").strip()))
            self._words, self._blocks = [], 0
            return
        self._next = self.lines.paragraph_end(at)
        lines = [line, *self.lines.bare[at + 1 : self._next]]
        if has_field("\n".join(lines)):
            self._next = self.lines.asked_below(at, self._next)
            while self._next > at + 1 and CHECK.fullmatch(self.lines.bare[self._next - 1]):
                self._next -= 1
            self._fields(at, lines[: self._next - at])
        else:
            self._words = [self._raw(each) for each in range(at, self._next)]
            self._words[0] = line if not self.lines.are_quoted[at] else self._words[0]

    def _fields(self, at: int, lines: list[str]) -> None:
        """Take a paragraph that has fields within its words, all of them one question."""
        whole, before = "\n".join(lines), self._words
        typed = TYPED.fullmatch(whole)
        is_table = all(each.lstrip().startswith("|") for each in lines)
        found = [" ".join(each.split()) for each in GAP.findall(without_code(whole))]
        gaps: list[cloze.Gap] = []

        def put(field: re.Match[str]) -> str:
            gaps.append(gap_of(" ".join(field[1].split()), f"g{len(gaps) + 1}"))
            return _STAND_IN.format(len(gaps))

        self._words = []
        if len(whole) > PARAGRAPH_LIMIT or len(found) > _MOST_GAPS:
            self.problems.append(faults.TOO_LONG.error(Place(self.file, at + 1), title=title_from(_keyless(lines[0]))))
        elif any(map(KEYLESS_FIELD.fullmatch, found)) or is_survey(whole):
            self._words = before if is_survey(whole) else [_keyless(whole)]
            self._fault = _fault_of(whole)
        elif macros := macros_in(" ".join([*found, *filter(has_field, (each[0] for each in MACRO.finditer(whole)))])):
            self._words, self._fault, self._macros = [MACRO.sub("", _keyless(whole))], faults.MACRO, macros
        elif typed and (before or self._headings):
            self._words, self._typed = before, found[0]
        else:
            parts = lines if is_table else [whole]  # a field is within a row
            text = "\n".join(sub_outside_code(GAP, put, each) for each in parts)
            if has_field(text):
                title = title_from(whole) or title_from("\n".join(map(_unquoted, before)))
                self.problems.append(faults.OPEN_GAP.error(Place(self.file, at + 1), title=title or "[[]]"))
                return
            text = rows_of(text) if is_table else text.strip()
            if is_table or LIST_ITEM.match(lines[0]):
                text = text if any(map(LIST_ITEM.match, lines[1:])) else LIST_ITEM.sub("", text, count=1)
                text = "\n".join(map(_unquoted, before)) + f"\n\n{text}"
            shown = hidden_gap_marks(self._markdown(text, is_line=False))
            shown = rows_of(shown) if all(each.startswith("|") for each in shown.split("\n")) else shown  # it was HTML
            self._gaps, self._words = tuple(gaps), [_STANDS_IN.sub(r"{g\1}", shown)]
        self._begin(at)

    def end(self) -> None:
        """Take the end of the file."""
        if self._has_quiz:
            self._close()
        if self._fence:
            self.problems.append(faults.OPEN_CODE.warning(Place(self.file, self._fence_line + 1)))
        if any(each.upper() != each.lower() for question in self.questions for each in _typed(question.question.body)):
            self.problems.append(faults.EXACT.warning(Place(self.file)))
        if self.dropped:
            self.problems.append(faults.DROPPED.warning(Place(self.file), names=", ".join(self.dropped)))

    def _close(self, solution: str = "", *, is_whole: bool = True) -> None:
        """Put a question together of what was taken."""
        words = [_unquoted(each) for each in self._words] if self._is_quoted else self._words
        if words and not self._gaps and not any(map(LIST_ITEM.match, words[1:])):
            words = [LIST_ITEM.sub("", words[0], count=1), *words[1:]]  # one item alone is no list
        asked = "\n".join(words) if self._gaps else self._markdown("\n".join(words), is_line=False)
        if not asked and self._headings:
            asked = self._markdown(self._headings[-1][1], is_line=True)
            if not asked.endswith(("?", ":")) and not self._fault:
                self.problems.append(NO_TEXT.warning(Place(self.file, self._line), title=title_from(asked)))
        place = Place(self.file, self._line)
        self._leave_made(place, title_from(asked))
        names = ", ".join(self._macros)
        if self._fault:
            fault = faults.MACRO if names and self._fault is not faults.MADE else self._fault
            self.problems.append(fault.error(place, title=title_from(asked), names=names))
        elif self._choices:
            choices = tuple(
                Choice(letter_id(number), correct=right, text=self._markdown(text, is_line=True))
                for number, (right, text) in enumerate(self._choices)
            )
            is_several = self._is_many
            body: Any = multiple_choice.Body(choices) if is_several else single_choice.Body(choices)
            self._keep(multiple_choice.NAME if is_several else single_choice.NAME, asked, body, solution)
        elif self._gaps:
            self._keep(cloze.NAME, asked, cloze.Body(self._gaps, text=asked), solution)
        elif len(options_of(self._typed)) > 1:
            shown = f"{hidden_gap_marks(asked)} {{g1}}"
            self._keep(cloze.NAME, shown, cloze.Body((gap_of(self._typed, "g1"),), text=shown), solution)
        else:
            self._keep(short_text.NAME, asked, short_text.Body((answer_of(self._typed),)), solution)
        if names and not self._fault:
            self.problems.append(faults.CHECKED.warning(place, title=self.questions[-1].question.title, names=names))
        if not is_whole and not self._fault:
            self.problems.append(faults.OPEN_SOLUTION.warning(place, title=self.questions[-1].question.title))
        self._choices, self._typed, self._gaps, self._hints, self._line = [], "", (), [], 0
        self._words, self._macros, self._fault, self._is_quoted, self._has_blank = [], [], None, False, False

    def _leave_made(self, place: Place, title: str) -> None:
        """Leave out the options whose words a macro makes, where the others are still a question."""
        made = [each for each in self._choices if macros_in(each[1]) and not MACRO.sub("", each[1]).strip()]
        if not made:
            return
        names = macros_in(" ".join(text for _, text in made))
        rest = [each for each in self._choices if each not in made]
        lost_key = not any(right for right, _ in rest) or (not self._is_many and any(right for right, _ in made))
        if lost_key or len(rest) == 1:
            self._fault, self._macros = faults.MADE, names
        else:
            self._choices = rest
            self.problems.append(faults.OPTION_MADE.warning(place, title=title, names=", ".join(names)))

    def _keep(self, kind: str, text: str, body: Any, solution: str) -> None:
        place = Place(self.file, self._line)
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

        self.dropped.update(dict.fromkeys(macros_in(text)))
        text, has_effect = markdown_of_inline(MACRO.sub("", text).strip())
        self.dropped |= {"{…}{…}": None} if has_effect else {}
        text = sub_outside_code(_MEDIA, lambda _: "", text)
        converted = markdown_of_markdown(text, line=is_line)
        self.dropped.update(dict.fromkeys(converted.removed))
        return converted.markdown


def _unquoted(line: str) -> str:
    return unquoted(line)[0]


def _fault_of(asked: str) -> Sentence:
    """Return why a line or paragraph says nowhere what is right."""
    if "[[!]]" in asked:
        return faults.SCRIPTED
    return faults.MATRIX if is_matrix(asked) else faults.SURVEY


def _typed(body: Any) -> Iterator[str]:
    """Give the answers of a question that are typed."""
    for asked in getattr(body, "gaps", (body,)):
        yield from (each.text for each in getattr(asked, "answers", ()))


def _keyless(text: str) -> str:
    return GAP.sub("…", text)
