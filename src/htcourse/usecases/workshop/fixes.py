"""One-click fixes of problems, where the fix is sound; a person chooses, nothing is mended by itself."""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from textwrap import shorten
from typing import NamedTuple

from htcourse.core.course import BLOCKS
from htcourse.core.errors import Problem
from htcourse.core.question_bank import id_from
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.formats.module_folder.yaml_lines import read_yaml
from htcourse.usecases.names import free_name, suggested_id
from htcourse.usecases.workshop.draft_words import nearest, objectives_in, source_ids, uncited

ASKS = "\0"
"""The text of a fix that a person must say first: which source is cited."""
_BLOCK = re.compile(r"^(\s*(?:!!!|\?\?\?\+?)\s+)([\w-]+)")
_HEADING = re.compile(r"^(##\s+.*?)\s*(\{[^{}]*\})?\s*$")
_STARTS = re.compile(r"##|!!!|\?\?\?|---\s*$")
_FLOW = re.compile(r"\s*- \{\s*")
_ELEMENT = re.compile(r"\s*-\s+(?=\S)")
_MOST_OBJECTIVES = 3
_MOST_SOURCES = 2
_LONGEST_WORDS = 40


class Fix(NamedTuple):
    """A fix somebody may choose: what it does (English template and values, context "Errors") and the text after it.

    The text is `ASKS` where a source is to be chosen first, then cited in the problem's line.
    """

    template: str
    values: Mapping[str, object]
    text: str

    @property
    def label(self) -> str:
        """The English words of the button."""
        return self.template.format(**self.values)


class _Wrong(NamedTuple):
    """A problem and the text it stands in, line by line."""

    problem: Problem
    lines: tuple[str, ...]
    folder: Path
    unsaved: Mapping[str, str]

    @property
    def at(self) -> int:
        """The place of its line among the lines."""
        return self.problem.place.line - 1

    @property
    def line(self) -> str:
        """Its line; empty where the problem is the whole file's."""
        return self.lines[self.at] if 0 <= self.at < len(self.lines) else ""

    def with_line(self, line: str) -> str:
        """Return the text with another line in the place of the wrong one."""
        return "\n".join((*self.lines[: self.at], line, *self.lines[self.at + 1 :]))


def quick_fixes(problem: Problem, text: str, folder: Path, unsaved: Mapping[str, str]) -> tuple[Fix, ...]:
    """Return the fixes of a problem in `text`, its file's text; none where a person must decide."""
    find = _FIXES.get(problem.code)
    if find is None:
        return ()
    wrong = _Wrong(problem, tuple(text.split("\n")), folder, unsaved)
    return tuple(each for each in find(wrong) if each.text != text)


def _cite(wrong: _Wrong) -> Iterator[Fix]:
    """Offer to choose what is cited: only a person knows where a figure is from."""
    if wrong.line.strip():
        yield Fix(QT_TRANSLATE_NOOP("Errors", "Cite a source…"), {}, ASKS)


def before_stop(line: str) -> int:
    """Return how far into a line a citation at its end stands: before the last full stop, in a row in its last cell."""
    bare = line.rstrip()
    if line.lstrip().startswith("|") and bare.endswith("|"):
        bare = bare[:-1].rstrip()
    return len(bare) - bare.endswith((".", "!", "?", "…"))


def _name_section(wrong: _Wrong) -> Iterator[Fix]:
    match = _HEADING.match(wrong.line)
    if match is None:
        return
    used = set(re.findall(r"\{#([\w-]+)", "\n".join(wrong.lines)))
    stem = id_from(str(wrong.problem.values.get("title", ""))) or f"section-{len(used) + 1}"
    slug, number = stem, 2
    while slug in used:
        slug, number = f"{stem}-{number}", number + 1
    marks = [each for each in (match[2] or "").strip("{}").split() if not each.startswith("#")]
    template = QT_TRANSLATE_NOOP("Errors", "Name it {slug}")
    yield Fix(template, {"slug": slug}, wrong.with_line(f"{match[1]} {{{' '.join(['#' + slug, *marks])}}}"))


def _rename_block(wrong: _Wrong) -> Iterator[Fix]:
    near = nearest(str(wrong.problem.values.get("kind", "")), BLOCKS)
    if near and _BLOCK.match(wrong.line):
        template = QT_TRANSLATE_NOOP("Errors", "Change it to {name}")
        yield Fix(template, {"name": near}, wrong.with_line(_BLOCK.sub(rf"\g<1>{near}", wrong.line, count=1)))


def _near_key(wrong: _Wrong) -> Iterator[Fix]:
    key, near = str(wrong.problem.values.get("key", "")), str(wrong.problem.values.get("near", ""))
    pattern = re.compile(rf"(?<![\w-]){re.escape(key)}(?=\s*:)")
    if near and len(pattern.findall(wrong.line)) == 1:
        template = QT_TRANSLATE_NOOP("Errors", "Change it to {name}")
        yield Fix(template, {"name": near}, wrong.with_line(pattern.sub(lambda _: near, wrong.line)))


def _replace_name(wrong: _Wrong, known: list[str]) -> Iterator[Fix]:
    """Give the name that was probably meant, where it is clear what to replace: in the line, else in the file."""
    name = str(wrong.problem.values.get("name", ""))
    near = nearest(name, known)
    pattern = re.compile(rf"(?<![\w-]){re.escape(name)}(?![\w-])")
    text = "\n".join(wrong.lines)
    template = QT_TRANSLATE_NOOP("Errors", "Change it to {name}")
    if near and len(pattern.findall(wrong.line)) == 1:
        yield Fix(template, {"name": near}, wrong.with_line(pattern.sub(lambda _: near, wrong.line)))
    elif near and len(pattern.findall(text)) == 1:
        yield Fix(template, {"name": near}, pattern.sub(lambda _: near, text))


def _near_source(wrong: _Wrong) -> Iterator[Fix]:
    """Give the id that is nearly the same; where none is, ids that nothing cites, as after a source was renamed."""
    known = source_ids(wrong.folder, wrong.unsaved)
    name = str(wrong.problem.values.get("name", ""))
    if nearest(name, known):
        yield from _replace_name(wrong, known)
        return
    pattern = re.compile(rf"(?<=@){re.escape(name)}(?![\w-])")
    for each in uncited(wrong.folder, wrong.unsaved)[:_MOST_SOURCES]:
        text = pattern.sub(each.replace("\\", r"\\"), "\n".join(wrong.lines))
        yield Fix(QT_TRANSLATE_NOOP("Errors", "Cite {name} in this file"), {"name": each}, text)


def _near_name(wrong: _Wrong) -> Iterator[Fix]:
    near = str(wrong.problem.values.get("near", ""))
    if near:
        yield from _replace_name(wrong, [near])


def _indent_below(wrong: _Wrong) -> Iterator[Fix]:
    """Give the paragraph below the head of a block four spaces."""
    start = wrong.at + 1
    while start < len(wrong.lines) and not wrong.lines[start].strip():
        start += 1
    end = start
    while end < len(wrong.lines) and wrong.lines[end].strip() and not _STARTS.match(wrong.lines[end]):
        end += 1
    if end > start:
        template = QT_TRANSLATE_NOOP("Errors", "Put the text below into it")
        inside = [f"    {line}" for line in wrong.lines[start:end]]
        yield Fix(template, {}, "\n".join((*wrong.lines[: wrong.at + 1], *inside, *wrong.lines[end:])))


def _lower_title(wrong: _Wrong) -> Iterator[Fix]:
    words = wrong.line.lstrip(" #").strip()
    if words:
        used = set(re.findall(r"\{#([\w-]+)", "\n".join(wrong.lines)))
        slug = free_name(suggested_id(words) or "section", used)
        template = QT_TRANSLATE_NOOP("Errors", "Begin a section with it")
        yield Fix(template, {}, wrong.with_line(f"## {words} {{#{slug}}}"))
        yield Fix(QT_TRANSLATE_NOOP("Errors", "Make it a heading within"), {}, wrong.with_line(f"### {words}"))


def _indent_items(wrong: _Wrong) -> Iterator[Fix]:
    """Move an item, and those below that stand as far left, under the words of the item above."""
    indent = len(wrong.line) - len(wrong.line.lstrip(" "))
    more = " " * (int(str(wrong.problem.values.get("spaces", 0))) - indent)
    mark = wrong.line.lstrip(" ")[:1]
    end = wrong.at
    while end < len(wrong.lines) and wrong.lines[end].strip():
        line = wrong.lines[end]
        width = len(line) - len(line.lstrip(" "))
        if width < indent or (width == indent and line.lstrip(" ")[:1].isdecimal() != mark.isdecimal()):
            break
        end += 1
    if more:
        moved = [f"{more}{line}" for line in wrong.lines[wrong.at : end]]
        template = QT_TRANSLATE_NOOP("Errors", "Put it under the item")
        yield Fix(template, {}, "\n".join((*wrong.lines[: wrong.at], *moved, *wrong.lines[end:])))


def _link_address(wrong: _Wrong) -> Iterator[Fix]:
    address = str(wrong.problem.values.get("address", ""))
    if address and wrong.line.count(address) == 1:
        template = QT_TRANSLATE_NOOP("Errors", "Make it a link")
        yield Fix(template, {}, wrong.with_line(wrong.line.replace(address, f"<{address}>")))


def _same_objective(wrong: _Wrong) -> Iterator[Fix]:
    """Give every question of the file that tests nothing yet the same objective: what was brought in has none."""
    without = _without_objective("\n".join(wrong.lines))
    known = objectives_in(wrong.folder, wrong.unsaved) if without else {}
    times = Counter(known.values())
    for name, words in list(known.items())[:_MOST_OBJECTIVES]:
        lines = list(wrong.lines)
        for line in without:
            lines[line - 1] = _with_objective(lines[line - 1], name)
        one = QT_TRANSLATE_NOOP("Errors", "Objective: “{words}”")
        all_of_them = QT_TRANSLATE_NOOP("Errors", "“{words}” for all {count}")
        yield Fix(
            one if len(without) == 1 else all_of_them,
            {
                "count": len(without),
                "words": shorten(words, _LONGEST_WORDS, placeholder=" …") + f" ({name})" * (times[words] > 1),
            },
            "\n".join(lines),
        )


@lru_cache(maxsize=2)
def _without_objective(text: str) -> tuple[int, ...]:
    """Return the lines on which the questions without an objective begin; kept, for each of them asks it."""
    yaml = read_yaml(text, "")
    questions = yaml.data.get("questions") if isinstance(yaml.data, Mapping) else None
    return tuple(
        yaml.line("questions", number)
        for number, each in enumerate(questions if isinstance(questions, list) else ())
        if isinstance(each, Mapping) and not each.get("objective")
    )


def _with_objective(line: str, name: str) -> str:
    """Return the first line of a question with an objective behind it: in its braces, or on a line below."""
    flow = _FLOW.match(line)
    if flow:
        return f"{line[: flow.end()]}objective: {name}, {line[flow.end() :].lstrip(' ')}"
    block = _ELEMENT.match(line)
    return f"{line}\n{' ' * block.end()}objective: {name}" if block else line


def _tabs(wrong: _Wrong) -> Iterator[Fix]:
    template = QT_TRANSLATE_NOOP("Errors", "Replace tabs by spaces")
    lines = [_without_tabs(line) for line in wrong.lines]
    yield Fix(template, {}, "\n".join(lines))


def _without_tabs(line: str) -> str:
    body = line.lstrip(" \t")
    return line[: len(line) - len(body)].replace("\t", "  ") + body


_FIXES: Mapping[str, Callable[[_Wrong], Iterator[Fix]]] = {
    "uncited-number": _cite,
    "missing-slug": _name_section,
    "bad-slug": _name_section,
    "unknown-block": _rename_block,
    "unknown-key": _near_key,
    "unknown-source": _near_source,
    **dict.fromkeys(
        ("unknown-check", "unknown-question", "unknown-objective", "unknown-lesson", "unknown-section", "unknown-term"),
        _near_name,
    ),
    **dict.fromkeys(("unknown-chart", "unknown-picture", "unknown-fact", "unknown-question-type"), _near_name),
    "empty-block": _indent_below,
    "second-title": _lower_title,
    "flat-list": _indent_items,
    "bare-address": _link_address,
    "no-objective": _same_objective,
    "yaml-tab": _tabs,
}
