"""`lessons/*.md`: front matter in YAML, then sections; a translation `name.ru.md` has the same slugs.

Footnotes and abbreviations belong to the whole file: they are taken out of the sections into
`LessonText.definitions`, where they keep their line numbers (line n there is line n of the file).
"""

import difflib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from htcourse.core.code_spans import FENCE
from htcourse.core.course import Lesson, LessonText, Objective, Section
from htcourse.core.errors import Place, Problem, Sentence
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.formats.module_folder.text_file import TextFile
from htcourse.formats.module_folder.yaml_lines import YamlFile, read_yaml
from htcourse.formats.module_folder.yaml_shaping import shaped

_HEADING = re.compile(r"^##(?!#)(?P<title>[^{]*(?:\{(?![^{}]*\}\s*$)[^{]*)*)(?:\{(?P<marks>[^{}]*)\})?\s*$")
_DEFINITION = re.compile(r"^(\[\^[^\]\s]+\]:|\*\[[^\]]+\]:)")
_FOOTNOTE = re.compile(r"^\[\^[^\]\s]+\]:")
_MARK = re.compile(r'[^\s="]+="[^"]*"|\S+')
_QUOTED = re.compile(r'"[^"]*"')
_MARKS = ("minutes", "subtitle", "keywords")
_SLUG = re.compile(r"^[a-z0-9]+(-[a-z0-9]+)*$")


@dataclass(frozen=True, slots=True)
class _Aim:
    id: str
    text: str


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What stands between the two `---` lines."""

    id: str
    title: str
    minutes: int | Mapping[str, int] = 0
    objectives: tuple[_Aim, ...] = ()
    content_note: str = ""
    facts: tuple[str, ...] = ()
    keywords: tuple[str, ...] = ()
    equal_task: str = ""


@dataclass(frozen=True, slots=True)
class LessonFile:
    """One lesson file: its front matter and its text in one language. `head` is None when it could not be read."""

    file: str
    head: FrontMatter | None
    text: LessonText | None
    yaml: YamlFile
    problems: tuple[Problem, ...]


@dataclass(slots=True)
class _Body:
    sections: list[Section] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    definitions: list[str] = field(default_factory=list)


def read_lesson(source: TextFile) -> LessonFile:
    """Read a lesson file; sections are read even if the front matter is broken."""
    lines = (source.text or "").split("\n")
    end = _front_end(lines)
    if not end:
        yaml = YamlFile(source.file, None)
        return LessonFile(source.file, None, None, yaml, (*source.problems, *_no_front(source)))
    yaml = read_yaml("\n".join(lines[1:end]), source.file, first_line=2)
    head, problems = (None, []) if yaml.data is None and yaml.problems else shaped(FrontMatter, yaml)
    body = _read_body(lines, end + 1, source.file)
    text = LessonText(
        head.title if head else "",
        head.content_note if head else "",
        tuple(body.sections),
        yaml.place("title") if head else Place(source.file, 1),
        "\n".join(body.definitions).rstrip(),
        head.keywords if head else (),
        head.equal_task if head else "",
    )
    return LessonFile(source.file, head, text, yaml, (*source.problems, *yaml.problems, *problems, *body.problems))


def _front_end(lines: list[str]) -> int:
    if lines[0].rstrip() != "---":
        return 0
    return next((number for number, line in enumerate(lines) if number and line.rstrip() == "---"), 0)


def _no_front(source: TextFile) -> list[Problem]:
    if source.text is None:
        return []
    return [
        Problem(
            "no-front-matter",
            Place(source.file, 1),
            QT_TRANSLATE_NOOP("Errors", "The lesson does not start with its front matter between two “---” lines."),
            QT_TRANSLATE_NOOP("Errors", "Start the file with ---, id: …, title: …, --- on lines of their own."),
        )
    ]


def _read_body(lines: list[str], start: int, file: str) -> _Body:
    body = _Body(definitions=[""] * start)
    current: Section | None = None
    kept: list[str] = []
    for number, line, is_code, is_definition in _told(lines, start):
        body.definitions.append(line if is_definition else "")
        heading = None if is_code else _HEADING.match(line)
        if heading:
            _close(body, current, kept)
            current, kept = _section(heading, Place(file, number), body), []
            continue
        if current is None and line.strip() and not is_definition:
            body.problems += _outside(body, Place(file, number))
        kept.append("" if is_definition else line)
    _close(body, current, kept)
    if not body.sections:
        body.problems.append(_NO_SECTION.error(Place(file, start)))
    return body


def _told(lines: list[str], start: int) -> Iterator[tuple[int, str, bool, bool]]:
    """Give every line of the body: its number, text, whether it is code and whether it belongs to a definition."""
    fence, is_note = "", False
    for number, line in enumerate(lines[start:], start + 1):
        mark = FENCE.match(line)
        if fence:
            yield number, line, True, False
            if mark and mark[1].startswith(fence) and not line.strip(" `~"):
                fence = ""
            continue
        if mark:
            fence = mark[1]
            yield number, line, True, False
            continue
        is_definition = bool(_DEFINITION.match(line)) or (is_note and (line.startswith("    ") or not line.strip()))
        is_note = bool(_FOOTNOTE.match(line)) or (is_note and is_definition)
        yield number, line, False, is_definition


def _close(body: _Body, current: Section | None, kept: list[str]) -> None:
    if current is not None:
        body.sections.append(replace(current, markdown="\n".join(kept).rstrip()))


def _section(heading: "re.Match[str]", place: Place, body: _Body) -> Section:
    slug, minutes, subtitle = "", 0, ""
    keywords: tuple[str, ...] = ()
    for mark in _MARK.findall(heading["marks"] or ""):
        name, _, value = mark.partition("=")
        words = value[1:-1].strip() if _QUOTED.fullmatch(value) else ""
        if mark.startswith("#"):
            slug = mark[1:]
        elif name == "minutes" and value.isdecimal() and len(value) < 5:
            minutes = int(value)
        elif name == "subtitle" and words:
            subtitle = words
        elif name == "keywords" and words:
            keywords = tuple(each.strip() for each in words.split(",") if each.strip())
        else:
            body.problems.append(_bad_mark(place, mark))
    title = heading["title"].strip().rstrip("#").rstrip()
    if not _SLUG.match(slug):
        body.problems.append(_bad_slug(place, title, slug))
    return Section(slug, title, minutes, "", place, subtitle, keywords)


def _outside(body: _Body, place: Place) -> list[Problem]:
    if any(each.code == "text-outside-section" for each in body.problems):
        return []
    template = QT_TRANSLATE_NOOP("Errors", "Text before the first “##” heading is in no section and not shown.")
    fix = QT_TRANSLATE_NOOP("Errors", "Put a heading above it: ## Title {{#slug}}.")
    return [Problem("text-outside-section", place, template, fix)]


_NO_SECTION = Sentence(
    "no-section",
    QT_TRANSLATE_NOOP("Errors", "The lesson has no section."),
    QT_TRANSLATE_NOOP("Errors", "Start one with a heading: ## Title {{#slug}}."),
)


def _bad_mark(place: Place, mark: str) -> Problem:
    name = mark.partition("=")[0]
    near = "" if name in _MARKS else next(iter(difflib.get_close_matches(name, _MARKS, 1)), "")
    return Problem(
        "heading-attribute",
        place,
        QT_TRANSLATE_NOOP("Errors", "“{mark}” in the heading is not understood."),
        QT_TRANSLATE_NOOP("Errors", "Did you mean “{near}”?")
        if near
        else QT_TRANSLATE_NOOP("Errors", 'Write {{#slug minutes=9 subtitle="A few words" keywords="one, two"}}.'),
        values={"mark": mark, "near": near},
    )


def _bad_slug(place: Place, title: str, slug: str) -> Problem:
    return Problem(
        "missing-slug" if not slug else "bad-slug",
        place,
        QT_TRANSLATE_NOOP("Errors", "The section “{title}” has no lasting name.")
        if not slug
        else QT_TRANSLATE_NOOP("Errors", "“{slug}” is not a name of small letters, digits and hyphens."),
        QT_TRANSLATE_NOOP("Errors", "Write it after the title: ## {title} {{#a-name}}."),
        values={"title": title, "slug": slug},
    )


def joined(
    source: LessonFile, translations: Mapping[str, LessonFile], language: str
) -> tuple[Lesson | None, list[Problem]]:
    """Put a lesson together from its file and those of its translations (by language)."""
    if source.head is None or source.text is None:
        return None, []
    head = source.head
    problems: list[Problem] = []
    texts = {language: source.text}
    for other, translation in translations.items():
        if translation.text is not None:
            texts[other] = _with_minutes(translation.text, source.text)
            problems += _differences(source, translation)
    objectives = tuple(
        _objective(aim.id, {language: source, **translations}, source.yaml.place("objectives", number))
        for number, aim in enumerate(head.objectives)
    )
    minutes = {"": head.minutes} if isinstance(head.minutes, int) else dict(head.minutes)
    return Lesson(head.id, minutes, objectives, head.facts, texts, Place(source.file, 1)), problems


def _objective(objective: str, files: Mapping[str, LessonFile], place: Place) -> Objective:
    found = [
        (language, aim.text, each.yaml.place("objectives", number, "text"))
        for language, each in files.items()
        if each.head
        for number, aim in enumerate(each.head.objectives)
        if aim.id == objective
    ]
    texts = {language: text for language, text, _ in found}
    return Objective(objective, texts, place, {language: at for language, _, at in found})


def _with_minutes(text: LessonText, source: LessonText) -> LessonText:
    minutes = {each.slug: each.minutes for each in source.sections}
    sections = (replace(each, minutes=minutes.get(each.slug, each.minutes)) for each in text.sections)
    return replace(text, sections=tuple(sections))


def _differences(source: LessonFile, other: LessonFile) -> list[Problem]:
    """Compare ids of lesson, objectives and sections: unknown ones are errors, missing ones warnings."""
    if source.head is None or source.text is None or other.text is None:
        return []
    found: list[Problem] = []
    if other.head is not None:
        if other.head.id != source.head.id:
            found.append(_UNKNOWN.error(other.yaml.place("id"), name=other.head.id))
        aims = {aim.id: number for number, aim in enumerate(other.head.objectives)}
        known = {aim.id for aim in source.head.objectives}
        found += [
            _UNKNOWN.error(other.yaml.place("objectives", at), name=aim) for aim, at in aims.items() if aim not in known
        ]
        found += [_MISSING.warning(other.yaml.place("objectives"), name=aim) for aim in sorted(known - set(aims))]
    places = {each.slug: each.place for each in other.text.sections}
    slugs = {each.slug for each in source.text.sections}
    found += [_UNKNOWN.error(place, name=f"#{slug}") for slug, place in places.items() if slug and slug not in slugs]
    found += [_MISSING.warning(Place(other.file, 1), name=f"#{slug}") for slug in sorted(slugs - set(places))]
    return found


_UNKNOWN = Sentence(
    "translation-unknown-id",
    QT_TRANSLATE_NOOP("Errors", "The original of this lesson has no “{name}”."),
    QT_TRANSLATE_NOOP("Errors", "Ids are the same in every language: copy them from the original."),
)
_MISSING = Sentence(
    "translation-missing-text",
    QT_TRANSLATE_NOOP("Errors", "“{name}” of the original is not translated."),
    QT_TRANSLATE_NOOP("Errors", "Translate it; until then the original is shown in its place."),
)
