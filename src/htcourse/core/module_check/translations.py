"""Translations of lessons: the same questions in the same sections (texts by id are compared as they are read)."""

from collections.abc import Iterator

from htcourse.core.course import Section
from htcourse.core.errors import Problem
from htcourse.core.module_check.known import Known, source_sections, warning
from htcourse.core.module_check.markdown_scan import blocks
from htcourse.core.words import QT_TRANSLATE_NOOP


def translated_checks(known: Known) -> Iterator[Problem]:
    """Give a warning for every section whose translation asks other questions than the original."""
    asked = {each.id for each in known.module.questions}
    for lesson, language, text in known.texts():
        if language == known.module.language:
            continue
        originals = {each.slug: _checks(each) for each in source_sections(lesson, known.module)}
        for section in text.sections:
            other = (originals.get(section.slug, frozenset()) ^ _checks(section)) & asked
            if section.slug in originals and other:
                yield warning(
                    "translation-other-checks",
                    section.place,
                    QT_TRANSLATE_NOOP("Errors", "This section's questions differ from the original's: {names}."),
                    QT_TRANSLATE_NOOP("Errors", "Use the same !!! check lines as the original."),
                    names=", ".join(sorted(other)),
                )


def _checks(section: Section) -> frozenset[str]:
    found = blocks(section.markdown, section.place.line + 1)
    return frozenset(each.title for each in found if each.kind == "check" and "slide" not in each.around)
