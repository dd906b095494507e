"""Charts, timelines and maps: inline drawings in the colours of the page, or pictures in the light ones."""

import json
import re
from collections.abc import Mapping
from functools import cache
from html import escape

from htcourse.store.compiled import CompiledChart
from htcourse.store.places import assets_dir
from htcourse.webpages.article import Leads
from htcourse.webpages.page_files import Medium, chart_file, to_root
from htcourse.webpages.words import words_of

_ROLE = re.compile(r"role:([a-z_0-9-]+)")


@cache
def theme(name: str) -> Mapping[str, str]:
    """Return the colours of a theme by role."""
    read = json.loads((assets_dir() / "themes" / f"{name}.json").read_text("utf-8"))
    return {role: value for role, value in read.items() if isinstance(value, str) and value.startswith("#")}


def chart_picture(chart: CompiledChart, leads: Leads) -> bytes:
    """Return a drawing as a file of its own, in the light theme's colours."""
    svg = leads.edition.worded(chart.svgs)
    colours = theme("light")
    return _ROLE.sub(lambda found: colours.get(_role(found[1]), colours["ink"]), svg).encode()


def figure(chart: CompiledChart, leads: Leads) -> str:
    """Return a drawing with its title, and the same as a table to open."""
    words, edition = words_of(leads.edition.language), leads.edition
    alt = escape(edition.worded(chart.alts) if chart.alts else "", quote=True)
    title = escape(edition.worded(chart.titles) if chart.titles else "")
    svg = edition.worded(chart.svgs)
    if leads.medium is Medium.CARTRIDGE:
        leads.pictures[chart_file(chart.id)] = None
        drawn = f'<img src="{to_root(leads.page)}{escape(chart_file(chart.id), quote=True)}" alt="{alt}">'
    else:
        coloured = _ROLE.sub(lambda found: f"var({variable(_role(found[1]))})", svg)
        drawn = coloured.replace("<svg ", f'<svg role="img" aria-label="{alt}" ', 1)
    table = leads.article(edition.worded(chart.tables)) if chart.tables else ""
    below = f"<details><summary>{words['table']}</summary>{table}</details>" if table else ""
    return f'<figure class="{escape(chart.kind)}"><figcaption>{title}</figcaption>{drawn}{below}</figure>'


def _role(name: str) -> str:
    """Return a theme's name of a role (`ink2` for `ink-2`)."""
    return re.sub(r"-(?=\d)", "", name).replace("-", "_")


def variable(role: str) -> str:
    """Return the name a style sheet has for a role."""
    return f"--{role.replace('_', '-')}"
