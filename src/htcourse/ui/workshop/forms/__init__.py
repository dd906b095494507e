"""Forms for files of a draft. Each edits the file's text and keeps its comments."""

from PySide6.QtWidgets import QWidget

from htcourse.ui.look.theme import Look
from htcourse.ui.workshop.forms.case_editor import CaseEditor
from htcourse.ui.workshop.forms.chart_editor import ChartEditor
from htcourse.ui.workshop.forms.country_sections import country_sections
from htcourse.ui.workshop.forms.editor import FormEditor
from htcourse.ui.workshop.forms.entry_dialog import EntryDialog
from htcourse.ui.workshop.forms.facts_section import FactsSection
from htcourse.ui.workshop.forms.field import Offers
from htcourse.ui.workshop.forms.glossary_section import TermsSection
from htcourse.ui.workshop.forms.module_section import ModuleHead
from htcourse.ui.workshop.forms.quiz_sections import Questions, Quizzes, short
from htcourse.ui.workshop.forms.source_editor import SourceEditor
from htcourse.ui.workshop.forms.source_section import Sources
from htcourse.usecases.workshop.nameable import Named, Names

__all__ = (
    "CaseEditor",
    "ChartEditor",
    "EntryDialog",
    "FormEditor",
    "Offers",
    "Sources",
    "TermsSection",
    "form_for",
    "offers_of",
)


def offers_of(names: Names) -> Offers:
    """Return what fields let choose from, of all that a draft can name."""

    def listed(found: tuple[Named, ...]) -> tuple[tuple[str, str], ...]:
        return tuple((each.id, each.words) for each in found)

    return Offers(
        listed(names.objectives),
        listed(names.lessons),
        listed(names.questions),
        listed(names.sources),
        names.used,
        names.language,
        listed(names.routes),
        listed(names.sections),
        [(each.id, short(each.words)) for each in names.facts],
        names.asked,
    )


def form_for(kind: str, look: Look, parent: QWidget | None = None) -> FormEditor | None:
    """Return a form for a kind of file as `DraftFile` names it; None where there is none."""
    if kind == "quiz":
        return FormEditor(look, [Questions(), Quizzes()], parent)
    if kind == "case":
        return CaseEditor(look, parent)
    if kind == "sources":
        return SourceEditor(look, parent)
    if kind == "data":
        return ChartEditor(look, parent)
    if kind == "country":
        return FormEditor(look, country_sections(), parent)
    if kind == "glossary":
        return FormEditor(look, [TermsSection()], parent)
    if kind == "facts":
        return FormEditor(look, [FactsSection()], parent)
    if kind == "module":
        return FormEditor(look, [ModuleHead()], parent)
    return None
