"""Sources as a form shows them, and references pasted from elsewhere: what is written is read back equal."""

import json

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from tests.how_many import how_many

from htcourse.core.errors import CourseError
from htcourse.formats.module_folder.source_file import read_sources
from htcourse.formats.module_folder.text_file import text_of
from htcourse.store.places import builtin_source
from htcourse.usecases.sources.pasted_reference import reference_in
from htcourse.usecases.sources.source_forms import (
    author_of,
    name_of_source,
    printed_source,
    problems_of_source,
    source_data,
    sources_in,
    with_source,
    without_source,
)

ILO = (
    '[\n {\n  "id": "ilo",\n  "type": "report",\n  "title": "Indicators",\n  "author": [{"literal": "ILO, Geneva"}],\n'
    '  "issued": {"date-parts": [["2012", 5]]},\n  "X-own": {"a": 1},\n'
    '  "custom": {"seen": "part", "reliability": "Read in a copy."}\n }\n]\n'
)
BIBTEX = r"""@article{k22, author = {Garc{\'\i}a, Jos\'e and {World Bank}}, title = "The {UN} protocol \& after",
 year = 2003, journal = {J. Law}, volume = 3, number = {2}, pages = {1--9}, doi = {https://doi.org/10.1000/xyz}}"""
RIS = (
    "TY  - JOUR\r\nAU  - Smith, J.\r\nAU  - ILO\r\nTI  - A title\r\nPY  - 2011/05/\r\nSP  - 3\r\nEP  - 9\r\nER  - \r\n"
)


def read_back(text):
    """Return the sources as `htcourse check` reads them; nothing may be wrong."""
    found, problems = read_sources(text_of(text.encode(), "sources.json"))
    assert problems == []
    return found


def test_every_source_of_the_course_comes_back_as_it_was(tmp_path):
    path = builtin_source() / "sources.json"
    text = path.read_text(encoding="utf-8")
    names = [each.id for each in sources_in(text)]
    assert len(names) > 500
    for name in names[::17]:
        assert with_source(text, name, source_data(text, name)) == text, name


def test_one_field_changes_and_all_else_stays():
    data = source_data(ILO, "ilo")
    assert (data["authors"], data["date"]) == ("ILO, Geneva", "2012-05")
    assert with_source(ILO, "ilo", {**data, "title": "Signs"}) == with_source(ILO, "ilo", data | {"title": "Signs"})
    after = json.loads(with_source(ILO, "ilo", {**data, "title": "Signs"}))[0]
    assert after == json.loads(ILO)[0] | {"title": "Signs"}, "also the date, which is written in a way of its own"


def test_an_author_that_stays_keeps_the_way_it_is_written():
    after = with_source(ILO, "ilo", source_data(ILO, "ilo") | {"authors": "ILO, Geneva; Ахметова, Дана"})
    assert json.loads(after)[0]["author"] == [
        {"literal": "ILO, Geneva"},
        {"family": "Ахметова", "given": "Дана"},
    ]


@pytest.mark.parametrize(
    ("name", "author"),
    [
        ("Khamzin, Amangeldy", {"family": "Khamzin", "given": "Amangeldy"}),
        ("van der Berg, J. P.", {"family": "van der Berg", "given": "J. P."}),
        ("Ministry of Justice of the Republic, Astana", None),
        ("IOM, Astana", None),
        ("World Bank", None),
    ],
)
def test_a_person_is_told_from_a_body(name, author):
    assert author_of(name) == (author or {"literal": name})


@pytest.mark.parametrize(
    ("date", "issued"),
    [
        ("2012", {"date-parts": [[2012]]}),
        ("2012-05-31", {"date-parts": [[2012, 5, 31]]}),
        ("31.05.2012", {"date-parts": [[2012, 5, 31]]}),
        ("spring of 2012", {"literal": "spring of 2012"}),
    ],
)
def test_a_date_is_written_as_people_type_it(date, issued):
    assert json.loads(with_source("[]", "a", {"id": "a", "title": "T", "date": date}))[0]["issued"] == issued


def test_a_name_is_made_of_author_and_year_and_never_twice():
    data = {"id": "source-1", "title": "Indicators", "authors": "International Labour Organization", "date": "2012"}
    assert name_of_source(data, set()) == "ilo-2012"
    assert name_of_source(data, {"ilo-2012"}) == "ilo-2012-2"
    assert name_of_source({**data, "id": "mine"}, set()) == ""
    assert name_of_source({"id": "source-1", "title": "О торговле людьми сегодня"}, set()) == "o-torgovle-lyudmi"


def test_what_a_source_lacks_is_told_at_its_field():
    found = {each.path: each.template for each in problems_of_source(ILO, {"id": "b", "URL": "www.ilo"})}
    assert set(found) == {"title", "URL", "custom/seen"}
    assert problems_of_source(ILO, source_data(ILO, "ilo")) == ()


@pytest.mark.parametrize(
    "text",
    [
        "@incollection{a, author={Gallagher, Anne}, title={The act}, booktitle={Handbook}, editor={Piotrowicz, R. and "
        "{World Bank}}, year=2018}",
        "TY  - CHAP\nAU  - Gallagher, Anne\nA2  - Piotrowicz, R.\nED  - World Bank\nTI  - The act\nT2  - Handbook\n"
        "PY  - 2018\nER  - \n",
        '{"type": "chapter", "title": "The act", "container-title": "Handbook", "issued": {"date-parts": [[2018]]}, '
        '"author": [{"family": "Gallagher", "given": "Anne"}], "editor": [{"family": "Piotrowicz", "given": "R."}, '
        '{"literal": "World Bank"}]}',
    ],
)
def test_the_editors_of_a_chapter_stay_as_a_line_that_can_be_mended(text):
    found = reference_in(text)
    assert found == {"type": "chapter", "title": "The act", "container-title": "Handbook", "date": "2018",
                     "authors": "Gallagher, Anne", "editors": "Piotrowicz, R.; World Bank"}  # fmt: skip
    written = with_source("[]\n", "a", {**found, "id": "a"})
    editors = [{"family": "Piotrowicz", "given": "R."}, {"literal": "World Bank"}]
    assert json.loads(written)[0]["editor"] == editors
    mended = with_source(written, "a", {**source_data(written, "a"), "editors": "Piotrowicz, R.; Doe, Jane"})
    assert json.loads(mended)[0]["editor"] == [editors[0], {"family": "Doe", "given": "Jane"}]


def test_letters_quotes_and_spaces_of_bibtex_are_read_and_a_law_has_a_number():
    text = r"@article{a, title={``Stra{\ss}e'' and \o{}re}, author={{\O}stby, J{\o}rgen}, journal={Hum.\ Rts.\ Q.}}"
    assert reference_in(text) == {"type": "article-journal", "title": "“Straße” and øre", "authors": "Østby, Jørgen",
                                  "container-title": "Hum. Rts. Q."}  # fmt: skip
    law = reference_in("@legislation{a, title={Law}, number={55}}")
    assert law == {"type": "legislation", "title": "Law", "number": "55"}


@pytest.mark.parametrize("name", ["", "two words", "@x", "x]"])
def test_a_name_that_no_text_can_cite_is_refused(name):
    with pytest.raises(CourseError, match="cannot be the name of a source"):
        with_source(ILO, "ilo", {**source_data(ILO, "ilo"), "id": name})


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (BIBTEX, {"type": "article-journal", "title": "The UN protocol & after", "container-title": "J. Law",
                  "volume": "3", "issue": "2", "page": "1–9", "DOI": "10.1000/xyz", "date": "2003",
                  "URL": "https://doi.org/10.1000/xyz", "authors": "García, José; World Bank"}),
        (RIS, {"type": "article-journal", "title": "A title", "authors": "Smith, J.; ILO", "date": "2011-05",
               "page": "3–9"}),
        ('[{"id": "x", "type": "book", "title": "T &amp; U", "issued": {"date-parts": [["2012"]]},'
         ' "author": [{"family": "A", "given": "B"}]}]',
         {"type": "book", "title": "T & U", "date": "2012", "authors": "A, B"}),
        ("doi:10.5281/zenodo.4756088", {"type": "article-journal", "DOI": "10.5281/zenodo.4756088",
                                        "URL": "https://doi.org/10.5281/zenodo.4756088"}),
        ("https://adilet.zan.kz/rus/docs/Z2400000110",
         {"type": "webpage", "URL": "https://adilet.zan.kz/rus/docs/Z2400000110"}),
        ("Khamzin, A., Buribayev, Y., & Sartayeva, K. (2022). Prevention of crime. Journal of Law, 17(1), 34–53.",
         {"type": "article-journal", "title": "Prevention of crime", "container-title": "Journal of Law",
          "volume": "17", "issue": "1", "page": "34–53", "date": "2022",
          "authors": "Khamzin, A.; Buribayev, Y.; Sartayeva, K."}),
        ("International Labour Organization (2012). Indicators of Forced Labour. ILO, Geneva.",
         {"type": "report", "title": "Indicators of Forced Labour", "publisher": "ILO, Geneva", "date": "2012",
          "authors": "International Labour Organization"}),
        ("Иванов И. И., Петров П.П. Торговля людьми // Вестник права. 2020. № 3. С. 10–20.",
         {"type": "article-journal", "title": "Торговля людьми", "container-title": "Вестник права", "issue": "3",
          "page": "10–20", "date": "2020", "authors": "Иванов, И. И.; Петров, П.П."}),
        ("Закон Республики Казахстан от 5 июля 2024 года № 110-VIII",
         {"type": "legislation", "title": "Закон Республики Казахстан от 5 июля 2024 года № 110-VIII",
          "date": "2024-07-05", "number": "110-VIII"}),
        ("Закон Республики Узбекистан от 16.10.2018 г. № ЗРУ-501 «О внесении изменений» // Национальная база данных"
         " законодательства, 17.10.2018 г., № 03/18/501/2045",
         {"type": "legislation", "number": "ЗРУ-501", "date": "2018-10-16",
          "title": "Закон Республики Узбекистан от 16.10.2018 г. № ЗРУ-501 «О внесении изменений»",
          "container-title": "Национальная база данных законодательства, 17.10.2018 г., № 03/18/501/2045"}),
        ("Закон о торговле людьми: проблемы применения // Право. 2020. № 3. С. 5–9.",
         {"type": "article-journal", "title": "Закон о торговле людьми: проблемы применения", "issue": "3",
          "container-title": "Право", "page": "5–9", "date": "2020"}),
        ("Ўзбекистон Республикаси Қонуни «Одам савдосига қарши курашиш», 2020 йил 17 август, ЎРҚ-633-сон",
         {"type": "legislation", "number": "ЎРҚ-633", "date": "2020-08-17",
          "title": "Ўзбекистон Республикаси Қонуни «Одам савдосига қарши курашиш», 2020 йил 17 август, ЎРҚ-633-сон"}),
        ("Иванов И. И. Уголовное право: учебник. – М.: Юрайт, 2020. – 350 с.",
         {"type": "book", "title": "Уголовное право: учебник", "publisher": "Юрайт", "publisher-place": "М.",
          "number-of-pages": "350", "date": "2020", "authors": "Иванов, И. И."}),
        ("Protocol to Prevent Trafficking, 2000. 2237 UNTS 319",
         {"type": "treaty", "title": "Protocol to Prevent Trafficking, 2000. 2237 UNTS 319", "date": "2000"}),
        ("Case of Rantsev v. Cyprus and Russia, no. 25965/04, ECHR 2010",
         {"type": "legal_case", "title": "Case of Rantsev v. Cyprus and Russia, no. 25965/04, ECHR 2010",
          "number": "25965/04", "date": "2010"}),
        ("Anne van der Berg, Jean Allain and Ryszard Piotrowicz, 'Slavery's Past' [2009] JICJ 12",
         {"type": "article-journal", "title": "Slavery's Past", "container-title": "JICJ", "page": "12", "date": "2009",
          "authors": "van der Berg, Anne; Allain, Jean; Piotrowicz, Ryszard"}),
        ("International Labour Organization, Global Estimates of Modern Slavery (ILO 2022)",
         {"type": "book", "title": "Global Estimates of Modern Slavery", "publisher": "ILO", "date": "2022",
          "authors": "International Labour Organization"}),
        ("Report on 2019 elections. 2021",
         {"type": "report", "title": "Report on 2019 elections. 2021", "date": "2021"}),
        ("Report of 2021 on elections of 2019", {"type": "report", "title": "Report of 2021 on elections of 2019",
                                                 "date": "2019"}),
        ("Иванов И. И. Право // Материалы «Право 2018». М., 2019. С. 1990–2010.",
         {"type": "article-journal", "title": "Право", "container-title": "Материалы «Право 2018»", "date": "2019",
          "publisher-place": "М.", "page": "1990–2010", "authors": "Иванов, И. И."}),
        ("hello", {}), ("", {}), ("[]", {}), ("{", {}), ("@x{", {}),
    ],
)  # fmt: skip
def test_a_pasted_reference_fills_what_it_says(text, expected):
    assert reference_in(text) == expected


LINES = [
    ("Мизулина Е. Б. Торговля людьми и рабство в России: международно-правовой аспект. М.: Юрлитинформ, 2010. 212 с.",
     {"type": "book", "title": "Торговля людьми и рабство в России: международно-правовой аспект", "date": "2010",
      "publisher-place": "М.", "publisher": "Юрлитинформ", "number-of-pages": "212", "authors": "Мизулина, Е. Б."}),
    ("Иванов, И. И. Торговля людьми : учебное пособие / И. И. Иванов. — Душанбе : Ирфон, 2015. — 180 с.",
     {"type": "book", "title": "Торговля людьми : учебное пособие", "publisher-place": "Душанбе",
      "publisher": "Ирфон", "date": "2015", "number-of-pages": "180", "authors": "Иванов, И. И."}),
    ("Торговля людьми в Центральной Азии / И. И. Иванов, П. П. Петров. — Алматы : Юрист, 2018. — 245 с. "
     "— Текст : непосредственный.",
     {"type": "book", "title": "Торговля людьми в Центральной Азии", "publisher-place": "Алматы",
      "publisher": "Юрист", "date": "2018", "number-of-pages": "245", "authors": "Иванов, И. И.; Петров, П. П."}),
    ("Петров П. П. Принудительный труд // Государство и право. 2019. № 5. С. 45–52. "
     "URL: https://elibrary.ru/item.asp?id=1 (дата обращения: 12.03.2024).",
     {"type": "article-journal", "title": "Принудительный труд", "container-title": "Государство и право",
      "date": "2019", "issue": "5", "page": "45–52", "URL": "https://elibrary.ru/item.asp?id=1",
      "authors": "Петров, П. П."}),
    ("Торговля людьми : [сайт]. — URL: https://mvd.tj/stat (дата обращения: 12.03.2024). — Текст : электронный.",
     {"type": "webpage", "title": "Торговля людьми", "URL": "https://mvd.tj/stat"}),
    ("Сидорова А. В. Эксплуатация: понятие и признаки [Электронный ресурс]. М.: Норма, 2012. 320 с. "
     "Режим доступа: http://www.consultant.ru/edu/book (дата обращения 1 февраля 2023 г.)",
     {"type": "book", "title": "Эксплуатация: понятие и признаки", "publisher-place": "М.", "publisher": "Норма",
      "date": "2012", "number-of-pages": "320", "URL": "http://www.consultant.ru/edu/book",
      "authors": "Сидорова, А. В."}),
    ("Халикова Г. А. Торговля детьми: дис. канд. юрид. наук. Бишкек, 2016. 187 с.",
     {"type": "thesis", "title": "Торговля детьми", "genre": "дис. канд. юрид. наук", "publisher-place": "Бишкек",
      "date": "2016", "number-of-pages": "187", "authors": "Халикова, Г. А."}),
    ("Закон Республики Таджикистан от 26 июля 2014 г. № 1096. URL: http://mmk.tj/x (дата обращения: 12.03.2024).",
     {"type": "legislation", "title": "Закон Республики Таджикистан от 26 июля 2014 г. № 1096",
      "date": "2014-07-26", "number": "1096", "URL": "http://mmk.tj/x"}),
    ("IOM. (2021). Migration in Central Asia. Retrieved March 12, 2024, from https://iom.int/x",
     {"type": "webpage", "title": "Migration in Central Asia", "date": "2021", "URL": "https://iom.int/x",
      "authors": "IOM"}),
    ("UNODC. Global Report on Trafficking in Persons. Available at: https://www.unodc.org/x (accessed 12 March 2024)",
     {"type": "webpage", "title": "UNODC. Global Report on Trafficking in Persons", "URL": "https://www.unodc.org/x"}),
    ("Bundeskriminalamt: Menschenhandel, Bundeslagebild 2022. URL: https://www.bka.de/x (letzter Zugriff: 12.03.2024).",
     {"type": "webpage", "title": "Bundeskriminalamt: Menschenhandel, Bundeslagebild 2022", "date": "2022",
      "URL": "https://www.bka.de/x"}),
    ("Gallagher, A. T. (2010). The international law of human trafficking. Cambridge University Press. "
     "https://doi.org/10.1017/CBO9780511761065",
     {"type": "book", "title": "The international law of human trafficking", "publisher": "Cambridge University Press",
      "date": "2010", "DOI": "10.1017/CBO9780511761065", "URL": "https://doi.org/10.1017/CBO9780511761065",
      "authors": "Gallagher, A. T."}),
    ("Aronowitz, A. A. (2009). Human trafficking, human misery. Routledge. Accessed on 2024-03-12 from "
     "https://archive.org/details/x",
     {"type": "book", "title": "Human trafficking, human misery", "publisher": "Routledge", "date": "2009",
      "URL": "https://archive.org/details/x", "authors": "Aronowitz, A. A."}),
]  # fmt: skip
"""As students and lecturers write them: GOST R 7.0.5, GOST 7.1, APA, and a German one."""


@pytest.mark.parametrize(("line", "expected"), LINES, ids=[line[:24] for line, _ in LINES])
def test_a_line_of_a_bibliography_fills_every_field_and_its_day_of_access_none(line, expected):
    assert reference_in(line) == expected


LETTERS = tuple("@{}\\\"'=,.;()[]/&№№ \n-–~")
WORDS = ("10.1/x", "http://a.b/c", "2012", "TY  - X\n", "AU  - a, b", " // ", "article", "title", "author = ", " and ")
PIECES = st.sampled_from((*LETTERS, *WORDS, "Иванов И. И. ", "\\'e", '"title": ', "null", "1e999"))


@settings(max_examples=how_many(200), deadline=None)
@given(st.one_of(st.lists(PIECES, max_size=40).map("".join), st.text(max_size=80)))
@example("@article{a, author={" + "{" * 500)
def test_whatever_is_pasted_is_written_and_read_back_equal(text):
    found = reference_in(text)
    if not found:
        return
    data = {"id": "pasted", "title": "T"} | found | {"custom": {"seen": "part", "reliability": "R"}}
    data = {key: value for key, value in data.items() if value}
    after = with_source(ILO, "pasted", data)
    assert source_data(after, "pasted") == data
    assert [each.id for each in read_back(after)] == ["ilo", "pasted"]
    assert without_source(after, "pasted") == ILO


FIELD = st.text(st.characters(codec="utf-8", exclude_categories=["Cs"]), max_size=40)


@settings(max_examples=how_many(120), deadline=None)
@given(FIELD, FIELD, FIELD, FIELD, st.sampled_from(["full", "part", "summary", "none"]))
def test_whatever_the_form_writes_check_accepts_and_reads_back_equal(title, authors, date, note, seen):
    data = {"id": "a", "type": "report", "title": title or "T", "authors": authors, "date": date}
    after = with_source(ILO, "a", {**data, "custom": {"seen": seen, "reliability": note}})
    source = read_back(after)[-1]
    assert (source.csl["title"], source.seen, source.reliability) == (title or "T", seen, note)
    shown = source_data(after, "a")
    assert with_source(after, "a", shown) == after, "a form that is opened and left changes nothing"


def test_others_are_printed_as_et_al_and_what_has_an_address_alone_is_a_page():
    found = reference_in("@misc{a, title={T}, author={Doe, Jane and others}, url={https://example.org}}")
    assert (found["authors"], found["type"]) == ("Doe, Jane; et al.", "webpage")
    assert printed_source(found) == "Doe, J. et al. (n.d.). T."


@pytest.mark.parametrize(
    ("text", "told"), [("[" * 100_000, "too many brackets"), ("[" + "9" * 10_000 + "]", "figures")]
)
def test_json_that_python_cannot_read_is_told_in_words(text, told):
    (problem,) = read_sources(text_of(text.encode(), "sources.json"))[1]
    assert told in str(problem.values["detail"])
