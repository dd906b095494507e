"""Help's controller."""

import platform
from pathlib import Path

from PySide6.QtCore import QObject, qVersion

from htcourse import __version__
from htcourse.core.errors import CourseError
from htcourse.ui.dialogs import tell
from htcourse.ui.dialogs.files import save_file
from htcourse.ui.look.texts import country_name, error_text
from htcourse.ui.screens.help.view import PARTS, HelpView
from htcourse.ui.shell.actions import all_keys
from htcourse.ui.shell.desk import Desk
from htcourse.ui.shell.web_links import ask_to_browse
from htcourse.usecases.reading.open_help import open_glossary, open_help, open_sources
from htcourse.usecases.reading.open_law import open_law
from htcourse.usecases.results.signing_key import export_public_key, known_fingerprint


class HelpController(QObject):
    """Shows a part; "glossary:<id>" shows the glossary with a term first, "sources:<id>" and "law:<id>" alike."""

    def __init__(self, view: HelpView, desk: Desk) -> None:
        super().__init__(view)
        self._view = view
        self._desk = desk
        self._shown = ""
        view.part_asked.connect(self._show_part)
        desk.look.changed.connect(self._look_changed)
        view.link_activated.connect(lambda link: ask_to_browse(desk.look, view.window(), link))
        view.country_asked.connect(lambda: desk.navigator.show("settings", "course"))
        view.leave_asked.connect(desk.requests.exit_asked)
        view.key_asked.connect(self.choose_key_file)

    def _show_part(self, part: str) -> None:
        if part == "guide":
            self._desk.navigator.show("guide")
            self._view.tabs.mark(self._shown.partition(":")[0] or PARTS[0])
        else:
            self._desk.navigator.show("help", part)

    def show(self, part: str = "") -> None:
        """Show a part of PARTS, the help lines first."""
        self._shown = part
        name, _, chosen = (part or PARTS[0]).partition(":")
        session = self._desk.person
        if name == "law":
            law = open_law(session)
            self._view.show_law(law, country_name(session.country, law.country_title), chosen)
        elif name == "glossary":
            self._view.show_glossary(open_glossary(session), chosen)
        elif name == "sources":
            self._view.show_sources(open_sources(session), chosen)
        elif name == "keys":
            self._view.show_keys(all_keys())
        elif name == "about":
            self._view.show_about(__version__, self._made_with(), *self._key())
        else:
            lines = open_help(session)
            self._view.show_lines(lines, country_name(session.country, lines.country_title))

    def choose_key_file(self) -> None:
        """Ask where the public key goes."""
        title, kinds = self.tr("Export the public key"), self.tr("Public key (*.json)")
        save_file(self._view, title, "htcourse-key.json", kinds, self.write_key)

    def write_key(self, path: Path) -> None:
        """Write the public key, and say where it is."""
        written = self._desk.try_to(lambda: export_public_key(self._desk.places, path))
        if written is None:
            return
        words = self.tr("The public key was written to {path}. It may be given to anybody.").format(path=written)
        tell(self._desk.look, self._view.window(), self.tr("Exported"), words)

    def _key(self) -> tuple[str, str]:
        """Return the fingerprint of this installation, and what is wrong with its key."""
        try:
            return known_fingerprint(self._desk.places), ""
        except CourseError as error:
            return "", error_text(error)

    def _look_changed(self) -> None:
        is_text = self._shown.partition(":")[0] in ("law", "glossary", "sources")  # they restyle themselves
        if self._view.isVisible() and self._desk.session is not None and not is_text:
            self.show(self._shown)

    def _made_with(self) -> list[tuple[str, str]]:
        return [
            (f"Python {platform.python_version()}", "PSF-2.0"),
            (f"Qt {qVersion()}, PySide6", "LGPL-3.0"),
            ("sqlite-utils", "Apache-2.0"),
            ("Python-Markdown, pymdown-extensions", "BSD-3-Clause, MIT"),
            ("nh3, ruamel.yaml, PyYAML, py-fsrs", "MIT"),
            ("PyNaCl, segno", "Apache-2.0, BSD-3-Clause"),
            ("Inter, Noto Serif, Noto Sans Mono", "OFL-1.1"),
            ("Lucide icons", "ISC"),
        ]
