"""What a class marked, word by word."""

from htcourse.core.question_types.passages import Passage
from htcourse.core.statistics.tagged import TaggedStretch, tagged_stretches, tagged_words

TEXT = "A 😀 foreman took the passports."


def passage(words, label):
    start = TEXT.index(words)
    return Passage(start, start + len(words), label)


def counts(words):
    return {TEXT[each.start : each.end]: each.labels for each in words}


def test_words_count_people_and_labels():
    marks = [
        [passage("took the passports", "means")],
        [passage("passports", "means")],
        [passage("passports", "act"), passage("foreman", "act")],
        [],
    ]
    assert counts(tagged_words(TEXT, marks)) == {
        "A": {},
        "foreman": {"act": 1},
        "took": {"means": 1},
        "the": {"means": 1},
        "passports": {"act": 1, "means": 2},
    }


def test_a_person_counts_once_however_often_they_mark_a_word():
    marks = [[passage("took the", "means"), passage("the passports", "means")]]
    assert counts(tagged_words(TEXT, marks))["the"] == {"means": 1}


def test_a_word_counts_when_half_of_it_was_marked():
    marks = [[passage("pass", "means")]]
    assert counts(tagged_words(TEXT, marks))["passports"] == {"means": 1}


def test_a_person_who_marks_a_word_with_two_labels_counts_with_both():
    marks = [[passage("took", "means"), passage("took", "act")]]
    assert counts(tagged_words(TEXT, marks))["took"] == {"act": 1, "means": 1}


def test_stretches_join_neighbours_marked_alike_and_leave_out_what_nobody_marked():
    marks = [[passage("A", "means"), passage("took the passports", "means")], [passage("passports", "means")]]
    stretches = tagged_stretches(tagged_words(TEXT, marks))
    assert [(TEXT[start:end], labels) for start, end, labels in stretches] == [
        ("A", {"means": 1}),
        ("took the", {"means": 1}),
        ("passports", {"means": 2}),
    ]
    assert isinstance(stretches[0], TaggedStretch)


def test_words_apart_are_two_stretches_even_when_marked_alike():
    marks = [[passage("A", "means"), passage("took", "means")]]
    assert len(tagged_stretches(tagged_words(TEXT, marks))) == 2


def test_nobody_marked_anything():
    assert tagged_stretches(tagged_words(TEXT, [])) == ()
    assert tagged_words("", [[Passage(0, 5, "act")]]) == ()


def test_every_stretch_grows_by_its_own_words():
    text = "one two three four five six"
    places = ((0, 7, "act"), (8, 18, "means"), (19, 27, "purpose"))
    stretches = tagged_stretches(tagged_words(text, [[Passage(*each) for each in places]]))
    assert [(text[start:end], labels) for start, end, labels in stretches] == [
        ("one two", {"act": 1}),
        ("three four", {"means": 1}),
        ("five six", {"purpose": 1}),
    ]
