"""A section's blocks laid out in order: what each piece of Markdown is for, who sees it, and what is wrong with it."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from htcourse.core.course import BLOCKS, CALLOUTS, REFERENCES
from htcourse.core.errors import Place, Problem, Severity
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.render.blocks import Block, Piece, Text

_INDENTED = re.compile(r"^\s+(?:!!!|\?\?\?\+?)\s+\w", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Fragment:
    """A piece of Markdown with all that decides which part of the page it becomes.

    Neighbours that differ in `markdown`, `callout` and `callout_title` alone become one part.
    `slide` counts the slides from 1, 0 outside of them.
    """

    kind: str = "text"
    markdown: str = ""
    ref: str = ""
    audience: str = "learner"
    country: str = ""
    title: str = ""
    fold: bool = False
    slide: int = 0
    callout: str = ""
    callout_title: str = ""


@dataclass(slots=True)
class Layout:
    """Lays blocks out; `place` is that of line 0 of the section's Markdown; problems gather on the way."""

    module_id: str
    place: Place
    problems: list[Problem] = field(default_factory=list)
    slides: int = 0

    def fragments(self, pieces: Iterable[Piece], around: Fragment | None = None) -> Iterator[Fragment]:
        """Give the fragments of pieces that stand inside `around`."""
        around = around or Fragment()
        for piece in pieces:
            if isinstance(piece, Text):
                self._check_indented(piece)
                yield replace(around, markdown=piece.markdown)
            else:
                yield from self._block(piece, around)

    def _block(self, block: Block, around: Fragment) -> Iterator[Fragment]:
        if block.kind in REFERENCES:
            yield from self._reference(block, around)
        elif block.kind not in BLOCKS:
            yield from self.fragments(block.pieces, around)
        elif around.slide and block.kind not in CALLOUTS:
            self._nested(block)
        elif block.kind == "slide":
            yield from self._slide(block, around)
        elif block.kind == "country":
            yield from self._country(block, around)
        elif block.kind == "trainer":
            inside = replace(around, audience="trainer", title=block.title, fold=block.is_fold)
            yield from self.fragments(block.pieces, inside)
        elif block.is_fold:
            yield from self.fragments(block.pieces, replace(around, title=block.title, fold=True))
        else:
            yield from self._callout(block, around)

    def _reference(self, block: Block, around: Fragment) -> Iterator[Fragment]:
        ref = block.title.strip()
        full = ref if "/" in ref else f"{self.module_id}/{ref}"
        yield replace(around, kind=block.kind, ref=full, markdown="")
        for piece in block.pieces:
            if isinstance(piece, Text):
                yield replace(around, markdown=piece.markdown)

    def _slide(self, block: Block, around: Fragment) -> Iterator[Fragment]:
        self.slides += 1
        inside = Fragment("slide", audience="trainer", country=around.country, title=block.title, slide=self.slides)
        inner = list(self.fragments(block.pieces, inside))
        ref = next((each.ref for each in inner if each.ref), "")
        inner = [replace(each, kind="slide", ref=ref) for each in inner if each.kind == "slide"]
        yield from inner or [replace(inside, ref=ref)]

    def _country(self, block: Block, around: Fragment) -> Iterator[Fragment]:
        code = block.title.strip().lower()
        yield from self.fragments(block.pieces, replace(around, country=code))

    def _callout(self, block: Block, around: Fragment) -> Iterator[Fragment]:
        inside = replace(around, callout=block.kind, callout_title=block.title)
        texts = [piece for piece in block.pieces if isinstance(piece, Text)]
        for text in texts:
            self._check_indented(text)
        yield replace(inside, markdown="\n\n".join(text.markdown for text in texts))
        for piece in block.pieces:
            if isinstance(piece, Block):
                self._nested(piece)
                yield from self._block(piece, around)

    def _check_indented(self, text: Text) -> None:
        for match in _INDENTED.finditer(text.markdown):
            line = text.line + text.markdown.count("\n", 0, match.end())
            self._say(
                "block-indented",
                line,
                QT_TRANSLATE_NOOP("Errors", "A block that starts with !!! or ??? stands too far to the right."),
                QT_TRANSLATE_NOOP("Errors", "Start it at the left edge, or four spaces inside the block around it."),
            )

    def _nested(self, block: Block) -> None:
        self._say(
            "block-nested",
            block.line,
            QT_TRANSLATE_NOOP("Errors", "A “{kind}” block cannot stand inside this block."),
            QT_TRANSLATE_NOOP("Errors", "Move it out, below."),
            kind=block.kind,
        )

    def _say(self, problem: str, line: int, template: str, fix: str, **values: object) -> None:
        place = Place(self.place.file, self.place.line + line)
        self.problems.append(Problem(problem, place, template, fix, Severity.ERROR, values))
