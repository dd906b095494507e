"""The frame of every page: head, the way round the course, foot, and the data and scripts of its questions."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape
from typing import Any

from htcourse.store.packages import builtin_id
from htcourse.webpages.edition import Edition
from htcourse.webpages.page_files import GLOSSARY, HELP, INDEX, SCORM_SCRIPT, SCRIPT, SOURCES, STYLE, Medium, address
from htcourse.webpages.words import words_of
from htcourse.webpages.xml_text import xml_text

_POLICY = (
    "default-src 'none'; img-src 'self' file: data:; style-src 'self' file:; script-src 'self' file:; "
    "font-src 'self' file:; base-uri 'none'; form-action 'none'"
)
"""Nothing from elsewhere is loaded. In a package the management system may have scripts of its own to add."""


@dataclass(frozen=True, slots=True)
class Page:
    """A finished page: its file, title and HTML, and the files it shows."""

    file: str
    title: str
    html: str
    pictures: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Frame:
    """What all pages of one edition share."""

    edition: Edition
    medium: Medium

    def page(
        self,
        file: str,
        title: str,
        body: str,
        *,
        data: Mapping[str, Any] | None = None,
        pictures: Sequence[str] = (),
        here: str = "",
    ) -> Page:
        """Return a whole page; `data` is what its questions need, `here` the place in the menu it belongs to."""
        words = words_of(self.edition.language)
        whole = title if title == self.edition.title else f"{title} – {self.edition.title}"
        html = (
            f'<!DOCTYPE html>\n<html lang="{escape(self.edition.language, quote=True)}">\n<head>\n'
            f'<meta charset="utf-8">\n<meta name="viewport" content="width=device-width, initial-scale=1">\n'
            f'{self._policy()}<meta name="generator" content="htcourse">\n<title>{escape(whole)}</title>\n'
            f'<link rel="stylesheet" href="{address(file, STYLE)}">\n</head>\n<body class="{self.medium.value}">\n'
            f'<a class="skip" href="#_main">{words["skip"]}</a>\n{self._top(file, here)}'
            f'<main id="_main">\n{body}\n</main>\n{self._foot()}{self._scripts(file, data)}</body>\n</html>\n'
        )
        return Page(file, title, xml_text(html), tuple(dict.fromkeys(pictures)))

    def _policy(self) -> str:
        if self.medium is not Medium.SITE:
            return ""
        return f'<meta http-equiv="Content-Security-Policy" content="{escape(_POLICY, quote=True)}">\n'

    def _top(self, file: str, here: str) -> str:
        title = escape(self.edition.title)
        if not self.medium.is_linked:
            return f'<header class="top"><p class="course">{title}</p></header>\n'
        words = words_of(self.edition.language)
        module = self.edition.module
        entries = [(INDEX, "contents")]
        entries += [(GLOSSARY, "glossary")] if module.terms else []
        entries += [(SOURCES, "sources")] if module.sources else []
        entries += [(HELP, "help_lines")] if module.countries else []
        links = "".join(
            f'<li><a href="{address(file, target)}"{self._current(target == here)}>{words[name]}</a></li>'
            for target, name in entries
        )
        course = f'<p class="course"><a href="{address(file, INDEX)}">{title}</a></p>'
        return f'<header class="top">{course}<nav aria-label="{title}"><ul>{links}</ul></nav></header>\n'

    @staticmethod
    def _current(is_here: bool) -> str:
        return ' aria-current="page"' if is_here else ""

    def _foot(self) -> str:
        module, words = self.edition.module, words_of(self.edition.language)
        # What the course says of its stories nobody said of a trainer's module.
        parts = [words["made"], *([words["invented"]] if module.id == builtin_id() else [])]
        if module.licence:
            parts.insert(0, words["licence"].format(licence=module.licence))
        told = " ".join(escape(each if each.endswith(".") else f"{each}.") for each in parts)
        return f'<footer class="foot"><p>{told}</p></footer>\n'

    def _scripts(self, file: str, data: Mapping[str, Any] | None) -> str:
        if not self.medium.has_scripts:
            return ""
        scripts = [SCRIPT, *([SCORM_SCRIPT] if self.medium is Medium.SCORM and data is not None else [])]
        held = "" if data is None else f'<script type="application/json" id="course-data">{_json(data)}</script>\n'
        return held + "".join(f'<script src="{address(file, each)}"></script>\n' for each in scripts)


def _json(data: Mapping[str, Any]) -> str:
    """Return data as JSON that cannot end its script element."""
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c").replace("&", "\\u0026")
