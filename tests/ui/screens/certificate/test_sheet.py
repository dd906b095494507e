"""The certificate's sheet on paper: one page of A4, its words and fonts in it, a QR code that a reader reads."""

import re
from dataclasses import replace

import pypdfium2
import pytest
import zxingcpp
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image, ImageFilter
from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter
from tests.core.certificates import STATEMENT
from tests.how_many import few, how_many
from tests.ui.reading.pdf_text import pdf_text

from htcourse.classroom.signing import public_key_of, sign
from htcourse.core.certificate_codec import qr_text
from htcourse.core.errors import CourseError
from htcourse.core.signed_statement import PartDone, SignedStatement, Statement, signed_bytes, to_json
from htcourse.store.places import Places, assets_dir
from htcourse.ui.look.theme import Look, read_theme
from htcourse.ui.screens.certificate.output import print_sheet, sheet_pdf
from htcourse.ui.screens.certificate.sheet import PAGE, Sheet, paint_sheet
from htcourse.usecases.results.sign_certificate import certificate_bytes, certificate_squares
from htcourse.usecases.results.verify_certificate import verify_certificate

TITLE = "Противодействие торговле людьми в Центральной Азии: курс для студентов и курсантов"
PARTS = tuple(
    PartDone(f"Почему люди становятся уязвимыми и кто создаёт спрос {n}", n % 4, 4, f"2026-03-{n + 1:02d}")
    for n in range(16)
)
FULL = replace(STATEMENT, name="Әлия Қожахметқызы Сәдуақасова-Ибрагимова, Ғалымқызы", title=TITLE, parts=PARTS)


@pytest.fixture(scope="module")
def theme(qapp):
    Look(assets_dir(), "dark", 1.5)  # loads the fonts; paper stays light
    return read_theme(assets_dir(), "light")


def signed(statement: Statement) -> SignedStatement:
    seed = bytes(range(32))
    return SignedStatement(statement, public_key_of(seed), sign(seed, signed_bytes(to_json(statement))))


def sheet_of(statement: Statement) -> Sheet:
    made = signed(statement)
    return Sheet(statement, made, certificate_squares(made))


def pdf_of(statement: Statement, theme) -> bytes:
    sheet = sheet_of(statement)
    assert sheet.signed is not None
    return sheet_pdf(sheet, theme, "Certificate", certificate_bytes(sheet.signed))


def drawn(pdf: bytes, dots_an_inch: int) -> Image.Image:
    document = pypdfium2.PdfDocument(pdf)
    try:
        assert len(document) == 1
        return document[0].render(scale=dots_an_inch / 72).to_pil().convert("L")
    finally:
        document.close()


def read(picture: Image.Image) -> list[str]:
    return [each.text for each in zxingcpp.read_barcodes(picture)]


@pytest.mark.parametrize("statement", [STATEMENT, FULL], ids=["short", "full"])
def test_the_code_is_read_from_the_pdf_as_printed_and_scanned(theme, statement):
    page = drawn(pdf_of(statement, theme), 300)
    wanted = [qr_text(signed(statement))]
    assert read(page) == wanted
    crooked = page.rotate(4, expand=True, fillcolor=255, resample=Image.Resampling.BICUBIC)
    assert read(crooked) == wanted
    assert read(crooked.filter(ImageFilter.GaussianBlur(1.5))) == wanted


def test_a_code_with_a_stain_is_read(theme):
    page = drawn(pdf_of(STATEMENT, theme), 300)
    left, top = (round(each / 25.4 * 300) for each in (22 + 25, 297 - 20 - 62 + 25))
    page.paste(128, (left, top, left + 70, top + 70))
    assert read(page) == [qr_text(signed(STATEMENT))]


def test_it_is_one_page_of_a4_with_its_words_and_their_fonts(theme, tmp_path):
    path = tmp_path / "certificate.pdf"
    path.write_bytes(pdf_of(FULL, theme))
    document = pypdfium2.PdfDocument(path.read_bytes())
    width, height = document[0].get_size()
    document.close()
    assert (round(width), round(height)) == (595, 842)
    text = pdf_text(path)
    for words in (FULL.name, FULL.title, PARTS[15].title, "f5bfadc6281a9bbc", FULL.serial, signed(FULL).fingerprint):
        assert "".join(words.split()) in text, words
    assert signed(FULL).code in text
    assert "itisnoqualification" in text
    fonts = re.findall(rb"/FontName /(\S+)", path.read_bytes())
    assert fonts
    assert all(b"Inter" in each for each in fonts)
    assert path.read_bytes().count(b"/FontFile") == len(fonts)


def test_the_pdf_alone_can_be_checked(theme, tmp_path):
    path = tmp_path / "certificate.pdf"
    path.write_bytes(pdf_of(FULL, theme))
    assert verify_certificate(Places(tmp_path), path).signed == signed(FULL)


def test_two_certificates_in_one_pdf_are_told_apart_by_nobody(theme, tmp_path):
    path = tmp_path / "certificate.pdf"
    path.write_bytes(pdf_of(FULL, theme) + pdf_of(STATEMENT, theme))
    with pytest.raises(CourseError, match="Several"):
        verify_certificate(Places(tmp_path), path)


def test_a_pdf_without_its_attachment_says_what_else_can_be_checked(theme, tmp_path):
    path = tmp_path / "certificate.pdf"
    path.write_bytes(sheet_pdf(sheet_of(FULL), theme, "Certificate", b"nothing"))
    with pytest.raises(CourseError, match="QR code"):
        verify_certificate(Places(tmp_path), path)


@settings(max_examples=how_many(150), deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(place=st.integers(0), cut=st.integers(0, 3000), byte=st.integers(0, 255))
def test_a_changed_pdf_never_passes_with_other_words(theme, tmp_path, place, cut, byte):
    whole = bytearray(pdf_once(theme))
    start = whole.index(b"/EmbeddedFile")
    place = max(0, start - 300) + place % 3000
    whole[place : place + max(1, cut - 2900)] = bytes([byte])
    path = tmp_path / "certificate.pdf"
    path.write_bytes(whole)
    try:
        found = verify_certificate(Places(tmp_path), path)
    except CourseError as error:
        sentence = str(error)
    else:
        sentence = "valid"
        assert found.signed == signed(FULL)
    assert sentence


_made: list[bytes] = []


def pdf_once(theme) -> bytes:
    if not _made:
        _made.append(pdf_of(FULL, theme))
    return _made[0]


def picture_of(sheet: Sheet, theme, width: int = 992) -> QImage:
    picture = QImage(width, round(width * PAGE.height() / PAGE.width()), QImage.Format.Format_RGB32)
    painter = QPainter(picture)
    paint_sheet(painter, sheet, theme, width)
    painter.end()
    return picture


def ink_in(picture: QImage, left: float, top: float, right: float, bottom: float) -> int:
    """Count what is not paper in a part of the sheet, in mm."""
    scale = picture.width() / PAGE.width()
    return sum(
        picture.pixelColor(x, y).lightness() < 200
        for y in range(round(top * scale), round(bottom * scale))
        for x in range(round(left * scale), round(right * scale))
    )


@pytest.mark.parametrize("name", few(["А" * 80, "Щ " * 40, "ж" * 40]))
def test_the_longest_words_stay_inside_the_frame_and_above_the_code(theme, name):
    parts = tuple(replace(each, title="Ж" * 45 + " " + "щ" * 44) for each in PARTS)
    picture = picture_of(sheet_of(replace(FULL, name=name, title="Ш" * 200, parts=parts)), theme)
    assert not ink_in(picture, 0, 0, 10.5, 297)
    assert not ink_in(picture, 199.5, 0, 210, 297)
    assert not ink_in(picture, 189, 30, 195, 280), "nothing in the right margin"
    assert not ink_in(picture, 30, 213, 180, 214.5), "nothing below the rule"


def test_without_a_signature_there_is_no_code(theme):
    assert not read(_as_pillow(picture_of(Sheet(FULL), theme)))
    assert read(_as_pillow(picture_of(sheet_of(FULL), theme))) == [qr_text(signed(FULL))]


def _as_pillow(picture: QImage) -> Image.Image:
    grey = picture.convertToFormat(QImage.Format.Format_Grayscale8)
    return Image.frombytes("L", (grey.width(), grey.height()), bytes(grey.constBits()), "raw", "L", grey.bytesPerLine())


@pytest.mark.parametrize("margin", few([9, 0]))
def test_a_printer_gets_the_whole_sheet_also_where_it_keeps_a_margin(theme, tmp_path, margin):
    path = tmp_path / "printed.pdf"
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    page = QPageLayout(QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, QMarginsF())
    page.setMinimumMargins(QMarginsF(margin, margin, margin, margin))
    print_sheet(sheet_of(FULL), theme, printer, page)
    picture = drawn(path.read_bytes(), 300)
    assert read(picture) == [qr_text(signed(FULL))]


def test_the_name_stands_in_the_middle_below_a_mark_in_a_frame(theme):
    picture = picture_of(sheet_of(replace(STATEMENT, name="Ж")), theme)
    assert ink_in(picture, 100, 20, 110, 32) > 100, "the mark"
    assert ink_in(picture, 100, 15, 110, 20) == 0, "the frame keeps 5 mm from it"
    whole = ink_in(picture, 16, 51, 194, 61)
    assert 0 < whole == ink_in(picture, 99, 51, 111, 61), "the name alone on its line, in the middle"
    for side in ((11, 60, 14, 240), (196, 60, 199, 240), (60, 11, 150, 14), (60, 283, 150, 286)):
        assert ink_in(picture, *side) > 100, "a frame on every side"
