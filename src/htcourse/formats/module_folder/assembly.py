"""Puts a module together from the files of its folder."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from operator import attrgetter
from typing import TypeVar

from htcourse.core.cache import Cache
from htcourse.core.case import Case
from htcourse.core.course import Chart, Country, Fact, Lesson, Module, Part, Picture, Source, Term
from htcourse.core.errors import Place, Problem, Report, Sentence
from htcourse.core.quiz import Question, Quiz
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.formats import Reading
from htcourse.formats.module_folder.case_file import read_case
from htcourse.formats.module_folder.chart_file import read_chart
from htcourse.formats.module_folder.folder_files import Folder, Found
from htcourse.formats.module_folder.glossary_file import read_glossary
from htcourse.formats.module_folder.lesson_file import LessonFile, joined, read_lesson
from htcourse.formats.module_folder.module_yaml import (
    newer_program_needed,
    no_module_yaml,
    read_module_yaml,
    source_language,
)
from htcourse.formats.module_folder.picture_file import read_picture
from htcourse.formats.module_folder.question_file import Questions, translated_question, translated_quiz
from htcourse.formats.module_folder.source_file import read_country, read_facts, read_sources
from htcourse.formats.module_folder.text_file import TextFile, read_text, unsaved_text
from htcourse.formats.module_folder.torn_quiz import read_whole_or_torn
from htcourse.formats.module_folder.translations import Translation, by_id, no_original, not_read
from htcourse.formats.module_folder.yaml_lines import YamlFile, read_yaml

T = TypeVar("T", Question, Quiz)

_ID = re.compile(r"\bid[\"']?\s*:\s*[\"']?([\w.-]+)")


class Assembly:
    """One reading of a folder: reads file after file, collects problems, never stops at one."""

    def __init__(
        self,
        folder: Folder,
        report: Report | None,
        unsaved: Mapping[str, str] | None = None,
        remembered: Cache | None = None,
    ) -> None:
        self._folder = folder
        self._unsaved = unsaved or {}
        self._recall = (remembered or Cache()).recall
        self._report = report or (lambda _done, _total: None)
        self._total = sum(len(each) for each in folder.files.values())
        self._done = 0
        self._problems: list[Problem] = list(folder.problems)
        self._unread: set[str] = set()
        self._unread_questions: set[str] = set()
        self._language = "en"
        self._languages: tuple[str, ...] = ()

    def reading(self) -> Reading:
        """Read everything; of a module for a newer program nothing."""
        module = self._module()
        if any(each.code == "needs-newer-program" for each in self._problems):
            return Reading(None, tuple(self._problems))
        lessons = self._lessons()
        questions, quizzes = self._quizzes()
        cases, countries, charts = self._cases(), self._countries(), self._charts()
        terms, sources, facts, pictures = self._terms(), self._sources(), self._facts(), self._pictures()
        problems = tuple(sorted(self._problems, key=attrgetter("place")))
        if module is None:
            return Reading(None, problems, frozenset(self._unread))
        module = replace(
            module,
            parts=module.parts or (Part(module.id, module.titles, tuple(each.id for each in lessons)),),
            lessons=lessons,
            questions=questions,
            quizzes=quizzes,
            cases=cases,
            countries=countries,
            charts=charts,
            terms=terms,
            sources=sources,
            facts=facts,
            pictures=pictures,
        )
        return Reading(module, problems, frozenset(self._unread), unread_questions=frozenset(self._unread_questions))

    def _module(self) -> Module | None:
        found = self._folder.top("module")
        if not found:
            self._problems.append(no_module_yaml(Place("module.yaml")))
            return None
        yaml = self._yaml(found[0])
        newer = newer_program_needed(yaml)
        if newer is not None:
            self._problems = [newer]
            return None
        module, problems = read_module_yaml(yaml)
        self._problems += [*yaml.problems, *problems]
        self._language = source_language(yaml)
        self._languages = module.languages if module else ()
        return module

    def _lessons(self) -> tuple[Lesson, ...]:
        lessons = []
        for found, others in self._originals("lessons"):
            source = self._lesson(found)
            translations = {each.language: self._lesson(each) for each in others}
            lesson, problems = joined(source, translations, self._language)
            self._problems += problems
            if lesson:
                lessons.append(lesson)
            else:
                self._unread.add(found.stem)
        return tuple(lessons)

    def _lesson(self, found: Found) -> LessonFile:
        text = self._text(found)
        faults = tuple((each.place, each.sentence) for each in text.problems)
        lesson = self._recall(("lesson", text.file, text.text, faults), lambda: read_lesson(text))
        self._problems += lesson.problems
        if lesson.head is None:
            self._unread |= _ids_in(text.text or "")
        return lesson

    def _quizzes(self) -> tuple[tuple[Question, ...], tuple[Quiz, ...]]:
        questions: list[Question] = []
        quizzes: list[Quiz] = []
        for found, others in self._originals("quizzes"):
            read = self._questions(found)
            self._problems += read.problems
            self._unread |= read.unread
            self._unread_questions |= read.unread
            mine, sets = read.questions, read.quizzes
            for other in others:
                yaml = self._yaml(other)
                self._problems += (*yaml.problems, *not_read(yaml))
                mine = self._translated(mine, other.language, by_id(yaml, "questions"), translated_question)
                sets = self._translated(sets, other.language, by_id(yaml, "quizzes"), translated_quiz)
            questions += mine
            quizzes += sets
        return tuple(questions), tuple(quizzes)

    def _questions(self, found: Found) -> Questions:
        """Read a quiz file. What it says is remembered, and not its nodes: those of a bank take 50 MB a file."""
        text = self._text(found)
        faults = tuple((each.place, each.sentence) for each in text.problems)
        key = ("questions", text.file, text.text, faults, self._language)
        return self._recall(key, lambda: self._questions_of(self._yaml_of(text), text.text or ""))

    def _questions_of(self, yaml: YamlFile, text: str) -> Questions:
        read = read_whole_or_torn(yaml, text, self._language)
        ids = {each.id for each in read.questions}
        return replace(read, unread=read.unread | (_ids_in(text) - ids)) if yaml.data is None else read

    def _translated(
        self,
        originals: tuple[T, ...],
        language: str,
        texts: dict[str, Translation],
        translate: Callable[[T, str, Translation], tuple[T, list[Problem]]],
    ) -> tuple[T, ...]:
        done = []
        for each in originals:
            if each.id in texts:
                each, problems = translate(each, language, texts[each.id])
                self._problems += problems
            done.append(each)
        known = {each.id for each in originals} | self._unread
        self._problems += [no_original(each.place, name) for name, each in texts.items() if name not in known]
        return tuple(done)

    def _cases(self) -> tuple[Case, ...]:
        cases = []
        for found, others in self._originals("cases"):
            case, problems = read_case(self._yaml(found), self._yamls(others))
            self._problems += problems
            cases += [case] if case else []
        return tuple(cases)

    def _countries(self) -> tuple[Country, ...]:
        countries = []
        for found, others in self._originals("countries"):
            yaml = self._yaml(found)
            country, problems = read_country(yaml, found.stem, self._language, self._yamls(others))
            self._problems += problems
            countries += [country] if country else []
        return tuple(countries)

    def _charts(self) -> tuple[Chart, ...]:
        tables = {each.stem: each for each in self._folder.files.get("data", ()) if each.path.suffix.lower() == ".csv"}
        charts = []
        for found, others in self._originals("data"):
            table = tables.pop(found.stem, None)
            missing = _NO_PAIR.error(Place(found.file), ending="csv")
            text = self._text(table) if table else TextFile(found.file, None, (missing,))
            yaml = self._yaml(found)
            chart, problems = read_chart(found.stem, yaml, text, self._language, self._yamls(others))
            self._problems += problems
            if chart:
                charts.append(chart)
            else:
                self._unread.add(found.stem)
        self._problems += [_NO_PAIR.error(Place(each.file), ending="yaml") for each in tables.values()]
        return tuple(charts)

    def _terms(self) -> tuple[Term, ...]:
        found = self._folder.top("glossary")
        if not found:
            return ()
        originals = [each for each in found if not each.language]
        others = [each for each in found if each.language]  # terms are useful in languages the module is not in
        yaml = self._yaml(originals[0]) if originals else YamlFile("glossary.yaml", None)
        terms, problems = read_glossary(yaml, self._language, self._yamls(others))
        self._problems += problems
        return terms

    def _sources(self) -> tuple[Source, ...]:
        found = self._folder.top("sources")
        sources, problems = read_sources(self._text(found[0])) if found else ((), [])
        self._problems += problems
        return sources

    def _facts(self) -> tuple[Fact, ...]:
        found = self._folder.top("facts")
        facts, problems = read_facts(self._yaml(found[0])) if found else ((), [])
        self._problems += problems
        return facts

    def _pictures(self) -> tuple[Picture, ...]:
        pictures = []
        for found in self._folder.files.get("images", ()):
            picture, problems = read_picture(found)
            self._problems += problems
            self._unread |= set() if picture else {found.file}
            pictures += [picture] if picture else []
            self._step()
        return tuple(pictures)

    def _originals(self, folder: str) -> list[tuple[Found, list[Found]]]:
        """Return each original of a folder with its translations."""
        files = [each for each in self._folder.files.get(folder, ()) if each.path.suffix.lower() != ".csv"]
        originals = {_key(each): each for each in files if not each.language}
        for each in files:
            if each.language and _key(each) not in originals:
                self._problems.append(no_original(Place(each.file), each.stem))
        translations = self._known([each for each in files if each.language])
        return [(found, [each for each in translations if _key(each) == key]) for key, found in originals.items()]

    def _known(self, translations: list[Found]) -> list[Found]:
        """Return the translations into languages of the module, reporting the others."""
        if not self._languages:
            return translations
        other = [each for each in translations if each.language not in self._languages[1:]]
        self._problems += [_OTHER_LANGUAGE.warning(Place(each.file), language=each.language) for each in other]
        return [each for each in translations if each not in other]

    def _yamls(self, found: Iterable[Found]) -> dict[str, YamlFile]:
        return {each.language: self._yaml(each) for each in found}

    def _yaml(self, found: Found) -> YamlFile:
        text = self._text(found)
        faults = tuple((each.place, each.sentence) for each in text.problems)
        yaml = self._recall(("yaml", text.file, text.text, faults), lambda: self._yaml_of(text))
        if yaml.data is None:
            self._unread |= _ids_in(text.text or "")
        return yaml

    def _yaml_of(self, source: TextFile) -> YamlFile:
        if source.text is None:
            return YamlFile(source.file, None, source.problems)
        yaml = read_yaml(source.text, source.file)
        return replace(yaml, problems=(*source.problems, *yaml.problems))

    def _text(self, found: Found) -> TextFile:
        self._step()
        if found.file in self._unsaved:
            return unsaved_text(self._unsaved[found.file], found.path, found.file)
        return read_text(found.path, found.file)

    def _step(self) -> None:
        self._done += 1
        self._report(self._done, self._total)


def _ids_in(text: str) -> frozenset[str]:
    """Return what looks like an id in a text that cannot be read."""
    return frozenset(_ID.findall(text))


def _key(found: Found) -> str:
    folder = found.file.rpartition("/")[0]
    return f"{folder}/{found.stem}"


_NO_PAIR = Sentence(
    "no-pair",
    QT_TRANSLATE_NOOP("Errors", "A chart is a .yaml that describes it and a .csv of the same name."),
    QT_TRANSLATE_NOOP("Errors", "Add the .{ending} file."),
)
_OTHER_LANGUAGE = Sentence(
    "unknown-language",
    QT_TRANSLATE_NOOP("Errors", "The module has no translation into “{language}”; the file is left out."),
    QT_TRANSLATE_NOOP("Errors", "Add the language to “languages” in module.yaml, or rename the file."),
)
