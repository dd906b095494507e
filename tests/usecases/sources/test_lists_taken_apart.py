"""Where one entry of a pasted list ends and the next begins: at dashes, and in text that was wrapped at a width."""

import pytest

from htcourse.usecases.sources.pasted_reference import references_in

SLAVERY = "Slavery Convention, 25 September 1926, 60 LNTS 253"
CHILD = "Convention on the Rights of the Child, 20 November 1989, 1577 UNTS 3"


@pytest.mark.parametrize("dash", ["-", "–", "—"])
@pytest.mark.parametrize(
    "entry",
    [
        "Vienna Convention on Consular Relations, 24 April 1963, 596 UNTS 261",
        "Rome Statute of the International Criminal Court, 17 July 1998, 2187 UNTS 90",
        "Geneva Convention relative to the Protection of Civilian Persons, 12 August 1949, 75 UNTS 287",
        "New York Declaration for Refugees and Migrants (2016)",
        "Almaty Process Secretariat, Report on Mixed Migration (2022)",
        "London School of Economics, Report on Forced Labour (LSE 2019)",
        "Астана декларациясы, 2022 жыл",
        "Минская конвенция о правовой помощи от 22 января 1993 года",
        "С. Н. Ахметова. Торговля людьми. – Астана: Фолиант, 2015. – 100 с.",
        "Т. К. Оразов. Рабство сегодня. – Алматы: Заң, 2016. – 200 с.",
        "S. Doe, Modern Slavery (Columbia UP 2009)",
        "P. Roe, Forced Labour (Cass 1999)",
        "12 Facts about Forced Labour (IOM 2019)",
        "URL shorteners and forced labour. (2020). https://example.org/a",
    ],
)
def test_behind_a_dash_an_entry_begins_also_with_a_city_an_initial_or_a_number(entry, dash):
    entries = (SLAVERY, entry, CHILD)
    alone = [{"type": "report", **found} for each in entries for found in references_in(each)]
    found = references_in("\n".join(f"{dash} {each}" for each in entries))
    assert [{"type": "report", **each} for each in found] == alone


@pytest.mark.parametrize(
    "part",
    ["М. : Юрайт, 2020", "Алматы, 2008", "СПб.; М.: Норма", "С. 5–9", "429 с", "2-е изд", "Вып. 3", "№ 4",
     "ISBN 5-9712", "URL: https://example.org/a", "2019", "T. 2"],
)  # fmt: skip
def test_a_part_behind_a_dash_that_begins_a_line_goes_on_the_entry(part):
    found = references_in(f"– {SLAVERY}\n– Ахметова С. Н. Торговля людьми.\n– {part}.\n– {CHILD}")
    assert [each.get("title") for each in found][::2] == [SLAVERY, CHILD]
    assert len(found) == 3
