"""Case files: the case itself, its moments with their decisions, and its documents, people and criteria."""

from collections.abc import Sequence
from typing import Any

from htcourse.core.form_fields import Field, Option, Rows
from htcourse.core.question_types import Fault
from htcourse.ui.look.texts import Texts, state_name
from htcourse.ui.workshop.forms.field import Offers, free_id
from htcourse.ui.workshop.forms.glossary_section import resting_on
from htcourse.ui.workshop.forms.quiz_sections import short
from htcourse.ui.workshop.forms.section import Addable, FileEntry, Section
from htcourse.usecases.workshop import case_outline
from htcourse.usecases.workshop.case_outline import CaseOutline, OutlineNode, OutlineWay
from htcourse.usecases.workshop.module_form import mapping_in

Data = dict[str, Any]

_LISTS = ("documents", "people", "criteria", "nodes")


def below(faults: Sequence[Fault], *path: str) -> list[Fault]:
    """Return the faults below a path, told from there."""
    start = "/".join(path)
    return [
        each._replace(path=each.path.removeprefix(start).strip("/"))
        for each in faults
        if each.path == start or each.path.startswith(f"{start}/")
    ]


def is_dead_end(node: OutlineNode) -> bool:
    """Return whether nothing leads on from a moment that is no ending."""
    return not node.is_ending and not node.onward


class CaseHead(Section):
    """What stands at the top of a case."""

    icon = "inbox"
    is_single = True

    def title(self) -> str:
        return self.tr("Case")

    def entries(self, text: str) -> Sequence[FileEntry]:
        """Return the case itself."""
        found = case_outline.outline(text)
        return [FileEntry("case", found.title or found.id, "inbox", self.tr("Case"), 1)]

    def data(self, text: str, name: str) -> Data:
        """Return the keys of the case that are no lists of elements."""
        return {key: value for key, value in mapping_in(text).items() if key not in _LISTS}

    def with_data(self, text: str, name: str, data: Data) -> str:
        """Write them."""
        old = mapping_in(text)
        return case_outline.with_case(text, {**data, **{key: old[key] for key in _LISTS if key in old}})

    def fields(self, text: str, data: Data, offers: Offers) -> tuple[Field, ...]:
        """Return what a case tells before it starts."""
        found = case_outline.outline(text)
        nodes = [(each.id, short(each.text) or each.id) for each in found.nodes]
        objectives = list(offers.objectives)
        return (
            Field("title", "line", self.tr("Title")),
            Field("role", "text", self.tr("Who the learner is, and what for"), lines=2),
            Field("content_note", "text", self.tr("Content note, shown before it starts")),
            Field("start", "choice", self.tr("It starts with"), options=lambda: nodes),
            *self._minutes(data, offers),
            Field("clock/start", "line", self.tr("Clock starts at"), "08:00", is_half=True, begins_row=True),
            Field("clock/end", "line", self.tr("Clock ends at"), "17:00", is_half=True),
            *self._state(data),
            Field("objectives", "pick", self.tr("Objectives"), self.tr("Add an objective…"), lambda: objectives),
            resting_on("facts", offers),
        )

    def _minutes(self, data: Data, offers: Offers) -> list[Field]:
        minutes = data.get("minutes")
        if not isinstance(minutes, dict):
            return [Field("minutes", "number", self.tr("Minutes"))]
        words, titles = self.tr("Minutes ({route})"), dict(offers.routes)
        return [
            Field(f"minutes/{each}", "number", words.format(route=titles.get(each, each)), is_half=True)
            for each in minutes
        ]

    def _state(self, data: Data) -> list[Field]:
        """Return, for each measure, where it starts and how its four steps are called."""
        state = data.get("state")
        start, words = self.tr("{measure} at the start, 0 to 3"), self.tr("{measure}: words for 0 to 3, one a line")
        fields = []
        for each in state if isinstance(state, dict) else ():
            first, steps = (one.format(measure=state_name(each)) for one in (start, words))
            fields.append(Field(f"state/{each}", "number", first, is_half=True, begins_row=True))
            fields.append(Field(f"state_words/{each}", "words", steps, is_half=True, lines=2))
        return fields

    def faults(self, text: str, data: Data) -> Sequence[Fault]:
        """Return what is wrong with the case outside its lists."""
        faults = case_outline.outline(text).faults
        return [each for each in faults if each.path.partition("/")[0] not in _LISTS]


class Nodes(Section):
    """The moments of a case."""

    key = "nodes"
    icon = "git-branch"

    def title(self) -> str:
        return self.tr("Moments")

    def entries(self, text: str) -> Sequence[FileEntry]:
        """Return the moments, with what a drawing shows of them said in words."""
        found = case_outline.outline(text)
        return [FileEntry(each.id, self.words(each), *self.mark(each, found), each.line) for each in found.nodes]

    def words(self, node: OutlineNode) -> str:
        """Return the beginning of a moment's text; of a fork, what its ways ask for."""
        return self.asked(node) if node.ways else short(node.text)

    def asked(self, fork: OutlineNode) -> str:
        """Return what the ways of a fork ask for, in order: `Safety 2, Trust 1 / otherwise`."""
        return "  /  ".join(self._asked(way) for way in fork.ways)

    def _asked(self, way: OutlineWay) -> str:
        words = [f"{state_name(name)} {value}" for name, value in way.when.items()]
        if way.within is not None:
            words.append(self.tr("within {minutes} min").format(minutes=way.within))
        return ", ".join(words) or self.tr("otherwise")

    def mark(self, node: OutlineNode, case: CaseOutline) -> tuple[str, str]:
        """Return the icon of a moment and what is special about it."""
        if not node.is_reachable:
            return "eye-off", self.tr("no decision leads here")
        if is_dead_end(node):
            return "circle-slash", self.tr("nothing leads on from here")
        if node.id == case.start:
            return "play", self.tr("the case starts here")
        if node.is_ending:
            return "flag", self.tr("a best ending") if node.is_best else self.tr("an ending")
        if node.ways:
            return "list-filter", self.tr("a fork")
        return "git-branch", Texts().decisions(len(node.decisions))

    def with_data(self, text: str, name: str, data: Data) -> str:
        """Write a moment."""
        return case_outline.with_node(text, name, data)

    def addable(self) -> Sequence[Addable]:
        """Return moments, and forks between them."""
        return [
            Addable("node", self.tr("Moment"), self.tr("what happens, and what can be decided."), "git-branch"),
            Addable("fork", self.tr("Fork"), self.tr("what was done so far decides how it goes on."), "list-filter"),
        ]

    def new(self, text: str, kind: str, offers: Offers) -> Data:
        """Return an ending, which needs no decisions yet, or a fork with the way for all others."""
        found = case_outline.outline(text)
        used = {each.id for each in found.nodes}
        if kind == "fork":
            ending = next((each.id for each in found.nodes if each.is_ending), found.start)
            return {"id": free_id("fork", used), "ways": [{"id": "way-1", "next": ending}]}
        return {"id": free_id("moment", used), "text": self.tr("What happens here."), "ending": True}

    def fields(self, text: str, data: Data, offers: Offers) -> tuple[Field, ...]:
        """Return what is seen, and what can be decided; of a fork, its ways."""
        found = case_outline.outline(text)
        if "ways" in data:
            return self._fork(found)
        documents = [(each.id, each.title or each.id) for each in found.documents]
        name = self.tr("Decision {number}")
        rows = Rows(
            name=lambda place, _: name.format(number=place),
            fields=lambda _: self._decision(found, offers),
            prefix="decision",
            add=self.tr("Add a decision"),
            new=lambda: {"text": "", "minutes": 5, "next": next((each.id for each in found.nodes), "")},
        )
        return (
            Field("text", "text", self.tr("What happens"), lines=3),
            Field("ending", "check", self.tr("The case ends here"), is_half=True),
            Field(
                "best",
                "check",
                self.tr("Careful work ends here"),
                is_half=True,
                is_shown=lambda: data.get("ending") is True or "best" in data,
            ),
            Field("shows", "pick", self.tr("Documents that arrive"), self.tr("Add a document…"), lambda: documents),
            Field("decisions", "rows", self.tr("Decisions"), rows=rows),
        )

    def _fork(self, case: CaseOutline) -> tuple[Field, ...]:
        name = self.tr("Way {number}")
        rows = Rows(
            name=lambda place, _: name.format(number=place),
            fields=lambda _: self._way(case),
            prefix="way",
            add=self.tr("Add a way"),
            new=lambda: {"next": next((each.id for each in case.nodes), "")},
        )
        return (Field("ways", "rows", self.tr("The first way that is open leads on"), rows=rows),)

    def _way(self, case: CaseOutline) -> tuple[Field, ...]:
        least = self.tr("{measure}: at least, 1 to 3")
        return (
            Field("next", "choice", self.tr("Leads to"), options=lambda: self._nodes(case)),
            *(
                Field(f"when/{each}", "number", least.format(measure=state_name(each)), is_half=True)
                for each in case.state
            ),
            Field("within", "number", self.tr("Within so many minutes"), is_half=True),
        )

    def _nodes(self, case: CaseOutline) -> list[Option]:
        return [(each.id, self.words(each) or each.id) for each in case.nodes]

    def _decision(self, case: CaseOutline, offers: Offers) -> tuple[Field, ...]:
        criteria: list[Option] = [("", self.tr("None")), *((each.id, short(each.title)) for each in case.criteria)]
        good = (("", self.tr("Not said")), (True, self.tr("Yes")), (False, self.tr("No")))
        effect = self.tr("{measure}: change, -3 to 3")
        return (
            Field("text", "text", self.tr("What the learner does"), lines=2),
            Field("next", "choice", self.tr("Leads to"), options=lambda: self._nodes(case)),
            Field("minutes", "number", self.tr("Minutes it takes"), is_half=True),
            Field("undo", "check", self.tr("Can be taken back"), is_half=True),
            *(
                Field(f"effects/{each}", "number", effect.format(measure=state_name(each)), is_half=True)
                for each in case.state
            ),
            Field("debrief/criterion", "choice", self.tr("Held against"), options=lambda: criteria, is_half=True),
            Field("debrief/good", "choice", self.tr("Good by that"), options=lambda: good, is_half=True),
            Field("debrief/text", "text", self.tr("What is said of it at the end"), lines=2),
            resting_on("debrief/facts", offers),
        )

    def faults(self, text: str, data: Data) -> Sequence[Fault]:
        """Return what is wrong with a moment and its decisions."""
        return below(case_outline.outline(text).faults, "nodes", str(data.get("id", "")))

    def explained(self, data: Data) -> str:
        """Return what a moment is, or a fork."""
        if "ways" in data:
            return self.tr(
                "A fork, which nobody sees: states and time tell which way is open. The last asks for nothing."
            )
        return self.tr("A moment: what happens, which documents arrive, and what can be decided.")


class Entries(Section):
    """Documents, people or criteria."""

    _name = ""

    def entries(self, text: str) -> Sequence[FileEntry]:
        """Return them by title, name or text."""
        found: Sequence[case_outline.OutlineEntry] = getattr(case_outline.outline(text), self.key)
        return [FileEntry(each.id, short(each.title), self.icon, "", each.line) for each in found]

    def new(self, text: str, kind: str, offers: Offers) -> Data:
        """Return a new one with sample words."""
        used = {each.id for each in getattr(case_outline.outline(text), self.key)}
        return {"id": free_id(kind, used), self._name: self.sample()}

    def sample(self) -> str:
        raise NotImplementedError

    def faults(self, text: str, data: Data) -> Sequence[Fault]:
        return below(case_outline.outline(text).faults, self.key, str(data.get("id", "")))


class Documents(Entries):
    """Papers that arrive."""

    icon = "file-text"
    key, _name = "documents", "title"

    def title(self) -> str:
        return self.tr("Documents")

    def addable(self) -> Sequence[Addable]:
        return [Addable("document", self.tr("Document"), self.tr("a paper that arrives."), self.icon)]

    def sample(self) -> str:
        return self.tr("New document")

    def fields(self, text: str, data: Data, offers: Offers) -> tuple[Field, ...]:
        """Return what a paper says."""
        return (
            Field("title", "line", self.tr("Title")),
            Field("from", "line", self.tr("From"), is_half=True),
            Field("at", "line", self.tr("Time on it"), "09:30", is_half=True),
            Field("text", "text", self.tr("Text"), lines=5),
        )


class People(Entries):
    """Who is in the case."""

    icon = "user"
    key, _name = "people", "name"

    def title(self) -> str:
        return self.tr("People")

    def addable(self) -> Sequence[Addable]:
        return [Addable("person", self.tr("Person"), self.tr("somebody in the case."), self.icon)]

    def sample(self) -> str:
        return self.tr("New person")

    def fields(self, text: str, data: Data, offers: Offers) -> tuple[Field, ...]:
        """Return what is known of somebody."""
        return (
            Field("name", "line", self.tr("Name and age")),
            Field("about", "text", self.tr("What is known of this person"), lines=3),
        )


class Criteria(Entries):
    """What decisions are held against."""

    icon = "scale"
    key, _name = "criteria", "text"

    def title(self) -> str:
        return self.tr("Criteria")

    def addable(self) -> Sequence[Addable]:
        return [Addable("criterion", self.tr("Criterion"), self.tr("what decisions are held against."), self.icon)]

    def sample(self) -> str:
        return self.tr("What a good decision does.")

    def fields(self, text: str, data: Data, offers: Offers) -> tuple[Field, ...]:
        """Return a criterion and its sources."""
        sources = [(f"@{name}", f"{words}  ·  {name}") for name, words in offers.sources]
        return (
            Field("text", "text", self.tr("Criterion"), lines=2),
            Field("sources", "words", self.tr("Sources, one a line"), options=lambda: sources),
        )
