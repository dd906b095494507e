"""One Markdown file as title and sections, before its links are looked at; code is left alone."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import takewhile

from htcourse.core.code_spans import FENCE
from htcourse.core.errors import Place, Problem
from htcourse.core.escaping import at_line_start
from htcourse.core.question_bank import id_from, is_id
from htcourse.formats.markdown_folder import faults

_HEADING = re.compile(r" {0,3}(#{1,6})(?:[ \t]+(.*))?")
_UNDERLINE = re.compile(r" {0,3}(=+|-+)[ \t]*")
_MARKS = re.compile(r"\{([^{}]*)\}$")
_ID = re.compile(r"(?:^|\s)#([\w-]+)")
_KEY = re.compile(r"([A-Za-z_][\w-]*)\s*[:=]\s*(.*)")
_MARKUP = re.compile(
    r"\\([!-/:-@\[-`{-~])|!?\[((?:\\.|[^\[\]\\])*)\]\([^()]*\)|[*`]+"
    r"|(?!(?<![^\s(«“\"№:*])_{3,}+(?!\w))(?:(?<!\w)_+|(?:(?<!_)|(?<=\\_))_++(?!\w))|<[^<>]*>"
    r"|\[\^[^\[\]\s]+\]|(\^\^|~~|==)(?=\S)((?:(?!\3).)+)(?<=\S)\3|([\^~])((?:\\.|(?!\5)[^\s\\])+)\5"
)
"""A sign that a backslash makes an ordinary one, as Word’s text has it, and what is no word of a heading.

Underscores that stand alone are a blank to fill in.
"""
_CLOSING = re.compile(r"(?<!\S)#+$")
_NOTE = re.compile(r"(?<!\\)\[\^[^\[\]\s]+\](?![:(])")
_PICTURE = re.compile(r"(?<!\\)!\[(?:\\.|[^\[\]\\])*\]\([^()]*\)")
_NO_PARAGRAPH = re.compile(r"\s*$| {4}|\t| {0,3}(?:[#>|!:<`~{]|[-*+]\s|\d+[.)]\s|\[\^[^\]]+\]:|\*\[|[-*_][-*_ ]+$)")
_HIGH_OR_LOW = {
    sign: str.maketrans("0123456789+-−()", figures)
    for sign, figures in (("^", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁽⁾"), ("~", "₀₁₂₃₄₅₆₇₈₉₊₋₋₍₎"))
}
_NOT_IN_ANCHORS = re.compile(r"[^\w\- ]+")
_LONGEST_TITLE = 200
_BREAKS = {"+++": "+++", "---": "---"}


@dataclass(slots=True)
class Part:
    """A section: its slug, title, lines with their numbers, and all anchors a link may call it by."""

    slug: str
    title: str
    line: int
    lines: list[tuple[int, str, bool]] = field(default_factory=list)
    anchors: set[str] = field(default_factory=set)


@dataclass(slots=True)
class Page:
    """A lesson: `title` is empty where the file gives none."""

    file: str
    title: str = ""
    parts: list[Part] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    def place(self, line: int) -> Place:
        """Return a place in the file."""
        return Place(self.file, line)


def page_of(text: str, file: str) -> Page:
    """Return the sections of a text."""
    page = Page(file)
    lines = text.split("\n")
    start = _front_matter(lines, page)
    used: dict[str, int] = {}
    above = Part("", "", start + 1)
    current = above
    headings: list[tuple[Part, int, str]] = []
    for number, line, is_code, level, title in _told(lines, start):
        if level == 1 and not page.title and not _has_text(above) and not page.parts:
            page.title = plain_title(title) or page.title
            above.anchors.add(anchor(title))
            headings.append((above, number, title))
        elif level in (1, 2):
            current = _new_part(page, title, number, used)
            headings.append((current, number, _MARKS.sub("", title).strip()))
            if level == 1:
                page.problems.append(faults.SECOND_TITLE.warning(page.place(number), title=current.title))
        else:
            if level:
                current.anchors.add(anchor(title))
            current.lines.append((number, line, is_code))
    for part, number, title in headings:
        _keep_below(page, part, number, title)
    page.parts = [each for each in page.parts if each.title]
    if _has_text(above) or not page.parts:
        above.slug = _slug("", "text", used)
        page.parts.insert(0, above)
    return page


def _keep_below(page: Page, part: Part, number: int, heading: str) -> None:
    """Keep in the text what a title cannot hold: all of one that is too long, its pictures, the notes it calls."""
    notes = "".join(_NOTE.findall(heading))
    pictures = " ".join(_PICTURE.findall(heading))
    is_cut = len(_plain(heading)) > _LONGEST_TITLE
    end = end_of_first_paragraph([line for _, line, _ in takewhile(lambda each: not each[2], part.lines)])
    is_whole = is_cut or bool(notes and not end)
    if notes and not is_whole:
        last, line, _ = part.lines[end - 1]
        part.lines[end - 1] = (last, f"{line.rstrip()}{notes}", False)
    if is_whole or pictures:
        kept = at_line_start(heading) if is_whole else pictures
        part.lines[:0] = [(number, kept, False), (number, "", False)]
    if is_cut or notes:
        sentence = faults.HEADING_CUT if is_cut else faults.HEADING_NOTE
        page.problems.append(sentence.warning(page.place(number), title=plain_title(heading)))


def end_of_first_paragraph(lines: Sequence[str]) -> int:
    """Return the number of lines up to the end of the paragraph that a text begins with; 0: it begins otherwise."""
    start = next((at for at, line in enumerate(lines) if line.strip()), len(lines))
    end = next((at for at in range(start, len(lines)) if _NO_PARAGRAPH.match(lines[at])), len(lines))
    return end if end > start else 0


def _has_text(part: Part) -> bool:
    return any(line.strip() for _, line, _ in part.lines)


def _new_part(page: Page, title: str, number: int, used: dict[str, int]) -> Part:
    marks = _MARKS.search(title)
    wish = ""
    if marks:
        title = title[: marks.start()]
        named = _ID.search(marks[1])
        wish = named[1].lower() if named else ""
        rest = _ID.sub("", marks[1], count=1).strip() if named else marks[1]
        if rest:
            page.problems.append(faults.HEADING_MARKS.warning(page.place(number), mark=rest[:40]))
    shown = plain_title(title) or "…"
    part = Part(_slug(wish, shown, used), shown, number)
    part.anchors |= {anchor(title), part.slug, wish}
    page.parts.append(part)
    return part


def _slug(wish: str, title: str, used: dict[str, int]) -> str:
    stem = wish if is_id(wish) else id_from(title)[:40].strip("-") or "section"
    slug = stem
    while slug in used:
        # Where to go on is remembered: thousands of headings may read the same.
        used[stem] = used.get(stem, 1) + 1
        slug = f"{stem}-{used[stem]}"
    used[slug] = 1
    return slug


def plain_title(title: str) -> str:
    """Return a heading's words, as many as a title may have."""
    words = _plain(title)
    if len(words) <= _LONGEST_TITLE:
        return words
    return f"{words[:_LONGEST_TITLE].rsplit(' ', 1)[0][: _LONGEST_TITLE - 1]}…"


def _plain(title: str) -> str:
    """Return a heading's words, or what is said of its picture; braces, which would be read as marks, are brackets."""
    words = _PICTURE.sub(" ", title)
    return " ".join(_bare(words if words.strip() else title).replace("{", "(").replace("}", ")").split())


def _bare(words: str) -> str:
    return _MARKUP.sub(lambda found: found[1] or _moved(found) or _bare(found[2] or found[4] or ""), words)


def _moved(found: re.Match[str]) -> str:
    """Return what stands high or low, by figures that do so by themselves: 10⁶ is not 106."""
    inner = _bare((found[6] or "").replace("\\ ", " "))
    return inner.translate(_HIGH_OR_LOW[found[5]]) if found[5] else ""


def anchor(title: str) -> str:
    """Return the anchor other programs give a heading (GitHub's rule)."""
    return _NOT_IN_ANCHORS.sub("", _plain(title).casefold()).replace(" ", "-")


def _told(lines: list[str], start: int) -> Iterator[tuple[int, str, bool, int, str]]:
    """Give each line with its number, whether it is code, and the level and title of a heading (0: it is none)."""
    fence = ""
    skipped = False
    for at in range(start, len(lines)):
        line, number = lines[at], at + 1
        if skipped:
            skipped = False
            continue
        mark = FENCE.match(line)
        if fence:
            yield number, line, True, 0, ""
            if mark and mark[1].startswith(fence) and not line.strip(" `~"):
                fence = ""
        elif mark:
            fence = mark[1]
            yield number, line, True, 0, ""
        elif found := _HEADING.fullmatch(line):
            level, title = len(found[1]), _CLOSING.sub("", (found[2] or "").strip()).rstrip()
            yield number, f"{found[1]} {title}", False, level if title else 0, title
        elif level := _underlined(lines, at, start):
            skipped = True
            yield number, line, False, level, line.strip()
        else:
            yield number, line, False, 0, ""


def _underlined(lines: list[str], at: int, start: int) -> int:
    """Return the level of a heading that has a line below it: 1 for `===`, 2 for `---`, else 0."""
    line = lines[at]
    below = _UNDERLINE.fullmatch(lines[at + 1]) if at + 1 < len(lines) else None
    is_text = line.strip() and not line.startswith(("    ", "\t", ">", "|", "- ", "* ", "+ "))
    is_first = at == start or not lines[at - 1].strip()
    return (1 if below[1][0] == "=" else 2) if below and is_text and is_first and len(below[1]) > 1 else 0


def _front_matter(lines: list[str], page: Page) -> int:
    """Return the number of lines above the text, take its title and tell what else stands there."""
    closing = _BREAKS.get(lines[0].rstrip())
    end = next((at for at in range(1, min(len(lines), 200)) if lines[at].rstrip() == closing), 0) if closing else 0
    if not end:
        return 0
    names = []
    for line in lines[1:end]:
        found = _KEY.match(line)
        if found and found[1].lower() == "title":
            page.title = plain_title(found[2].strip().strip("\"'"))
        elif found:
            names.append(found[1])
    if names:
        page.problems.append(faults.HEAD.warning(page.place(1), names=", ".join(names[:10])))
    return end + 1
