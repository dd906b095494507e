"""Help's controller."""

from __future__ import annotations

import platform

from PySide6.QtCore import QObject, qVersion

from htcourse import __version__
from htcourse.ui.actions import all_keys
from htcourse.ui.desk import Desk
from htcourse.ui.help.view import PARTS, HelpView
from htcourse.ui.texts import country_name
from htcourse.ui.web_links import ask_to_browse
from htcourse.usecases.open_help import open_glossary, open_help, open_sources


class HelpController(QObject):
    """Shows a part; "glossary:<id>" shows the glossary at a term, "sources:<id>" a source."""

    def __init__(self, view: HelpView, desk: Desk) -> None:
        super().__init__(view)
        self._view = view
        self._desk = desk
        self._shown = ""
        view.part_asked.connect(lambda part: desk.navigator.show_help(part))
        desk.look.changed.connect(self._look_changed)
        view.link_activated.connect(lambda link: ask_to_browse(desk.look, view.window(), link))
        view.country_asked.connect(lambda: desk.navigator.show_settings("course"))

    def show(self, part: str = "") -> None:
        """Show a part of PARTS, the help lines first."""
        self._shown = part
        name, _, chosen = (part or PARTS[0]).partition(":")
        session = self._desk.person
        if name == "glossary":
            self._view.show_glossary(open_glossary(session), chosen)
        elif name == "sources":
            self._view.show_sources(open_sources(session), chosen)
        elif name == "keys":
            self._view.show_keys(all_keys())
        elif name == "about":
            self._view.show_about(__version__, self._made_with())
        else:
            self._view.show_lines(open_help(session), country_name(session.country))

    def _look_changed(self) -> None:
        if self._view.isVisible() and self._desk.session is not None:
            self.show(self._shown)

    def _made_with(self) -> list[tuple[str, str]]:
        return [
            (f"Python {platform.python_version()}", "PSF-2.0"),
            (f"Qt {qVersion()}, PySide6", "LGPL-3.0"),
            ("sqlite-utils", "Apache-2.0"),
            ("Python-Markdown, pymdown-extensions", "BSD-3-Clause, MIT"),
            ("nh3, ruamel.yaml, pydantic, py-fsrs", "MIT"),
            ("Inter, Noto Serif, Noto Sans Mono", "OFL-1.1"),
            ("Lucide icons", "ISC"),
        ]
