"""Tables of questions, a row each: CSV in any usual spelling, and Excel's XLSX.

What the columns and the cells of each question type hold stands in `core.question_rows`.
"""

from pathlib import Path

from htcourse.core.errors import Report
from htcourse.formats import Reading
from htcourse.formats.spreadsheet.csv_text import read_csv, table_start
from htcourse.markup.zip_glimpse import names_in_zip

NAME = "spreadsheet"
EXTENSIONS = (".csv", ".tsv", ".xlsx", ".xlsm")
UNSAID = ("pictures",)


def recognise(path: Path) -> bool:
    """Say whether `path` is a workbook of Excel, or a text whose first line has a table's headings."""
    if path.is_dir():
        return False
    return _is_workbook(path) or table_start(path)


def read(path: Path, report: Report | None = None) -> Reading:
    """Read every row; a bad one is a problem with its row, and the others are read."""
    if _is_workbook(path):
        from htcourse.formats.spreadsheet.workbook import read_workbook  # brings calamine

        return read_workbook(path, report)
    return read_csv(path, report)


def _is_workbook(path: Path) -> bool:
    return any(each.lower() == "xl/workbook.xml" for each in names_in_zip(path))
