"""The certificate as a screen of the window."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from htcourse.ui.screens.certificate.controller import CertificateController
from htcourse.ui.screens.certificate.view import CertificateView
from htcourse.ui.shell.desk import Desk


class CertificateScreen(CertificateView):
    """The view with its controller."""

    title_changed = Signal()
    """Never: the title stays."""
    bar_kind = "home"
    tab = "progress"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk.look, desk.assets, parent)
        self.controller = CertificateController(self, desk)

    def crumbs(self) -> tuple[str, ...]:
        """Return nothing: the bar has tabs."""
        return ()

    def title(self) -> str:
        """Return the window's title."""
        return self.tr("Certificate")

    def leave(self) -> None:
        """Keep the name typed."""
        self.tell_name()
