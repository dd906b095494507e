"""The pages that go on paper, as HTML for A4: papers with their key, answer sheets, attendance, codes, A–D cards.

Each question stands in a table of its own: whoever lays the pages out breaks none that fits on one. `say` translates.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from html import escape
from itertools import pairwise
from math import ceil, fsum

from htcourse.core.paper_keys import LETTERS, letters_of
from htcourse.core.points import COMMA_LANGUAGES, points_text
from htcourse.core.quiz import Interaction, Option
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.render.plain_text import plain_text
from htcourse.store.class_files import Person, by_name
from htcourse.usecases.classes.paper_quiz import PaperQuestion, PaperQuiz
from htcourse.usecases.marking.attempt_sheet import one_line, unpictured
from htcourse.usecases.marking.attempt_words import Say

CARD_LETTERS = "ABCD"
_SLIPS_A_ROW = 3
_DAYS = 6
_LINES_OF_AN_ESSAY = 8
_ROWS_OF_A_SHEET = 26
_WIDEST = 9
"""Columns that fit on a page; of more a table is continued, its first ones again on each page."""
_HOW = {
    "choose-one": QT_TRANSLATE_NOOP("Paper", "Write one letter."),
    "choose-many": QT_TRANSLATE_NOOP("Paper", "Write every letter that is right."),
    "order": QT_TRANSLATE_NOOP("Paper", "Write all letters in their order."),
    "match": QT_TRANSLATE_NOOP("Paper", "Write one letter for each number."),
    "sort": QT_TRANSLATE_NOOP("Paper", "Write one letter for each number; a letter may stand several times."),
    "type-number": QT_TRANSLATE_NOOP("Paper", "Write a number."),
    "type-text": QT_TRANSLATE_NOOP("Paper", "Write a word or a few words."),
    "fill-gaps": QT_TRANSLATE_NOOP("Paper", "Fill each gap."),
    "write": QT_TRANSLATE_NOOP("Paper", "Answer in your own words."),
}
_PARTS = {
    "match sort fill-gaps": QT_TRANSLATE_NOOP(
        "Paper", "Of several numbers or gaps each earns the same part, or the one that stands in square brackets."
    ),
    "order": QT_TRANSLATE_NOOP(
        "Paper",
        "An order that is not right earns a part for each letter before its right neighbour; letters joined by “=” are "
        "worded alike, and one may stand for the other.",
    ),
}
"""What is said of a key by the ways of answering in it."""
_PAPER = QT_TRANSLATE_NOOP("Paper", "Paper {letter}")
_YOUR_CODE = QT_TRANSLATE_NOOP("Paper", "Your code")
_DATE = QT_TRANSLATE_NOOP("Paper", "Date")


def quiz_page(paper: PaperQuiz, say: Say = str) -> str:
    """Return the questions of a paper; no key is in them."""
    parts = [*_head(paper, say), *_terms(paper, say)]
    if any(each.question.least < 0 for each in paper.questions):
        words = say(QT_TRANSLATE_NOOP("Paper", "A wrong choice can take points away; no answer takes none."))
        parts.append(f"<p><b>{escape(words)}</b></p>")
    parts.append(f"<p>{_blank(say(_YOUR_CODE), 16)} {_blank(say(_DATE), 12)}</p>")
    for each in paper.questions:
        parts.append(_kept_together("".join(_question(each, say, paper.language, is_weighted=paper.is_weighted))))
    if paper.left_out:
        parts.append(f'<p class="caption">{escape(left_out_words(paper, say))}</p>')
    return "\n".join(parts)


def left_out_words(paper: PaperQuiz, say: Say = str) -> str:
    """Say how many questions of a quiz a paper cannot ask."""
    return say(QT_TRANSLATE_NOOP("Paper", "Asked on a screen alone, not on paper: {count}.")).format(
        count=paper.left_out
    )


def untranslated_words(paper: PaperQuiz, say: Say = str) -> str:
    """Say how many questions of a paper are not in its language, empty where all are."""
    words = QT_TRANSLATE_NOOP("Paper", "Not translated into “{language}”: {count} of {all}. They stand in “{other}”.")
    others = [each.question.language for each in paper.questions if each.question.language != paper.language]
    values = {"language": paper.language, "count": len(others), "all": len(paper.questions)}
    return say(words).format(**values, other=", ".join(dict.fromkeys(others))) if others else ""


def key_page(paper: PaperQuiz, say: Say = str) -> str:
    """Return the key of a paper, for whoever marks."""
    title = say(QT_TRANSLATE_NOOP("Paper", "Key")).upper()
    by_reading = say(QT_TRANSLATE_NOOP("Paper", "to be read and marked by a person"))
    rows = [
        (
            str(each.number),
            _accepted(each, paper.language) or by_reading,
            *([_points(each.weight, paper.language)] * paper.is_weighted),
            plain_text(each.question.text("title")),
        )
        for each in paper.questions
    ]
    heads = (
        say(QT_TRANSLATE_NOOP("Paper", "No.")),
        say(QT_TRANSLATE_NOOP("Paper", "Right")),
        *([say(QT_TRANSLATE_NOOP("Paper", "Points"))] * paper.is_weighted),
        say(QT_TRANSLATE_NOOP("Paper", "Question")),
    )
    how = say(
        QT_TRANSLATE_NOOP(
            "Paper",
            "Of answers parted by “/” each counts: behind one that earns a part of the points, or takes it off, stands "
            "how much, and of numbers with “…” between them all from the first to the second; a star stands for "
            "anything. Several letters add up, to 0 at least.",
        )
    )
    is_long = any(each.accepted != each.key for each in paper.questions)
    gestures = {each.interaction.gesture for each in paper.questions}
    told = [how] * is_long + [say(words) for gesture, words in _PARTS.items() if gestures & set(gesture.split())]
    notes = [f'<p class="caption">{escape(" ".join(told))}</p>'] if told else []
    return "\n".join(
        [f"<p><b>{escape(title)}</b></p>", *_head(paper, say), *_terms(paper, say), *notes, rows_table(heads, rows)]
    )


def answer_sheets(paper: PaperQuiz, say: Say = str, class_name: str = "", codes: Sequence[str] = ()) -> str:
    """Return the sheet to answer a paper on, one page: letters to cross, or a line to write on.

    With `codes` there is one for each person, the code on it; else one to be copied, with a line for the code.
    """
    count = len(paper.questions)
    columns = min(3, -(-count // _ROWS_OF_A_SHEET)) or 1
    deep = -(-count // columns)
    is_small = deep > _ROWS_OF_A_SHEET
    cells = [_answer_cell(each, is_small=is_small, is_narrow=columns > 2) for each in paper.questions]
    lines = []
    for row in range(deep):
        own = [cells[at] if at < count else "<td></td><td></td>" for at in range(row, deep * columns, deep)]
        lines.append(f"<tr>{''.join(own)}</tr>")
    how = QT_TRANSLATE_NOOP("Paper", "Cross the letter of your answer. To change it, fill the cross and make another.")
    padding = 1 if is_small else 5
    table = f'<table width="100%" cellspacing="0" cellpadding="{padding}">{"".join(lines)}</table>'
    pages: list[str] = []
    for number, code in enumerate(codes or ("",)):
        pages += _head(paper, say, class_name, is_new_page=number > 0)
        yours = f"{escape(say(_YOUR_CODE))}:&nbsp; <b>{escape(code)}</b>" if code else _blank(say(_YOUR_CODE), 16)
        pages += [
            f"<p>{yours} &nbsp; {_blank(say(_DATE), 12)}</p>",
            f'<p class="caption">{escape(say(how))}</p>',
            table,
        ]
    return "\n".join(pages)


def attendance_sheet(
    class_name: str, people: Iterable[Person], say: Say = str, *, with_names: bool = False, days: Sequence[str] = ()
) -> str:
    """Return a list to sign, for a wide page: a column a day, people in the order of the screen.

    By codes, unless names are asked for too; where there are several groups they stand beside the names.
    """
    listed = by_name(people)
    heads = [say(QT_TRANSLATE_NOOP("Paper", "Code"))]
    cells = [[each.code] for each in listed]
    first: tuple[int, ...] = (16,)
    if with_names:
        heads, first = [*heads, say(QT_TRANSLATE_NOOP("Paper", "Name"))], (10, 24)
        cells = [[each.code, each.name] for each in listed]
        if len({each.group for each in listed}) > 1:
            heads, first = [*heads, say(QT_TRANSLATE_NOOP("Paper", "Group"))], (10, 24, 12)
            cells = [[each.code, each.name, each.group] for each in listed]
    heads += [*days, *[" "] * (_DAYS - len(days))]
    columns = max(_DAYS, len(days))
    rows = ([*each, *[""] * columns] for each in cells)
    widths = [*first, *[(100 - sum(first)) // columns] * columns]
    title = say(QT_TRANSLATE_NOOP("Paper", "Who was there"))
    table = rows_table(heads, rows, widths, is_grid=True)
    return f'<h1 class="title">{escape(title)}</h1><p><b>{escape(class_name)}</b></p>{table}'


def code_slips(class_name: str, people: Iterable[Person], say: Say = str, *, with_names: bool = False) -> str:
    """Return a box a person with their code, and their name where it is asked for, in the order of the screen.

    They are cut apart: on the attendance sheet with names everybody who signs reads whose code is whose.
    """
    boxes = []
    for each in by_name(people):
        name = f"<p>{escape(each.name)}</p>" if with_names and each.name else ""
        code = f"<p>{escape(say(_YOUR_CODE))}:&nbsp; <b>{escape(each.code)}</b></p>"
        boxes.append(f'<p class="caption">{escape(class_name)}</p>{name}{code}')
    boxes += [""] * (-len(boxes) % _SLIPS_A_ROW)
    cells = [f'<td width="{100 // _SLIPS_A_ROW}%">{each}</td>' for each in boxes]
    rows = ("".join(cells[at : at + _SLIPS_A_ROW]) for at in range(0, len(cells), _SLIPS_A_ROW))
    table = '<table class="slips grid" width="100%" border="1" cellspacing="0">'
    return "".join(f"{table}<tr>{row}</tr></table>" for row in rows)


def card_page(say: Say = str) -> str:
    """Return the four letters to hold up, one sheet a person, to be cut in four; nothing is in words."""
    cells = [f'<td width="50%" align="center"><p class="card">{each}</p></td>' for each in CARD_LETTERS]
    rows = f"<tr>{cells[0]}{cells[1]}</tr><tr>{cells[2]}{cells[3]}</tr>"
    return f'<table class="cards grid" width="100%" border="1" cellspacing="0">{rows}</table>'


def column_parts(first: int, count: int, joined: Collection[int] = ()) -> list[range]:
    """Return the columns from `first` on in parts that fit on a page with those before; no part begins with a `joined`.

    They are as wide as each other, or the last column would stand alone.
    """
    rest, room = count - first, _WIDEST - first
    for parts in range(max(1, ceil(rest / room)), rest + 1):
        cuts = [first + rest * at // parts for at in range(parts + 1)]
        cuts = [each - (each in joined) for each in cuts]
        if all(end - begin <= room for begin, end in pairwise(cuts)):
            return [range(*each) for each in pairwise(cuts)]
    return [range(first, count)]


def rows_table(
    heads: Sequence[str], rows: Iterable[Sequence[str]], widths: Sequence[int] = (), *, is_grid: bool = False
) -> str:
    """Return a table of plain texts whose heads stand on each page; `widths` of columns in per cent, else as needed.

    In a grid each cell is a box, to be written in.
    """
    wide = [f' width="{each}%"' for each in widths] or [""] * len(heads)
    head = "".join(f"<th{width}>{escape(each)}</th>" for each, width in zip(heads, wide, strict=True))
    body = "".join(f"<tr>{''.join(f'<td>{escape(each)}</td>' for each in row)}</tr>" for row in rows)
    many = " many" if len(heads) > 4 and not widths else ""
    boxes = " grid" if is_grid else ""
    return (
        f'<table class="rows{many}{boxes}" width="100%" border="{int(is_grid)}" cellspacing="0">'
        f"<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"
    )


def _head(paper: PaperQuiz, say: Say, class_name: str = "", *, is_new_page: bool = False) -> Iterator[str]:
    style = ' style="page-break-before: always;"' if is_new_page else ""
    yield f'<h1 class="title"{style}>{escape(paper.title)}</h1>'
    letter = say(_PAPER).format(letter=paper.paper)
    count = say(QT_TRANSLATE_NOOP("Paper", "Questions: {count}")).format(count=len(paper.questions))
    code = say(QT_TRANSLATE_NOOP("Paper", "Code of the paper: {code}")).format(code=paper.code)
    yield f"<p>{escape('  ·  '.join(filter(None, (letter, class_name, count, code))))}</p>"


def _terms(paper: PaperQuiz, say: Say) -> Iterator[str]:
    """Give the points of a quiz where questions count differently, its minutes and its pass mark."""
    points = _points(fsum(each.weight for each in paper.questions), paper.language)
    words = [
        *[say(QT_TRANSLATE_NOOP("Paper", "Points: {points}")).format(points=points)] * paper.is_weighted,
        *[say(QT_TRANSLATE_NOOP("Paper", "Minutes: {count}")).format(count=paper.minutes)] * bool(paper.minutes),
        *[say(QT_TRANSLATE_NOOP("Paper", "To pass: {percent} % of the points")).format(percent=paper.pass_percent)]
        * bool(paper.pass_percent),
    ]
    if words:
        yield f"<p>{escape('  ·  '.join(words))}</p>"


def _question(each: PaperQuestion, say: Say, language: str, *, is_weighted: bool) -> Iterator[str]:
    interaction = each.interaction
    text = "" if interaction.gesture == "fill-gaps" else unpictured(each.question.text("text"))
    text = text if not text or text.lstrip().startswith("<") else f"<p>{text}</p>"
    points = say(QT_TRANSLATE_NOOP("Paper", "Points: {points}")).format(points=_points(each.weight, language))
    worth = f"&nbsp; {escape(points)}" if is_weighted else ""
    yield f"<p><b>{each.number}.</b>&nbsp; <i>{escape(say(_HOW.get(interaction.gesture, '')))}</i>{worth}</p>{text}"
    yield from item_lines(interaction)
    if interaction.gesture == "write":
        yield "<p>&nbsp;<br></p>" * _LINES_OF_AN_ESSAY
    elif interaction.gesture in ("type-number", "type-text"):
        yield f"<p>{_blank('', 20)} {escape(interaction.unit)}</p>"


def item_lines(interaction: Interaction, first: int = 1) -> Iterator[str]:
    """Give what there is to choose, place or put in order, by letters, and the text with gaps or to be marked.

    Rows are numbered from `first`.
    """
    if interaction.gesture == "fill-gaps":
        yield from _gaps(interaction)
        return
    if interaction.gesture == "tag":
        yield from (f"<p>{escape(each)}</p>" for each in interaction.text.split("\n") if each.strip())
    yield "".join(f"<p>{number}.&nbsp; {one_line(row.text)}</p>" for number, row in enumerate(interaction.rows, first))
    yield "".join(_lettered((*interaction.options, *interaction.labels)))


def _gaps(interaction: Interaction) -> Iterator[str]:
    """Give the text with numbered gaps, then what there is to choose for each."""
    text = unpictured(interaction.text)
    for number, gap in enumerate(interaction.gaps, 1):
        text = text.replace(f"{{{gap.id}}}", f"<b>({number})</b>&nbsp;{_blank('', 10)}")
    yield text if text.lstrip().startswith("<") else f"<p>{text}</p>"
    for number, gap in enumerate(interaction.gaps, 1):
        if gap.options:
            choices = "&nbsp;&nbsp; ".join(f"<b>{letter}</b>&nbsp;{words}" for letter, words in _choices(gap.options))
            yield f"<p>({number})&nbsp; {choices}</p>"


def _choices(options: Sequence[Option]) -> Iterator[tuple[str, str]]:
    return ((LETTERS[at], one_line(each.text)) for at, each in enumerate(options))


def _lettered(options: Sequence[Option]) -> Iterator[str]:
    return (f"<p>&nbsp;&nbsp;<b>{letter}</b>&nbsp;&nbsp; {words}</p>" for letter, words in _choices(options))


def _answer_cell(each: PaperQuestion, *, is_small: bool, is_narrow: bool) -> str:
    interaction = each.interaction
    size = "small" if is_small else "answer"
    if interaction.gesture in ("choose-one", "choose-many"):
        boxes = "&nbsp;&nbsp;&nbsp; ".join(f"□&nbsp;{letter}" for letter in LETTERS[: len(interaction.options)])
    elif interaction.gesture in ("match", "sort"):
        boxes = "&nbsp; ".join(f"{number}:&nbsp;___" for number in range(1, len(interaction.rows) + 1))
    elif interaction.gesture == "order":
        boxes = "&nbsp; ".join(["___"] * len(interaction.options))
    elif interaction.gesture == "fill-gaps":
        line = "___" if letters_of(interaction) and all(gap.options for gap in interaction.gaps) else _blank("", 8)
        boxes = "&nbsp; ".join(f"({number})&nbsp;{line}" for number in range(1, len(interaction.gaps) + 1))
    else:
        boxes = _blank("", 10 if is_narrow else 16)
    return (
        f'<td width="30" align="right"><p class="{size}"><b>{each.number}</b></p></td>'
        f'<td><p class="{size}">{boxes}</p></td>'
    )


def _points(points: float, language: str) -> str:
    return _with_comma(points_text(points), language)


def _accepted(each: PaperQuestion, language: str) -> str:
    """Return what counts, its figures with the decimal sign of the language; words stand as they are."""
    if each.interaction.gesture == "type-number":
        return _with_comma(each.accepted, language)
    return _with_comma(each.accepted, language, r"(?<=\d)\.(?=\d+ %)")


def _with_comma(text: str, language: str, point: str = r"(?<=\d)\.(?=\d)") -> str:
    return re.sub(point, ",", text) if language in COMMA_LANGUAGES else text


def _kept_together(html: str) -> str:
    return f'<table class="question" width="100%" cellspacing="0"><tr><td>{html}</td></tr></table>'


def _blank(words: str, ems: int) -> str:
    label = f"{escape(words)}:&nbsp;" if words else ""
    return label + "_" * ems
