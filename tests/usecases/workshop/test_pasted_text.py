"""Pasted text as part of a lesson: sections with ids of their own, notes that are references as sources."""

from pathlib import Path

import pytest

from htcourse.formats.module_folder.source_file import read_sources
from htcourse.formats.module_folder.text_file import TextFile
from htcourse.usecases.sources import legal_reference
from htcourse.usecases.sources.cited_notes import notes_as_sources
from htcourse.usecases.sources.source_forms import source_data
from htcourse.usecases.workshop.pasted_text import pasted_text

WORD = (Path(__file__).parents[2] / "samples" / "pasted" / "word.html").read_text("utf-8")


def test_the_highest_headings_become_sections_with_ids_that_are_free():
    found = pasted_text("<h1>Work abroad</h1><p>a</p><h2>Papers</h2><h1>Work abroad</h1>", "## W {#work-abroad}\n")
    assert found.markdown == ("## Work abroad {#work-abroad-2}\n\na\n\n### Papers\n\n## Work abroad {#work-abroad-3}")


def test_cyrillic_headings_get_latin_ids():
    assert pasted_text("<h2>Права работника</h2>").markdown == "## Права работника {#prava-rabotnika}"


def test_a_note_that_is_a_reference_becomes_a_source_and_is_cited():
    found = pasted_text(WORD)
    assert "line, *twice* [@united-nations-2000]. See" in found.markdown
    assert found.sources == ("united-nations-2000",)
    sources, problems = read_sources(TextFile("sources.json", found.sources_text))
    assert not problems
    assert [(each.id, each.csl["title"], each.csl["URL"]) for each in sources] == [
        ("united-nations-2000", "Palermo Protocol", "https://www.unodc.org/palermo")
    ]


def test_a_source_that_is_there_is_cited_and_not_made_again():
    first = pasted_text(WORD)
    again = pasted_text(WORD, first.markdown, first.sources_text)
    assert (again.sources, again.sources_text) == ((), first.sources_text)
    assert "[@united-nations-2000]" in again.markdown


def test_other_notes_stay_notes_and_get_numbers_that_are_free():
    html = "<p>x<a href='#_ftn1'>[1]</a> <b>y</b></p><div id=ftn1><p><a href='#_ftnref1'>[1]</a> A remark.</p></div>"
    found = pasted_text(html, "Old[^1] and[^4]\n\n[^1]: a\n[^4]: b\n")
    assert found.markdown == "x[^5] **y**\n\n[^5]: A remark."
    assert found.sources == ()


def test_a_note_that_leads_to_another_is_no_source():
    text = "a[^1] b[^2]\n\n[^1]: See Petrova (2011), p. 5.\n[^2]: Там же, с. 7.\n"
    assert notes_as_sources(text, "").markdown == text


@pytest.mark.parametrize(
    ("note", "title"),
    [
        ("Закон Республики Казахстан от 4 июля 2024 г. № 111-VIII «О противодействии торговле людьми»", None),
        ("Трудовой кодекс Кыргызской Республики от 23 января 2025 года № 23", None),
        ("ILO (2012). ILO indicators of forced labour. Geneva: ILO.", "ILO indicators of forced labour"),
    ],
)
def test_a_law_or_a_report_without_an_address_is_a_source(note, title):
    found = notes_as_sources(f"Words[^1].\n\n[^1]: {note}\n", "")
    (name,) = found.sources
    assert found.markdown.startswith(f"Words [@{name}].")
    (source,) = read_sources(TextFile("sources.json", found.sources_text))[0]
    assert source.csl["title"] == (title or note)


def test_superscript_round_a_note_that_becomes_a_citation_is_dropped():
    text = "Article 130^[^1]^ and m^2^.\n\n[^1]: ILO (2012). ILO indicators of forced labour. Geneva: ILO.\n"
    found = notes_as_sources(text, "")
    assert found.markdown.startswith(f"Article 130 [@{found.sources[0]}] and m^2^.")


def test_a_sentence_about_a_law_stays_a_note():
    text = "Words[^1].\n\n[^1]: Закон изменился в 2015 году.\n"
    assert notes_as_sources(text, "").markdown == text


CODE = "Уголовный кодекс Республики Казахстан от 3 июля 2014 года № 226-V"


@pytest.mark.parametrize(
    ("note", "kind", "title", "date", "article"),
    [
        ("Protocol to Prevent Trafficking in Persons (adopted 15 November 2000) 2237 UNTS 319.", "treaty",
         "Protocol to Prevent Trafficking in Persons (adopted 15 November 2000) 2237 UNTS 319", "2000-11-15", ""),
        ("Convention on the Elimination of Discrimination against Women (1979), art. 6.", "treaty",
         "Convention on the Elimination of Discrimination against Women (1979)", "1979", "art. 6"),
        ("UN General Assembly, Convention on the Rights of the Child, 20 November 1989", "treaty",
         "UN General Assembly, Convention on the Rights of the Child, 20 November 1989", "1989-11-20", ""),
        ("Конвенция МОТ № 29 о принудительном труде, 1930 г.", "treaty",
         "Конвенция МОТ № 29 о принудительном труде, 1930 г.", "1930", ""),
        (f"{CODE}, ст. 128.", "legislation", CODE, "2014-07-03", "ст. 128"),
        ("Article 166 of the Criminal Code of the Kyrgyz Republic, 28 October 2021, No. 127", "legislation",
         "Criminal Code of the Kyrgyz Republic, 28 October 2021, No. 127", "2021-10-28", "Article 166"),
        ("О борьбе с торговлей людьми: Закон Кыргызской Республики от 17 марта 2005 г. № 55", "legislation",
         "О борьбе с торговлей людьми: Закон Кыргызской Республики от 17 марта 2005 г. № 55", "2005-03-17", ""),
        ("Кыргыз Республикасынын Кылмыш-жаза кодекси, 2021-жылдын 28-октябры № 127", "legislation",
         "Кыргыз Республикасынын Кылмыш-жаза кодекси, 2021-жылдын 28-октябры № 127", "2021-10-28", ""),
        ("Қазақстан Республикасының 2024 жылғы 4 шілдедегі № 110-VIII Заңы", "legislation",
         "Қазақстан Республикасының 2024 жылғы 4 шілдедегі № 110-VIII Заңы", "2024-07-04", ""),
        ("Directive 2011/36/EU of 5 April 2011 on preventing trafficking", "legislation",
         "Directive 2011/36/EU of 5 April 2011 on preventing trafficking", "2011-04-05", ""),
        ("Rantsev v. Cyprus and Russia, no. 25965/04, 7 January 2010.", "legal_case",
         "Rantsev v. Cyprus and Russia, no. 25965/04, 7 January 2010", "2010-01-07", ""),
        ("Smith, J. (2020). The Protocol and its critics. Journal of Law, 17(1), 34–53.", "article-journal",
         "The Protocol and its critics", "2020", ""),
        ("Gallagher, A. (2010). Law of Trafficking. Cambridge University Press.", "book", "Law of Trafficking", "2010",
         ""),
        ("Anne T. Gallagher, *The International Law of Human Trafficking* (2nd edn, Cambridge UP 2010) 25.",
         "book", "The International Law of Human Trafficking", "2010", "p. 25"),
        ("James C Hathaway, ‘The Quagmire of “Human Trafficking”’ (2008) 49 Virginia J Intl L 1, 5", "article-journal",
         "The Quagmire of “Human Trafficking”", "2008", "p. 5"),
        ("Rantsev v Cyprus and Russia App no 25965/04 (ECtHR, 7 January 2010) [86].", "legal_case",
         "Rantsev v Cyprus and Russia App no 25965/04 (ECtHR, 7 January 2010)", "2010-01-07", "para. 86"),
        ("R v Tang [2008] HCA 39", "legal_case", "R v Tang [2008] HCA 39", "2008", ""),
        ("Rantsev v Cyprus and Russia (2010) 51 EHRR 1.", "legal_case", "Rantsev v Cyprus and Russia (2010) 51 EHRR 1",
         "2010", ""),
        ("Siliadin v France (2006) 43 EHRR 16, para 112", "legal_case", "Siliadin v France (2006) 43 EHRR 16", "2006",
         "para 112"),
    ],
)  # fmt: skip
def test_a_note_becomes_a_source_of_its_own_kind(note, kind, title, date, article):
    found = notes_as_sources(f"Words[^1].\n\n[^1]: {note}\n", "")
    (name,) = found.sources
    data = source_data(found.sources_text, name)
    assert (data["type"], data["title"], data["date"]) == (kind, title, date)
    assert found.markdown.startswith(f"Words [@{name}, {article}]." if article else f"Words [@{name}].")


@pytest.mark.parametrize(
    "note",
    [
        "Palermo Protocol, art. 3(a).",
        "In 2019, the law of this state changed (Parliament 2019)",
        "In Rantsev v Cyprus (2010) the court held that no 25965/04 was well founded.",
        "Статья 128 УК РК",
        "The Palermo Protocol (2000) was a turning point for the law of trafficking.",
        "The Convention on the Rights of the Child of 20 November 1989 is signed by most states.",
        "Закон Республики Казахстан от 4 июля 2024 года № 110-VIII определяет, что делать.",
        "Протокол допроса от 3 мая 2020 года № 5",
    ],
)
def test_a_note_that_says_too_little_of_a_law_or_speaks_of_one_stays_a_note(note):
    text = f"Words[^1].\n\n[^1]: {note}\n"
    assert notes_as_sources(text, "").markdown == text


def test_articles_as_lawyers_name_them_are_of_one_source():
    treaty = "Protocol to Prevent, Suppress and Punish Trafficking in Persons (adopted 15 November 2000) 2237 UNTS 319"
    notes = f"A.[^1] B.[^2]\n\n[^1]: {treaty} art 3(a).\n[^2]: {treaty}, art 5.\n"
    found = notes_as_sources(notes, "[]\n")
    name = found.sources[0]
    assert found.sources == (name,)
    assert found.markdown.startswith(f"A [@{name}, art 3(a)]. B [@{name}, art 5].")


@pytest.mark.parametrize("end", ["Art (2010)", "the Arts (2010)"])
def test_a_law_on_art_keeps_the_end_of_its_title(end):
    law = f"Law of the Republic of Kazakhstan No 5 of 3 March 2010 on Protection of {end}"
    assert legal_reference.without_article(law) == (law, "")
    assert legal_reference.without_article(f"{law}, art 3(a)") == (law, "art 3(a)")


@pytest.mark.parametrize(
    ("law", "article"),
    [
        ("ҚР Қылмыстық кодексі 2014 жылғы 3 шілдедегі № 226-V", "135-бап, бірінші бөлік, 3) тармақ"),
        ("ҚР Қылмыстық кодексі 2014 жылғы 3 шілдедегі № 226-V", "128-бап, екінші бөлік"),
        ("КР Кылмыш-жаза кодекси 2021-жылдын 28-октябры № 127", "166-берене, экинчи бөлүк"),
        ("Ўзбекистон Республикасининг Жиноят кодекси 1994 йил 22 сентябрь", "135-модда, биринчи қисм"),
        ("O‘zbekiston Respublikasining Jinoyat kodeksi 1994-yil 22-sentyabr", "135-modda, ikkinchi qism"),
        ("Кодекси ҷиноятии Ҷумҳурии Тоҷикистон аз 21 майи соли 1998", "моддаи 132, қисми 2, банди «а»"),
        ("Кодекси ҷиноятии Ҷумҳурии Тоҷикистон аз 21 майи соли 1998", "моддаи 132, қисми дуюм"),
    ],
)
def test_an_article_in_words_of_central_asia_is_where_a_law_is_cited(law, article):
    assert legal_reference.without_article(f"{law}, {article}") == (law, article)
    assert legal_reference.without_article(f"{law}, екінші бөлік") == (f"{law}, екінші бөлік", "")


@pytest.mark.parametrize("sign", "'‘’ʻʼ`")
def test_a_law_in_uzbek_is_one_however_its_letters_are_typed(sign):
    law = f"O{sign}zbekiston Respublikasining Odam savdosi haqidagi Qonuni, 2020-yil 17-avgust, O{sign}RQ-633"
    found = legal_reference.legal_reference(law)
    assert (found["type"], found["number"]) == ("legislation", f"O{sign}RQ-633")


def test_articles_of_one_law_are_one_source_and_an_address_keeps_its_low_lines():
    notes = f"[^1]: {CODE}, ст. 128.\n[^2]: {CODE}, ст. 135.\n[^3]: ILO. http://a.kz/decl_conv/x_1.htm\n"
    found = notes_as_sources(f"a[^1] b[^2] c[^3]\n\n{notes}", "")
    code, ilo = found.sources
    assert found.markdown.startswith(f"a [@{code}, ст. 128] b [@{code}, ст. 135] c [@{ilo}]")
    assert source_data(found.sources_text, ilo)["URL"] == "http://a.kz/decl_conv/x_1.htm"
    assert [each.values["source"] for each in found.problems] == [code, code, ilo]


BOOK = "Anne T. Gallagher, *The International Law of Human Trafficking* (Cambridge UP 2010) 25."


@pytest.mark.parametrize(
    ("note", "cited"),
    [
        ("ibid", ", p. 25"),
        ("*Ibid.*", ", p. 25"),
        ("Ibid 45.", ", p. 45"),
        ("ibid, pp. 45–47", ", pp. 45–47"),
        ("Там же, с. 7.", ", с. 7"),
        ("Сол жерде, 12-б.", ", 12-б"),
        ("Ошол эле жерде. 45–47-бб.", ", 45–47-бб"),
        ("Id. at 50.", ", p. 50"),
        ("See id. at 52", ", p. 52"),
        ("Id.", ", p. 25"),
        ("Idem, p. 53", ", p. 53"),
        ("Ошол эле эмгек, 48-б.", ", 48-б"),
        ("Сол еңбек, 48-б.", ", 48-б"),
        ("ibid, art 3(a).", ", art 3(a)"),
        ("(n 1) 77", ", p. 77"),
        ("Gallagher (n 1) 77.", ", p. 77"),
        ("See Gallagher, above n 1, 77.", ", p. 77"),
        ("Gallagher (n 1).", ""),
    ],
)
def test_a_note_that_names_the_note_of_a_source_cites_that(note, cited):
    found = notes_as_sources(f"A.[^1] B.[^2]\n\n[^1]: {BOOK}\n[^2]: {note}\n", "")
    (name,) = found.sources
    assert found.markdown == f"A [@{name}, p. 25]. B [@{name}{cited}].\n\n"
    assert [each.code for each in found.problems] == ["note-cited"] * 2


@pytest.mark.parametrize(
    "note",
    [
        "Smith (n 1) 77.",
        "(n 3) 77",
        "(n 2) 1",
        "Ibid, and see further below.",
        "Gallagher (n 1) 7; ibid 8",
        "op cit 5",
        "Idem, The Law of the Sea, further below",
        "Аталган эмгек",
        "Аталған еңбек, 50-б.",
        "Галлагер А. Көрсөтүлгөн эмгек, 12-б.",
    ],
)
def test_a_note_that_names_another_unclearly_stays_and_is_told(note):
    found = notes_as_sources(f"A.[^1] B.[^2]\n\n[^1]: {BOOK}\n[^2]: {note}\n", "")
    assert found.markdown.endswith(f" B.[^2]\n\n[^2]: {note}\n")
    assert [each.code for each in found.problems] == ["note-cited", "note-leads-elsewhere"]


@pytest.mark.parametrize(("note", "is_cited"), [("(n 1) 77", False), ("Gallagher (n 1) 77", True), ("ibid 77", True)])
def test_in_a_part_of_a_text_a_number_alone_says_not_which_note_is_meant(note, is_cited):
    found = notes_as_sources(f"A.[^1] B.[^2]\n\n[^1]: {BOOK}\n[^2]: {note}\n", "", is_part=True)
    assert ("p. 77]" in found.markdown) is is_cited
    assert found.problems[1].code == ("note-cited" if is_cited else "note-leads-elsewhere")


def test_ibid_goes_by_the_order_in_which_notes_are_called():
    found = notes_as_sources(f"A.[^b] B.[^c] C.[^a]\n\n[^a]: ibid 9\n[^b]: {BOOK}\n[^c]: A remark.\n", "")
    assert found.markdown.startswith(f"A [@{found.sources[0]}, p. 25]. B.[^c] C.[^a]")
    found = notes_as_sources(f"A.[^b] B.[^a] C.[^c]\n\n[^c]: ibid\n[^a]: ibid 9\n[^b]: {BOOK}\n", "")
    assert found.markdown.startswith("A [@{0}, p. 25]. B [@{0}, p. 9]. C [@{0}, p. 9].".format(*found.sources))


def test_what_cannot_be_read_gives_nothing():
    assert pasted_text("<b>" * 50_000) is None


def test_the_note_of_a_title_is_called_by_its_first_paragraph():
    call = "<a href='#_ftn{0}'>[{0}]</a>".format
    body = f"<h1>Act{call(1)} of 2003</h1><p>Text.</p><h1>Aims{call(2)}</h1><ul><li>One</ul><h2>Sub{call(3)}</h2>"
    notes = "".join(f"<div id='ftn{at}'><p>Remark {at}.</p></div>" for at in (1, 2, 3))
    found = pasted_text(f"<html><body>{body}{notes}</body></html>").markdown
    assert found.startswith(
        "## Act of 2003 {#act-of-2003}\n\nText.[^1]\n\n## Aims {#aims}\n\nAims[^2]\n\n- One\n\n### Sub[^3]\n"
    )
