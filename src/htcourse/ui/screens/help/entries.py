"""What the glossary and the list of sources say of each entry."""

from html import escape as escape_all

from PySide6.QtCore import QCoreApplication

from htcourse.ui.look.texts import LANGUAGE_NAMES, seen_words
from htcourse.ui.screens.help.entry_list import Entry, plain
from htcourse.usecases.reading.open_help import SourcePage, TermPage


def escape(words: str) -> str:
    """Return words for HTML, their quotation marks as they are: these are made typographic later."""
    return escape_all(words, quote=False)


def term_entry(term: TermPage) -> Entry:
    """Return a term with its definition, the term in other languages, and its sources in words."""
    lines = [f"<p>{escape(plain(term.definition))}</p>"]
    if term.others:
        others = "  ·  ".join(_other(language, text, status) for language, text, status in term.others)
        lines.append(f'<p class="small">{escape(others)}</p>')
    if term.sources:
        # The dot stays with what it ends: none begins a line.
        words = QCoreApplication.translate("Help", "Sources: {list}").format(
            list="\N{NO-BREAK SPACE}· ".join(term.sources)
        )
        lines.append(f'<p class="small">{escape(words)}</p>')
    return Entry(term.id, term.term, tuple(lines))


def source_entry(source: SourcePage) -> Entry:
    """Return a source with its whole title, how far its text was seen, and what it can and cannot show."""
    role, seen = seen_words(source.seen)
    if source.seen not in ("full", "part", "summary"):
        seen = QCoreApplication.translate("Help", "Not verified: text not seen.")
    words = f'<span class="warn">{escape(seen)}</span>' if role == "warn" else escape(seen)
    lines = [f'<p class="small">{escape(source.title)}</p>'] if source.title else []
    lines.append(f'<p class="small">{words} {escape(source.reliability)}</p>')
    address = source.url if source.url.startswith(("http://", "https://")) else ""
    return Entry(source.id, source.reference, tuple(lines), is_term=False, address=address)


def _other(language: str, text: str, status: str) -> str:
    name = LANGUAGE_NAMES.get(language, language)
    known = {
        "official": QCoreApplication.translate("Help", "official"),
        "usual": QCoreApplication.translate("Help", "usual"),
        "proposed": QCoreApplication.translate("Help", "proposed"),
    }
    return f"{name}: {text} ({known.get(status, status)})" if status else f"{name}: {text}"
