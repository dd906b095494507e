"""What the text under the cursor will look like: to learners, on the projector, on paper."""

import re
from collections.abc import Mapping, Sequence
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QImage, QPixmap, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QLabel, QVBoxLayout, QWidget

from htcourse.core.errors import CourseError
from htcourse.core.quiz import Mark
from htcourse.ui.look.texts import error_text
from htcourse.ui.look.theme import Look
from htcourse.ui.question.check import LessonCheck
from htcourse.ui.reading.section_column import ChartLoader, SectionColumn
from htcourse.ui.reading.slide_canvas import OnSlide, SlideCanvas
from htcourse.ui.widgets.button import Button
from htcourse.ui.widgets.label import Label
from htcourse.ui.widgets.layouts import add_to, clear, in_column, in_row, lay_out
from htcourse.ui.widgets.markup import escape
from htcourse.ui.widgets.one_of import make_one_of
from htcourse.ui.widgets.rich_label import RichLabel
from htcourse.ui.widgets.scroll import ScrollArea
from htcourse.ui.widgets.text_part import Loader
from htcourse.usecases.classes.talk import TalkSlide
from htcourse.usecases.reading.open_section import SectionPage
from htcourse.usecases.workshop.previews import Preview, QuestionPreview, Slide
from htcourse.usecases.workshop.samples import SourceSample

HEIGHT = 44
WAYS = ("learner", "projector", "paper")
_ICONS = {"learner": "monitor", "projector": "presentation", "paper": "printer"}
_DRAWN = ("chart", "timeline", "map")
_WIDEST = 600
_NARROWEST = 300
_PICTURE = re.compile(r'"picture:([^"]+)"')


class PreviewLoaders(NamedTuple):
    """Where pictures and charts of the draft come from."""

    pictures: Loader
    charts: ChartLoader


class PreviewPane(QWidget):
    """Shows a section, one question, slides or pages of paper; a text that cannot be shown yet says why."""

    way_chosen = Signal(str)
    """Another way of looking was chosen: one of WAYS."""
    try_asked = Signal(str)
    """Try what is open as a learner: a "quiz", in its module, or a "case"."""
    text_asked = Signal()
    """Show the text again, whose place the preview took in a small window."""
    answered = Signal(str, dict)
    """A check was answered: the question's id and the answer."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.way = "learner"
        self.checks: dict[str, LessonCheck] = {}
        self.column: QWidget | None = None
        self._pages: list[tuple[QLabel, QImage]] = []
        self._slides: tuple[Sequence[Slide], PreviewLoaders] | None = None
        self._shown: object = None
        self.setProperty("kind", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.title = Label(look, self.tr("Preview"), "strong")
        self.note = Label(look, "", "small")
        self._head = QFrame()
        self._head.setProperty("kind", "bar")
        self.text = Button(look, self.tr("Text"), "tool", "file-text", call=self.text_asked)
        self._row = in_row(self.text, self.title, self.note, 1, inside=self._head)
        self.ways = self._build_ways()
        body = QWidget()
        self._body = QVBoxLayout(body)
        self.area = ScrollArea(look, body)
        in_column(self._head, (self.area, 1), inside=self, spacing=0)
        look.follow(self._restyle)

    def _build_ways(self) -> dict[str, Button]:
        names = {
            "learner": self.tr("As learners see it (Ctrl+Alt+1)"),
            "projector": self.tr("On the projector (Ctrl+Alt+2)"),
            "paper": self.tr("On paper (Ctrl+Alt+3)"),
        }
        group = QButtonGroup(self)
        buttons = {}
        for way in WAYS:
            button = Button(self._look, names[way], "tool", _ICONS[way])
            make_one_of(button)
            button.setChecked(way == self.way)
            button.clicked.connect(lambda _=False, way=way: self.choose(way))
            group.addButton(button)
            self._row.addWidget(button)
            buttons[way] = button
        return buttons

    def choose(self, way: str) -> None:
        """Look in another way."""
        self.way = way
        self.ways[way].setChecked(True)
        self._shown = None
        self.way_chosen.emit(way)

    def show_section(self, preview: Preview, loaders: PreviewLoaders) -> None:
        """Show a section as a learner sees it; where one stands in it is kept while its text changes."""
        key = ("section", preview)
        if key == self._shown:
            return
        place = self._place_in(preview.page.id)
        self._clear(key, self.tr("as learners see it"))
        column = SectionColumn(self._look)
        column.set_width(self._text_width())
        column.show_page(preview.page, pictures=loaders.pictures, charts=loaders.charts)
        column.fill_folds()
        add_to(self._body, (column, 0, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop), 1)
        self.column = column
        self._fill_checks(column.checks, preview.checks)
        lay_out(column)
        self._go_to(place)

    def show_question(self, question_id: str, question: QuestionPreview) -> None:
        """Show one question, to be answered in place."""
        self._clear(("question", question_id, question.page), self.tr("as learners see it"))
        check = LessonCheck(self._look, question_id)
        add_to(self._body, check, 1)
        self._fill_checks([check], {question_id: question})

    def show_source(self, sample: SourceSample, loaders: PreviewLoaders) -> None:
        """Show a source as it is named in short, in the list of sources, and on a page that cites it."""
        above = (
            ("small-strong", self.tr("Short, beside the text")),
            ("body", sample.brief),
            ("small-strong", self.tr("Full, in the list of sources")),
            ("body", sample.reference),
            ("small-strong", self.tr("In a lesson")),
        )
        self.show_sample(sample.page, loaders, above)

    def show_sample(self, page: SectionPage, loaders: PreviewLoaders, above: Sequence[tuple[str, str]] = ()) -> None:
        """Show a page without a title, below texts in their roles; then the sources and terms it names."""
        drawn = {each.ref: loaders.charts(each.ref) for each in page.parts if each.kind in _DRAWN}
        key = ("sample", page, tuple(above), drawn)
        if key == self._shown:
            return
        place = self._place_in("sample")
        self._clear(key, self.tr("as learners see it"))
        look = self._look
        column = SectionColumn(look)
        column.set_width(self._text_width())
        column.show_page(page, pictures=loaders.pictures, charts=drawn.__getitem__)
        column.place.hide()
        column.title.hide()
        for role, words in above:
            self._body.addWidget(Label(look, words, role, wraps=True))
        self._body.addWidget(column, 0, Qt.AlignmentFlag.AlignTop)
        for term in page.terms:
            self._body.addWidget(RichLabel(look, f"<b>{escape(term.term)}</b><br>{term.definition}", size=13, line=20))
        if page.sources:
            self._body.addWidget(Label(look, self.tr("Sources on this page"), "small-strong"))
        for each in page.sources:
            self._body.addWidget(Label(look, f"{each.number}  {each.brief}", "small-ink", wraps=True))
            if each.reliability:
                self._body.addWidget(Label(look, each.reliability, "small", wraps=True))
        self._body.addStretch(1)
        self.column = column
        lay_out(column)
        self._go_to(place)

    def show_slides(self, slides: Sequence[Slide], loaders: PreviewLoaders) -> None:
        """Show slides under each other as the room sees them, each as wide as there is room for."""
        self._slides = (slides, loaders)
        key = ("slides", tuple(slides), self._room(), self._look.zoom)
        if key == self._shown:
            return
        place = self._place_in("slides")
        self._clear(key, self.tr("on the projector"))
        width = self._room()
        for slide in slides:
            canvas = SlideCanvas(self._look, {name: loaders.pictures(name) for name in _PICTURE.findall(slide.html)})
            svg, _, alt = loaders.charts(slide.ref) if slide.ref else ("", "", "")
            canvas.setFixedSize(width, canvas.heightForWidth(width))
            canvas.show_slide(OnSlide(TalkSlide("", slide.title, slide.html, svg, alt)))
            self._body.addWidget(canvas)
        if not any(each.html or each.ref for each in slides):
            words = self.tr("The projector shows no text of a section: add a “Slide for the projector” from Insert.")
            self._body.addWidget(Label(self._look, words, "muted", wraps=True))
        self._body.addStretch(1)
        self._go_to(place)

    def show_paper(self, pages: Sequence[QImage]) -> None:
        """Show pages of paper."""
        place = self._place_in("paper")
        self._clear(("paper",), self.tr("on paper"))
        for number, page in enumerate(pages):
            label = QLabel()
            label.setFrameShape(QFrame.Shape.Box)
            label.setAccessibleName(self.tr("Page {number}").format(number=number + 1))
            self._body.addWidget(label, 0, Qt.AlignmentFlag.AlignHCenter)
            self._pages.append((label, page))
        self._body.addStretch(1)
        self._fit_pages()
        self._go_to(place)

    def show_words(self, words: str) -> None:
        """Say why nothing is shown."""
        if self._shown != ("words", words):
            self._clear(("words", words), "")
            add_to(self._body, Label(self._look, words, "muted", wraps=True), 1)

    def show_trial(self, words: str, kind: str) -> None:
        """Say that a quiz or case (its `kind`) is tried and not shown, with the button that does so."""
        if self._shown != ("trial", words):
            self._clear(("trial", words), "")
            name = self.tr("Try as learner") if kind == "quiz" else self.tr("Try the case")
            button = Button(self._look, name, "plain", "play", call=partial(self.try_asked.emit, kind))
            told = Label(self._look, words, "muted", wraps=True)
            add_to(self._body, told, (button, 0, Qt.AlignmentFlag.AlignLeft), 1)

    def show_error(self, error: CourseError) -> None:
        """Say why the text cannot be shown yet."""
        self.show_words(error_text(error))

    def show_mark(self, question_id: str, mark: Mark) -> None:
        """Show what an answer is worth."""
        if question_id in self.checks:
            self.checks[question_id].show_mark(mark)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep texts and pages as wide as there is room for."""
        super().resizeEvent(event)
        if isinstance(self.column, SectionColumn):
            self.column.set_width(self._text_width())
        self._fit_pages()
        self._fit_slides()
        self._fit_head()

    def _fit_head(self) -> None:
        """Leave words out of the head that have no room."""
        tools = sum(each.sizeHint().width() + self._row.spacing() for each in (self.text, *self.ways.values()))
        room = self.width() - tools - 2 * self._look.px(16)
        title = self.title.line_width() + self._row.spacing()
        self.title.setVisible(title <= room)
        self.note.setVisible(title + self.note.line_width() + self._row.spacing() <= room)

    def _fill_checks(self, checks: Sequence[LessonCheck], questions: Mapping[str, QuestionPreview]) -> None:
        for check in checks:
            question = questions.get(check.question_id)
            if question is not None:
                check.show_question(question.page)
                check.answered.connect(self.answered)
                self.checks[check.question_id] = check

    def _place_in(self, shown: str) -> int:
        """Return where one stands in what is shown, when the same (a section's id, "slides", "paper") comes next."""
        now = self._shown if isinstance(self._shown, tuple) else ("",)
        name = now[1].page.id if isinstance(now[-1], Preview) else now[0]
        return self.area.verticalScrollBar().value() if name == shown else 0

    def _go_to(self, place: int) -> None:
        """Scroll to a place, and once more when all that was added has its height."""
        bar = self.area.verticalScrollBar()
        bar.setValue(place)
        if bar.value() != place:
            QTimer.singleShot(0, bar, lambda: bar.setValue(place))

    def _clear(self, shown: object, note: str) -> None:
        clear(self._body)
        self.checks = {}
        self.column = None
        self._pages = []
        self._slides = self._slides if isinstance(shown, tuple) and shown[0] == "slides" else None
        self._shown = shown
        self.note.set_words(note)
        self._fit_head()

    def _room(self) -> int:
        margins = self._body.contentsMargins()
        # The scroll bar's place is kept free, so that nothing moves when it comes.
        bar = self.area.verticalScrollBar().sizeHint().width()
        return max(self._look.px(160), self.area.width() - bar - margins.left() - margins.right())

    def _text_width(self) -> int:
        return min(self._room(), self._look.px(_WIDEST))

    def _fit_slides(self) -> None:
        if self._slides is not None:
            self.show_slides(*self._slides)

    def _fit_pages(self) -> None:
        for label, page in self._pages:
            ratio = self.devicePixelRatioF()
            mode = Qt.TransformationMode.SmoothTransformation
            picture = QPixmap.fromImage(
                page.scaledToWidth(round((self._room() - 2 * label.frameWidth()) * ratio), mode)
            )
            picture.setDevicePixelRatio(ratio)
            label.setPixmap(picture)

    def _restyle(self) -> None:
        px = self._look.px
        self._head.setFixedHeight(px(HEIGHT))
        self._row.setContentsMargins(px(16), 0, px(12), 0)
        self._row.setSpacing(px(8))
        self.setMinimumWidth(px(_NARROWEST))
        self._body.setContentsMargins(px(24), px(24), px(24), px(24))
        self._body.setSpacing(px(16))
        if isinstance(self.column, SectionColumn):
            self.column.set_width(self._text_width())
        self._fit_slides()
