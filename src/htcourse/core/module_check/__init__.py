"""Rules over a whole module: what `check` reports beyond what each file shows by itself.

Every rule is a function from `Known` (the module and its ids) to problems; a new one is added to `RULES`.
Errors stop a build, warnings do not.
"""

from collections.abc import Collection

from htcourse.core.cache import Cache
from htcourse.core.course import Module
from htcourse.core.errors import Problem
from htcourse.core.module_check.cases import case_references, country_references
from htcourse.core.module_check.exams import (
    dealt_forms,
    exam_bank_kept_apart,
    exam_pools,
    exam_twins,
    exams_on_routes,
    quiz_terms,
)
from htcourse.core.module_check.known import Known, Rule
from htcourse.core.module_check.numbers import uncited_numbers
from htcourse.core.module_check.questions import options_give_away, question_references, quizzes, unasked_questions
from htcourse.core.module_check.references import broken_references
from htcourse.core.module_check.slides import slides
from htcourse.core.module_check.slips import slips, words_of_the_template
from htcourse.core.module_check.structure import (
    equal_tasks,
    ids_of_other_modules,
    ids_used_twice,
    ledger,
    minutes,
    objectives,
    parts_and_lessons,
    routes,
    translated_checks,
)
from htcourse.core.module_check.suggestions import suggesting
from htcourse.core.module_check.unit_forms import unit_forms

RULES: tuple[Rule, ...] = (
    ids_used_twice,
    ids_of_other_modules,
    parts_and_lessons,
    routes,
    minutes,
    objectives,
    ledger,
    broken_references,
    question_references,
    quizzes,
    unasked_questions,
    case_references,
    country_references,
    translated_checks,
    uncited_numbers,
    slides,
    exam_bank_kept_apart,
    exam_twins,
    exam_pools,
    exams_on_routes,
    dealt_forms,
    quiz_terms,
    equal_tasks,
    options_give_away,
    slips,
    words_of_the_template,
    unit_forms,
)


def check_module(module: Module, unread: Collection[str] = (), remembered: Cache | None = None) -> list[Problem]:
    """Return every problem of a module, by file and line.

    `unread` are ids in files that could not be read (`Reading.unread`): links to them are not reported. With
    `remembered` only what changed is looked through again.
    """
    known = Known(module, frozenset(unread), remembered or Cache())
    found = suggesting(known, [problem for rule in RULES for problem in rule(known)])
    return sorted(found, key=lambda each: (each.place, each.code))
