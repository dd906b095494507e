"""What can be wrong with a package of Anki's, in sentences."""

from htcourse.core.errors import Sentence
from htcourse.core.translatable import QT_TRANSLATE_NOOP

NO_COLLECTION = Sentence(
    "unreadable",
    QT_TRANSLATE_NOOP("Errors", "The collection in the package cannot be read ({reason})."),
    QT_TRANSLATE_NOOP("Errors", "Export the deck from Anki again."),
)
TOO_MANY = Sentence(
    "too-many-notes",
    QT_TRANSLATE_NOOP("Errors", "The package has {count} notes: only the first {limit} are read."),
    QT_TRANSLATE_NOOP("Errors", "Export its decks one by one."),
)
NO_NOTES = Sentence(
    "no-notes",
    QT_TRANSLATE_NOOP("Errors", "The package holds no notes."),
    QT_TRANSLATE_NOOP("Errors", "Choose a deck with cards when exporting from Anki."),
)
NOT_READ = Sentence(
    "rest-not-read",
    QT_TRANSLATE_NOOP("Errors", "From the damaged place on the collection was not read ({reason})."),
    QT_TRANSLATE_NOOP("Errors", "Check the database in Anki, then export the deck again."),
)
EMPTY_NOTE = Sentence(
    "blank-note",
    QT_TRANSLATE_NOOP("Errors", "Note {number} ({title}) has no question or no answer in words and is left out."),
    QT_TRANSLATE_NOOP("Errors", "Write both sides, or make the question here."),
)
NO_KEY = Sentence(
    "no-key",
    QT_TRANSLATE_NOOP("Errors", "Note {number} ({title}) does not say which of its choices is right; it is left out."),
    QT_TRANSLATE_NOOP("Errors", "Write a 1 or a 0 for each choice into its field “Answers”, with spaces between."),
)
OPEN_GAP = Sentence(
    "broken-gap",
    QT_TRANSLATE_NOOP("Errors", "A gap of note {number} ({title}) is not closed; the note is left out."),
    QT_TRANSLATE_NOOP("Errors", "Write gaps as {{{{c1::answer}}}} and export again; learners would read the key."),
)
OTHER_TYPE = Sentence(
    "type-not-supported",
    QT_TRANSLATE_NOOP("Errors", "Notes of the type “{type}” are left out ({count})."),
    QT_TRANSLATE_NOOP("Errors", "Make them anew here; this program has no questions of that type."),
)
MORE_CARDS = Sentence(
    "more-cards",
    QT_TRANSLATE_NOOP(
        "Errors", "Only the first card of notes of the type “{type}” is taken, which have several ({count})."
    ),
    QT_TRANSLATE_NOOP("Errors", "Add the other direction as a question of its own where it is needed."),
)
LONG_ANSWER = Sentence(
    "long-answer",
    QT_TRANSLATE_NOOP("Errors", "Answers too long to be typed become model answers of essays ({count}): {titles}."),
    QT_TRANSLATE_NOOP("Errors", "Shorten the answer, or offer choices."),
)
CHANGED = Sentence(
    "changed-in-anki",
    QT_TRANSLATE_NOOP(
        "Errors", "Cards made by this program were changed in Anki; they come as they were ({count}): {titles}."
    ),
    QT_TRANSLATE_NOOP("Errors", "Change the questions here."),
)
BROKEN_OWN = Sentence(
    "own-data-damaged",
    QT_TRANSLATE_NOOP(
        "Errors", "Note {number} ({title}) was made by this program, but its data is damaged; its sides are read."
    ),
    QT_TRANSLATE_NOOP("Errors", "Export it again from here."),
)
NESTED_GAPS = Sentence(
    "nested-gaps",
    QT_TRANSLATE_NOOP("Errors", "Note {number} ({title}) has a gap within a gap; only the inner one stays."),
    QT_TRANSLATE_NOOP("Errors", "Make two questions of it."),
)
REMOVED = Sentence(
    "markup-removed",
    QT_TRANSLATE_NOOP("Errors", "What no question may hold is left out of note {number} ({title}): {names}."),
    QT_TRANSLATE_NOOP("Errors", "Nothing needs to be done if the text is complete without it."),
)
PICTURES = Sentence(
    "picture-left-out",
    QT_TRANSLATE_NOOP("Errors", "Pictures of note {number} ({title}) are left out: {names}."),
    QT_TRANSLATE_NOOP("Errors", "Add them here as PNG, JPEG or SVG of at most 8 MB."),
)
