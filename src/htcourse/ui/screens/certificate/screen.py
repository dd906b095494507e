"""The certificate as a screen of the window."""

from htcourse.ui.screens.certificate.controller import CertificateController
from htcourse.ui.screens.certificate.view import CertificateView
from htcourse.ui.shell.desk import Desk
from htcourse.ui.shell.screen import Screen


class CertificateScreen(CertificateView, Screen):
    """The view with its controller."""

    tab = "progress"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.look, desk.assets)
        self.controller = CertificateController(self, desk)

    def title(self) -> str:
        return self.tr("Certificate")

    def fill(self) -> None:
        self.controller.show()

    def leave(self) -> None:
        """Keep the name typed."""
        self.tell_name()


create = CertificateScreen
