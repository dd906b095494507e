"""Slides as the room reads them: large on a projector of any shape, and choices called by the letters of cards."""

import pytest
from PySide6.QtGui import QTextDocument
from tests.how_many import crossed, few

from htcourse.core.poll import PolledQuestion, Vote
from htcourse.ui.reading.slide_canvas import OnSlide, Showing, SlideCanvas
from htcourse.ui.reading.slide_join import Join, join_width
from htcourse.usecases.classes.talk import TalkSlide, open_talk


@pytest.fixture
def canvas(look, qtbot):
    """What is on a projector."""
    canvas = SlideCanvas(look, {}, has_edge=False)
    qtbot.addWidget(canvas)
    canvas.show()  # hidden it would not be told its size
    return canvas


def letters(canvas) -> int:
    """Return the height of letters on the screen, in px."""
    document = canvas._document
    assert isinstance(document, QTextDocument)
    return document.defaultFont().pixelSize() * canvas.width() // 1366


@pytest.mark.parametrize(("size", "fewest"), [((1024, 768), 16), ((1366, 768), 20), ((1920, 1080), 28)])
def test_items_of_a_task_are_large_enough_to_be_read(canvas, places, size, fewest):
    talk = open_talk(places, "htcourse/own-statistics")
    tasks = [each for each in talk.slides if each.question is None and each.asks and "item" in each.html]
    canvas.resize(*size)
    for each in tasks:
        canvas.show_slide(OnSlide(each))
        assert letters(canvas) >= fewest, each.title
    assert tasks


def test_the_right_choice_keeps_its_letter_and_has_a_tick_beside_it(canvas, places, look):
    """The tick stood where the letter is that the room called out."""
    slide = next(each for each in open_talk(places, "htcourse/children").slides if each.question is not None)
    canvas.resize(1366, 768)

    def ink_left_of_the_choices():
        image, good = canvas.grab().toImage(), look.colour("good").rgb()
        return sum(image.pixel(x, y) == good for x in range(30, 76) for y in range(image.height()))

    canvas.show_slide(OnSlide(slide))
    assert ink_left_of_the_choices() == 0
    canvas.show_slide(OnSlide(slide, told=Showing.KEY))
    assert ink_left_of_the_choices() > 0


READABLE = 27
"""Px of 768 that the last row reads."""


@pytest.mark.parametrize(
    "of", ["children", "warning-signs", "officer-capstone", "who-ended-slavery", "words-in-headlines"]
)
@pytest.mark.parametrize("size", [(1366, 768), (1024, 768)])
def test_tasks_and_their_answers_are_never_too_small_for_a_room(canvas, places, size, of):
    """They were written in 22 px where a task was long."""
    talk = open_talk(places, f"htcourse/{of}")
    canvas.resize(*size)
    tasks = [each for each in talk.slides if each.question is None and each.asks]
    for each in tasks:
        for told in (Showing.QUESTION, Showing.KEY):
            canvas.show_slide(OnSlide(each, told=told))
            if canvas.shown.html:  # a number to type is asked in the title alone
                assert canvas._document.defaultFont().pixelSize() >= READABLE, each.heading
    assert tasks


@pytest.mark.parametrize("join", [None, Join("http://192.168.1.5:8080", "123456")], ids=["alone", "beside the QR code"])
@pytest.mark.parametrize("of", ["own-country-article", "officer-capstone", "what-works", "non-punishment"])
def test_long_questions_stay_on_one_slide_and_are_not_too_small(canvas, places, of, join):
    """With the QR code beside them they were written in 22 px; a vote needs all of a question at once."""
    slides = [each for each in open_talk(places, f"htcourse/{of}").slides if each.question is not None]
    canvas.resize(1366, 768)
    for each in slides:
        size, _ = canvas._size_of(OnSlide(each, join=join), each.question)
        assert size >= READABLE, each.question.text
    asked = [each.question.id for each in slides]
    assert len(asked) == len(set(asked)) > 0


def test_a_slide_of_much_text_has_a_low_title(canvas):
    """Of some the text was written in 24 px below a title of 58."""
    canvas.resize(1366, 768)
    sizes: dict[int, int] = {}
    for count in range(1, 30):
        canvas.show_slide(OnSlide(TalkSlide("s", "Words", "<p>words of a slide</p>" * count)))
        sizes.setdefault(canvas._document.defaultFont().pixelSize(), canvas._title_size(canvas.shown.slide))
    assert sizes[36] == sizes[30] == 58
    assert sizes[27] == sizes[24] == 36


def test_the_answer_to_a_question_that_is_all_title_is_shown(canvas):
    """As of a number to type: the room was shown nothing."""
    slide = TalkSlide("s", "How many?", answer="<p>185</p>")
    canvas.show_slide(OnSlide(slide))
    empty = canvas.grab().toImage()
    canvas.show_slide(OnSlide(slide, told=Showing.KEY))
    assert canvas.grab().toImage() != empty


def test_a_projector_of_four_to_three_is_used_to_its_edges(canvas):
    slide = TalkSlide("s", "Sort these", '<p class="item">1.&nbsp; words</p>' * 14, answer="<p>words</p>")
    canvas.resize(1366, 768)
    canvas.show_slide(OnSlide(slide))
    wide = letters(canvas)
    canvas.resize(1366, 1024)
    assert letters(canvas) > wide


def test_choices_are_called_by_the_letters_of_cards(canvas):
    question = PolledQuestion("q", "Which?", (("x", "one"), ("y", "two")), frozenset(), True)
    canvas.show_slide(OnSlide(TalkSlide("s", "", question=question)))
    assert "A. one\nB. two" in canvas.words()


@pytest.mark.parametrize("count", few(range(2, 22), each=lambda count: count // 6))
def test_larger_letters_are_never_smaller(canvas, count):
    slide = TalkSlide("s", "Words", "<p>words of a slide</p>" * count)
    canvas.resize(1024, 768)
    sizes = []
    for size in (1.0, 1.25, 1.5):
        canvas.show_slide(OnSlide(slide, size=size))
        sizes.append(letters(canvas))
    usual, *larger = sizes
    assert usual <= min(larger)


def test_it_is_known_when_a_slide_has_no_room_for_larger_letters(canvas):
    canvas.resize(1366, 768)
    canvas.show_slide(OnSlide(TalkSlide("s", "Few", "<p>words</p>"), size=1.5))
    assert not canvas.is_full
    canvas.show_slide(OnSlide(TalkSlide("s", "Many", "<p>words of a slide</p>" * 14), size=1.5))
    assert canvas.is_full


@pytest.mark.parametrize(
    ("url", "size", "is_long"),
    crossed(["http://192.168.1.5:8080", "http://192.168.100.123:58080"], [(1366, 768), (1024, 768)], [False, True]),
)
def test_how_phones_join_is_cut_off_beside_no_question(canvas, look, is_long, size, url):
    """Eight digits stood in 44 px in a column of 200 beside a long question, and lost their first and last."""
    choices = tuple((each, "words of a choice that are many " * (1 + 4 * is_long)) for each in "abcde")
    question, join = PolledQuestion("q", "Which?", choices, frozenset(), True), Join(url, "88888888")
    canvas.resize(*size)
    canvas.show_slide(OnSlide(TalkSlide("s", "", question=question), join=join))
    usual = canvas._size_of(canvas.shown, question)[1].join
    assert (usual == 200) is is_long
    scale, wide = size[0] / 1366, join_width(canvas._letters, join, usual)
    image, inks = canvas.grab().toImage(), {look.colour(role).rgb() for role in ("ink", "ink2")}
    left, right = round((1366 - 80 - wide) * scale), round((1366 - 80) * scale)
    rows = range(round((56 + wide + 8) * scale), round((56 + wide + 8 + 116) * scale))

    def inked(columns):
        return {x for x in columns for y in rows if image.pixel(x, y) in inks}

    assert inked(range(left, right))
    assert not inked([left - 2, left - 1, left, left + 1, right - 2, right - 1, right, right + 1])


def test_a_vote_has_a_bar_that_a_room_reads_below_the_words_and_the_count(canvas, look):
    """It was 8 px high, and ended before the count."""
    question = PolledQuestion("q", "Which?", (("a", "Act"), ("b", "Means")), frozenset("b"), takes_one=True)
    slide = TalkSlide("s", "", question=question)
    canvas.resize(1366, 768)
    canvas.show_slide(OnSlide(slide, told=Showing.BARS, vote=Vote({"a": 0, "b": 10}, 10)))
    image, accent = canvas.grab().toImage(), look.colour("accent").rgb()
    rows = [[x for x in range(image.width()) if image.pixel(x, y) == accent] for y in range(image.height())]
    filled = [each for each in rows if each]
    assert len(filled) >= 12
    assert max(map(max, filled)) > 1366 - 80 - 40


@pytest.mark.parametrize("of", ["who-ended-slavery", "raids-debt-adat", "from-1904-to-2000"])
@pytest.mark.parametrize("size", [(1366, 768), (1920, 1080), (1024, 768)])
def test_a_timeline_is_as_wide_as_its_slides(canvas, places, look, size, of):
    """Its eight entries stood on one slide, in letters of 9 px."""
    parts = [each for each in open_talk(places, f"htcourse/{of}").slides if each.svg]
    assert len({each.heading for each in parts}) == len(parts) > 1
    canvas.resize(*size)
    ink = look.colour("ink2").rgb(), look.colour("ink").rgb()
    for each in parts:
        canvas.show_slide(OnSlide(each))
        chart = canvas._chart
        high = canvas._foot - canvas._title_height(each) - 20
        scale = min((1366 - 160) / chart.viewBoxF().width(), high / chart.viewBoxF().height())
        assert 14 * scale >= 22, each.heading
    image = canvas.grab().toImage()
    assert any(image.pixel(x, y) in ink for x in range(60, 200) for y in range(300, 600))
