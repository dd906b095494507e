"""A case as a screen of the window."""

from collections.abc import Callable, Mapping
from functools import partial

from htcourse.ui.screens.case.controller import CaseController
from htcourse.ui.screens.case.view import CaseView, Step
from htcourse.ui.shell.desk import Desk
from htcourse.ui.shell.screen import Crumb, Screen


class CaseScreen(CaseView, Screen):
    """The view with its controller, and what the window asks for."""

    bar = "page"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.look)
        self._navigator = desk.navigator
        self.controller = CaseController(desk, self)
        self.controller.shown.connect(desk.navigator.retitled)

    def fill(self, case_id: str, paper: str = "", chosen: str = "") -> None:
        """Show a case where it was left, with the paper that lay there and the decision chosen, not yet taken.

        Raises CourseError when there is none.
        """
        self.controller.show_case(case_id)
        if self.step is Step.DESK:
            self.desk.lay_out_again(paper, chosen)

    def left_at(self) -> tuple[str, ...] | None:
        """Return the case, what is on the page and what is chosen: neither is in the record."""
        case_id = self.controller.case_id
        return (case_id, self.desk.shown, self.desk.decisions.chosen) if self.step is Step.DESK else None

    def crumbs(self) -> tuple[Crumb, ...]:
        """Return Cases and the case's title."""
        steps = (Crumb(self.tr("Cases"), partial(self._navigator.show, "cases")), Crumb(self.title()))
        return tuple(each for each in steps if each.text)

    def title(self) -> str:
        """Return the case's title."""
        return self.controller.heading.title if self.controller.heading is not None else ""

    def commands(self) -> Mapping[str, Callable[[], object]]:
        """Return what can be done at the desk: the inbox, a cursor in a document, its words into the log."""
        if self.step is not Step.DESK:
            return {}
        paper = self.desk.paper
        return {"contents": self.desk.toggle_inbox, "caret": paper.toggle_cursor, "mark": paper.toggle_mark}


create = CaseScreen
