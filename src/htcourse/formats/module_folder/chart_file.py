"""`data/x.yaml` with `data/x.csv`: a chart, timeline or map.

The YAML says `kind` (one of `CHART_KINDS`), `title`, `alt`, `unit`, `sources`; every other key is an
option of the drawing. Titles and alt texts are one text or texts by language; `x.ru.yaml` may hold them, too.
The CSV is comma-separated UTF-8 with a head line; what its columns mean stands in `render.charts`. A column in another
language is called `text.ru`.
"""

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from htcourse.core.course import Chart, ChartKind
from htcourse.core.errors import Place, Problem, Sentence
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.formats.module_folder.module_yaml import by_language
from htcourse.formats.module_folder.text_file import TextFile
from htcourse.formats.module_folder.translations import compared, whole
from htcourse.formats.module_folder.yaml_lines import YamlFile
from htcourse.formats.module_folder.yaml_shaping import keys_of, shaped

Row = dict[str, str]


@dataclass(frozen=True, slots=True)
class _ChartShape:
    kind: ChartKind
    title: Mapping[str, str]
    alt: Mapping[str, str]
    unit: str = ""
    sources: tuple[str, ...] = ()


def read_chart(
    name: str, yaml: YamlFile, table: TextFile, language: str, translations: Mapping[str, YamlFile]
) -> tuple[Chart | None, list[Problem]]:
    """Build a chart from its description and its table."""
    columns, rows, problems = read_table(table)
    problems += [*yaml.problems, *(problem for each in translations.values() for problem in each.problems)]
    if yaml.data is None:
        return None, problems
    data = by_language(yaml.data, language, "title", "alt")
    options: dict[str, Any] = {}
    if isinstance(data, dict):
        data.pop("id", None)
        options = {key: value for key, value in data.items() if key not in keys_of(_ChartShape)}
        data = {key: value for key, value in data.items() if key in keys_of(_ChartShape)}
    shape, found = shaped(_ChartShape, yaml, data=data)
    problems += found
    if shape is None:
        return None, problems
    titles, alts = dict(shape.title), dict(shape.alt)
    for other, each in translations.items():
        translation = whole(each)
        problems += compared({"title": "", "alt": ""}, translation, name)
        for kept, path in ((titles, "title"), (alts, "alt")):
            if path in translation.texts:
                kept[other] = translation.texts[path]
    place = yaml.place()
    return Chart(name, shape.kind, titles, alts, shape.unit, shape.sources, columns, rows, options, place), problems


def read_table(source: TextFile) -> tuple[tuple[str, ...], tuple[Row, ...], list[Problem]]:
    """Return a CSV's column names and rows, all cells as text."""
    problems = list(source.problems)
    if source.text is None:
        return (), (), problems
    reader = csv.reader(source.text.split("\n"), strict=True)
    columns: tuple[str, ...] = ()
    rows = []
    try:
        for cells in reader:
            cells = [cell.strip() for cell in cells]
            if not columns and cells:
                columns = tuple(cells)
                problems += _head_faults(columns, Place(source.file, reader.line_num))
            elif cells and len(cells) != len(columns):
                problems.append(
                    _RAGGED.error(Place(source.file, reader.line_num), count=len(cells), wanted=len(columns))
                )
            elif any(cells):
                rows.append(dict(zip(columns, cells, strict=True)))
    except csv.Error as error:
        template = QT_TRANSLATE_NOOP("Errors", "The table cannot be read: {detail}.")
        fix = QT_TRANSLATE_NOOP("Errors", "Check the quotation marks of this line and the ones before.")
        place = Place(source.file, reader.line_num)
        problems.append(Problem("csv-syntax", place, template, fix, values={"detail": str(error)}))
    return columns, tuple(rows), problems


def _head_faults(columns: tuple[str, ...], place: Place) -> list[Problem]:
    if len(columns) == 1 and (";" in columns[0] or "\t" in columns[0]):
        template = QT_TRANSLATE_NOOP("Errors", "The columns are not separated by commas.")
        fix = QT_TRANSLATE_NOOP("Errors", "Save it as CSV with commas.")
        return [Problem("csv-separator", place, template, fix)]
    if len(set(columns)) < len(columns) or "" in columns:
        template = QT_TRANSLATE_NOOP("Errors", "Two columns have the same name, or one has none.")
        fix = QT_TRANSLATE_NOOP("Errors", "Give every column a name of its own in the first line.")
        return [Problem("csv-columns", place, template, fix)]
    return []


_RAGGED = Sentence(
    "csv-row",
    QT_TRANSLATE_NOOP("Errors", "The line has {count} cells, but the table has {wanted} columns."),
    QT_TRANSLATE_NOOP("Errors", "Put cells with commas in quotation marks; leave unknown cells empty."),
)
