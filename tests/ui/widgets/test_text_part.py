"""A text part: as high as its text, no file and no address read, links as signals."""

from math import ceil

import pytest
from PySide6.QtCore import QBuffer, QIODevice, QPoint, Qt, QUrl
from PySide6.QtGui import QImage, QTextDocument

from htcourse.store.places import assets_dir
from htcourse.ui.look.theme import Look
from htcourse.ui.widgets.focus_ring import BY_KEYBOARD
from htcourse.ui.widgets.rich_label import RichLabel
from htcourse.ui.widgets.text_part import TextPart

TEXT = '<p id="pa">One <a href="cite:2">[2]</a></p><p id="pb">Two</p><p id="pc">Three</p>'


def picture(width: int = 900, height: int = 300) -> bytes:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(0)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload] # the stub knows bytes only
    return bytes(buffer.data().data())


@pytest.fixture
def look(qapp) -> Look:
    return Look(assets_dir(), "light", 1.0)


@pytest.fixture
def asked() -> list[str]:
    return []


@pytest.fixture
def part(qtbot, look, asked):
    part = TextPart(look, lambda name: asked.append(name) or picture())
    qtbot.addWidget(part)
    part.setFixedWidth(600)
    part.show()
    return part


def test_part_is_as_high_as_its_text(part):
    part.show_html(TEXT)
    low = part.height()
    part.show_html(TEXT * 4)
    assert part.height() > 3 * low


def test_part_grows_with_zoom(part, look):
    part.show_html(TEXT * 4)
    before = part.height()
    look.set_zoom(2.0)
    assert part.height() > 1.8 * before


def test_picture_comes_from_the_loader_scaled_to_the_column(part, asked):
    part.show_html('<p><img src="picture:images/x.png"></p>')
    part.grab()
    assert asked == ["images/x.png"]
    image = part.loadResource(QTextDocument.ResourceType.ImageResource.value, QUrl("picture:images/x.png"))
    assert image.deviceIndependentSize().width() == 600
    assert asked == ["images/x.png"]


@pytest.mark.parametrize(("word", "narrow"), [("", 400), ("x" * 100, 200)])
def test_a_picture_and_the_height_follow_the_width(qtbot, part, look, word, narrow):
    html = f'<p>{"Words before it. " * 30}</p><p><img src="picture:images/x.png"></p><p>{word} after it</p>'
    part.show_html(html)
    for width in (narrow, 500, narrow, 600):
        part.setFixedWidth(width)
        assert [each.deviceIndependentSize().width() for each in part._pictures.values()] == [width]
        size = part.document().size()
        assert size.width() <= width
        assert part.height() == ceil(size.height())
        fresh = TextPart(look, lambda _name: picture())
        qtbot.addWidget(fresh)
        fresh.setFixedWidth(width)
        fresh.show()
        fresh.show_html(html)
        assert part.height() == fresh.height()


def test_a_picture_that_was_fitted_follows_the_look(part, look):
    part.show_html('<p><img src="picture:images/x.png"></p>')
    part.setFixedWidth(300)
    part.setFixedWidth(1200)
    low = part.height()
    look.set_zoom(1.25)
    assert part.height() > low * 1.2


def test_words_that_were_broken_are_whole_where_there_is_room_again(part):
    part.show_html(f"<p>{'x' * 20} {'x' * 20}</p>")
    part.setFixedWidth(100)
    assert part.document().size().width() <= 100
    part.setFixedWidth(600)
    assert part.wordWrapMode() is part.wordWrapMode().WordWrap


@pytest.mark.parametrize(("width", "height"), [(7_000, 700), (500, 30_000)])
def test_a_drawing_is_drawn_no_larger_than_it_is_shown(qtbot, look, width, height):
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}"><rect width="9" height="9"/></svg>'
    )
    part = TextPart(look, lambda _name: svg.encode())
    qtbot.addWidget(part)
    part.setFixedWidth(600)
    part.show()
    image = part.loadResource(QTextDocument.ResourceType.ImageResource.value, QUrl("picture:images/x.svg"))
    assert isinstance(image, QImage)
    assert 0 < image.width() <= 600
    assert image.width() * image.height() <= 2_100_000


@pytest.mark.parametrize("address", ["file:///etc/hostname", "//host/x.png", "../x.png", "http://host/x.png"])
def test_no_other_picture_is_read(part, asked, address):
    kind = QTextDocument.ResourceType.ImageResource.value
    assert part.loadResource(kind, QUrl(address)) is None
    assert asked == []


def test_missing_picture_is_left_out(qtbot, look):
    part = TextPart(look, lambda name: b"")
    qtbot.addWidget(part)
    part.show_html('<p>Text <img src="picture:gone.png" alt="A box"></p>')
    part.grab()
    assert "Text" in part.toPlainText()


def test_loader_that_fails_is_reported_and_ends_nothing(qtbot, look, monkeypatch):
    def fails(name: str) -> bytes:
        raise OSError("The stick was pulled out")

    reported = []
    monkeypatch.setattr("sys.excepthook", lambda *error: reported.append(error[0]))
    part = TextPart(look, fails)
    qtbot.addWidget(part)
    part.show()
    part.show_html('<p>Text <img src="picture:x.png"></p>')
    assert "Text" in part.toPlainText()
    assert reported == [OSError]


def test_link_is_told_and_not_followed(qtbot, part):
    part.show_html(TEXT)
    with qtbot.waitSignal(part.link_activated) as told:
        part.anchorClicked.emit(QUrl("cite:2"))
    assert told.args == ["cite:2"]
    assert "One" in part.toPlainText()


def test_a_link_that_was_clicked_is_not_left_chosen_in_a_frame_of_dots(qtbot, qapp, part):
    part.show_html(TEXT)
    part.activateWindow()
    before = part.grab().toImage()
    cursor = part.document().find("2")
    place = part.cursorRect(cursor).center() - QPoint(2, 0)
    qapp.setProperty(BY_KEYBOARD, False)
    with qtbot.waitSignal(part.link_activated):
        qtbot.mouseClick(part.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert not part.textCursor().hasSelection()
    assert part.grab().toImage() == before


@pytest.mark.parametrize("kind", [TextPart, RichLabel])
def test_a_link_reached_by_tab_is_filled_and_has_no_frame_of_dots(qtbot, look, kind):
    text = kind(look)
    qtbot.addWidget(text)
    if isinstance(text, RichLabel):
        text.set_interactive()
    text.show_html('<p><a href="cite:2">IIII</a></p>')
    text.show()
    text.activateWindow()
    text.setFocus()
    qtbot.waitUntil(text.hasFocus)
    text.focusNextPrevChild(True)
    shown = text.grab().toImage()
    at_left = {shown.pixelColor(0, y).name() for y in range(shown.height())}
    assert text.palette().highlight().color().name() in at_left


def test_paragraphs_have_their_names_and_places(part):
    part.show_html(TEXT)
    (first, top, bottom), (second, below, _), _ = part.paragraphs()
    assert (first, second, top) == ("pa", "pb", 0)
    assert below >= bottom > 0


def test_selection_survives_a_change_of_look(part, look):
    part.show_html(TEXT)
    cursor = part.textCursor()
    cursor.setPosition(0)
    cursor.setPosition(3, cursor.MoveMode.KeepAnchor)
    part.setTextCursor(cursor)
    look.set_theme("dark")
    assert part.textCursor().selectedText() == "One"


def words_of(part, text):
    """Return the lines that the first paragraph with a text takes."""
    block = next(each for each in part.blocks() if each.text() == text)
    lines = (block.layout().lineAt(number) for number in range(block.layout().lineCount()))
    return [text[line.textStart() : line.textStart() + line.textLength()] for line in lines]


def test_a_word_in_the_head_of_a_table_is_not_broken(part, look):
    heads = ("Need", "Door", "Number", "Last checked")
    cells = ("word " * 40, "word " * 40, "1", "never")
    rows = [
        f"<tr>{''.join(f'<{tag}>{each}</{tag}>' for each in row)}</tr>" for tag, row in (("th", heads), ("td", cells))
    ]
    part.setFixedWidth(300)
    part.show_html(f'<table width="100%">{"".join(rows)}</table>')
    for zoom in (1.0, 1.25):
        look.set_zoom(zoom)
        assert words_of(part, "Number") == ["Number"]


def test_what_is_wider_than_the_column_is_broken_all_the_same(part):
    part.show_html(f"<p>{'x' * 400}</p>")
    assert part.document().size().width() <= part.width()
    part.show_html(TEXT)
    assert part.wordWrapMode() is not part.wordWrapMode().WrapAtWordBoundaryOrAnywhere


def test_a_task_has_its_box_and_no_dot_before_it(part, look):
    def ink_before(words: str) -> bool:
        part.show_html(f"<ul><li>{words}</li></ul>")
        part.resize(part.width(), max(part.height(), 40))
        seen = part.viewport().grab().toImage()
        block = part.document().begin()
        begin = round(part.document().documentLayout().blockBoundingRect(block).x() + block.layout().lineAt(0).x())
        return any(seen.pixelColor(x, y) == look.colour("ink") for x in range(begin - 2) for y in range(seen.height()))

    assert ink_before("words")
    assert not ink_before("☐ words")
