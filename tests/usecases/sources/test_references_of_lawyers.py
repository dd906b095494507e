"""References as law lecturers write them, pasted and as notes of a text: each field is right, or the note stays."""

import pytest

from htcourse.core.errors import CourseError
from htcourse.usecases.sources.cited_notes import notes_as_sources
from htcourse.usecases.sources.legal_reference import without_article
from htcourse.usecases.sources.pasted_reference import only_reference_in, reference_in, references_in
from htcourse.usecases.sources.source_forms import printed_source, source_data

SEEN = "accessed 3 March 2025"
DIRECTIVE = (
    "Directive 2011/36/EU of the European Parliament and of the Council of 5 April 2011 on preventing and combating "
    "trafficking in human beings [2011] OJ L101/1"
)
DECISION = "Council Framework Decision 2002/629/JHA of 19 July 2002 on combating trafficking [2002] OJ L203/1"
DALY = "R (Daly) v Secretary of State for the Home Department [2001] UKHL 26, [2001] 2 AC 532"
WHOLE = [
    ("Case C-434/09 McCarthy [2011] ECR I-3375", ", para 20", "para 20", "legal_case", "2011"),
    ("Case C-176/03 Commission v Council EU:C:2005:542, [2005] ECR I-7879", "", "", "legal_case", "2005"),
    ("Case C-542/09 Commission v the Netherlands EU:C:2012:346", "", "", "legal_case", "2012"),
    ("Joined Cases C-154/04 and C-155/04 Alliance for Health [2005] ECR I-6451", "", "", "legal_case", "2005"),
    ("Rantsev v Cyprus and Russia App no 25965/04 (ECtHR, 7 January 2010)", ", para 282", "para 282", "legal_case",
     "2010-01-07"),
    (DALY, " [23]", "para. 23", "legal_case", "2001"),
    ("Prosecutor v Kunarac (Trial Judgment) IT-96-23-T (22 February 2001)", " [539]", "para. 539", "legal_case",
     "2001-02-22"),
    ("Modern Slavery Act 2015", ", s 45(1)", "s 45(1)", "legislation", "2015"),
    ("Nationality, Immigration and Asylum Act 2002", ", s 82", "s 82", "legislation", "2002"),
    ("Human Trafficking and Exploitation (Scotland) Act 2015", ", section 1", "section 1", "legislation", "2015"),
    ("Modern Slavery Act 2015 (Commencement No 1) Regulations 2015, SI 2015/1476", "", "", "legislation", "2015"),
    (DIRECTIVE, ", art 8", "art 8", "legislation", "2011-04-05"),
    (DECISION, "", "", "legislation", "2002-07-19"),
]  # fmt: skip
"""What is named by its whole line, what stands behind it, and where that goes."""


@pytest.mark.parametrize(("title", "behind", "pin", "kind", "date"), WHOLE, ids=[each[0][:24] for each in WHOLE])
def test_a_law_or_judgment_is_its_line_without_the_place_in_it(title, behind, pin, kind, date):
    found = reference_in(title + behind)
    assert (found["title"], found["type"], found["date"]) == (title, kind, date)
    cited(title + behind, pin, found)


def cited(line, pin, expected):
    """As a note of a Word file (its signs are escaped), the line becomes the same source, cited at its place."""
    note = line.replace("<", "&lt;").replace(">", "&gt;")
    found = notes_as_sources(f"Words.[^1]\n\n[^1]: {note}.\n", "[]")
    (name,) = found.sources
    assert found.markdown.startswith(f"Words [@{name}, {pin}]." if pin else f"Words [@{name}].")
    assert {key: value for key, value in source_data(found.sources_text, name).items() if key != "id"} == expected


GIVEN = [
    (f"UNODC, 'Global Report on Trafficking in Persons 2022' (2023) <https://www.unodc.org/x.pdf> {SEEN}", "",
     "report|Global Report on Trafficking in Persons 2022|UNODC|2023|https://www.unodc.org/x.pdf"),
    (f"Sarah Cole, 'Virtual Friend' (Naked Law, 1 May 2009) <www.nakedlaw.com/index.html> {SEEN}", "",
     "webpage|Virtual Friend|Cole, Sarah|2009-05-01|http://www.nakedlaw.com/index.html|publisher=Naked Law"),
    (f"‘Human Trafficking’ (Europol, 12 May 2023) <https://www.europol.europa.eu/thb> {SEEN}", "",
     "webpage|Human Trafficking||2023-05-12|https://www.europol.europa.eu/thb|publisher=Europol"),
    (f"International Organization for Migration (IOM), ‘Central Asia’ (2021) 14 <https://www.iom.int/ca> {SEEN}",
     "p. 14", "report|Central Asia|International Organization for Migration (IOM)|2021|https://www.iom.int/ca"),
    ("United States Department of State, Trafficking in Persons Report (2023) 330", "p. 330",
     "report|Trafficking in Persons Report|United States Department of State|2023|"),
    (f"United States Department of State, Trafficking in Persons Report (2023) <https://www.state.gov/tip> {SEEN}", "",
     "report|Trafficking in Persons Report|United States Department of State|2023|https://www.state.gov/tip"),
    ("Walk Free, The Global Slavery Index 2023 (2023) 45", "p. 45",
     "report|The Global Slavery Index 2023|Walk Free|2023|"),
    ("Law Commission, Reforming Bribery (Law Com No 313, 2008) paras 3.12–3.17", "paras 3.12–3.17",
     "report|Reforming Bribery|Law Commission|2008||number=Law Com No 313"),
    ("Home Office, ‘2022 Annual Report on Modern Slavery’ (Cm 9999, 2022) 12", "p. 12",
     "report|2022 Annual Report on Modern Slavery|Home Office|2022||number=Cm 9999"),
    ("European Commission, ‘Report on the fight against trafficking’ COM (2022) 736 final", "",
     "report|Report on the fight against trafficking|European Commission|2022||number=COM (2022) 736 final"),
    ("UNHRC, ‘Report of the Special Rapporteur’ (2014) UN Doc A/HRC/26/37, para 12", "para 12",
     "report|Report of the Special Rapporteur|UNHRC|2014||number=A/HRC/26/37"),
    (f"UNODC, ‘A guide for prosecutors’ (Press release, 3 March 2023) <https://www.unodc.org/p> {SEEN}", "",
     "report|A guide for prosecutors|UNODC|2023-03-03|https://www.unodc.org/p|genre=Press release"),
    ("European Commission, ‘New rules’ (Press release, IP/22/7781, 19 December 2022)", "",
     "report|New rules|European Commission|2022-12-19||genre=Press release|number=IP/22/7781"),
    (f"John M Finnis, ‘On Public Reason’ (2006) Oxford Legal Studies Research Paper 1/2007, 8 <http://ssrn.com/x> "
     f"{SEEN}", "p. 8",
     "report|On Public Reason|Finnis, John M|2006|http://ssrn.com/x|genre=Oxford Legal Studies Research Paper|"
     "number=1/2007"),
    (f"Graham Greenleaf, ‘Free Access to Legal Information’ (2010) 1(1) EJLT <http://ejlt.org/17> {SEEN}", "",
     "article-journal|Free Access to Legal Information|Greenleaf, Graham|2010|http://ejlt.org/17|volume=1|issue=1|"
     "container-title=EJLT"),
    ("Javan Herberg, ‘Injunctive Relief’ (DPhil thesis, University of Oxford 1989)", "",
     "thesis|Injunctive Relief|Herberg, Javan|1989||genre=DPhil thesis|publisher=University of Oxford"),
    ("Jane Croft, ‘Supreme Court Warns on Quality’ Financial Times (London, 1 July 2010) 3", "p. 3",
     "article-newspaper|Supreme Court Warns on Quality|Croft, Jane|2010-07-01||container-title=Financial Times|"
     "publisher-place=London"),
    (f"Jane Croft, ‘Supreme Court Warns’ Financial Times (1 July 2010) <https://www.ft.com/a> {SEEN}", "",
     "article-newspaper|Supreme Court Warns|Croft, Jane|2010-07-01|https://www.ft.com/a|"
     "container-title=Financial Times"),
    (f"Anne T Gallagher, ‘The New UN Protocols’ (2001) 23 Human Rights Quarterly 975, 980 <https://x.org/1> {SEEN}",
     "p. 980", "article-journal|The New UN Protocols|Gallagher, Anne T|2001|https://x.org/1|volume=23|page=975|"
     "container-title=Human Rights Quarterly"),
    ("UNODC, ‘New guide’ (6 August 2020) <https://x.org/2>", "", "report|New guide|UNODC|2020-08-06|https://x.org/2"),
    ("UNODC, ‘Старый доклад’ (6 августа 2020) <https://x.org/3>", "",
     "report|Старый доклад|UNODC|2020-08-06|https://x.org/3"),
    ("‘Old guide’ (August 2020) <https://x.org/4>", "", "report|Old guide||2020-08|https://x.org/4"),
    *((f"Асанов А. А. Адам сатуу // Укук. 2019. № 4. {pages}", "",
       "article-journal|Адам сатуу|Асанов, А. А.|2019||container-title=Укук|issue=4|page=45–52")
      for pages in ("45–52-бб", "45–52 бб", "45–52-беттер", "Бет. 45–52")),
    ("Anne T Gallagher, The International Law of Human Trafficking (CUP 2010) 77", "p. 77",
     "book|The International Law of Human Trafficking|Gallagher, Anne T|2010||publisher=CUP"),
    ("Group of Experts on Action against Trafficking in Human Beings (GRETA), '10th General Report' (Council of Europe "
     "2021) para 33", "para 33",
     "webpage|10th General Report|Group of Experts on Action against Trafficking in Human Beings (GRETA)|2021||"
     "publisher=Council of Europe"),
    ("Amnesty International, 'Victims' Rights' (2023) https://www.amnesty.org/v", "",
     "report|Victims' Rights|Amnesty International|2023|https://www.amnesty.org/v"),
    ("Генеральная прокуратура РК, «Статистика» (2024) <https://qamqor.gov.kz> (дата обращения: 03.03.2025)", "",
     "report|Статистика|Генеральная прокуратура РК|2024|https://qamqor.gov.kz"),
    ("UNODC. (2023, January 24). Global report on trafficking in persons 2022. https://www.unodc.org/x.pdf", "",
     "webpage|Global report on trafficking in persons 2022|UNODC|2023-01-24|https://www.unodc.org/x.pdf"),
    ("ILO. (n.d.). Forced labour. Retrieved March 3, 2025, from https://www.ilo.org/fl", "",
     "webpage|Forced labour|ILO||https://www.ilo.org/fl"),
    ("Торговля людьми: доклад УНП ООН, 2022. URL: https://www.unodc.org/ru.pdf (дата обращения: 03.03.2025)", "",
     "webpage|Торговля людьми: доклад УНП ООН, 2022||2022|https://www.unodc.org/ru.pdf"),
    ("Иванов И. И. Рабство // Право. 2020. № 3. С. 5–9. URL: https://pravo.kz/1 (дата обращения: 03.03.2025)", "",
     "article-journal|Рабство|Иванов, И. И.|2020|https://pravo.kz/1|container-title=Право|issue=3|page=5–9"),
]  # fmt: skip


@pytest.mark.parametrize(("line", "pin", "said"), GIVEN, ids=[each[0][:24] for each in GIVEN])
def test_each_field_of_a_reference_is_read(line, pin, said):
    fields = dict(zip(("type", "title", "authors", "date", "URL"), said.split("|")[:5], strict=True))
    fields |= dict(each.split("=") for each in said.split("|")[5:])
    found = reference_in(line)
    assert found == {key: value for key, value in fields.items() if value}
    cited(line, pin, found)


@pytest.mark.parametrize(
    ("line", "pages", "pins"),
    [
        ("Иванов И. И. Рабство // Право. 2019. № 4. С. {}.", ("12", "15"), ("С. 12", "С. 15")),
        ("Асанов А. А. Адам сатуу // Укук. 2019. № 4. {}-бет.", ("45", "46"), ("45-бет", "46-бет")),
        ("Anne Gallagher, “Human Rights,” Virginia Journal 49, no. 4 (2009): {}.", ("1655", "1660"),
         ("p. 1655", "p. 1660")),
        ("Иванов И. И. Рабство // Право. 2019. № 4. С. {}.", ("5–9", "7"), ("", "С. 7")),
    ],
)  # fmt: skip
def test_one_page_in_a_note_of_an_article_is_where_it_is_cited(line, pages, pins):
    notes = "".join(f"\n[^{at}]: {line.format(each)}\n" for at, each in enumerate(pages, 1))
    found = notes_as_sources(f"One.[^1] Two.[^2]\n{notes}", "[]")
    (name,) = found.sources
    one, two = (f"[@{name}, {each}]" if each else f"[@{name}]" for each in pins)
    assert found.markdown.startswith(f"One {one}. Two {two}.")
    assert source_data(found.sources_text, name).get("page", "") == ("" if pins[0] else "5–9")


@pytest.mark.parametrize("line", ["https://qamqor.gov.kz", "<https://qamqor.gov.kz>"])
def test_an_address_alone_is_a_page(line):
    assert reference_in(line) == {"type": "webpage", "URL": "https://qamqor.gov.kz"}
    note = line.replace("<", "&lt;").replace(">", "&gt;")
    assert '"title": "https://qamqor.gov.kz"' in notes_as_sources(f"a.[^1]\n\n[^1]: {note}\n", "[]").sources_text


@pytest.mark.parametrize(
    "line",
    [
        "However, The Report on Trafficking (2023) 330",
        "UNODC said ‘no’ in a report, which (2023) 45",
        "'Slavery' and 'Servitude', see there (2020) 12",
        "CJ Friedrich, ‘Constitutions’, International Encyclopedia of the Social Sciences III (1968) 319",
        "UNODC, 'A' or 'B', see (2023) 12 <https://www.unodc.org/x> accessed 3 March 2025",
    ],
)
def test_what_is_not_read_for_certain_gets_no_title_and_stays_a_note(line):
    found = reference_in(line)
    assert "title" not in found
    assert "authors" not in found
    text = f"Words.[^1]\n\n[^1]: {line}\n"
    assert notes_as_sources(text, "[]").markdown == text


DOI = "https://doi.org/10.1111"
SEVERAL = [
    "Modern Slavery Act 2015, s 1 and Human Rights Act 1998, s 4",
    "Modern Slavery Act 2015, Human Rights Act 1998",
    "Алихаджиева И. С. Торговля людьми // Право. 2018. № 3. С. 95–104; Громов С. В. Рабство // Закон. 2015. № 5. "
    "С. 12-17.",
    f"Chuang, J. (2014). Creep. AJIL, 108(4), 609–649. {DOI}/a; Weitzer, R. (2014). New directions. {DOI}/b",
    f"Chuang, J. (2014). Exploitation creep. {DOI}/a. Weitzer, R. (2015). New directions. Brill.",
    "https://www.unodc.org/a.html and https://www.ilo.org/b.html",
    "Case C-176/03 Commission v Council [2005] ECR I-7879; Case T-344/99 Mathisen v Council [2002] ECR II-2905",
    "Уголовный кодекс РК от 3 июля 2014 года, ст. 128; Уголовный кодекс КР от 28 октября 2021 года, ст. 166",
    "Convention on Action against Trafficking in Human Beings (2005), art 4; ibid art 10",
    "Modern Slavery Act 2015, s 1; s 2",
]


@pytest.mark.parametrize("line", SEVERAL)
def test_a_note_of_several_sources_stays_and_pasted_it_is_refused(line):
    text = f"Words.[^1]\n\n[^1]: {line}\n"
    found = notes_as_sources(text, "[]")
    assert (found.markdown, found.sources_text, found.sources) == (text, "[]", ())
    assert [each.code for each in found.problems] == ["note-of-several"]
    with pytest.raises(CourseError, match="several references"):
        references_in(line)


@pytest.mark.parametrize(
    "line",
    [
        DIRECTIVE,
        f"{DALY}; [2001] 3 All ER 433",
        "Уголовный кодекс РФ от 13 июня 1996 г. № 63-ФЗ // СЗ РФ. 1996. № 25. Ст. 2954; 2003. № 50. Ст. 4848",
        "Protocol to Prevent Trafficking, adopted 15 November 2000 and entered into force 25 December 2003",
        "Modern Slavery Act 2015 (Commencement No 1 and Savings) Regulations 2015, SI 2015/1476",
        "Nationality, Immigration and Asylum Act 2002",
        "Khamzin, A.; Buribayev, Y. (2022). Prevention of crime. Journal of Law, 17(1), 34–53; https://doi.org/10.1/x",
        "Иванов И. И.; Петров П. П. Торговля людьми // Право. 2020. № 3. С. 5–9. URL: https://a.kz (дата обращения: "
        "03.03.2025)",
        "Иванов И. И. Рабство. М.; СПб.: Норма, 2012. 320 с.",
        "UNODC, 'Report' (2023) <https://www.unodc.org/x> archived at <https://web.archive.org/web/2024/x>; accessed "
        "3 March 2025",
    ],
)
def test_what_stands_side_by_side_in_one_reference_makes_it_no_two(line):
    assert len(references_in(line)) == 1


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("18 U.S.C. § 1591", ""),
        ("18 U.S.C. §§ 1581–1597 (2018).", "2018"),
        ("UN Doc. A/RES/1514", ""),
        ("Resolution A/RES/1514 of 1960", "1960"),
    ],
)
def test_the_number_of_a_section_or_document_is_no_year(line, date):
    (found,) = references_in(line)
    assert found.get("date", "") == date


def test_a_note_of_brackets_alone_is_read_in_no_time():
    """Each bracket doubled the time: twenty took a second, and a note may hold a hundred."""
    text = f"Words.[^1]\n\n[^1]: A{' (a)' * 100}.\n"
    assert notes_as_sources(text, "[]").markdown == text


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("UN Women", "UN Women"),
        ("Human Rights Watch", "Human Rights Watch"),
        ("Amnesty International", "Amnesty International"),
        ("La Strada", "La Strada"),
        ("USAID Kyrgyzstan", "USAID Kyrgyzstan"),
        ("{Clean Clothes}", "Clean Clothes"),
        ("HLA Hart", "Hart, HLA"),
        ("Jane Doe", "Doe, Jane"),
        ("Jane Doe and {World Bank} and UN Women", "Doe, Jane; World Bank; UN Women"),
    ],
)
def test_a_body_is_no_person_with_a_surname(name, shown):
    (found,) = references_in(f"@report{{a, author={{{name}}}, title={{Some title here}}, year=2020}}")
    assert found["authors"] == shown
    if "{" not in name and " and " not in name:
        assert references_in(f"{name}, 'Some title here' (Site, 3 May 2023)")[0]["authors"] == shown


@pytest.mark.parametrize(
    ("behind", "genre", "author"),
    [
        (": дис. … канд. юрид. наук. – Москва, 2019. – 180 с.", "дис. … канд. юрид. наук", "Иванов, И. И."),
        (": дис. … канд. юрид. наук : 12.00.08. М., 2019.", "дис. … канд. юрид. наук : 12.00.08", "Иванов, И. И."),
        (". Дис. ... канд. юрид. наук. Москва, 2019. 180 с.", "Дис. ... канд. юрид. наук", "Иванов, И. И."),
        (
            ": автореф. дис. ... д-ра н. – Бишкек : КРСУ, 2019. – 24 с.",
            "автореф. дис. ... д-ра н",
            "Иванов, И. И.",
        ),
        (": юрид. илим. канд. дис. – Бишкек, 2019. – 150 б.", "юрид. илим. канд. дис", "Иванов, И. И."),
        (": заң ғыл. канд. дис. – Алматы, 2019. – 130 б.", "заң ғыл. канд. дис", "Иванов, И. И."),
        (" : диссертация / Иванов Иван Иванович. – Бишкек, 2019.", "диссертация", "Иванов, Иван Иванович"),
    ],
)
def test_a_thesis_has_its_kind_beside_its_title(behind, genre, author):
    found = reference_in(f"Иванов И. И. Торговля людьми: вопросы{behind}")
    said = [found[key] for key in ("type", "title", "genre", "authors", "date")]
    assert said == ["thesis", "Торговля людьми: вопросы", genre, author, "2019"]
    assert genre in printed_source(found)


@pytest.mark.parametrize(
    "line",
    [
        "Smith, John. 2019. Human Trafficking in Central Asia. London: Routledge",
        "ILO, Walk Free and IOM, Global Estimates of Modern Slavery (ILO 2022)",
        "Siller, Nicole. “Modern Slavery.” PhD diss., University of Groningen, 2017",
        "International Organization for Migration. “Counter-Trafficking.” https://www.iom.int/ct",
    ],
)
def test_a_style_that_is_not_read_gives_no_title(line):
    found = only_reference_in(line)
    assert "title" not in found
    assert found["unread"] == line.partition(" https:")[0]


@pytest.mark.parametrize(
    ("line", "number", "date"),
    [
        ("Қазақстан Республикасының 2014 жылғы 3 шілдедегі № 226-V Қылмыстық кодексі", "226-V", "2014-07-03"),
        ("Адам сатуу жөнүндө: Кыргыз Республикасынын 2025-жылдын 31-январындагы № 27 Мыйзамы", "27", "2025-01-31"),
    ],
)
def test_a_law_with_its_state_and_day_before_its_name_is_one(line, number, date):
    assert reference_in(line) == {"type": "legislation", "title": line, "number": number, "date": date}


@pytest.mark.parametrize(
    ("line", "title", "date"),
    [
        ("Ким А.А., Ли Б.Б. (2020) Рабство // Вестник КазНУ. № 5. С. 10–20", "Рабство", "2020"),
        ("Ким А. А., Ли Б. Б. Рабство // Вестник КазНУ. – б. г. – № 5. – С. 10–20", "Рабство", None),
    ],
)
def test_an_article_with_its_year_in_brackets_or_without_one_is_read(line, title, date):
    found = only_reference_in(line)
    said = [found.get(key) for key in ("title", "container-title", "date", "issue", "unread")]
    assert said == [title, "Вестник КазНУ", date, "5", ""]
    assert only_reference_in("Адам саудасы. Қолжетімді: https://egov.kz/x")["title"] == "Адам саудасы"


@pytest.mark.parametrize("mark", ["*", "**", "_"])
def test_the_marks_of_markdown_are_no_words_of_a_reference(mark):
    line = "Sheldon, L. (2007). {0}Trafficking in Asia{0} (2nd ed.). Sage. https://example.org/_a_/b_c"
    assert references_in(line.format(mark)) == references_in(line.format(""))


LAW = "The International Law of Human Trafficking"
BOOK = {"type": "book", "title": LAW, "authors": "Gallagher, Anne", "date": "2010"}
CUP = BOOK | {"publisher": "Cambridge Univ. Press"}
READER = {
    "type": "chapter", "title": "Sex Trafficking in Asia", "container-title": "Human Trafficking Reader", "page": "33",
    "authors": "Frederick, John", "editors": "Gallagher, Anne", "date": "2012",
}  # fmt: skip
PRISON = {
    "type": "book", "title": "Discipline and Punish", "authors": "Foucault, Michel", "date": "1977",
    "translators": "Sheridan, Alan",
}  # fmt: skip


@pytest.mark.parametrize(
    ("line", "pin", "expected"),
    [
        (f"Anne Gallagher, {LAW} 47–49 (Cambridge Univ. Press 2010)", "p. 47–49", CUP),
        (f"Anne Gallagher, {LAW} 45 (Cambridge Univ. Press 2010)", "p. 45", CUP),
        (f"Anne Gallagher, {LAW} 45 n.12 (Cambridge Univ. Press 2010)", "p. 45 n.12", CUP),
        (f"Anne Gallagher, {LAW}, 45 (Cambridge Univ. Press 2010)", "p. 45", CUP),
        (f"Anne Gallagher, {LAW} 45 n.12 (2d ed. 2010)", "p. 45 n.12", BOOK | {"edition": "2d ed."}),
        ("John Frederick, Sex Trafficking in Asia, in Human Trafficking Reader 33, 41 (Anne Gallagher ed., 2012)",
         "p. 41", READER),
        ("John Frederick, Sex Trafficking in Asia, in Human Trafficking Reader 33 (Anne Gallagher ed., Brill 2012)",
         "", READER | {"publisher": "Brill"}),
        ("Michel Foucault, Discipline and Punish 201 (Alan Sheridan trans., 1977)", "p. 201", PRISON),
        ("Michel Foucault, Discipline and Punish 201 (Alan Sheridan trans., Pantheon 1977)", "p. 201",
         PRISON | {"publisher": "Pantheon"}),
        ("Anne Gallagher, Trafficking in Persons and Protocol 12 (OUP 2010)", "",
         BOOK | {"title": "Trafficking in Persons and Protocol 12", "publisher": "OUP"}),
        ("UNODC, 'Model Law against Trafficking in Persons' (UN 2009) 12", "p. 12",
         {"type": "report", "title": "Model Law against Trafficking in Persons", "authors": "UNODC", "publisher": "UN",
          "date": "2009"}),
    ],
)  # fmt: skip
def test_a_page_that_stands_before_the_brackets_is_the_place_cited(line, pin, expected):
    cited(line, pin, expected)


@pytest.mark.parametrize(
    "line",
    [
        f"Anne Gallagher, {LAW} 45 (OUP 2010)",
        "Kevin Bales, Disposable People 45 (Univ. of Cal. Press rev. ed. 2012)",
        "Human Trafficking Reader 201 (Anne Gallagher ed., 2012)",
    ],
)
def test_a_number_that_may_be_a_page_or_of_the_title_is_told_and_fills_nothing(line):
    found = notes_as_sources(f"Words.[^1]\n\n[^1]: {line}.\n", "[]")
    assert (found.sources, [each.code for each in found.problems]) == ((), ["note-not-read"])
    assert "title" not in references_in(line)[0]


@pytest.mark.parametrize("behind", ["", " (Nov. 15, 2000)"])
def test_a_paragraph_of_a_resolution_is_no_part_of_its_title(behind):
    assert without_article(f"G.A. Res. 55/25, ¶ 3{behind}") == (f"G.A. Res. 55/25{behind}", "¶ 3")
    assert reference_in(f"G.A. Res. 55/25, ¶ 3{behind}")["title"] == f"G.A. Res. 55/25{behind}"
