"""The words of a certificate: those on paper, on the screen, and those that say how it can be checked."""

from collections.abc import Iterator
from html import escape

from PySide6.QtCore import QCoreApplication

from htcourse.core.signed_statement import PartDone, SignedStatement, Statement
from htcourse.ui.look.texts import Texts, day_text, minutes_text

VERIFY_COMMAND = "htcourse verify FILE"


def statement_html(statement: Statement, name: str = "h2") -> str:
    """Return what is stated, with the classes of lesson text; `name` stands around whose it is.

    On paper that is a paragraph: Qt takes no size of ours for a heading.
    """
    return "\n".join(
        [
            f'<{name} class="name">{escape(statement.name or _tr("(no name given)"))}</{name}>',
            f"<p>{escape(_read(statement))}</p>",
            f'<p class="course"><b>{escape(statement.title)}</b></p>',
            f"<p>{'<br>'.join(escape(each) for each in _facts(statement))}</p>",
            _parts(statement.parts),
            f'<p class="caption">{escape(_no_claim())}</p>',
        ]
    )


def signature_html(signed: SignedStatement) -> str:
    """Return who signed, as it stands beside the QR code."""
    statement = signed.statement
    made = _tr("Made on {day} with version {version} of the program.").format(
        day=day_text(statement.made_at), version=statement.program
    )
    return "\n".join(
        [
            f'<p class="caption">{escape(signed_words())}</p>',
            f'<p class="print"><b>{escape(signed.fingerprint)}</b></p><hr>',
            f'<p class="caption">{escape(made)}</p>',
            f'<p class="caption">{escape(_tr("Serial: {serial}").format(serial=statement.serial))}</p>',
            f'<p class="caption">{escape(_tr("Code of the signature: {code}").format(code=signed.code))}</p>',
            f'<p class="caption">{escape(how_to_check())}</p>',
        ]
    )


def signed_words() -> str:
    """Return what stands before the fingerprint of who signed."""
    return _tr("Signed by the installation with the fingerprint")


def unsigned_html() -> str:
    """Return what stands in the place of the signature before there is one."""
    return f'<p class="caption">{escape(unsigned_words())}</p>'


def unsigned_words() -> str:
    """Return that there is no signature yet, and when there will be."""
    return _tr("Not signed yet. Signature and QR code are added when it is saved or printed.")


def how_to_check() -> str:
    """Return how anybody can check a certificate, and what that tells."""
    return _tr(
        "To check it without a network: {command}, for the .htcert file, this PDF, or a text file with what the QR "
        "code says. Only the words shown then are signed. The owner of the installation can tell you its fingerprint."
    ).format(command=VERIFY_COMMAND)


def _read(statement: Statement) -> str:
    lessons = Texts().lessons(statement.done)
    return _tr(
        "Completed {lessons}: read every section and answered every check, rightly or not, or did the task of equal "
        "worth that a lesson offers in its place."
    ).format(lessons=lessons)


def _facts(statement: Statement) -> Iterator[str]:
    values = {"route": statement.route, "done": statement.done, "total": statement.total}
    if statement.route:
        yield _tr("Route: {route}, {done} of {total} lessons completed.").format(**values)
    else:
        yield _tr("{done} of {total} lessons completed.").format(**values)
    first, last = day_text(statement.first_day), day_text(statement.last_day)
    yield _tr("From {first} to {last}.").format(first=first, last=last)
    yield _tr("The course reckons {time} for reading and checks; no time was measured.").format(
        time=minutes_text(statement.minutes)
    )
    yield _tr("Version of the course when this was made: {version} (content {hash}).").format(
        version=statement.version, hash=statement.content_hash
    )


def _parts(parts: tuple[PartDone, ...]) -> str:
    if not parts:
        return ""
    names = (_tr("Part"), _tr("Lessons completed"), _tr("Last on"))
    head = "".join(f"<th>{escape(each)}</th>" for each in names)
    rows = "".join(
        f"<tr><td>{escape(each.title)}</td><td>{escape(_count(each))}</td>"
        f"<td>{escape(day_text(each.last_day))}</td></tr>"
        for each in parts
    )
    return f'<table class="rows" width="100%" cellspacing="0"><tr>{head}</tr>{rows}</table>'


def _count(part: PartDone) -> str:
    return _tr("{done} of {total}").format(done=part.done, total=part.total)


def _no_claim() -> str:
    return _tr(
        "This page says what was read and answered, by the record on one computer and the days of its clock. It does "
        "not say what a person knows or is able to do, it is no qualification, and nobody has checked who answered."
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("Certificate", text)
