"""The words of a certificate: those on paper, on the screen, and those that say how it can be checked."""

from collections.abc import Iterator
from html import escape

from PySide6.QtCore import QCoreApplication

from htcourse.core.signed_statement import PartDone, SignedStatement, Statement
from htcourse.ui.look.texts import Texts, day_text, minutes_text

translate = QCoreApplication.translate  # the name that lupdate knows
VERIFY_COMMAND = "htcourse verify FILE"


def statement_html(statement: Statement, name: str = "h2") -> str:
    """Return what is stated, with the classes of lesson text; `name` stands around whose it is.

    On paper that is a paragraph: Qt takes no size of ours for a heading.
    """
    who = statement.name or translate("Certificate", "(no name given)")
    return "\n".join(
        [
            f'<{name} class="name">{escape(who)}</{name}>',
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
    made = translate("Certificate", "Made on {day} with version {version} of the program.").format(
        day=day_text(statement.made_at), version=statement.program
    )
    serial = translate("Certificate", "Serial: {serial}").format(serial=statement.serial)
    code = translate("Certificate", "Code of the signature: {code}").format(code=signed.code)
    return "\n".join(
        [
            f'<p class="caption">{escape(signed_words())}</p>',
            f'<p class="print"><b>{escape(signed.fingerprint)}</b></p><hr>',
            f'<p class="caption">{escape(made)}</p>',
            f'<p class="caption">{escape(serial)}</p>',
            f'<p class="caption">{escape(code)}</p>',
            f'<p class="caption">{escape(how_to_check())}</p>',
        ]
    )


def signed_words() -> str:
    """Return what stands before the fingerprint of who signed."""
    return translate("Certificate", "Signed by the installation with the fingerprint")


def unsigned_html() -> str:
    """Return what stands in the place of the signature before there is one."""
    return f'<p class="caption">{escape(unsigned_words())}</p>'


def unsigned_words() -> str:
    """Return that there is no signature yet, and when there will be."""
    return translate("Certificate", "Not signed yet. Signature and QR code are added when it is saved or printed.")


def how_to_check() -> str:
    """Return how anybody can check a certificate, and what that tells."""
    return translate(
        "Certificate",
        "To check it without a network: {command}, for the .htcert file, this PDF, or a text file with what the QR "
        "code says. Only the words shown then are signed. The owner of the installation can tell you its fingerprint.",
    ).format(command=VERIFY_COMMAND)


def _read(statement: Statement) -> str:
    lessons = Texts().lessons(statement.done)
    return translate(
        "Certificate",
        "Completed {lessons}: read every section and answered every check, rightly or not, or did the task of equal "
        "worth that a lesson offers in its place.",
    ).format(lessons=lessons)


def _facts(statement: Statement) -> Iterator[str]:
    values = {"route": statement.route, "done": statement.done, "total": statement.total}
    if statement.route:
        yield translate("Certificate", "Route: {route}, {done} of {total} lessons completed.").format(**values)
    else:
        yield translate("Certificate", "{done} of {total} lessons completed.").format(**values)
    first, last = day_text(statement.first_day), day_text(statement.last_day)
    if first == last:
        yield translate("Certificate", "On {day}.").format(day=first)
    else:
        yield translate("Certificate", "From {first} to {last}.").format(first=first, last=last)
    yield translate("Certificate", "The course reckons {time} for reading and checks; no time was measured.").format(
        time=minutes_text(statement.minutes)
    )
    yield translate("Certificate", "Version of the course when this was made: {version} (content {hash}).").format(
        version=statement.version, hash=statement.content_hash
    )


def _parts(parts: tuple[PartDone, ...]) -> str:
    if not parts:
        return ""
    names = (
        translate("Certificate", "Part"),
        translate("Certificate", "Lessons completed"),
        translate("Certificate", "Last on"),
    )
    head = "".join(f"<th>{escape(each)}</th>" for each in names)
    rows = "".join(
        f"<tr><td>{escape(each.title)}</td><td>{escape(_count(each))}</td>"
        f"<td>{escape(day_text(each.last_day))}</td></tr>"
        for each in parts
    )
    return f'<table class="rows" width="100%" cellspacing="0"><tr>{head}</tr>{rows}</table>'


def _count(part: PartDone) -> str:
    return translate("Certificate", "{done} of {total}").format(done=part.done, total=part.total)


def _no_claim() -> str:
    return translate(
        "Certificate",
        "This page says what was read and answered, by the record on one computer and the days of its clock. It does "
        "not say what a person knows or is able to do, it is no qualification, and nobody has checked who answered.",
    )
