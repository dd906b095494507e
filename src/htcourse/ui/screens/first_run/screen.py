"""The first page as a screen of the window."""

from PySide6.QtCore import Signal

from htcourse.ui.screens.first_run.view import FirstRunView


class FirstRunScreen(FirstRunView):
    """Needs no controller: whoever builds it listens to `begun` and `language_chosen`."""

    title_changed = Signal()
    """Never: the title stays."""
    bar_kind = "first"
    has_search = False

    def crumbs(self) -> tuple[str, ...]:
        """Return nothing: there is nowhere else yet."""
        return ()

    def title(self) -> str:
        """Return the window's title."""
        return self.tr("Welcome")

    def leave(self) -> None:
        """Keep nothing: nothing is begun here."""
