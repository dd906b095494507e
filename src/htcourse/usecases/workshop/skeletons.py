"""What a new file of each kind holds: whole, and words to be written over."""

from collections.abc import Callable, Mapping

from htcourse.core.question_bank import id_from
from htcourse.core.question_types.owed import Say
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.formats.module_folder.json_edits import with_json_element
from htcourse.formats.module_folder.yaml_edits import with_value
from htcourse.usecases.workshop.chart_forms import alternative, chart_data, joined
from htcourse.usecases.workshop.question_forms import new_question

_ABOUT_MODULE = """\
# The module: what it is called, who wrote it, and its lessons in order. Its id can never change later.
"""
ABOUT_QUIZ = """\
# Questions, and the quizzes made of them. Ids are lasting: what learners answered hangs on them.
"""


def module_text(module_id: str, title: str, language: str, lessons: tuple[str, ...]) -> str:
    """Return a new module.yaml."""
    parts = [{"id": "p1", "title": title, "lessons": list(lessons)}] if lessons else None
    return with_value(
        _ABOUT_MODULE,
        (),
        {
            "id": module_id,
            "version": "0.1.0",
            "title": title,
            "languages": [language],
            "licence": "CC-BY-SA-4.0",
            "parts": parts,
        },
    )


def lesson_text(lesson_id: str, title: str, say: Say, check: str = "") -> str:
    """Return a new lesson with one section, which shows the question `check` when there is one."""
    aim = {"id": objective_of(lesson_id), "text": say(QT_TRANSLATE_NOOP("Skeletons", "Say what a learner can do then"))}
    front = with_value("", (), {"id": lesson_id, "title": title, "minutes": 10, "objectives": [aim]})
    section = say(QT_TRANSLATE_NOOP("Skeletons", "First section"))
    text = say(
        QT_TRANSLATE_NOOP("Skeletons", "Write the text of the section here, with an empty line between paragraphs.")
    )
    tip = say(QT_TRANSLATE_NOOP("Skeletons", "Good to know"))
    inside = say(QT_TRANSLATE_NOOP("Skeletons", "What should stand out has four spaces before each line."))
    body = f'## {section} {{#first-section minutes=10}}\n\n{text}\n\n!!! tip "{tip}"\n    {inside}\n'
    return f"---\n{front}---\n\n{body}" + (f'\n!!! check "{check}"\n' if check else "")


def objective_of(lesson_id: str) -> str:
    """Return the id of a new lesson's objective."""
    return f"o-{lesson_id}"


def quiz_text(quiz_id: str, title: str, say: Say, *, question: str, objective: str = "", lesson: str = "") -> str:
    """Return a new quiz file with one question."""
    about = {"lesson": lesson} if lesson else {}
    quiz = {"id": quiz_id, "title": title, **about, "modes": ["practice", "test"], "questions": [question]}
    questions = [new_question("single-choice", question, objective, say)]
    text = with_value(ABOUT_QUIZ, (), {"questions": questions, "quizzes": [quiz]})
    return text.replace("\nquizzes:", "\n\nquizzes:", 1)


def _case_text(name: str, title: str, say: Say) -> str:
    head = {
        "id": name,
        "title": title,
        "minutes": 20,
        "role": say(QT_TRANSLATE_NOOP("Skeletons", "Say who the learner is in this case.")),
        "clock": {"start": "09:00", "end": "18:00"},
        "state": {"safety": 1, "trust": 1, "evidence": 0},
    }
    note = {
        "id": "note",
        "title": say(QT_TRANSLATE_NOOP("Skeletons", "A note")),
        "from": say(QT_TRANSLATE_NOOP("Skeletons", "Who wrote it")),
        "at": "09:00",
        "text": say(QT_TRANSLATE_NOOP("Skeletons", "What the note says.")),
    }
    criterion = {"id": "first", "text": say(QT_TRANSLATE_NOOP("Skeletons", "What a good decision does"))}
    start = {
        "id": "start",
        "text": say(QT_TRANSLATE_NOOP("Skeletons", "What is seen at the start.")),
        "shows": ["note"],
        "decisions": [_decision(say)],
    }
    end = {"id": "end", "ending": True, "text": say(QT_TRANSLATE_NOOP("Skeletons", "How it ends."))}
    lists = {"documents": [note], "criteria": [criterion], "start": "start", "nodes": [start, end]}
    return with_value("", (), head | lists)


def _decision(say: Say) -> dict[str, object]:
    debrief = {
        "criterion": "first",
        "good": True,
        "text": say(QT_TRANSLATE_NOOP("Skeletons", "Say what was good or bad about this decision.")),
    }
    text = say(QT_TRANSLATE_NOOP("Skeletons", "What one can decide"))
    return {"id": "first", "text": text, "minutes": 10, "next": "end", "debrief": debrief}


def _chart_text(_name: str, title: str, say: Say) -> str:
    about = "# kind: bar, column, line, timeline or map. Its numbers stand in the .csv of the same name.\n"
    unit = say(QT_TRANSLATE_NOOP("Skeletons", "people"))
    alt = alternative(chart_data(joined(f"unit: {unit}", chart_table(say))))
    return with_value(about, (), {"kind": "bar", "title": title, "alt": alt, "unit": unit}) + "sources: []\n"


def chart_table(say: Say) -> str:
    """Return the table of a new chart."""
    label, value = QT_TRANSLATE_NOOP("Skeletons", "Year"), QT_TRANSLATE_NOOP("Skeletons", "Number")
    return f"{say(label)},{say(value)}\n2024,1\n2025,2\n"


def _country_text(_name: str, title: str, _say: Say) -> str:
    about = (
        "# Lists of entries, each with its sources and as_of: offences, laws, bodies, referral, ratifications, tiers,\n"
        "# help_lines: [{name: …, number: …, reported_by: …, reported_in: …, last_checked: null}]\n"
    )
    return with_value(about, (), {"title": title})


def _glossary_text(_name: str, title: str, say: Say) -> str:
    definition = say(QT_TRANSLATE_NOOP("Skeletons", "Say what it means in one sentence."))
    return with_value("", (), [{"id": id_from(title) or "first-term", "term": title, "definition": definition}])


def _sources_text(_name: str, title: str, _say: Say) -> str:
    first = {"id": "source-1", "type": "report"} | ({"title": title} if title else {})  # without: a reference is pasted
    return with_json_element("", "source-1", first)


def _facts_text(_name: str, title: str, _say: Say) -> str:
    return with_value("", (), [{"id": "F-1", "claim": title, "status": "unchecked"}])


TEXTS: Mapping[str, Callable[[str, str, Say], str]] = {
    "lesson": lesson_text,
    "quiz": lambda name, title, say: quiz_text(name, title, say, question=f"{name}-1"),
    "case": _case_text,
    "data": _chart_text,
    "country": _country_text,
    "glossary": _glossary_text,
    "sources": _sources_text,
    "facts": _facts_text,
}
"""The text of a new file by its kind, from its name, its title and the author's language."""
