"""What the glossary and the list of sources say of each entry."""

from collections.abc import Sequence
from html import escape as escape_all

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from htcourse.ui.look.texts import LANGUAGE_NAMES, day_text, seen_words
from htcourse.ui.screens.help.entry_list import Entry, plain
from htcourse.usecases.reading.open_help import SourcePage, TermPage
from htcourse.usecases.reading.open_law import LawEntry


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
        lines += _source_lines(term.sources)
    return Entry(term.id, term.term, tuple(lines))


def source_entry(source: SourcePage) -> Entry:
    """Return a source with its whole title, how far its text was seen, and what it can and cannot show."""
    role, seen = seen_words(source.seen)
    if source.seen not in ("full", "part", "summary"):
        seen = QCoreApplication.translate("Help", "Not verified: text not seen.")
    words = f'<b class="{role}">{escape(seen)}</b>'  # as beside a lesson
    lines = [f'<p class="small">{escape(source.title)}</p>'] if source.title else []
    lines.append(f'<p class="small">{words} {escape(source.reliability)}</p>')
    address = source.url if source.url.startswith(("http://", "https://")) else ""
    return Entry(source.id, source.reference, tuple(lines), is_term=False, address=address)


def law_entry(entry: LawEntry) -> Entry:
    """Return an entry of a country's law: of what kind it is, what was read of it, where, and as of when."""
    kinds = {
        "offences": QCoreApplication.translate("Help", "Offence"),
        "laws": QCoreApplication.translate("Help", "Law or plan"),
        "bodies": QCoreApplication.translate("Help", "Body"),
        "referral": QCoreApplication.translate("Help", "Step of referral"),
        "ratifications": QCoreApplication.translate("Help", "Treaty"),
        "tiers": QCoreApplication.translate("Help", "Rating in the report of the United States"),
    }
    number = entry.number
    if number and entry.kind == "laws":
        number = QCoreApplication.translate("Help", "No. {number}").format(number=number)
    inferred = QCoreApplication.translate("Help", "concluded, not read") if entry.is_inferred else ""
    kind = f"{kinds[entry.kind]} {number}" if entry.kind == "referral" and number else kinds[entry.kind]
    article = QCoreApplication.translate("Help", "art. {number}").format(number=entry.article) if entry.article else ""
    where = ", ".join(filter(None, (entry.where, article)))
    parts = (kind, where, "" if entry.kind == "referral" else number, _day(entry.when), entry.status, inferred)
    words = [" · ".join(filter(None, parts)).rstrip(".") + "."]
    if entry.module:
        words.append(QCoreApplication.translate("Help", "From “{module}”.").format(module=entry.module))
    if entry.as_of:
        words.append(QCoreApplication.translate("Help", "As of {day}.").format(day=_day(entry.as_of)))
    lines = [f'<p class="small">{escape(" ".join(words))}</p>']
    lines += [f"<p>{escape(entry.text or entry.note)}</p>"] if entry.text or entry.note else []
    lines += [f'<p class="small">{escape(entry.note)}</p>'] if entry.text and entry.note else []
    lines += _source_lines(entry.sources)
    return Entry(entry.id, entry.heading, tuple(lines))


def _source_lines(sources: Sequence[str]) -> list[str]:
    """Return sources as beside a lesson: each with its number, on a line of its own; five in a run are no list."""
    return [
        f'<p class="small"><span class="number">{number}</span>&nbsp; {escape(each)}</p>'
        for number, each in enumerate(sources, 1)
    ]


def _day(words: str) -> str:
    month = QDate.fromString(words, "yyyy-MM")
    if month.isValid():
        return QLocale().toString(month, "MMM yyyy")
    return day_text(words) if len(words) == len("2024-05-31") else words


def _other(language: str, text: str, status: str) -> str:
    name = LANGUAGE_NAMES.get(language, language)
    known = {
        "official": QCoreApplication.translate("Help", "official"),
        "usual": QCoreApplication.translate("Help", "usual"),
        "proposed": QCoreApplication.translate("Help", "proposed"),
    }
    return f"{name}: {text} ({known.get(status, status)})" if status else f"{name}: {text}"
