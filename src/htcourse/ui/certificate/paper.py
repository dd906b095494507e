"""The certificate as one text: the preview on the screen and the paper have the same words."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from PySide6.QtCore import QCoreApplication

from htcourse.ui.texts import Texts, day_text, minutes_text
from htcourse.usecases.certificate import Certificate, CertifiedModule


def certificate_html(page: Certificate) -> str:
    """Return the text, with the classes of lesson text."""
    return "\n".join(
        [
            f"<p><b>{escape(_tr('Preview, not signed'))}</b></p>",
            f"<h2>{escape(page.name or _tr('(no name given)'))}</h2>",
            *(f"<p>{escape(each)}</p>" for each in _sentences(page)),
            *(_module(each) for each in page.modules),
            *(f'<p class="caption">{escape(each)}</p>' for each in _small_print(page)),
        ]
    )


def _sentences(page: Certificate) -> Iterator[str]:
    lessons = Texts().lessons(page.done)
    yield _tr("Read every section and answered every check, rightly or not, of {lessons}.").format(lessons=lessons)
    values = {"route": page.route, "done": page.done, "total": page.total}
    if page.route:
        yield _tr("Route: {route}, {done} of {total} lessons completed.").format(**values)
    else:
        yield _tr("{done} of {total} lessons completed.").format(**values)
    yield _tr("The course reckons {time} for reading and checks; no time was measured.").format(
        time=minutes_text(page.minutes)
    )
    if page.first_day:
        first, last = day_text(page.first_day), day_text(page.last_day)
        yield _tr("From {first} to {last}.").format(first=first, last=last)


def _module(module: CertifiedModule) -> str:
    title = _tr("{title}, version {version}").format(title=module.title, version=module.version)
    names = (_tr("Lesson"), _tr("Minutes"), _tr("Completed"))
    head = "".join(f"<th>{escape(each)}</th>" for each in names)
    rows = "".join(
        f"<tr><td>{escape(each.title)}</td><td>{each.minutes}</td><td>{escape(day_text(each.finished_on))}</td></tr>"
        for each in module.lessons
    )
    return f'<h4>{escape(title)}</h4><table class="rows" width="100%" cellspacing="0"><tr>{head}</tr>{rows}</table>'


def _small_print(page: Certificate) -> Iterator[str]:
    yield _tr(
        "This page says what was read and answered, by the record on one computer. It does not say what a person "
        "knows or is able to do, it is no qualification, and nobody has checked who answered."
    )
    yield _tr("Made on {day} with version {version} of the program.").format(
        day=day_text(page.made_on), version=page.program
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("Certificate", text)
