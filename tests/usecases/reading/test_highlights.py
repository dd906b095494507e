"""Highlights are found again by paragraph, then by words; the list of all notes has each in its place."""

from tests.usecases.sample_desk import FIRST, SECOND

from htcourse.core.quotes import Quote, quote_of
from htcourse.store.learner_rows import Kind
from htcourse.usecases.reading.highlights import add_highlight, open_highlights, paragraphs_of, remove_highlight
from htcourse.usecases.reading.open_notes import open_notes
from htcourse.usecases.reading.record_reading import set_bookmark, write_note


def first_words(sample, section=FIRST, words=3):
    name, text = next(iter(paragraphs_of(sample.session, section, "en").items()))
    end = len(" ".join(text.split()[:words]))
    quote = quote_of(text, 0, end)
    assert quote is not None
    return name, quote


def test_every_paragraph_has_the_words_that_are_shown(sample):
    texts = paragraphs_of(sample.session, FIRST, "en")
    assert all(name.startswith("p") and text for name, text in texts.items())
    assert not any("<" in text or "  " in text for text in texts.values())
    assert any("The Protocol defines trafficking" in text for text in texts.values())


def test_a_highlight_is_kept_once_and_can_be_taken_away(sample):
    name, quote = first_words(sample)
    assert add_highlight(sample.session, FIRST, "en", name, quote).progress
    assert not add_highlight(sample.session, FIRST, "en", name, quote).progress
    (found,) = open_highlights(sample.session, FIRST, "en")
    assert (found.paragraph, found.quote, found.is_lost) == (name, quote, False)
    remove_highlight(sample.session, found.id)
    assert open_highlights(sample.session, FIRST, "en") == ()


def test_words_that_moved_to_another_paragraph_are_found_by_the_quote(sample):
    name, quote = first_words(sample)
    add_highlight(sample.session, FIRST, "en", "p-before", quote)
    assert open_highlights(sample.session, FIRST, "en")[0].paragraph == name


def test_words_no_longer_in_the_text_are_listed_as_changed(sample):
    name, quote = first_words(sample)
    add_highlight(sample.session, FIRST, "en", name, quote._replace(exact="Words that nobody wrote"))
    assert open_highlights(sample.session, FIRST, "en")[0].is_lost
    page = open_notes(sample.session)
    assert page.lessons == ()
    assert [(row.text, row.section_id) for row in page.changed] == [("Words that nobody wrote", FIRST)]


def test_a_highlight_belongs_to_the_language_of_its_text(sample):
    name, quote = first_words(sample)
    add_highlight(sample.session, FIRST, "en", name, quote)
    assert open_highlights(sample.session, FIRST, "ru") == ()


def test_my_notes_lists_bookmarks_notes_and_highlights_in_the_order_of_the_course(sample):
    name, quote = first_words(sample)
    set_bookmark(sample.session, SECOND, True)
    sample.later(hours=12, minutes=30)  # 21:30 UTC is 02:30 of the next day there
    write_note(sample.session, FIRST, "Ask about this")
    add_highlight(sample.session, FIRST, "en", name, quote)
    (lesson,) = open_notes(sample.session).lessons
    assert lesson.title
    assert [(row.kind, row.section_id) for row in lesson.rows] == [
        ("note", FIRST),
        ("highlight", FIRST),
        ("bookmark", SECOND),
    ]
    assert lesson.rows[1].text == quote.exact
    assert quote.exact in lesson.rows[1].sentence
    assert len(lesson.rows[1].sentence) > len(quote.exact) + 2
    assert all(row.section_title for row in lesson.rows)
    assert [row.at[:10] for row in lesson.rows] == ["2026-03-02", "2026-03-02", "2026-03-01"]
    set_bookmark(sample.session, SECOND, False)
    write_note(sample.session, FIRST, "")
    assert [row.kind for row in open_notes(sample.session).lessons[0].rows] == ["highlight"]


def test_what_belongs_to_a_module_that_is_gone_stays_in_the_list(sample):
    write_note(sample.session, "gone/lesson#one", "Still mine")
    add_highlight(sample.session, "gone/lesson#one", "en", "p1", Quote("old words"))
    (lesson,) = open_notes(sample.session).lessons
    assert lesson.title == ""
    assert {row.text for row in lesson.rows} == {"Still mine", "old words"}
    assert len(sample.session.learner.events(Kind.HIGHLIGHT)) == 1


def test_the_sentence_is_left_out_where_the_words_say_nearly_all_of_it(sample):
    name, text = next((n, t) for n, t in paragraphs_of(sample.session, FIRST, "en").items() if len(t.split()) > 12)
    sentence = text.split(". ")[0]
    for words, has_sentence in ((sentence.rsplit(" ", 1)[0], False), (sentence[: len(sentence) // 2], True)):
        quote = quote_of(text, 0, len(words))
        assert quote is not None
        add_highlight(sample.session, FIRST, "en", name, quote)
        row = open_notes(sample.session).lessons[0].rows[-1]
        assert bool(row.sentence) is has_sentence, row
        remove_highlight(sample.session, row.id)
