"""A small SVG writer: what QSvgRenderer draws (SVG Tiny), colours as role names, everything escaped."""

import re
from collections.abc import Iterator
from html import escape
from unicodedata import east_asian_width

WIDTH = 600
FONT = "Inter"
SERIES = ("accent", "law", "warn", "good", "bad")
"""Roles of series, in order; each has a sign of its own, too."""

_WIDTHS = {
    0.32: "ijlI’‘ʻʼ'іїІЇ|.,;:!· ",
    0.42: "ft()[]{}/1r„*",
    0.56: "-–“”гт?зsьxyzvak°",
    0.78: "GOQCNHUмыИЙЛНОПСЭӘҢӨӢЎŇÖÜÇDVAXYАХЦЧҚҰҮҺҶҲÄÝT",
    0.9: "wжшДЪщюm…ЁФ",
    1.05: "MМЫЖШЩЮW—%№@",
}
_LETTERS = {letter: width for width, letters in _WIDTHS.items() for letter in letters}
"""Widths of letters of Inter as a share of its size, a little above what they are."""
_LETTER, _CAPITAL, _WIDE = 0.63, 0.7, 1.05
"""The width of any other small letter or digit, capital, and sign of an East Asian script."""
BOLD = 1.07
"""How much wider the same words are where they are bold."""


def number(value: float) -> str:
    """Return a coordinate as short as can be."""
    return f"{value:.1f}".rstrip("0").rstrip(".") or "0"


def text_width(text: str, size: float) -> float:
    """Return about how wide a text is, in px; hardly ever less than it is."""
    return size * sum(map(_width_of, text))


def _width_of(letter: str) -> float:
    if letter in _LETTERS:
        return _LETTERS[letter]
    if east_asian_width(letter) in "WF":
        return _WIDE
    return _CAPITAL if letter.isupper() else _LETTER


def wrapped(text: str, width: float, size: float) -> list[str]:
    """Return the lines of a text that must fit a width; a word that is longer stands on several."""
    lines: list[str] = []
    for word in (piece for each in text.split() for piece in _broken(each, width, size)):
        if lines and text_width(f"{lines[-1]} {word}", size) <= width:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines or [""]


def _broken(word: str, width: float, size: float) -> Iterator[str]:
    """Give a word that is wider than a line in pieces: behind its hyphens, else anywhere."""
    if text_width(word, size) <= width:
        yield word
        return
    for part in re.split(r"(?<=\w[-–/])", word):
        start, so_far = 0, 0.0
        for at, letter in enumerate(part):
            so_far += size * _width_of(letter)
            if so_far > width and at > start:
                yield part[start:at]
                start, so_far = at, size * _width_of(letter)
        yield part[start:]


class Drawing:
    """Gathers elements; `y` is how far down it has come, and in the end its height."""

    def __init__(self, width: float) -> None:
        """Start empty, at the top."""
        self.width = width
        self.y = 0.0
        self._elements: list[str] = []

    def down(self, by: float) -> None:
        """Move down."""
        self.y += by

    def add(self, tag: str, content: str = "", /, **attributes: object) -> None:
        """Add an element; `stroke_width` becomes `stroke-width`, colours are role names, content is plain text."""
        pairs = "".join(
            f' {name.rstrip("_").replace("_", "-")}="{escape(_value(name, value))}"'
            for name, value in attributes.items()
        )
        body = f">{escape(content, quote=False)}</{tag}>" if content else "/>"
        self._elements.append(f"<{tag}{pairs}{body}")

    def rect(self, x: float, y: float, width: float, height: float, fill: str, **more: object) -> None:
        """Add a filled rectangle."""
        self.add("rect", x=x, y=y, width=max(0.0, width), height=max(0.0, height), fill=fill, **more)

    def line(self, x1: float, y1: float, x2: float, y2: float, stroke: str = "line", **more: object) -> None:
        """Add a line."""
        self.add("line", x1=x1, y1=y1, x2=x2, y2=y2, stroke=stroke, **more)

    def path(self, d: str, **more: object) -> None:
        """Add a path."""
        self.add("path", d=d, **more)

    def text(
        self,
        x: float,
        y: float,
        words: str,
        size: float = 13,
        colour: str = "ink",
        anchor: str = "start",
        **more: object,
    ) -> None:
        """Add one line of text, `y` being its base line."""
        if words:
            self.add("text", words, x=x, y=y, font_family=FONT, font_size=size, fill=colour, text_anchor=anchor, **more)

    def gap(self, x: float, y: float, words: str, size: float = 13, anchor: str = "start") -> None:
        """Add the ground that a figure stands on where rules run through it, `y` being its base line."""
        width = text_width(words, size) + 4
        left = x - {"start": 2.0, "middle": width / 2, "end": width - 2}[anchor]
        self.rect(left, y - size + 1, width, size + 3, "paper")

    def paragraph(self, x: float, words: str, width: float, size: float = 13, colour: str = "ink") -> None:
        """Add wrapped text below what is there and move down by it."""
        for each in wrapped(words, width, size):
            self.text(x, self.y + size, each, size, colour)
            self.y += round(size * 1.4)

    def mark(self, x: float, y: float, index: int) -> None:
        """Add the sign of a series, a shape of its own, around a point."""
        colour = SERIES[index % len(SERIES)]
        shapes = ("M-5 0A5 5 0 1 0 5 0A5 5 0 1 0 -5 0Z", "M-5 -5H5V5H-5Z", "M0 -6L6 5H-6Z", "M0 -6L6 0L0 6L-6 0Z")
        d = shapes[index % len(shapes)]
        self.path(d, transform=f"translate({number(x)} {number(y)})", fill=colour, stroke="paper", stroke_width=1)

    def legend(self, names: list[str]) -> None:
        """Add the signs and names of several series; nothing for a single one."""
        if len(names) < 2:
            return
        x = 0.0
        for index, name in enumerate(names):
            lines = wrapped(name, self.width - 18, 13)
            width = 20 + max(text_width(each, 13) for each in lines) + 20
            if x and x + width > self.width + 20:
                x, self.y = 0.0, self.y + 22
            self.mark(x + 6, self.y + 9, index)
            for number, line in enumerate(lines):
                self.text(x + 18, self.y + 14 + 18 * number, line)
            self.y += 18 * (len(lines) - 1)
            x += width
        self.y += 30

    def svg(self) -> str:
        """Return the whole drawing."""
        width, height = number(self.width), number(max(1.0, self.y))
        head = f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}"'
        return f'{head} viewBox="0 0 {width} {height}">{"".join(self._elements)}</svg>'


_COLOURED = {"fill", "stroke"}


def _value(name: str, value: object) -> str:
    if name in _COLOURED and value != "none":
        return f"role:{value}"
    return number(value) if isinstance(value, float) else str(value)
