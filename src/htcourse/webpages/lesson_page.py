"""A lesson as one page, its sections as chapters of it: what it teaches, its checks, sources and terms."""

from collections.abc import Iterable, Iterator, Mapping
from html import escape
from itertools import groupby
from typing import Any

from htcourse.core.quiz import Feedback
from htcourse.render.wording import seen_html
from htcourse.store.compiled import CompiledLesson, CompiledPage
from htcourse.webpages.article import Leads
from htcourse.webpages.drawing import figure
from htcourse.webpages.edition import Edition
from htcourse.webpages.page import Frame, Page
from htcourse.webpages.page_files import SOURCES, address, lesson_file, quiz_file, short
from htcourse.webpages.question import PageQuestion
from htcourse.webpages.quiz_page import page_data
from htcourse.webpages.words import words_of

_DRAWN = ("chart", "timeline", "map")


def lesson_page(frame: Frame, lesson: CompiledLesson) -> Page:
    """Return the page of a lesson; trainers' parts are left out."""
    file = lesson_file(lesson.id)
    leads = Leads(frame.edition, frame.medium, file, lesson.id)
    writing = _Writing(frame, lesson, leads)
    body = "\n".join(writing.whole())
    data = page_data(writing.questions, "lesson", "practice", Feedback(), frame.edition.language)
    return frame.page(file, frame.edition.worded(lesson.titles), body, data=data, pictures=tuple(leads.pictures))


class _Writing:
    """Gathers a lesson's questions on the way."""

    def __init__(self, frame: Frame, lesson: CompiledLesson, leads: Leads) -> None:
        self.frame = frame
        self.edition: Edition = frame.edition
        self.lesson = lesson
        self.leads = leads
        self.words = words_of(frame.edition.language)
        self.sections = frame.edition.sections(lesson.id)
        self.questions: list[PageQuestion] = []

    def whole(self) -> Iterator[str]:
        """Give the lesson from its title to the links to its neighbours."""
        yield "<article>"
        yield self._head()
        for number, section in enumerate(self.sections, 1):
            yield self._section(section, number)
        yield '<p id="_end" class="unseen"></p>'
        yield "</article>"
        yield self._sources()
        if not self.frame.medium.is_linked:
            yield self._terms()
        yield self._ways()

    def _head(self) -> str:
        edition, words, lesson = self.edition, self.words, self.lesson
        part = next((each for each in edition.module.parts if each.id == lesson.part), None)
        kicker = f'<p class="kicker">{escape(edition.part_title(part))}</p>' if part and part.titles else ""
        minutes = max(lesson.minutes.values(), default=0)
        time = f'<p class="caption">{words["minutes"].format(count=minutes)}</p>' if minutes else ""
        goals = "".join(f"<li>{escape(edition.worded(each.texts))}</li>" for each in lesson.objectives)
        listed = f"<details><summary>{words['objectives']}</summary><ul>{goals}</ul></details>" if goals else ""
        links = "".join(f'<li><a href="#{each.slug}">{escape(each.title)}</a></li>' for each in self.sections)
        contents = f'<nav class="inside" aria-label="{words["in_lesson"]}"><ol>{links}</ol></nav>'
        title = f"<h1>{escape(edition.worded(lesson.titles))}</h1>"
        return f"<header>{kicker}{title}{time}{self._note()}{listed}{contents}</header>"

    def _note(self) -> str:
        if not self.lesson.content_notes:
            return ""
        words = self.words
        note = self.leads.article(self.edition.worded(self.lesson.content_notes))
        following = self._neighbour(1)
        link = ""
        if following is not None and self.frame.medium.is_linked:
            target = address(self.leads.page, lesson_file(following.id))
            link = f'<p><a href="{target}">{words["way_round"]}</a></p>'
        return (
            f'<aside class="callout callout-warning"><p class="callout-title">{words["before"]}</p>'
            f"<p>{note}</p>{link}{self._equal_task()}</aside>"
        )

    def _equal_task(self) -> str:
        if not self.lesson.equal_tasks:
            return ""
        task = self.leads.article(self.edition.worded(self.lesson.equal_tasks))
        return f"<details><summary>{self.words['equal_task']}</summary>{task}</details>"

    def _section(self, section: CompiledPage, number: int) -> str:
        self.leads.scope = section.slug
        own = section.language != self.edition.language
        subtitle = f'<p class="caption">{escape(section.subtitle)}</p>\n' if section.subtitle else ""
        language = f' lang="{escape(section.language, quote=True)}"' if own else ""
        parts = [part for part in section.parts if part["kind"] != "slide" and part["audience"] != "trainer"]
        body = "\n".join(self._group(list(group)) for _, group in groupby(parts, key=_fold_of))
        return (
            f'<section class="part" id="{section.slug}" aria-labelledby="{section.slug}_title"{language}>'
            f'<h2 id="{section.slug}_title">{escape(section.title)} <span class="number">{number}</span></h2>\n'
            f"{subtitle}{body}</section>"
        )

    def _group(self, parts: list[Mapping[str, Any]]) -> str:
        """Return neighbouring parts that belong together: one country's, or one fold."""
        country, title = _fold_of(parts[0])
        html = "\n".join(map(self._part, parts))
        if country:
            name = self.edition.country(country)
            title = f"{name}: {title}" if title else name
        if not title:
            return html
        kind = "country" if country else "fold"
        return f'<details class="{kind}"><summary>{escape(title)}</summary>\n{html}</details>'

    def _part(self, part: Mapping[str, Any]) -> str:
        if part["kind"] in _DRAWN and part["ref"] in self.edition.charts:
            return figure(self.edition.charts[part["ref"]], self.leads)
        if part["kind"] != "check":
            return self.leads.article(part["html"])
        known = {each.row.id for each in self.questions}
        question = self.edition.question(part["ref"])
        if question is None or question.row.id in known:
            return ""
        # A question's citations have no numbers on this page: it names its sources itself.
        outside = Leads(self.edition, self.leads.medium, self.leads.page)
        page = PageQuestion(question, outside)
        self.questions.append(page)
        self.leads.pictures.update(outside.pictures)
        return page.html(self.words["check_yourself"], 3, has_key=True)

    def _sources(self) -> str:
        entries: dict[int, tuple[str, list[str]]] = {}
        for section in self.sections:
            for number, source, locators in section.sources:
                entries.setdefault(number, (source, []))[1].extend(locators)
        items = [
            self._source(number, source, locators)
            for number, (source, locators) in sorted(entries.items())
            if source in self.edition.sources
        ]
        unchecked = f'<p class="caption">* {self.words["unchecked_mark"]}</p>' if self.leads.has_unchecked else ""
        if not items and not unchecked:
            return ""
        title = f'<h2 id="_sources">{self.words["sources"]}</h2>'
        listed = f'<ol class="sources">{"".join(items)}</ol>' if items else ""
        return f'<section aria-labelledby="_sources">{title}{listed}{unchecked}</section>'

    def _source(self, number: int, source_id: str, locators: Iterable[str]) -> str:
        source = self.edition.sources[source_id]
        places = ", ".join(dict.fromkeys(locators))
        reference = escape(f"{source.reference.rstrip('.')}, {places}." if places else source.reference)
        if self.frame.medium.is_linked:
            target = address(self.leads.page, SOURCES, f"source_{short(source_id)}")
            reference = f'<a href="{target}">{reference}</a>'
        back = ""
        if str(number) in self.leads.cited:
            back = f' <a class="back" href="#cite_{number}" aria-label="{self.words["back"]}">↑</a>'
        seen = seen_html(source.seen, self.edition.language)
        told = f'<br><span class="caption">{seen} {escape(source.reliability)}</span>'
        return f'<li id="source_{number}" value="{number}">{reference}{back}{told}</li>'

    def _terms(self) -> str:
        edition = self.edition
        entries = []
        for each in edition.terms:
            if each in self.leads.terms:
                term = edition.term(edition.terms[each])
                definition = Leads(edition, self.frame.medium, self.leads.page).article(term.definition)
                entries.append(f'<dt id="term_{short(each)}">{escape(term.term)}</dt><dd>{definition}</dd>')
        if not entries:
            return ""
        title = f'<h2 id="_terms">{self.words["terms"]}</h2>'
        return f'<section aria-labelledby="_terms">{title}<dl class="terms">{"".join(entries)}</dl></section>'

    def _ways(self) -> str:
        if not self.frame.medium.is_linked:
            return ""
        page, edition, words = self.leads.page, self.edition, self.words
        ways = []
        for step, name in ((-1, "previous"), (1, "next")):
            if (lesson := self._neighbour(step)) is not None:
                title = escape(edition.worded(lesson.titles))
                target = address(page, lesson_file(lesson.id))
                ways.append(f'<a class="{name}" href="{target}"><span>{words[name]}</span>{title}</a>')
        quizzes = "".join(
            f'<li><a href="{address(page, quiz_file(each.id))}">{escape(edition.quiz_title(each))}</a></li>'
            for each in edition.lesson_quizzes(self.lesson.id)
        )
        listed = f'<section class="card"><h2>{words["quizzes"]}</h2><ul>{quizzes}</ul></section>' if quizzes else ""
        return f'{listed}<nav class="ways" aria-label="{words["lessons"]}">{"".join(ways)}</nav>'

    def _neighbour(self, step: int) -> CompiledLesson | None:
        order = [lesson for _, lessons in self.edition.parts() for lesson in lessons]
        place = next((at for at, each in enumerate(order) if each.id == self.lesson.id), 0) + step
        return order[place] if 0 <= place < len(order) else None


def _fold_of(part: Mapping[str, Any]) -> tuple[str, str]:
    """Return the country of a part, and the title of the fold it is in; both empty for what stands open."""
    is_fold = part["fold"] and part["kind"] not in _DRAWN
    return part["country"], part["title"] if is_fold or part["country"] else ""
