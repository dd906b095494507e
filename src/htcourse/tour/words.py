"""The program's English words in the language of its interface, so that a walk presses and reads in every language."""

import re
import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterable, Iterator
from itertools import product
from pathlib import Path

_PLACES = (
    (re.compile(r"\\\{(\w+)\\\}"), r"(?P<\1>.+?)"),
    (re.compile(r"%n"), r"(?P<_n>\\d+)"),
    (re.compile(r"\\\((s|es)\\\)"), r"(?:\1)?"),
)


def straight(text: str) -> str:
    """Return a text with straight quotes, as it is written: on screen a printer's stand."""
    return text.translate(str.maketrans("“”«»‘’\u00a0", '""""\'\' '))


def _pattern(text: str) -> re.Pattern[str]:
    """Return what finds a text with anything in its places."""
    written = re.escape(straight(text))
    for place, anything in _PLACES:
        written = place.sub(anything, written)
    try:
        return re.compile(written)
    except re.error:  # one place twice
        return re.compile(re.sub(r"\(\?P<\w+>", "(", written))


class SaidWords:
    """Reads the file that is translated; where there is none, as in an installed program, all stays English."""

    def __init__(self, assets: Path, language: str) -> None:
        path = assets / "translations" / f"htcourse_{language}.ts"
        self._told: list[tuple[str, re.Pattern[str], list[str]]] = []
        for message in ET.parse(path).getroot().iter("message") if language != "en" and path.is_file() else ():
            source, told = message.findtext("source") or "", message.find("translation")
            forms = [each.text or "" for each in told] or [told.text or ""] if told is not None else []
            if any(forms):  # what nobody looked through yet is on screen too
                self._told.append((straight(source), _pattern(source), [straight(each) for each in forms if each]))

    def of(self, english: str) -> tuple[str, ...]:
        """Return a text, and what it is in the other language where it is the whole of something translated.

        What is translated with a small first letter may stand on screen with a capital one.
        """
        bare = straight(english).rstrip(",: ")
        tail = straight(english)[len(bare) :]
        told = [*self._whole(bare, self._words_of)]
        small = bare[:1].lower() + bare[1:]
        if small != bare:
            told += [each[:1].upper() + each[1:] for each in self._whole(small, self._words_of)]
        return tuple(dict.fromkeys((straight(english), *(f"{each}{tail}" for each in told))))

    def is_in(self, english: str, screen: str) -> bool:
        """Return whether a text, or in the other language that of which it is a part, can be read on a screen."""
        if any(each in screen for each in self.of(english)):
            return True
        wanted = straight(english)
        parts = [forms for source, _, forms in self._told if len(wanted) > 3 and wanted in source]
        return any(_pattern(each).search(screen) for forms in parts for each in forms)

    def _words_of(self, value: str) -> Iterable[str]:
        """Return what may stand in the place of a value: itself, or what it is in the other language."""
        return (value, *self._whole(value, lambda inner: (inner,)))

    def _whole(self, english: str, words_of: Callable[[str], Iterable[str]]) -> Iterator[str]:
        for source, pattern, forms in self._told:
            match = pattern.fullmatch(english) if source != english else None
            if source != english and (match is None or "{" not in source.replace("%n", "{")):
                continue
            values = match.groupdict() if match is not None else {}
            number = values.pop("_n", "%n")
            for each in product(*(words_of(value) for value in values.values())):
                told = dict(zip(values, each, strict=True))
                for form in forms:
                    words = form.replace("%n", number)
                    yield re.sub(r"\{(\w+)\}", lambda place, v=told: v.get(place[1], place[0]), words)  # type: ignore[misc]
