"""What is said before hard material, with a way round of equal worth."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from htcourse.ui.look.theme import Look
from htcourse.ui.widgets.button import Button
from htcourse.ui.widgets.card import Card
from htcourse.ui.widgets.flow import FlowLayout
from htcourse.ui.widgets.label import Label
from htcourse.usecases.reading.open_section import SectionPage


class ContentNote(Card):
    """The lesson's note and two ways on, of the same size and weight."""

    accepted = Signal()
    """The learner reads the lesson."""

    way_round_asked = Signal()
    """The learner leaves this lesson out and goes on after it."""

    def __init__(self, look: Look, page: SectionPage, parent: QWidget | None = None) -> None:
        super().__init__(look, parent, margins=(28, 24, 28, 24), spacing=10)
        self.body.addWidget(Label(look, self.tr("Before you read"), "caps"))
        self.body.addWidget(Label(look, page.lesson_title, "heading", wraps=True))
        self.body.addWidget(Label(look, page.content_note, "text", wraps=True))
        words = self.tr("You can leave this lesson out and go on after it; you can come back at any time.")
        self.body.addWidget(Label(look, words, "muted", wraps=True))
        self.accept = Button(look, self.tr("Read this lesson"), "plain")
        self.round = Button(look, self.tr("Go on after it"), "plain")
        row = FlowLayout()
        row.set_gaps(look.px(12), look.px(8))
        row.addWidget(self.accept)
        row.addWidget(self.round)
        self.body.addSpacing(look.px(10))
        self.body.addLayout(row)
        self.round.setVisible(bool(page.way_round))
        self.accept.clicked.connect(self.accepted)
        self.round.clicked.connect(self.way_round_asked)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
