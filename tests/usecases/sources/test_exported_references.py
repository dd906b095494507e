"""References that programs export, in RIS and CSL-JSON: each field is right, and what has none is told."""

import json

import pytest

from htcourse.usecases.sources.pasted_reference import reference_in

MULLER = "T2  - Cambridge Studies\nET  - 2nd\nSP  - 300\nN1  - See ch 3\nA4  - Doe, Jane\nT3  - Law\nC1  - Cited\n"


@pytest.mark.parametrize(
    ("kind", "tags", "found"),
    [
        ("BOOK", MULLER, {"type": "book", "collection-title": "Cambridge Studies", "edition": "2nd",
                          "number-of-pages": "300",
                          "unread": "N1: See ch 3; A4: Doe, Jane; T3: Law; C1: Cited"}),
        ("BOOK", "SP  - 3\nEP  - 9\n", {"type": "book", "page": "3–9"}),
        ("CHAP", "BT  - IHR\nSP  - 3\nT3  - Law\nVL  - 2\n",
         {"type": "chapter", "container-title": "IHR", "page": "3", "collection-title": "Law", "volume": "2"}),
        ("JOUR", "JA  - Hum. Rts. Q.\nSN  - 0275-0392\nM1  - 4\n",
         {"type": "article-journal", "container-title": "Hum. Rts. Q.", "ISSN": "0275-0392", "unread": "M1: 4"}),
        ("JOUR", "J2  - HRQ\nJF  - Human Rights Quarterly\nAB  - Long\n",
         {"type": "article-journal", "container-title": "Human Rights Quarterly"}),
        ("THES", "M3  - PhD\nPB  - OSCE Academy\n", {"type": "thesis", "genre": "PhD", "publisher": "OSCE Academy"}),
        ("CASE", "A2  - EHRR\nVL  - 51\nM1  - 25965/04\n",
         {"type": "legal_case", "container-title": "EHRR", "volume": "51", "unread": "M1: 25965/04"}),
        ("RPRT", "PY  - 2011\nDA  - 2011/05/31/\nIS  - 7\n", {"type": "report", "date": "2011-05-31", "number": "7"}),
        ("RPRT", "PY  - 2011///spring\nDA  - 31 May\n which goes on\n",
         {"type": "report", "date": "2011", "unread": "which goes on; 31 May; 2011---spring"}),
        ("ELEC", "UR  - http://a.b/c\nUR  - http://a.b/d\n",
         {"type": "webpage", "URL": "http://a.b/c", "unread": "UR: http://a.b/d"}),
    ],
)  # fmt: skip
def test_each_tag_of_ris_has_its_field_or_is_told(kind, tags, found):
    text = f"TY  - {kind}\nTI  - Law\n{tags}ER  - \n\nof no entry"
    assert reference_in(text) == found | {"title": "Law"}


def test_each_variable_of_csl_json_has_its_field_or_is_told():
    csl = {
        "id": "x", "type": "chapter", "title": "The <i>Rantsev</i> &lt;b&gt;case&lt;/b&gt;, 2 < 3",
        "author": [{"family": "King", "given": "Martin", "suffix": "Jr."}],
        "translator": [{"family": "Doe", "given": "Jane"}], "collection-title": "Studies", "chapter-number": 4,
        "event-title": "A day", "original-title": "Дело", "section": "II", "original-date": {"date-parts": [[1999]]},
        "subtitle": ["Or more"], "source": "Crossref", "link": [{"URL": "x"}], "accessed": {"date-parts": [[2020]]},
        "is-open": True,
    }  # fmt: skip
    assert reference_in(json.dumps(csl)) == {
        "type": "chapter", "title": "The Rantsev case, 2 < 3", "authors": "King, Martin", "collection-title": "Studies",
        "unread": "translator: Doe, Jane; chapter-number: 4; event-title: A day; original-title: Дело; section: II; "
                  "original-date: 1999; subtitle: Or more; author: King, Martin, Jr.",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("issued", "date", "told"),
    [
        ({"date-parts": [[2010, 5], [2011, 6]]}, "2010-05", "issued: 2011-6"),
        ({"date-parts": [[2010]], "season": "2", "circa": True}, "2010", "issued: season 2; issued: circa True"),
        ({"date-parts": [["2010"]], "literal": "2010"}, "2010", None),
        ({"date-parts": [["2010"]], "raw": "Spring 2010, 2nd"}, "2010", "issued: Spring 2010, 2nd"),
        ({"date-parts": [[2010, "May"]]}, None, "issued: 2010-May"),
        ({"date-parts": [[None]], "literal": "spring"}, "spring", None),
        ({"date-parts": 2010}, None, "issued: 2010"),
        ("2010-05/2011-06", "2010", "issued: 2010-05/2011-06"),
    ],
)
def test_of_a_date_of_csl_json_is_read_what_a_source_can_hold_and_the_rest_is_told(issued, date, told):
    found = reference_in(json.dumps({"title": "Law", "issued": issued}))
    assert (found.get("date"), found.get("unread")) == (date, told)


def test_names_and_texts_of_csl_json_that_have_another_form_are_told():
    editors = [{"family": "King", "given": "Martin", "suffix": "Jr."}, "Doe"]
    found = reference_in(json.dumps({"title": ["Law", "Act"], "author": "John Smith", "editor": editors, "ISSN": []}))
    assert found == {
        "title": "Law", "editors": "King, Martin",
        "unread": "title: Act; author: John Smith; editor: Doe; editor: King, Martin, Jr.",
    }  # fmt: skip


@pytest.mark.parametrize("issued", [2012, "2012", {"raw": "2012"}])
def test_a_date_of_csl_json_that_is_a_text_or_a_figure_stays(issued):
    assert reference_in(json.dumps({"title": "Law", "issued": issued})) == {"title": "Law", "date": "2012"}


@pytest.mark.parametrize(
    ("field", "found"),
    [
        ("pagetotal = {350}", {"number-of-pages": "350"}),
        ("pages = {350 p.}", {"number-of-pages": "350"}),
        ("pages = {3--9}", {"page": "3–9"}),
        ("series = {Studies}, edition = {2}", {"collection-title": "Studies", "edition": "2"}),
    ],
)
def test_what_tells_a_book_more_closely_is_read_of_bibtex(field, found):
    assert reference_in(f"@book{{b, title = {{Law}}, {field}}}") == {"type": "book", "title": "Law"} | found


@pytest.mark.parametrize(
    ("written", "family", "given"),
    [
        ("Буряк Мария Юрьевна", "Буряк", "Мария Юрьевна"),
        ("Мария Юрьевна Буряк", "Буряк", "Мария Юрьевна"),
        ("Мария Юрьевна Петрович", "Петрович", "Мария Юрьевна"),
        ("Алиев Рашид Мамед оглы", "Алиев", "Рашид Мамед оглы"),
        ("Нұрланова Айгерім Болатқызы", "Нұрланова", "Айгерім Болатқызы"),
        ("Нурланов Ерлан Серикулы", "Нурланов", "Ерлан Серикулы"),
        ("Айгерім Болатқызы Нұрланова", "Нұрланова", "Айгерім Болатқызы"),
        ("Ўринов Жасур Алишер ўғли", "Ўринов", "Жасур Алишер ўғли"),
        ("Каримова Нодира Аброрқизи", "Каримова", "Нодира Аброрқизи"),
        ("Атаев Реджепгулы Мурадович", "Атаев", "Реджепгулы Мурадович"),
        ("Иванов И.И.", "Иванов", "И.И."),
        ("Иванов-Петров И. И.", "Иванов-Петров", "И. И."),
        ("И.И. Иванов", "Иванов", "И.И."),
        ("Иван Петров", "Петров", "Иван"),
        ("Советов Иван", "Иван", "Советов"),
    ],
)
def test_names_in_cyrillic_without_a_comma_are_read_as_they_are_written(written, family, given):
    found = reference_in(f"@book{{a, author={{{written}}}, title={{Торговля людьми}}, year=2020}}")
    assert found["authors"] == f"{family}, {given}"


@pytest.mark.parametrize(
    "body",
    ["Министерство внутренних дел", "Верховный суд Республики", "Центр изучения миграции", "Ішкі істер министрлігі"],
)
def test_bodies_in_cyrillic_are_no_people(body):
    found = reference_in(f"@book{{a, author={{{body}}}, title={{Торговля людьми}}, year=2020}}")
    assert found["authors"] == body
