"""What is changed or left out when Markdown files become lessons, in sentences."""

from htcourse.core.errors import Place, Problem, Sentence
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.markup.pictures import Kept

EMPTY = Sentence(
    "empty-file",
    QT_TRANSLATE_NOOP("Errors", "The file has no text and is left out."),
    QT_TRANSLATE_NOOP("Errors", "Write it, or delete it."),
)
NO_TEXT = Sentence(
    "left-out",
    QT_TRANSLATE_NOOP("Errors", "The file is no text, whatever its name says, and is left out."),
    QT_TRANSLATE_NOOP("Errors", "Open it in the program it is of, and save it as a text."),
)
NO_LESSONS = Sentence(
    "no-lessons",
    QT_TRANSLATE_NOOP("Errors", "There is no text that can become a lesson: no module was made."),
    QT_TRANSLATE_NOOP("Errors", "Choose one in Markdown, Word or LibreOffice (.md, .docx, .odt), or a folder of them."),
)
ENCODING = Sentence(
    "encoding-changed",
    QT_TRANSLATE_NOOP("Errors", "The file was in {encoding} and is read as such; the lesson is in UTF-8."),
    QT_TRANSLATE_NOOP("Errors", "Look whether all letters are right."),
)
GUESSED = Sentence(
    "encoding-changed",
    QT_TRANSLATE_NOOP("Errors", "The file does not say its encoding: it is read as {encoding}, which is a guess."),
    QT_TRANSLATE_NOOP(
        "Errors", "Look whether all letters are right; if not, save it in UTF-8 and bring it in once more."
    ),
)
HEAD = Sentence(
    "front-matter-left-out",
    QT_TRANSLATE_NOOP("Errors", "Of what stands above the text only the title is taken; left out: {names}."),
    QT_TRANSLATE_NOOP("Errors", "Write it into the lesson if learners should read it."),
)
NO_TITLE = Sentence(
    "title-from-name",
    QT_TRANSLATE_NOOP("Errors", "The file has no heading of the first level: the lesson is called “{title}”."),
    QT_TRANSLATE_NOOP("Errors", "Begin it with “# Title”."),
)
SECOND_TITLE = Sentence(
    "heading-lowered",
    QT_TRANSLATE_NOOP("Errors", "Another heading of the first level, “{title}”, begins a section."),
    QT_TRANSLATE_NOOP("Errors", "Make a file of its own of it if it is a lesson."),
)
BEFORE_SECTION = Sentence(
    "section-added",
    QT_TRANSLATE_NOOP("Errors", "Text before the first heading of the second level becomes the section “{title}”."),
    QT_TRANSLATE_NOOP("Errors", "Give it a heading of its own."),
)
HEADING_MARKS = Sentence(
    "heading-attribute",
    QT_TRANSLATE_NOOP("Errors", "“{mark}” behind a heading is left out."),
    QT_TRANSLATE_NOOP("Errors", "Nothing needs to be done."),
)
HEADING_CUT = Sentence(
    "heading-cut",
    QT_TRANSLATE_NOOP("Errors", "The heading “{title}” is too long for a title: the whole of it stands below as text."),
    QT_TRANSLATE_NOOP("Errors", "Give it a short title."),
)
HEADING_NOTE = Sentence(
    "heading-note",
    QT_TRANSLATE_NOOP("Errors", "The heading “{title}” calls a note, which a title cannot: its first paragraph does."),
    QT_TRANSLATE_NOOP("Errors", "Move the mark of the note to the words it belongs to."),
)
LINK = Sentence(
    "link-left-out",
    QT_TRANSLATE_NOOP("Errors", "The link to “{target}” leads to nothing a module holds; its words stay."),
    QT_TRANSLATE_NOOP("Errors", "Link to a section, or to a page on the web."),
)
NO_NOTE = Sentence(
    "link-left-out",
    QT_TRANSLATE_NOOP(
        "Errors",
        "“[[{target}]]” leads to no text here; its words stay. In LiaScript it is a gap, and shows its answer.",
    ),
    QT_TRANSLATE_NOOP(
        "Errors", "If it is LiaScript, begin the file with a comment that says “author:”, and bring its questions in."
    ),
)
_BESIDE = QT_TRANSLATE_NOOP("Errors", "Put it beside the text as PNG, JPEG or SVG of at most 8 MB.")
PICTURES = {
    "missing": Sentence(
        "picture-left-out",
        QT_TRANSLATE_NOOP("Errors", "The picture “{target}” is not there and is left out; its words stay."),
        _BESIDE,
    ),
    "unreadable": Sentence(
        "picture-left-out",
        QT_TRANSLATE_NOOP("Errors", "The picture “{target}” cannot be read and is left out; its words stay."),
        _BESIDE,
    ),
    "web": Sentence(
        "picture-left-out",
        QT_TRANSLATE_NOOP("Errors", "The picture “{target}” is on the web and is left out; its words stay."),
        _BESIDE,
    ),
}
"""What is told of a picture that is out of reach, by the reason."""
SMALLER = Sentence(
    "picture-smaller",
    QT_TRANSLATE_NOOP("Errors", "The picture “{target}” had {old} MB, too much for a module: it has {new} MB now."),
    QT_TRANSLATE_NOOP("Errors", "Look whether all in it can still be read; the file it came from is as it was."),
)
NO_ALT = Sentence(
    "picture-not-described",
    QT_TRANSLATE_NOOP("Errors", "The picture “{target}” is not described."),
    QT_TRANSLATE_NOOP("Errors", "Say between the brackets what it shows, for those who cannot see it."),
)
CITATION = Sentence(
    "citation-as-text",
    QT_TRANSLATE_NOOP("Errors", "“{target}” cites a source this module does not have; it stands as text."),
    QT_TRANSLATE_NOOP("Errors", "Add the source to sources.json, then cite it."),
)
INLINE = Sentence(
    "notes-moved",
    QT_TRANSLATE_NOOP("Errors", "Notes within the line (^[…]) stand below the text now, with numbers ({count})."),
    QT_TRANSLATE_NOOP("Errors", "Nothing needs to be done."),
)
BLOCK = Sentence(
    "block-renamed",
    QT_TRANSLATE_NOOP("Errors", "The block “{name}” is shown as “{taken}”."),
    QT_TRANSLATE_NOOP("Errors", "Choose one of: note, tip, warning, example, law, story, question."),
)
LEFT_OUT = Sentence(
    "left-out",
    QT_TRANSLATE_NOOP("Errors", "A lesson has no form for this, it is left out: {names}."),
    QT_TRANSLATE_NOOP("Errors", "Say it in words, or add it as a picture."),
)
FORMLESS = Sentence(
    "form-lost",
    QT_TRANSLATE_NOOP("Errors", "A lesson has no form for this, its words stand on one line: {names}."),
    QT_TRANSLATE_NOOP("Errors", "Look at it in its lesson, and write it in another way or add it as a picture."),
)
SIGNS = Sentence(
    "list-renumbered",
    QT_TRANSLATE_NOOP("Errors", "Lists are numbered by figures alone: 1, 2, 3 stand in the place of {names}."),
    QT_TRANSLATE_NOOP("Errors", "Where a text speaks of such a point, write its letter at the start of the item."),
)
FILLED = Sentence(
    "cells-filled",
    QT_TRANSLATE_NOOP("Errors", "Cells of a table are merged over rows: each row gets what stands there."),
    QT_TRANSLATE_NOOP("Errors", "Look at the table in its lesson."),
)
TRACKED = Sentence(
    "changes-accepted",
    QT_TRANSLATE_NOOP("Errors", "The document has tracked changes: it is taken as if all were accepted."),
    QT_TRANSLATE_NOOP("Errors", "To have it otherwise, reject them in the document and bring it in again."),
)
TOO_LONG = Sentence(
    "looks-left-out",
    QT_TRANSLATE_NOOP("Errors", "A part is so long that its words stand without their looks."),
    QT_TRANSLATE_NOOP("Errors", "Split the table or list in the document, and bring it in again."),
)
OTHER_FILES = Sentence(
    "files-left-out",
    QT_TRANSLATE_NOOP("Errors", "Files no lesson shows are left out ({count}): {names}."),
    QT_TRANSLATE_NOOP("Errors", "Bring questions in from their own files; put other texts into a lesson."),
)


def left_out(kept: Kept, place: Place, target: str) -> Problem:
    """Return what is told of a picture that is out of reach or refused."""
    told = PICTURES.get(kept.reason)
    return told.warning(place, target=target[:80]) if told else kept.left_out(place, target[:80])
