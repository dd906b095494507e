"""What can be wrong with a table as a whole, in sentences."""

from htcourse.core.errors import Sentence
from htcourse.core.translatable import QT_TRANSLATE_NOOP

NO_HEADINGS = Sentence(
    "no-headings",
    QT_TRANSLATE_NOOP("Errors", "The table has no row of headings: nothing was read."),
    QT_TRANSLATE_NOOP("Errors", "Write “question”, “answer1”, “answer2” and “correct” above the columns."),
)
SHEET_WITHOUT_HEADINGS = Sentence(
    "sheet-without-headings",
    QT_TRANSLATE_NOOP("Errors", "The sheet “{sheet}” has no row of headings and is left out."),
    QT_TRANSLATE_NOOP("Errors", "Write “question”, “answer1”, “answer2” and “correct” above its columns."),
)
HIDDEN_SHEET = Sentence(
    "hidden-sheet",
    QT_TRANSLATE_NOOP("Errors", "The sheet “{sheet}” is hidden; its questions were read all the same."),
    QT_TRANSLATE_NOOP("Errors", "Delete the sheet if they are not meant."),
)
HIDDEN_ROWS = Sentence(
    "hidden-rows",
    QT_TRANSLATE_NOOP("Errors", "In the sheet “{sheet}” rows are hidden ({count}); they were read all the same."),
    QT_TRANSLATE_NOOP("Errors", "Delete these rows if they are not meant."),
)
UNKNOWN_COLUMNS = Sentence(
    "unknown-columns",
    QT_TRANSLATE_NOOP("Errors", "Columns with other headings are left out: {names}."),
    QT_TRANSLATE_NOOP("Errors", "Take the headings of the template."),
)
DOUBLED_COLUMNS = Sentence(
    "doubled-columns",
    QT_TRANSLATE_NOOP("Errors", "Headings stand there twice, and only the first is read: {names}."),
    QT_TRANSLATE_NOOP("Errors", "Number the answers: answer1, answer2 and so on."),
)
BEYOND = Sentence(
    "cells-beyond-headings",
    QT_TRANSLATE_NOOP("Errors", "The row has more cells than there are headings: “{text}” is left out."),
    QT_TRANSLATE_NOOP("Errors", "See that its answers stand in their columns; a comma within a cell needs quotes."),
)
BROKEN = Sentence(
    "broken-table",
    QT_TRANSLATE_NOOP("Errors", "From this line on the text cannot be parted into cells; the rest was not read."),
    QT_TRANSLATE_NOOP("Errors", "See that every quotation mark that opens a cell is closed."),
)
EMPTY_FORMULA = Sentence(
    "formula-without-value",
    QT_TRANSLATE_NOOP("Errors", "The formula in the cell {cell} of “{sheet}” has no value; the cell counts as empty."),
    QT_TRANSLATE_NOOP("Errors", "Open and save the file in a spreadsheet program, or write the value itself."),
)
ERROR_VALUE = Sentence(
    "error-in-cell",
    QT_TRANSLATE_NOOP("Errors", "The cell {cell} of “{sheet}” holds an error ({value}); it counts as empty."),
    QT_TRANSLATE_NOOP("Errors", "Write the value itself."),
)
MERGED = Sentence(
    "merged-cells",
    QT_TRANSLATE_NOOP("Errors", "The cells {cell} of “{sheet}” are merged: each row of them gets what stands there."),
    QT_TRANSLATE_NOOP("Errors", "Take the merging off if that is not meant."),
)
DATE = Sentence(
    "date-in-cell",
    QT_TRANSLATE_NOOP("Errors", "The cell {cell} of “{sheet}” is a date; it is read as {value}."),
    QT_TRANSLATE_NOOP("Errors", "Make it a text if something else is meant (1-2 easily becomes a date)."),
)
PER_CENT = Sentence(
    "per-cent-in-cell",
    QT_TRANSLATE_NOOP("Errors", "The cell {cell} of “{sheet}” shows per cent; it is read as its number, 0.5 for 50 %."),
    QT_TRANSLATE_NOOP("Errors", "Make it a text if what it shows is meant."),
)
FORMAT = Sentence(
    "format-in-cell",
    QT_TRANSLATE_NOOP("Errors", "The cell {cell} of “{sheet}” shows more than its number; it is read as {value}."),
    QT_TRANSLATE_NOOP("Errors", "Make it and others like it texts if what they show is meant."),
)
STRUCK = Sentence(
    "struck-out",
    QT_TRANSLATE_NOOP("Errors", "In the cell {cell} of “{sheet}” these words are struck out and left out: “{text}”."),
    QT_TRANSLATE_NOOP("Errors", "Take the line through them off if they are meant."),
)
LINK = Sentence(
    "link-left-out",
    QT_TRANSLATE_NOOP("Errors", "The link of “{text}” is left out: {address}."),
    QT_TRANSLATE_NOOP("Errors", "Write it into the text of the question if learners should follow it."),
)
NOTES = Sentence(
    "notes-left-out",
    QT_TRANSLATE_NOOP("Errors", "Notes on cells of “{sheet}” are left out: {cells}."),
    QT_TRANSLATE_NOOP("Errors", "Write what learners should read into a cell of “feedback” or “hint”."),
)
DRAWN = Sentence(
    "drawings-left-out",
    QT_TRANSLATE_NOOP("Errors", "Pictures and drawings in “{sheet}” are left out: {count}."),
    QT_TRANSLATE_NOOP("Errors", "Add the pictures to their questions by hand."),
)
TOO_LARGE = Sentence(
    "too-large",
    QT_TRANSLATE_NOOP("Errors", "The workbook has more cells or text than the program takes at once."),
    QT_TRANSLATE_NOOP("Errors", "Split it, and clear cells far below or beside the table."),
)
TOO_MANY_CELLS = Sentence(
    "too-large",
    QT_TRANSLATE_NOOP("Errors", "The table has more than {limit} cells and was not read."),
    QT_TRANSLATE_NOOP("Errors", "Split it, and clear cells far below or beside the table."),
)
UNREADABLE = Sentence(
    "unreadable",
    QT_TRANSLATE_NOOP("Errors", "The workbook cannot be read ({reason})."),
    QT_TRANSLATE_NOOP("Errors", "Open it in a spreadsheet program and save it anew, without a password."),
)
MORE_CELLS = Sentence(
    "more-cells",
    QT_TRANSLATE_NOOP("Errors", "There are {count} more such cells in “{sheet}” ({code})."),
    QT_TRANSLATE_NOOP("Errors", "Mend the first ones in the same way."),
)
