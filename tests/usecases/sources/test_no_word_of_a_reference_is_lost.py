"""References of many styles: every field is right, and no word of a line is lost: it stands in a field or is told."""

import json
import re
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.how_many import how_many
from tests.usecases.sources.test_references_of_lawyers import GIVEN, WHOLE
from tests.usecases.sources.test_source_forms import LINES

from htcourse.core.errors import CourseError
from htcourse.usecases.sources.cited_notes import notes_as_sources
from htcourse.usecases.sources.pasted_reference import references_in
from htcourse.usecases.sources.source_forms import source_data

ENTRIES = (Path(__file__).parents[2] / "samples" / "references.txt").read_text("utf-8").strip().split("\n\n")
"""Of each a line; the place in it that a citation names, what no field holds, the fields (=: the start of the line)."""
READ = [each.split("\n") for each in ENTRIES if "\n" in each]
NOT_WHOLE = [each for each in ENTRIES if "\n" not in each]
ALL = [line for line, *_ in (*READ, *GIVEN, *LINES)] + [title + behind for title, behind, *_ in WHOLE] + NOT_WHOLE
BY_FIELDS = re.compile(
    r"in|and|for|и|v|вып|nos?|vol|pp?|c|с|бб?|бет(?:тер)?|b|т|r|г|edn?|eds|edited|by|trs?|trans|isbn|doi|url|un|doc|at"
)
"""Words that a field says by being that field."""
LOOKED = re.compile(
    r"retrieved [^\W\d_]+ \d+, \d{4}, from|accessed on [\d-]+ from|letzter zugriff: [\d.]+|available at|"
    r"(?:accessed|дата обращения|қаралған күні):? ?[^)]*|текст : \w+|\[(?:электронный ресурс|сайт)\]|режим доступа",
    re.IGNORECASE,
)
MONTH = re.compile(
    "(?:янв|феврал|апрел|июн|июл|сентябр|октябр|ноябр|декабр)[яь]?|марта?|ма[йя]|августа?|январ(?:[яь]|дагы|даги)|"
    "(?:jan|febr)uary|march|april|may|june|july|august|(?:septem|octo|novem|decem)ber|"
    "jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|yanvar|fevral|mart|aprel|iyun|iyul|avgust|sentabr|oktabr|"
    "(?:қаңтар|ақпан|наурыз|сәуір|мамыр|маусым|шілде|тамыз|қыркүйек|қазан|қараша|желтоқсан)(?:дағы)?"
)


def tokens(words):
    return [each.lstrip("0") or "0" for each in re.findall(r"\d+|[^\W\d_]+", words.casefold())]


def lost(line, found, more=""):
    """Return the words of a line that neither a field nor what is told of it holds, figures as often as they stand."""
    held = Counter(tokens(json.dumps({**found, "type": ""}, ensure_ascii=False) + more))
    said = Counter(tokens(re.sub(r"(?<=\d{4})a(?=\))|\(n\.d\.\)", "", LOOKED.sub(" ", line))))
    named = next((each for each in said if "-" in found.get("date", "") and MONTH.fullmatch(each)), "")
    held[named] += 1
    return [
        each
        for each, times in said.items()
        if (times > held[each] if each.isdecimal() or each == named else not held[each])
        and not BY_FIELDS.fullmatch(each)
    ]


@pytest.mark.parametrize("line", ALL, ids=[str(each)[:24] for each in ALL])
def test_each_word_of_a_reference_stands_in_a_field_or_is_told(line):
    (found,) = references_in(line)
    assert lost(line, found) == []


@pytest.mark.parametrize(
    ("day", "word"),
    [
        ("March", "Marriage"), ("March", "March"), ("March", "3"), ("May 3", "Mayer"), ("December", "Decriminalised"),
        ("октябрь", "Октябрьский"), ("март", "Мартин"), ("декабрь", "Декларация"), ("қазан", "Қазақстан"),
    ],
)  # fmt: skip
def test_a_word_that_begins_as_the_month_is_told(day, word):
    (found,) = references_in(f"Smith, J. (2020, {day}). Title of it. Journal of Law, 17(1), 34–53. {word}")
    assert found["date"].startswith("2020-")
    assert found["unread"].endswith(word)
    assert "unread" not in references_in(f"Smith, J. (2020, {day}). Title of it. Journal of Law, 17(1), 34–53.")[0]


@pytest.mark.parametrize(("line", "pin", "unread", "said"), READ, ids=[each[0][:24] for each in READ])
def test_each_field_is_right_and_a_note_cites_its_place(line, pin, unread, said):
    pin, unread = pin.removeprefix("place:").strip(), unread.removeprefix("unread:").strip()
    fields = dict(zip(("type", "title", "authors", "date"), said.split("|")[:4], strict=True))
    fields |= dict(each.split("=", 1) for each in said.split("|")[4:])
    (found,) = references_in(line)
    assert found.pop("unread", "") == unread
    if fields["title"] == "=":
        assert line.startswith(found["title"])
        fields["title"] = found["title"]
    assert found == {key: value for key, value in fields.items() if value}
    cited = notes_as_sources(f"Words.[^1]\n\n[^1]: {line}\n", "[]")
    (name,) = cited.sources
    assert cited.markdown.startswith(f"Words [@{name}, {pin}]." if pin else f"Words [@{name}].")


@pytest.mark.parametrize("line", NOT_WHOLE, ids=[each[:24] for each in NOT_WHOLE])
def test_a_note_of_which_something_is_not_understood_stays_and_pasted_it_is_told(line):
    text = f"Words.[^1]\n\n[^1]: {line}\n"
    found = notes_as_sources(text, "[]")
    assert (found.markdown, found.sources) == (text, ())
    assert [each.code for each in found.problems] in ([], ["note-not-read"])
    assert references_in(line)[0]["unread"]


@pytest.mark.parametrize(
    "line",
    [
        "МОТ. Глобальные оценки рабства. Женева: МОТ, 2022",
        "Central Asia Institute. Human trafficking in Kyrgyzstan. – Bishkek, 2021. – 45",
        "2019. Асанов Б. Т. Торговля людьми // Право. 2019. № 3. С. 5",
        "Асанов Б. Т. Торговля людьми. Урюпинск: Изд-во Урюп. гос. ун-та, 2006",
    ],
)
def test_of_what_has_no_title_the_whole_line_is_told(line):
    (found,) = references_in(line)
    assert "title" not in found
    assert found["unread"] == line


STRANGE = (
    "xyzzy",
    "27",
    "p. 4",
    "(ed)",
    "// Journal",
    "– 5",
    "[12]",
    "Smith J.",
    "“Q”",
    "vol. 9",
    "§ 3",
    "2001",
    "? Who",
    "Marriage",
    "Mayer",
    "Декларация",
    "March",
)


@settings(max_examples=how_many(300), deadline=None)
@given(st.sampled_from([each for each in ALL if "http" not in each and "доступа" not in each]), st.data())
def test_a_word_put_into_a_reference_is_not_lost(line, data):
    """Wherever something strange stands in it: it is in a field or told, and a note that became a citation holds it."""
    words = line.split()
    at = data.draw(st.integers(0, len(words)))
    changed = " ".join([*words[:at], data.draw(st.sampled_from(STRANGE)), *words[at:]])
    try:
        found = references_in(changed)
    except CourseError:
        return
    assert not found or lost(changed, found[0]) == []
    cited = notes_as_sources(f"Words.[^1]\n\n[^1]: {changed}\n", "[]")
    for name in cited.sources:
        place = cited.markdown.partition(f"[@{name}")[2].partition("]")[0]
        assert lost(changed, source_data(cited.sources_text, name), place) == []
