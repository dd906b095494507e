"""The words of a page by the name of their paragraph."""

from collections.abc import Iterable
from html.parser import HTMLParser

_PICTURE = "\N{OBJECT REPLACEMENT CHARACTER}"


def texts_by_name(pages: Iterable[str]) -> dict[str, str]:
    """Return the text of every named paragraph in these stretches of HTML."""
    reader = _Paragraphs()
    for html in pages:
        reader.feed(html)
        reader.close()
        reader.reset()
    return {name: " ".join(text.split()) for name, text in reader.found.items() if text.strip()}


class _Paragraphs(HTMLParser):
    """Reads the text of elements that have an id; an element inside another takes its words out of the outer one."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: dict[str, str] = {}
        self._open: list[tuple[str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin an element."""
        if tag in {"img", "br", "hr"}:
            self.handle_data(_PICTURE if tag == "img" else " ")
            return
        name = dict(attrs).get("id") or (self._open[-1][1] if self._open else "")
        self._open.append((tag, name))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take an element that ends at once as one that begins: only void ones are written so."""
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        """End an element, and what was left open inside it."""
        for depth in range(len(self._open) - 1, -1, -1):
            if self._open[depth][0] == tag:
                del self._open[depth:]
                return

    def handle_data(self, data: str) -> None:
        """Add words to the paragraph they stand in."""
        name = self._open[-1][1] if self._open else ""
        if name:
            self.found[name] = self.found.get(name, "") + data
