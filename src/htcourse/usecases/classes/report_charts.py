"""Charts of reports: drawn of the figures in the table beside them; of as few people as tell nothing there, none."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from math import ceil
from statistics import quantiles

from htcourse.core.course import Chart
from htcourse.core.errors import Place
from htcourse.core.statistics.moments import half_up
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.render.charts import WIDTH, chart_svg
from htcourse.usecases.classes.cell_words import is_told
from htcourse.usecases.classes.class_report import FEWEST_FOR_A_MEAN, CellState, ClassReport, Column
from htcourse.usecases.classes.report_figures import Figure, decimal_mark, number_text, told_number
from htcourse.usecases.classes.report_rows import column_title
from htcourse.usecases.marking.attempt_words import Say

MOST_BARS = 10
"""So many are drawn in one drawing, and of questions the hardest in all: the table has every one."""
MOST_GROUPS = 6
"""So many groups of two bars or three are drawn in one drawing."""

_PEOPLE_LATER, _LATER = 11, 13
"""Which cells of a row of gain say how many were asked weeks later, where anybody was, and what they knew."""

POOR_FACILITY, POOR_DISCRIMINATION = 50.0, 0.2
"""A question with a lower mean mark (per cent) and discrimination is to be read again: it is hard and tells no levels
apart (Ebel and Frisbie, Essentials of Educational Measurement, 1991, p. 232: below 0.20 a question is poor)."""


@dataclass(frozen=True, slots=True)
class ReportChart:
    """What is drawn, rows of a label and its numbers; the `title` is empty where it goes on with the drawing before."""

    title: str
    chart: Chart
    language: str

    @property
    def rows(self) -> tuple[Mapping[str, str], ...]:
        """What it is drawn of."""
        return self.chart.rows

    def svg(self, width: int = WIDTH) -> str:
        """Draw it so wide, with roles for colours."""
        return chart_svg(self.chart, self.language, width=width)

    @property
    def alt(self) -> str:
        """The same in words, for who does not see it."""
        return "; ".join(": ".join((row["label"], ", ".join(list(row.values())[1:]))) for row in self.rows)


def in_one(charts: Iterable[ReportChart]) -> list[ReportChart]:
    """Return each drawing with those that go on with it: a page on paper ends, a window scrolls."""
    whole: list[ReportChart] = []
    for each in charts:
        if each.title or not whole:
            whole.append(each)
        else:
            begun = whole[-1]
            whole[-1] = replace(begun, chart=replace(begun.chart, rows=(*begun.rows, *each.rows)))
    return whole


def marks_charts(found: ClassReport, say: Say = str) -> tuple[ReportChart, ...]:
    """Return how the results at each quiz lie: quarters and median of all marked attempts, in per cent of the points.

    Quarters are those of the table's points, between the two nearest results (`quantiles`, inclusive).
    """
    rows: list[tuple[Figure, ...]] = []
    for at, column in enumerate(found.columns):
        if not column.is_veiled and (shares := _shares(found, at)):
            rows.append((column_title(column, say), *quantiles(shares, n=4, method="inclusive")))
    heads = (
        say(QT_TRANSLATE_NOOP("Reports", "Lower quarter")),
        say(QT_TRANSLATE_NOOP("Reports", "Median")),
        say(QT_TRANSLATE_NOOP("Reports", "Upper quarter")),
    )
    unit = say(
        QT_TRANSLATE_NOOP("Reports", "Per cent of the points. Box: the middle half of the class; line: the median")
    )
    return _charts("spread", say(QT_TRANSLATE_NOOP("Reports", "How results are spread")), rows, heads, unit, say)


def undrawn(found: ClassReport) -> list[Column]:
    """Return the quizzes that are in no drawing as long as answers wait for their marks."""
    waiting = [any(row.cells[at].state is CellState.WAITING for row in found.rows) for at in range(len(found.columns))]
    return [
        each for at, each in enumerate(found.columns) if waiting[at] and not each.is_veiled and not _shares(found, at)
    ]


def _shares(found: ClassReport, at: int) -> list[float]:
    """Return the results at a quiz that are told, in per cent of the points; none of too few people."""
    out_of = found.columns[at].out_of
    told = (row.cells[at] for row in found.rows if is_told(row.cells[at]))
    marked = (each for each in told if each.state is not CellState.WAITING and each.out_of == out_of)
    shares = [100 * each.points / each.out_of for each in marked]
    return shares if len(shares) >= FEWEST_FOR_A_MEAN else []


def question_charts(rows: Iterable[Sequence[Figure]], say: Say = str) -> tuple[ReportChart, ...]:
    """Return the hardest questions of the rows of that report, the hardest first."""
    told = sorted((row for row in rows if not isinstance(row[3], str)), key=lambda row: (row[3], str(row[1])))
    poor = say(QT_TRANSLATE_NOOP("Reports", "{question} ({quiz}): read it again"))
    plain = QT_TRANSLATE_NOOP("Reports", "{question} ({quiz})")
    bars = [
        ((poor if _is_poor(row) else say(plain)).format(question=row[1], quiz=row[0]), row[3])
        for row in told[:MOST_BARS]
    ]
    heads = (say(QT_TRANSLATE_NOOP("Reports", "Mean mark, %")),)
    title = say(QT_TRANSLATE_NOOP("Reports", "The hardest questions"))
    unit = say(QT_TRANSLATE_NOOP("Reports", "Mean mark, %. Read it again: it is hard and does not tell levels apart."))
    return _charts("bar", title, bars, heads, unit if any(map(_is_poor, told[:MOST_BARS])) else heads[0], say)


def gain_charts(rows: Iterable[Sequence[Figure]], say: Say = str) -> tuple[ReportChart, ...]:
    """Return what was known before and after, over all and by objective, of the rows of that report."""
    told = [row for row in rows if not isinstance(row[3], str)]
    several = len({row[0] for row in told}) > 1
    heads = [say(QT_TRANSLATE_NOOP("Reports", "Before, %")), say(QT_TRANSLATE_NOOP("Reports", "After, %"))]
    later = [row[_LATER : _LATER + 1] for row in told]
    if any(one and not isinstance(one[0], str) for one in later):
        heads.append(say(QT_TRANSLATE_NOOP("Reports", "Weeks later, %")))
    people = say(QT_TRANSLATE_NOOP("Reports", "{label} (people: {count}, weeks later: {later})"))
    bars: list[tuple[Figure, ...]] = []
    for row, one in zip(told, later, strict=True):
        label = f"{row[0]}: {row[1]}" if several else str(row[1])
        if len(heads) > 2:
            count, then = (number_text(row[at]) for at in (2, _PEOPLE_LATER))
            label = people.format(label=label, count=count, later=then)
        bars.append((label, *row[3:5], *(one if len(heads) > 2 else ())))
    title = say(QT_TRANSLATE_NOOP("Reports", "Before and after"))
    return _charts("bar", title, bars, heads, "", say)


def _is_poor(row: Sequence[Figure]) -> bool:
    facility, discrimination = row[3], row[4]
    if isinstance(facility, str) or isinstance(discrimination, str):
        return False
    return facility < POOR_FACILITY and discrimination < POOR_DISCRIMINATION


def _charts(
    kind: str, title: str, rows: Sequence[Sequence[Figure]], heads: Sequence[str], unit: str, say: Say
) -> tuple[ReportChart, ...]:
    """Return rows, a label and a number for each head, drawn so many at a time that each drawing fits on a page."""
    columns = ("label", *(f"n{at}" for at in range(len(heads))))
    texts = [[each if isinstance(each, str) else told_number(half_up(each, 1), say) for each in row] for row in rows]
    digits = int(any(half_up(each, 1) % 1 for row in rows for each in row if not isinstance(each, str)))
    cells = [dict(zip(columns, row, strict=True)) for row in texts]
    options = {"names": dict(zip(columns[1:], heads, strict=True)), "most": 100, "digits": digits}
    charts = []
    parts = ceil(len(cells) / (MOST_GROUPS if kind == "bar" and len(heads) > 1 else MOST_BARS))
    for part in range(parts):  # as many in each
        begin = len(cells) * part // parts
        drawn = tuple(cells[begin : len(cells) * (part + 1) // parts])
        chart = Chart("", kind, {}, {}, unit, (), columns, drawn, options, Place())
        charts.append(ReportChart("" if begin else title, chart, "en" if decimal_mark(say) == "." else ""))
    return tuple(charts)
