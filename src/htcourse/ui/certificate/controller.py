"""The certificate's controller."""

from __future__ import annotations

from PySide6.QtCore import QObject

from htcourse.core.errors import CourseError
from htcourse.ui.certificate.view import CertificateView
from htcourse.ui.desk import Desk
from htcourse.usecases.certificate import open_certificate, set_certificate_name


class CertificateController(QObject):
    """Fills the view each time it is shown."""

    def __init__(self, view: CertificateView, desk: Desk) -> None:
        super().__init__(view)
        self._view = view
        self._desk = desk
        view.named.connect(self.name)
        view.progress_asked.connect(lambda: desk.navigator.show_progress())

    def show(self) -> None:
        """Show what can be certified now."""
        self._view.show_page(open_certificate(self._desk.person))

    def name(self, name: str) -> None:
        """Keep the name and show it on the page."""
        if self._desk.session is None:
            return
        try:
            self._desk.changes.tell(set_certificate_name(self._desk.person, name))
        except CourseError as error:
            self._desk.navigator.refused.emit(error)
            return
        self.show()
