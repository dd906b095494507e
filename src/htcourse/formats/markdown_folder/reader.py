"""A whole folder: its files in order as lessons, its folders as parts."""

import re
from collections.abc import Callable, Iterable, Mapping
from contextlib import closing
from itertools import count
from pathlib import Path

from htcourse.core.bounds import text_excess
from htcourse.core.course import Lesson, LessonText, Module, Section
from htcourse.core.course import Part as ModulePart
from htcourse.core.errors import Cancelled, CourseError, Place, Problem, Report, Severity, reported
from htcourse.core.question_bank import id_from
from htcourse.formats import Reading
from htcourse.formats.markdown_folder import faults
from htcourse.formats.markdown_folder.files import DOCUMENTS, ENDINGS, Files, in_order, is_introduction
from htcourse.formats.markdown_folder.language import language_of
from htcourse.formats.markdown_folder.links import Links, Target
from htcourse.formats.markdown_folder.page import Page, Part, page_of, plain_title
from htcourse.markup.decode import decoded, first_lost, guessed_page, is_text, lost_letter
from htcourse.markup.documents import written
from htcourse.markup.from_html import RemovedParts
from htcourse.markup.odt_text import read_odt
from htcourse.markup.pictures import Kept, PictureStore
from htcourse.markup.safe_zip import open_archive
from htcourse.markup.word_text import LIMITS, main_part, read_word

_DEFINED = re.compile(r"(\[\^[^\]\s]+\]:|\*\[[^\]]+\]:)")
_NUMBER_OR_DASH = re.compile(r"^[\d_. -]+(?=\D)|[_-]+")
_HEADING = re.compile(r"^(#{1,5})(?= )", re.MULTILINE)
_INLINE_NOTE = re.compile(
    r"^[ \t]*(?P<fence>```+(?=[^`\n]*$)|~~~+)(?s:.*?)(?:^[ \t]*(?P=fence)|\Z)|"
    r"(?P<code>`+)(?:(?!\n[ \t]*\n)[^`]|(?!(?P=code))`){1,2000}?(?P=code)|"
    r"(?<!\\)\^\[(?P<note>(?:\\.|[^\[\]\\\n]|\n(?![ \t]*\n)|\[[^\[\]\n]*\]){1,2000})\]",
    re.MULTILINE,
)
"""Code, which is left alone, or a note within the line: `^[its words]`."""
_NAMES_TOLD = 8
_LINES_LOOKED_AT = 50
_VERSION = "0.1.0"


def read_path(path: Path, report: Report | None = None, smaller: Callable[[bytes], bytes] | None = None) -> Reading:
    """Read a folder or an archive."""
    try:
        files = Files(path)
    except CourseError as error:
        return Reading(None, (_as_problem(error, Place(path.name)),))
    with closing(files):
        return _Reader(files, path, smaller).reading(report)


def _is_word(content: bytes, name: str) -> bool:
    """Say by its content, not by its ending, whether a document is of Word."""
    with closing(open_archive(Path(name), LIMITS, content)) as archive:
        return bool(main_part(archive))


def _as_problem(error: CourseError, place: Place) -> Problem:
    return Problem("unreadable", place, error.template, error.fix, values=error.values)


class _Reader:
    """Gathers the lessons of one folder."""

    def __init__(self, files: Files, path: Path, smaller: Callable[[bytes], bytes] | None = None) -> None:
        self._files = files
        self._smaller = smaller
        self._path = path
        self._store = PictureStore()
        self._shown: dict[str, Kept] = {}
        self.problems: list[Problem] = []

    def reading(self, report: Report | None) -> Reading:
        """Read all of it."""
        names = sorted((each for each in self._files.names if each.lower().endswith(ENDINGS)), key=in_order)
        pages: list[Page] = []
        for name in reported(names, len(names), report):
            page = self._page(name)
            pages += [page] if page else []
        if not pages:
            if all(each.severity is not Severity.ERROR for each in self.problems):  # else it is told why
                self.problems.append(faults.NO_LESSONS.error(Place(self._path.name)))
            return Reading(None, tuple(self.problems))
        ids = _ids(pages)
        targets = {page.file: Target(id, page) for page, id in zip(pages, ids, strict=True)}
        language = _language(pages)
        lessons = tuple(self._lesson(page, id, targets, language) for page, id in zip(pages, ids, strict=True))
        self._tell_left_out(names)
        return Reading(self._module(lessons, pages, language), tuple(self.problems))

    def _page(self, name: str) -> Page | None:
        try:
            content = self._files.read(name)
            text, encoding = (self._document(content, name), "utf-8") if _is_document(name) else decoded(content)
        except Cancelled:
            raise
        except CourseError as error:
            self.problems.append(_as_problem(error, Place(name)))
            return None
        if not (_is_document(name) or is_text(content)):
            self.problems.append(faults.NO_TEXT.warning(Place(name)))
            return None
        if not text.strip():
            self.problems.append(faults.EMPTY.warning(Place(name)))
            return None
        if encoding != "utf-8":
            sentence = faults.GUESSED if guessed_page(content) else faults.ENCODING
            self.problems.append(sentence.warning(Place(name), encoding=encoding))
        line = 0 if _is_document(name) else first_lost(content)
        if line:
            self.problems.append(lost_letter(name, line))
        if not _is_document(name):
            text, moved = _with_notes_below(text)
            self.problems += [faults.INLINE.warning(Place(name), count=moved)] if moved else []
        page = page_of(text, name)
        excess = text_excess(text)
        if excess:  # it becomes a draft, where it can be parted, and is not compiled
            place = page.place(excess.line + 1)
            page.problems.append(Problem("too-much", place, excess.template, excess.fix, values=excess.values))
        self.problems += _placed(page.problems, name)
        if not page.title:
            stem = name.rpartition("/")[2].rpartition(".")[0]
            page.title = _words(stem) or stem or "…"
            self.problems.append(faults.NO_TITLE.warning(Place(name, 1), title=page.title))
        first = page.parts[0]
        if not first.title:
            first.title = page.title
            if len(page.parts) > 1:
                self.problems.append(faults.BEFORE_SECTION.warning(Place(name, first.line), title=page.title))
        return page

    def _document(self, content: bytes, name: str) -> str:
        """Return a Word or OpenDocument text as Markdown, its notes below."""
        document = (read_word if _is_word(content, name) else read_odt)(content, name)
        found = written(document, lambda source: self._embedded(name, source, document.pictures))
        left_out = RemovedParts.of(found.left_out)
        if left_out.formless:
            self.problems.append(faults.FORMLESS.warning(Place(name), names=", ".join(left_out.formless)))
        if left_out.names:
            names = ", ".join(left_out.names[:_NAMES_TOLD]) + (", …" if len(left_out.names) > _NAMES_TOLD else "")
            self.problems.append(faults.LEFT_OUT.warning(Place(name), names=names))
        if left_out.is_cut:
            self.problems.append(faults.TOO_LONG.warning(Place(name)))
        if document.has_filled:
            self.problems.append(faults.FILLED.warning(Place(name)))
        if document.was_tracked:
            self.problems.append(faults.TRACKED.warning(Place(name)))
        if document.signs:
            names = ", ".join(f"“{each}”" for each in list(document.signs)[:_NAMES_TOLD])  # many end in a full stop
            self.problems.append(faults.SIGNS.warning(Place(name), names=names))
        below = "".join(f"\n\n[^{each}]: {words}" for each, words in found.notes.items())
        return f"{_with_one_title(found.markdown)}{below}\n"

    def _embedded(self, name: str, source: str, pictures: Mapping[str, bytes]) -> str | None:
        """Keep a picture that stands in a document, and return the address its text shows it by."""
        target = source.rpartition("/")[2]
        kept = self._put(name, target, pictures.get(source, b""))
        if not kept.name:
            self.problems.append(faults.left_out(kept, Place(name), target))
            return None
        self._shown[kept.name] = kept
        return f"/{kept.name}"

    def _lesson(self, page: Page, id: str, targets: dict[str, Target], language: str) -> Lesson:
        links = Links(page, targets, self._picture)
        definitions: list[str] = []
        sections = []
        for part in page.parts:
            definitions += _without_definitions(part)
            text = links.markdown(part)
            sections.append(Section(part.slug, part.title, 0, text, Place(page.file, part.line)))
        self.problems += _placed(links.problems, page.file)
        below = "\n".join(definitions)
        words = LessonText(page.title, "", tuple(sections), Place(page.file, 1), below)
        return Lesson(id, {"": 0}, (), (), {language: words}, Place(page.file, 1))

    def _picture(self, name: str) -> Kept:
        if name not in self._shown:
            self._shown[name] = self._kept(name)
        return self._shown[name]

    def _kept(self, name: str) -> Kept:
        if name not in self._files.names:
            return Kept("", "missing")
        try:
            return self._put(name, name, self._files.read(name))
        except CourseError:
            return Kept("", "unreadable")

    def _put(self, file: str, name: str, content: bytes) -> Kept:
        """Keep a picture, one that is too large with fewer dots where that can be made."""
        kept = self._store.put(name, content)
        if kept.reason != "too-large" or self._smaller is None:
            return kept
        made = self._smaller(content)
        fewer = self._store.put(name, made) if made else kept
        if fewer.name:
            old, new = (f"{len(each) / 1_000_000:.1f}" for each in (content, made))
            self.problems.append(faults.SMALLER.warning(Place(file), target=name, old=old, new=new))
        return fewer

    def _tell_left_out(self, names: Iterable[str]) -> None:
        if self._files.is_single:
            return
        taken = {*names, *self._shown}
        others = [*(each for each in self._files.names if each not in taken), *self._files.links]
        if others:
            told = ", ".join(others[:_NAMES_TOLD]) + (", …" if len(others) > _NAMES_TOLD else "")
            place = Place(self._path.name)
            self.problems.append(faults.OTHER_FILES.warning(place, count=len(others), names=told))

    def _module(self, lessons: tuple[Lesson, ...], pages: list[Page], language: str) -> Module:
        name = self._path.stem if self._path.is_file() else self._path.resolve().name
        first = pages[0]
        title = first.title if is_introduction(first.file) or self._files.is_single else _words(name) or name
        return Module(
            id_from(name) or "module",
            _VERSION,
            {language: title},
            (language,),
            (),
            "",
            "",
            _parts(lessons, pages, title, language),
            (),
            lessons,
            pictures=self._store.pictures(),
            place=Place(self._path.name),
        )


def _with_notes_below(markdown: str) -> tuple[str, int]:
    """Return a text whose notes within the line, as Pandoc has them, are footnotes, and how many these are."""
    notes: list[str] = []
    names = (name for at in count(1) if f"[^{(name := f'inline-{at}')}]" not in markdown)

    def below(found: re.Match[str]) -> str:
        if found["note"] is None:
            return found[0]
        name = next(names)
        notes.append(f"[^{name}]: {' '.join(found['note'].split())}")
        return f"[^{name}]" + "\n" * ("\n" in found["note"])

    text = _INLINE_NOTE.sub(below, markdown)
    return ("\n\n".join([text.rstrip("\n"), *notes, ""]).rstrip("\n") + "\n" if notes else markdown), len(notes)


def _with_one_title(markdown: str) -> str:
    """Return a document whose chapters, where they are several, stand below its title: on one level with it in Word."""
    chapters = [found for found in _HEADING.finditer(markdown) if len(found[1]) == 1]
    if len(chapters) < 2:
        return markdown
    start = 0 if markdown[: chapters[0].start()].strip() else chapters[0].end()
    return markdown[:start] + _HEADING.sub(r"#\1", markdown[start:])


def _is_document(name: str) -> bool:
    return name.lower().endswith(DOCUMENTS)


def _placed(problems: Iterable[Problem], name: str) -> list[Problem]:
    """Return problems with their places: a line of a document's Markdown is none of the document."""
    if not _is_document(name):
        return list(problems)
    return [Problem(each.code, Place(name), each.template, each.fix, each.severity, each.values) for each in problems]


def _without_definitions(part: Part) -> list[str]:
    """Take footnotes and abbreviations, which belong to the whole lesson, out of a section and return them."""
    kept, taken = [], []
    is_note = False
    for number, line, is_code in part.lines:
        is_definition = not is_code and (
            bool(_DEFINED.match(line)) or (is_note and (line.startswith("    ") or not line.strip()))
        )
        is_note = is_definition
        if is_definition:
            taken.append(line)
        else:
            kept.append((number, line, is_code))
    part.lines = kept
    return taken


def _ids(pages: Iterable[Page]) -> list[str]:
    used: set[str] = set()
    ids = []
    for page in pages:
        stem = id_from(page.file.rpartition("/")[2].rpartition(".")[0]) or id_from(page.title) or "lesson"
        id, number = stem, 2
        while id in used:
            id, number = f"{stem}-{number}", number + 1
        used.add(id)
        ids.append(id)
    return ids


def _parts(lessons: Iterable[Lesson], pages: Iterable[Page], title: str, language: str) -> tuple[ModulePart, ...]:
    folders: dict[str, list[str]] = {}
    for lesson, page in zip(lessons, pages, strict=True):
        folders.setdefault(page.file.partition("/")[0] if "/" in page.file else "", []).append(lesson.id)
    return tuple(
        ModulePart(f"p{number}", {language: _words(folder) or title}, tuple(ids))
        for number, (folder, ids) in enumerate(folders.items(), start=1)
    )


def _words(name: str) -> str:
    """Return the name of a file or folder as a title: without the number that puts it in its place."""
    return plain_title(_NUMBER_OR_DASH.sub(" ", name))


def _language(pages: Iterable[Page]) -> str:
    return language_of(line for page in pages for part in page.parts for _, line, _ in part.lines[:_LINES_LOOKED_AT])
