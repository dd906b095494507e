"""A lesson on paper: the file opens, has the text and the sources, and is light whatever the screen is."""

import re
from itertools import groupby, pairwise
from types import SimpleNamespace
from unittest.mock import Mock

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QSizeF, QUrl
from PySide6.QtGui import QImage, QPainter, QTextTable
from tests.ui.reading.pdf_text import pdf_text
from tests.usecases.sample_desk import FIRST, SECOND, SampleDesk, build_sample

from htcourse.core.errors import Cancelled, FolderError
from htcourse.core.quiz import Interaction, Option
from htcourse.store.class_files import Person, by_name
from htcourse.store.places import assets_dir
from htcourse.ui.look.theme import Look, read_theme
from htcourse.ui.reading.lesson_html import _question, callout
from htcourse.ui.reading.pdf import HtmlPaper, Paper, PaperDocument, full_pages, write_html, write_pdf
from htcourse.usecases.attempts.answer_question import QuestionPage
from htcourse.usecases.classes.paper_pages import attendance_sheet, card_page, code_slips
from htcourse.usecases.reading.open_help import open_chart, open_picture
from htcourse.usecases.reading.print_lesson import print_lesson


@pytest.fixture(scope="module")
def library(tmp_path_factory):
    return build_sample(tmp_path_factory.mktemp("print-library"))


@pytest.fixture
def desk(tmp_path, library, qapp):
    """A person, a light theme, and where charts and pictures come from."""
    Look(assets_dir(), "dark", 1.5).document_css()  # loads the fonts
    person = SampleDesk(tmp_path, library)
    yield SimpleNamespace(
        session=person.session,
        theme=read_theme(assets_dir(), "light"),
        charts=lambda ref: open_chart(person.session, ref),
        pictures=lambda module, name: open_picture(person.session, module, name),
    )
    person.close()


def printed(desk, path, *, is_whole=True, section=FIRST, **options):
    lesson = print_lesson(desk.session, section, is_whole=is_whole, **options)
    write_pdf(lesson, path, desk.theme, desk.charts, desk.pictures)
    assert path.read_bytes().startswith(b"%PDF-")
    return pdf_text(path).replace("\u02bc", "’")  # as the file names the sign


def test_a_lesson_has_every_section_its_checks_and_its_sources(desk, tmp_path):
    text = printed(desk, tmp_path / "lesson.pdf")
    assert "Onedefinition" in text
    assert "Whatasignshows" in text
    assert "TheProtocoldefinestrafficking" in text
    assert "Checkyourself" in text
    assert "Sources" in text
    lesson = print_lesson(desk.session, FIRST, is_whole=True)
    assert [each.number for each in lesson.sources] == list(range(1, len(lesson.sources) + 1))
    wanted = ["".join(each.reference.rstrip(".").split()).replace("'", "’") for each in lesson.sources]
    assert [each for each in wanted if each not in text] == []
    assert "Page1of" in text


def test_the_equal_task_and_the_subtitles_are_on_paper_too(desk, tmp_path):
    text = printed(desk, tmp_path / "lesson.pdf")
    assert "Ataskofequalworth,insteadofthelesson" in text
    assert "Saywhatyouwouldaskfirst." in text
    assert "Smoke,notyetfire" in text


def test_what_was_not_checked_is_said_below_the_sources(desk, tmp_path):
    text = printed(desk, tmp_path / "lesson.pdf")
    assert "abroad[3]*.Nobody" in text
    assert text.index("*Notchecked:nobody") > text.index("Sources")
    assert "*Notchecked" not in printed(desk, tmp_path / "first.pdf", is_whole=False, section=FIRST)


def test_a_section_is_printed_alone(desk, tmp_path):
    text = printed(desk, tmp_path / "section.pdf", is_whole=False, section=SECOND)
    assert "Whatasignshows" in text
    assert "TheProtocoldefinestrafficking" not in text


def test_the_trainers_words_are_printed_for_who_teaches_only(desk, tmp_path):
    assert "Fortrainers" not in printed(desk, tmp_path / "learn.pdf")
    assert "Fortrainers" in printed(desk, tmp_path / "teach.pdf", with_trainer=True)


def test_the_key_of_a_check_is_not_given_away(desk, tmp_path):
    lesson = print_lesson(desk.session, FIRST, is_whole=True)
    reasons = []
    for ref in lesson.checks:
        texts = desk.session.library(ref).question(ref, "en").texts
        reasons += [str(each) for path, each in texts.items() if "feedback" in path and len(str(each)) > 20]
    text = printed(desk, tmp_path / "lesson.pdf")
    assert lesson.checks
    assert reasons
    assert not any("".join(each.split()) in text for each in reasons)


def test_charts_and_pictures_fit_the_paper_and_nothing_else_is_read(desk, tmp_path):
    lesson = print_lesson(desk.session, FIRST, is_whole=True)
    document = PaperDocument(lesson, desk.theme, desk.charts, desk.pictures, 600)
    for ref in (part.ref for page in lesson.sections for part in page.parts if part.kind == "chart" and part.ref):
        picture = document.loadResource(2, QUrl(f"chart:{ref}"))
        assert isinstance(picture, QImage)
        assert 0 < picture.deviceIndependentSize().width() <= 600.5
    secret = tmp_path / "secret.png"
    QImage(4, 4, QImage.Format.Format_RGB32).save(str(secret))
    assert document.loadResource(2, QUrl.fromLocalFile(str(secret))) is None


def test_a_drawing_in_a_report_has_letters_of_its_own_size_and_is_never_higher_than_the_page(desk):
    """Those of a chart of gain were half as large on paper as on the screen."""
    shapes = {"low": (600, 300), "high": (600, 1500)}
    svgs = [f'<svg xmlns="http://www.w3.org/2000/svg" width="{x}" height="{y}"></svg>' for x, y in shapes.values()]
    document = HtmlPaper("", desk.theme, QSizeF(970, 600), svgs)
    drawn = [document.loadResource(2, QUrl(f"chart:{at}")) for at in (0, 1)]
    low, high = (each.deviceIndependentSize() for each in drawn if isinstance(each, QImage))
    assert (round(low.width()), round(low.height())) == shapes["low"]
    assert high.height() < 600


def test_a_list_that_is_stopped_leaves_the_file_as_it_was(desk, tmp_path):
    def stop(done, total):
        raise Cancelled

    path = tmp_path / "list.pdf"
    path.write_bytes(b"older")
    with pytest.raises(Cancelled):
        write_html("<p>x</p>", "x", path, desk.theme, report=stop)
    assert path.read_bytes() == b"older"


def test_a_folder_that_is_not_there_is_a_sentence(desk, tmp_path):
    lesson = print_lesson(desk.session, FIRST, is_whole=False)
    with pytest.raises(FolderError, match="was not saved"):
        write_pdf(lesson, tmp_path / "no" / "x.pdf", desk.theme, desk.charts, desk.pictures)


def test_no_heading_stands_alone_at_the_end_of_a_page(desk):
    lesson = print_lesson(desk.session, FIRST, is_whole=True)
    document = PaperDocument(lesson, desk.theme, desk.charts, desk.pictures, 600)
    for height in range(300, 900, 37):
        size = document.pageSize()
        size.setWidth(600)
        size.setHeight(height)
        document.setPageSize(size)
        document.keep_headings()
        block = document.begin()
        while block.isValid():
            top = document.documentLayout().blockBoundingRect(block).top() % height
            if block.blockFormat().headingLevel() and block.text() != lesson.title:
                assert top <= height - 60, (block.text(), top, height)
            block = block.next()


def test_what_is_matched_stands_side_by_side():
    interaction = Interaction("match", rows=(Option("a", "Left"),), options=(Option("b", "Right"),))
    html = _question(
        QuestionPage("c/q", "matching", "", "<p>Match.</p>", interaction, (), (), "", "en", 1, None, None, 1)
    )
    assert re.findall(r"<td[^>]*><ul><li>(.*?)</li></ul></td>", html) == ["Left", "Right"]


@pytest.mark.parametrize("before", range(20, 60, 3))
def test_a_question_is_not_split_over_pages(desk, before):
    paper = Paper(desk.theme)
    question = callout("question", "Check yourself", "<p>One</p><p>Two</p><ul><li>Three</li><li>Four</li></ul>")
    paper.setHtml("<p>Line</p>" * before + question + "<p>After</p>")
    (frame,) = paper.rootFrame().childFrames()
    paper.setPageSize(QSizeF(600, -1))
    high = paper.documentLayout().frameBoundingRect(frame).height()
    paper.setPageSize(QSizeF(600, 900))
    paper.keep_questions()
    paper.pageCount()
    box, last = paper.documentLayout().frameBoundingRect(frame), frame.lastCursorPosition().block()
    assert box.height() == high
    assert box.top() // 900 == paper.documentLayout().blockBoundingRect(last).bottom() // 900


@pytest.mark.parametrize("what", ["list to sign", "codes", "cards"])
def test_what_is_signed_or_cut_apart_stands_in_closed_boxes_of_even_rules(desk, what):
    """One side was missing, and dark rules stood beside light ones."""
    people = [Person("K7-1", "Aigerim S."), Person("K7-2", "Nurlan T."), Person("K7-3", "Dana K.")]
    pages = {
        "list to sign": (attendance_sheet("Group", people), 7),
        "codes": (code_slips("Group", people), 3),
        "cards": (card_page(), 2),
    }
    html, columns = pages[what]
    document = HtmlPaper(html, desk.theme, QSizeF(970, 1300))
    document.setPageSize(QSizeF(970, 1300))
    picture = QImage(970 * 3, 1300 * 3, QImage.Format.Format_RGB32)
    picture.fill(0xFFFFFF)
    painter = QPainter(picture)
    painter.scale(3, 3)
    document.drawContents(painter)
    painter.end()
    middle = picture.width() // 2 + 100
    rows = (y for y in reversed(range(picture.height())) if picture.pixelColor(middle, y).name() != "#ffffff")
    across = next(rows) - 10  # below what is written in the last row
    line = [picture.pixelColor(x, across).name() for x in range(picture.width())]
    rules = [(colour, len([*run])) for colour, run in groupby(line) if colour != "#ffffff"]
    assert rules == [(desk.theme.colours["ink2"].lower(), 3)] * (columns + 1)


def test_a_list_is_laid_out_as_often_however_long_it_is_and_each_row_copied_once(desk, monkeypatch):
    """Each page had all that followed copied and laid out anew: 300 people took seconds."""
    layouts, copies = Mock(side_effect=Paper.pageCount), Mock(side_effect=Paper._copied)
    monkeypatch.setattr(Paper, "pageCount", lambda self: layouts(self))
    monkeypatch.setattr(Paper, "_copied", lambda self, *of: copies(self, *of))
    for count in (40, 120):
        people = [Person(f"K7-{at:03}", "Aigerim S.") for at in range(count)]
        document = HtmlPaper(attendance_sheet("Group", people, with_names=True), desk.theme, QSizeF(970, 620))
        document.setPageSize(QSizeF(970, 620))
        layouts.reset_mock()
        copies.reset_mock()
        document.part_grids()
        assert layouts.call_count == 1
        rows = [row for each in copies.call_args_list for row in range(each.args[2], each.args[3])]
        assert rows == list(range(rows[0], count + 1))


@given(
    st.lists(st.floats(1, 400), min_size=1, max_size=150), st.floats(0, 900), st.floats(300, 900), st.floats(0.05, 1)
)
def test_pages_are_full_and_each_row_is_on_one(heights, first, room, low):
    heights, first = [each * low for each in heights], min(first, room)
    cuts = full_pages(heights, first, room)
    assert cuts == sorted(set(cuts))
    assert cuts[:1] != [0] or heights[0] > first
    begins = [0, *(each for each in cuts if each), len(heights)]
    rooms = [first if cuts[:1] != [0] else room, *[room] * len(cuts)]
    for (begin, end), left in zip(pairwise(begins), rooms, strict=False):
        high = sum(heights[begin:end])
        assert high < left + 0.001 or end == begin + 1, "no page is over its height, but for a row that is"
        assert end == len(heights) or high + heights[end] > left - 0.001, "the next row would not fit"


@pytest.mark.parametrize(
    ("count", "height"),
    [
        (3, 620),
        (25, 620),
        (60, 620),
        (60, 655),
        (120, 620),
        (120, 641),
        *((each, 300 + each * 7) for each in range(1, 60, 9)),
    ],
)
def test_a_list_to_sign_ends_with_its_page_and_has_no_stretched_row(desk, count, height):
    """The last row before the end of a page went down to the margin, without a line below it."""
    people = [Person(f"K7-{at:03}", "Aigerim S." if at % 5 else "Aigerim Maratovna " * 4) for at in range(count)]
    document = HtmlPaper(attendance_sheet("Group", people, with_names=True), desk.theme, QSizeF(970, height))
    document.setPageSize(QSizeF(970, height))
    (table,) = tables_of(document)
    document.setPageSize(QSizeF(970, -1))
    head, *high = document._heights(table)
    document.setPageSize(QSizeF(970, height))
    document.part_grids()
    document.keep_questions()
    pages, tables = document.pageCount(), tables_of(document)
    codes = [each.cellAt(row, 0).firstCursorPosition().block().text() for each in tables for row in range(each.rows())]
    assert [each for each in codes if each != "Code"] == [each.code for each in by_name(people)]
    assert codes.count("Code") == len(tables) == pages, "a table a page, its heads in each"
    for at, each in enumerate(tables):
        box, (first, *rows) = document.documentLayout().frameBoundingRect(each), document._heights(each)
        own, high = high[: len(rows)], high[len(rows) :]
        assert first == pytest.approx(head)
        assert rows == pytest.approx(own, abs=5), "no row is stretched"
        assert (box.top() + head + sum(own)) // height == at, "nor goes on over the end of its page"
        assert not high or box.top() % height + head + sum(own) + high[0] > height - 12, "each page is full"


def tables_of(document):
    return [each for each in document.rootFrame().childFrames() if isinstance(each, QTextTable)]
