"""What stands in the columns of a list of people, by the headings that trainers, Moodle and Kolibri write."""

import re
from collections.abc import Iterable, Sequence

from htcourse.core.errors import CourseError, Place, Problem, Sentence, Severity
from htcourse.core.translatable import QT_TRANSLATE_NOOP

CODE = re.compile(r"\w[\w.-]{0,19}")
"""What can be a code."""
WRONG_CODE = Sentence(
    "roster-code",
    QT_TRANSLATE_NOOP("Errors", "“{code}” can be no code."),
    QT_TRANSLATE_NOOP("Errors", "A code has up to 20 letters, digits, dots and hyphens, as “K7-014”."),
)
ROWS_ABOVE = 10
"""In so many rows the headings are looked for: lists of a dean's office have a title above them."""

_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_NUMBER = re.compile(r"^\d{1,4}(?:[.)]\s*|\s+)(?=[^\W\d])")
_TITLES = 3
"""More rows than this are no title above names."""
_TITLE = re.compile(
    r":$|\b(список|списки|групп[аые]|взвод|взвода|курс|курса|класс|класса|слушатели|слушателей|студенты|студентов|курсанты|"
    r"курсантов|академия|университет|институт|факультет|кафедра|колледж|list|roster|group|class|platoon|course|cohort|"
    r"students|cadets|learners|participants|names|academy|university|faculty|department|учебный|оқу|окуу|academic|тізім|тізімі|топ|тобы|тобу|"
    r"сынып|тизме|тизмеси|guruh|roʻyxat|roʻyxati)\b",
    re.IGNORECASE,
)
"""A word of a line above names that no name has."""
_MONTHS = (
    "январ[ья]|феврал[ья]|марта?|апрел[ья]|ма[йя]|июн[ья]|июл[ья]|августа?|сентябр[ья]|октябр[ья]|ноябр[ья]|декабр[ья]|"
    "january|february|march|april|may|june|july|august|september|october|november|december|қаңтар|ақпан|наурыз|сәуір|"
    "мамыр|маусым|шілде|тамыз|қыркүйек|қазан|қараша|желтоқсан"
)
_DATE = re.compile(rf"(\d{{1,2}}\W+)?({_MONTHS})\W+20[2-9]\d\W*(г|год|года|ж|жыл|жылы)?\W*", re.IGNORECASE)
"""A month and its year, and no more: May and Августа are names, but nobody who learns was born then."""
_CLASS = re.compile(r"\d(?!.*[^\W\d_]{2})")
"""A line that begins with a digit and has no word, as 11 «А»."""

_HEADS = {
    "code": "code, id, код, нөмір, номер",
    "number": "id number, student id, identifier, индивидуальный номер, номер зачетки, номер зачетной книжки, "
    "жеке нөмір, жеке нөмірі",
    "full": "full name, student, student name, learner, cadet, first name last name, first name surname, last name "
    "first name, фио, ф и о, фио студента, студент, фио курсанта, курсант, фио слушателя, слушатель, обучающийся, "
    "полное имя, имя и фамилия, имя фамилия, фамилия имя, фамилия и имя, фамилия имя отчество, аты жөні, аты жөнү, "
    "толық аты, аты тегі, тегі аты, тегі аты әкесінің аты, фамилиясы аты, толук аты, f i sh, ism familiya, "
    "familiya ism, ному насаб",
    "first": "name, first name, given name, имя, имя отчество, имя и отчество, аты, есімі, ысымы, ism, исм, ном",
    "middle": "middle name, отчество, әкесінің аты, атасынын аты",
    "last": "last name, surname, family name, фамилия, тегі, фамилиясы, familiya, насаб",
    "group": "group, class, cohort, platoon, study group, группа, учебная группа, номер группы, класс, взвод, учебный "
    "взвод, топ, тобы, оқу тобы, сынып, guruh, гурӯҳ",
    "email": "email address, email, e mail, адрес электронной почты, электронная почта, электрондық пошта, электрондук "
    "почта",
    "username": "username, user name, логин",
    "type": "user type",
    "groups": "groups, классы, группы, топтар, enrolled in",
}
ROW_NUMBERS = ("", "п п", "no", "n", "р н")
"""Headings of a column that numbers the rows; a № is no word."""
KEYS = {head: key for key, heads in _HEADS.items() for head in heads.split(", ")}
"""What a heading says of its column, by its words."""
_KNOWN = (
    "code, name, group; First name, Last name, ID number, Groups; код, ФИО, группа; Имя, Фамилия, Индивидуальный "
    "номер, Группы; Аты, Тегі, Аты-жөні, Топ; Full name (FULL_NAME), Identifier (IDENTIFIER)"
)


def has_head(rows: Sequence[Sequence[str]]) -> bool:
    """Say whether a row says what stands in the columns."""
    try:
        return columns_of(rows, "")[2] > 0
    except CourseError:
        return False


def columns_of(rows: Sequence[Sequence[str]], file: str) -> tuple[dict[str, int], list[str], int]:
    """Return where each column stands, the heads of those not read, and how many rows stand above the people.

    Raises CourseError.

    Without headings the first column must hold names alone, or codes: a given name there is never taken for a code,
    nor is the number of a row, behind which names alone may stand.
    """
    is_numbered = len(rows) > 1 and all(row[0].rstrip(".)") == str(at) for at, row in enumerate(rows, 1))
    if is_numbered and not any(any(row[2:]) for row in rows):
        return {"full": 1}, [], 0
    if rows and (is_numbered or not _is_code(rows[0][0])):
        for number, row in enumerate(rows[:ROWS_ABOVE], 1):
            found: dict[str, int] = {}
            for at, cell in enumerate(row):
                found.setdefault(KEYS.get(head_words(cell), ""), at)
            if found.keys() & {"code", "number", "full", "first", "last"}:
                columns = {key: at for key, at in found.items() if key}
                others = [cell for at, cell in enumerate(row) if at not in columns.values()]
                return columns, [each for each in others if head_words(each) not in ROW_NUMBERS], number
        if any(any(row[1:]) for row in rows):
            raise CourseError(
                QT_TRANSLATE_NOOP("Errors", "No row of “{path}” says what stands in its columns; nobody was taken."),
                fix=QT_TRANSLATE_NOOP("Errors", "Write headings that are known above them: {heads}."),
                path=file,
                heads=_KNOWN,
            )
        return {"full": 0}, [], 0
    return {"code": 0, "full": 1, "group": 2}, [], 0


def _is_code(cell: str) -> bool:
    return bool(CODE.fullmatch(cell)) and any(each.isdecimal() for each in cell)


def head_words(cell: str) -> str:
    """Return the words of a heading without what brackets add; of one by Kolibri those in them, as “(FULL_NAME)”."""
    kolibri = re.search(r"\(([A-Z_]+)\)", cell)
    text = kolibri[1].replace("USERNAME", "kolibri user").replace("_", " ") if kolibri else _BRACKETS.sub(" ", cell)
    return _words(text) or _words(cell)


def _words(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold().replace("ё", "е")))


def without_number(name: str) -> str:
    """Return a name without the number of its row, as in “1. Bek Aida”."""
    return _NUMBER.sub("", name)


def titles_above(rows: Sequence[Sequence[str]]) -> int:
    """Return how many rows stand as a title above names that have no headings: by a word of titles, or a number.

    Above numbered names it has none; above others a month with its year or the sign of a class is no name. All else
    is one, whatever digits and quotes are in it: who is missing is not seen, who is too many is.
    """
    lines = [row[0] for row in rows]
    are_numbered = 2 * sum(bool(_NUMBER.match(each)) for each in lines) >= len(lines)
    is_title = [
        bool(_TITLE.search(each)) or (not _NUMBER.match(each) if are_numbered else _is_no_name(each)) for each in lines
    ]
    count = is_title.index(False) if False in is_title else 0
    return count if count <= _TITLES else 0


def _is_no_name(line: str) -> bool:
    is_class = bool(_CLASS.match(line)) and not (CODE.fullmatch(line) or _NUMBER.match(line))
    return is_class or bool(_DATE.fullmatch(line))


def unread_columns(heads: Iterable[str], place: Place) -> Problem:
    """Return that columns with these headings were not read."""
    return Problem(
        "roster-unread",
        place,
        QT_TRANSLATE_NOOP("Errors", "Columns that were not read: {heads}."),
        QT_TRANSLATE_NOOP("Errors", "Where one is needed, give it a heading that is known: {known}."),
        Severity.WARNING,
        values={"heads": ", ".join(f"“{each[:60]}”" for each in heads), "known": _KNOWN},
    )
