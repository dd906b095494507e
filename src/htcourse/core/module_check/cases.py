"""Cases and countries: what they name elsewhere in the module."""

from collections.abc import Iterator, Mapping
from typing import Any

from htcourse.core.case import Case, decisions
from htcourse.core.errors import Problem
from htcourse.core.module_check.known import MINUTES_OF_NO_ROUTE, Known
from htcourse.core.module_check.references import fact_references, objective_references, source_references


def case_references(known: Known) -> Iterator[Problem]:
    """Find unknown objectives, facts, sources and routes of cases."""
    for case in known.module.cases:
        yield from objective_references(known, case.body.objectives, case.place)
        yield from fact_references(known, _facts(case), case.place)
        for criterion in case.body.criteria:
            yield from source_references(known, criterion.sources, case.place)
        for route in case.body.minutes:
            if route and route not in known.routes:
                yield MINUTES_OF_NO_ROUTE.error(case.place, route=route)


def _facts(case: Case) -> list[str]:
    debriefs = [each.debrief for _node, each in decisions(case.body) if each.debrief]
    return [*case.body.facts, *(fact for each in debriefs for fact in each.facts)]


def country_references(known: Known) -> Iterator[Problem]:
    """Find unknown sources of countries' entries."""
    for country in known.module.countries:
        for entries in country.data.values():
            for entry in entries if isinstance(entries, list) else ():
                yield from source_references(known, _sources(entry), country.place)


def _sources(entry: Any) -> list[str]:
    sources = entry.get("sources") if isinstance(entry, Mapping) else None
    return [str(each) for each in sources] if isinstance(sources, list) else []
