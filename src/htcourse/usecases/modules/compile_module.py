"""Compile a module as read into the rows of a library file."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from hashlib import blake2s, sha256
from pathlib import PurePosixPath
from typing import Any

from htcourse.core.case import Case
from htcourse.core.course import Chart, Lesson, LessonText, Module, Section, Term
from htcourse.core.drawing import without_exam_bank
from htcourse.core.errors import Problem, Report
from htcourse.core.plain_data import without_texts
from htcourse.core.quiz import Draw, Mode, Question, Quiz, canonical, hash_of, question_structure, question_texts
from htcourse.render.charts import chart_svg, chart_table, sources_html
from htcourse.render.citations import address_of, citation_of, short_reference
from htcourse.render.inline import inline_html
from htcourse.render.plain_text import plain_text
from htcourse.render.question import ASKED, compiled_case_texts, compiled_texts, plain_words
from htcourse.render.section import (
    CitedSource,
    CompiledSection,
    LessonNumbers,
    SectionContext,
    compile_section,
    task_html,
)
from htcourse.store.compiled import (
    CompiledCase,
    CompiledChart,
    CompiledLesson,
    CompiledModule,
    CompiledObjective,
    CompiledPage,
    CompiledQuestion,
    CompiledTerm,
)
from htcourse.store.library_rows import Citation, PictureRow, SourceRow
from htcourse.store.places import assets_dir
from htcourse.usecases.modules.page_problems import page_problems

_MEDIA_TYPES = {".png": "image/png", ".jpg": "image/jpeg", ".jpeg": "image/jpeg", ".svg": "image/svg+xml"}
_OUTLINE = "maps/central-asia.json"


@dataclass(frozen=True, slots=True)
class Compilation:
    """A compiled module and what was found on the way."""

    module: CompiledModule
    problems: tuple[Problem, ...]


def compile_module(module: Module, content_hash: str = "", report: Report | None = None) -> Compilation:
    """Compile everything of a module; what is wrong becomes a problem and never stops it.

    Without a `content_hash` one is made of all the module holds. `report` is called after each lesson, question,
    case and chart; what it raises stops the work.
    """
    compiler = _Compiler(module, content_hash or module_hash(module), report or (lambda done, total: None))
    return Compilation(compiler.run(), page_problems(module))


def compile_lesson(module: Module, lesson_id: str) -> CompiledModule:
    """Compile a module for a look at one lesson: of the others only titles and sections are there, without text."""
    return _Compiler(module, "preview", lambda done, total: None, lesson_id).run()


def module_hash(module: Module) -> str:
    """Return 16 hex digits that change with anything a module holds."""
    digest = sha256(repr(module).encode())
    for picture in module.pictures:
        digest.update(picture.content)
    return digest.hexdigest()[:16]


@dataclass(slots=True)
class _Compiler:
    module: Module
    content_hash: str
    report: Report
    only: str | None = None
    done: int = 0
    structures: dict[str, dict[str, Any]] = field(default_factory=dict)

    def run(self) -> CompiledModule:
        module = self.module
        return CompiledModule(
            id=module.id,
            version=module.version,
            languages=module.languages,
            titles=module.titles,
            authors=module.authors,
            licence=module.licence,
            needs=module.needs,
            content_hash=self.content_hash,
            parts=tuple(replace(each, lessons=self._full_all(each.lessons)) for each in module.parts),
            routes=tuple(replace(each, sections=self._full_all(each.sections)) for each in module.routes),
            lessons=tuple(self._lesson_rows()),
            sections=tuple(self._section_rows()),
            questions=tuple(self._question_rows()),
            quizzes=tuple(map(self._quiz, self._in_course_order())),
            cases=tuple(self._case_rows()),
            countries=tuple(replace(each, id=self._full(each.id)) for each in module.countries),
            charts=tuple(self._chart_rows()),
            terms=tuple(row for each in module.terms for row in self._term_rows(each)),
            sources=tuple(self._source_rows()),
            facts=module.facts,
            pictures=tuple(PictureRow(each.name, media_type(each.name), each.content) for each in module.pictures),
        )

    def _full(self, short: str) -> str:
        return f"{self.module.id}/{short}" if short and "/" not in short else short

    def _full_all(self, shorts: Iterable[str]) -> tuple[str, ...]:
        return tuple(self._full(each) for each in shorts)

    def _citations(self, citations: Iterable[str]) -> tuple[Citation, ...]:
        pairs = map(citation_of, citations)
        return tuple((self._full(source), locator) for source, locator in pairs)

    def _step(self) -> None:
        self.done += 1
        module = self.module
        self.report(self.done, len(module.lessons) + len(module.questions) + len(module.cases) + len(module.charts))

    def _lesson_rows(self) -> Iterator[CompiledLesson]:
        parts = {lesson: part.id for part in self.module.parts for lesson in part.lessons}
        for position, lesson in enumerate(_in_order(self.module)):
            notes = {language: text.content_note for language, text in lesson.texts.items() if text.content_note}
            yield CompiledLesson(
                id=self._full(lesson.id),
                position=position,
                part=parts.get(lesson.id, ""),
                titles={language: text.title for language, text in lesson.texts.items()},
                content_notes={language: inline_html(note, language) for language, note in notes.items()},
                minutes=lesson.minutes,
                objectives=tuple(CompiledObjective(self._full(each.id), each.texts) for each in lesson.objectives),
                facts=lesson.facts,
                keywords={language: text.keywords for language, text in lesson.texts.items() if text.keywords},
                equal_tasks={
                    language: task_html(
                        text.equal_task, SectionContext(self.module, language, lesson.id, text.sections[0])
                    )
                    for language, text in lesson.texts.items()
                    if text.equal_task and text.sections
                },
            )

    def _section_rows(self) -> Iterator[CompiledPage]:
        sources = {each.id: frozenset(citation_of(cited)[0] for cited in each.sources) for each in self.module.facts}
        questions = {self._full(each.id): each.facts for each in self.module.questions}
        for lesson in _in_order(self.module):
            order = _slugs(lesson, self.module.language)
            if self.only not in (None, lesson.id):
                yield from self._bare_rows(lesson, order)
                continue
            for language, text in lesson.texts.items():
                numbers = LessonNumbers()
                pages = []
                for section in text.sections:
                    context = SectionContext(self.module, language, lesson.id, section, text.definitions)
                    pages.append(compile_section(section.markdown, context, numbers))
                for section, compiled in zip(text.sections, pages, strict=True):
                    facts = _facts_of(lesson, compiled, sources, questions)
                    compiled = self._with_sources_of_charts(compiled, numbers)
                    yield self._section_row(lesson, section, language, compiled, order, facts)
            self._step()

    def _with_sources_of_charts(self, compiled: CompiledSection, numbers: LessonNumbers) -> CompiledSection:
        """Return a page with what its charts alone cite behind what its text cites, whose numbers stay."""
        shown = {part.ref for part in compiled.parts if part.audience == "learner"}
        places: dict[str, dict[str, None]] = {}
        for chart in self.module.charts:
            for name, place in map(citation_of, chart.sources if self._full(chart.id) in shown else ()):
                places.setdefault(name, {}).update({place: None} if place else {})
        for each in compiled.sources:
            places.pop(each.id, None)
        more = [CitedSource(numbers.number(name), name, tuple(where)) for name, where in places.items()]
        return replace(compiled, sources=(*compiled.sources, *sorted(more, key=lambda each: each.number)))

    def _bare_rows(self, lesson: Lesson, order: Sequence[str]) -> Iterator[CompiledPage]:
        nothing = CompiledSection((), (), (), "", 0, 0)
        for language, text in lesson.texts.items():
            for section in text.sections:
                yield self._section_row(lesson, section, language, nothing, order, ())

    def _section_row(
        self,
        lesson: Lesson,
        section: Section,
        language: str,
        compiled: CompiledSection,
        order: Sequence[str],
        facts: tuple[str, ...],
    ) -> CompiledPage:
        return CompiledPage(
            id=self._full(f"{lesson.id}#{section.slug}"),
            lesson=self._full(lesson.id),
            slug=section.slug,
            position=order.index(section.slug),
            language=language,
            title=section.title,
            minutes=section.minutes,
            words=compiled.words,
            checks=compiled.checks,
            parts=[asdict(each) for each in compiled.parts],
            sources=[[each.number, self._full(each.id), list(each.locators)] for each in compiled.sources],
            terms=self._full_all(compiled.terms),
            text=compiled.text,
            facts=facts,
            subtitle=section.subtitle,
            keywords=section.keywords,
            hash=blake2s(f"{section.title}\n{compiled.text}".encode(), digest_size=6).hexdigest(),
        )

    def _question_rows(self) -> Iterator[CompiledQuestion]:
        lessons = {each.id: lesson.id for lesson in self.module.lessons for each in lesson.objectives}
        for position, question in enumerate(self.module.questions):
            own = question_texts(question)
            languages = _languages(self.module, question.translations)
            texts = {each: compiled_texts(question, each, own) for each in languages}
            structure, body = self._structure(question)
            yield CompiledQuestion(
                id=self._full(question.id),
                position=position,
                type=question.type,
                lesson=self._full(lessons.get(question.objective, "")),
                objective=self._full(question.objective),
                difficulty=question.difficulty,
                hash=hash_of(question, body, own),
                facts=question.facts,
                sources=self._citations(question.sources),
                structure=structure,
                texts=texts,
                plain={language: plain_words(each, ASKED) for language, each in texts.items()},
                bank=question.bank,
            )
            self._step()

    def _structure(self, question: Question) -> tuple[dict[str, Any], str]:
        """Return what is the same in every language, and its body as JSON; a bank's questions of a kind share it."""
        found = question_structure(question)
        body = canonical(found["body"])
        found["objective"] = self._full(question.objective)
        return self.structures.setdefault(canonical(found | {"body": body}), found), body

    def _in_course_order(self) -> list[Quiz]:
        """Return the quizzes in the order of their lessons; those of no lesson come last, all else as written."""
        places = {
            lesson: place for place, lesson in enumerate(each for part in self.module.parts for each in part.lessons)
        }
        return sorted(self.module.quizzes, key=lambda quiz: places.get(quiz.lesson, len(places)))

    def _quiz(self, quiz: Quiz) -> Quiz:
        if set(quiz.modes) != {Mode.EXAM}:
            quiz = without_exam_bank(quiz, {each.id for each in self.module.questions if each.bank})
        return replace(
            quiz,
            id=self._full(quiz.id),
            lesson=self._full(quiz.lesson),
            questions=self._full_all(quiz.questions),
            draws=tuple(map(self._draw, quiz.draws)),
            weights={self._full(each): weight for each, weight in quiz.weights.items()},
        )

    def _draw(self, draw: Draw) -> Draw:
        return replace(draw, objective=self._full(draw.objective), lesson=self._full(draw.lesson))

    def _case_rows(self) -> Iterator[CompiledCase]:
        for position, case in enumerate(self.module.cases):
            texts = {each: compiled_case_texts(case, each) for each in _languages(self.module, case.texts)}
            yield self._case_row(position, case, texts)
            self._step()

    def _case_row(self, position: int, case: Case, texts: Mapping[str, Mapping[str, str]]) -> CompiledCase:
        objectives = self._full_all(case.body.objectives)
        return CompiledCase(
            id=self._full(case.body.id),
            position=position,
            titles={language: each.get("title", case.body.id) for language, each in texts.items()},
            minutes=case.body.minutes,
            objectives=objectives,
            facts=case.body.facts,
            structure=without_texts(replace(case.body, objectives=objectives)),
            texts=texts,
            plain={language: plain_words(told := _told_first(each), told) for language, each in texts.items()},
        )

    def _chart_rows(self) -> Iterator[CompiledChart]:
        has_map = any(each.kind == "map" for each in self.module.charts)
        outline = json.loads((assets_dir() / _OUTLINE).read_text("utf-8")) if has_map else None
        for chart in self.module.charts:
            languages = [each for each in self.module.languages if each in chart.titles] or [self.module.language]
            yield self._chart_row(chart, languages, outline)
            self._step()

    def _chart_row(self, chart: Chart, languages: Sequence[str], outline: Mapping[str, Any] | None) -> CompiledChart:
        sources = {each: sources_html(chart, self.module.sources, each) for each in languages}
        return CompiledChart(
            id=self._full(chart.id),
            kind=chart.kind,
            titles=chart.titles,
            alts=chart.alts,
            svgs={language: chart_svg(chart, language, outline, sources[language]) for language in languages},
            tables={language: chart_table(chart, language, sources[language]) for language in languages},
            sources=self._citations(chart.sources),
        )

    def _term_rows(self, term: Term) -> Iterator[CompiledTerm]:
        for language, text in term.texts.items():
            html = inline_html(text.definition, language)
            yield CompiledTerm(
                id=self._full(term.id),
                language=language,
                term=text.term,
                definition=html,
                plain=plain_text(html),
                status=text.status,
                sources=self._citations(term.sources),
            )

    def _source_rows(self) -> Iterator[SourceRow]:
        for source in self.module.sources:
            yield SourceRow(
                id=self._full(source.id),
                reference=short_reference(source.csl),
                url=address_of(source.csl),
                seen=source.seen,
                reliability=source.reliability,
                csl=source.csl,
            )


def media_type(name: str) -> str:
    """Return the media type of a picture by its ending."""
    return _MEDIA_TYPES.get(PurePosixPath(name).suffix.lower(), "application/octet-stream")


def _in_order(module: Module) -> list[Lesson]:
    """Return the lessons as the parts name them, then those no part names."""
    wanted = {lesson: place for place, lesson in enumerate(each for part in module.parts for each in part.lessons)}
    return sorted(module.lessons, key=lambda each: wanted.get(each.id, len(wanted)))


def _slugs(lesson: Lesson, language: str) -> list[str]:
    """Return the slugs in the order of the source language; those only a translation has stand behind."""
    first = lesson.texts.get(language)
    texts: list[LessonText] = [*([first] if first else []), *lesson.texts.values()]
    return list(dict.fromkeys(section.slug for text in texts for section in text.sections))


def _languages(module: Module, translations: Mapping[str, object]) -> list[str]:
    return [module.language, *(each for each in translations if each != module.language)]


def _facts_of(
    lesson: Lesson,
    compiled: CompiledSection,
    sources: Mapping[str, frozenset[str]],
    questions: Mapping[str, tuple[str, ...]],
) -> tuple[str, ...]:
    """Return the facts a section rests on: those of its lesson with a source it cites, and those of its questions."""
    cited = {each.id for each in compiled.sources}
    own = [fact for fact in lesson.facts if sources.get(fact, frozenset()) & cited]
    asked = [fact for part in compiled.parts if part.kind == "check" for fact in questions.get(part.ref, ())]
    return tuple(dict.fromkeys([*own, *asked]))


def _told_first(texts: Mapping[str, str]) -> dict[str, str]:
    """Return the texts of a case that search may show: what a person meets at the desk, no decision and no reason."""
    return {path: text for path, text in texts.items() if not path.startswith(("criteria", "nodes"))}
