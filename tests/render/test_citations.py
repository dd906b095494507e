import pytest

from htcourse.render.citations import address_of, brief_reference, citation_of, first_clause, short_reference


@pytest.mark.parametrize(
    ("csl", "reference"),
    [
        (
            {"author": [{"literal": "UN"}], "issued": {"date-parts": [[2000]]}, "title": "Protocol to Prevent"},
            "UN (2000). Protocol to Prevent.",
        ),
        (
            {
                "author": [{"family": "Khamzin", "given": "Amangeldy"}, {"family": "Buribayev", "given": "Yermek A."}],
                "issued": {"date-parts": [[2022, 3]]},
                "title": "A view",
                "container-title": "Journal",
                "volume": 17,
                "issue": 1,
                "page": "34-53",
            },
            "Khamzin, A. and Buribayev, Y. A. (2022). A view. Journal, 17(1): 34-53.",
        ),
        (
            {
                "author": [{"family": "Brierly", "given": "JL"}],
                "editor": [{"family": "Clapham", "given": "A.B."}],
                "title": "Law of Nations",
                "edition": "7th ed",
            },
            "Brierly, J. L. (n.d.). Law of Nations. Ed. Clapham, A. B., 7th ed.",
        ),
        (
            {
                "author": [{"family": "Иванов", "given": "И.И."}],
                "editor": [{"literal": "под ред. С. С. Сидорова"}],
                "translator": [{"family": "Петров", "given": "Пётр"}],
                "title": "Рабство",
                "container-title": "Право",
            },
            "Иванов, И. И. (n.d.). Рабство. Право, под ред. С. С. Сидорова, пер. Петров, П.",
        ),
        (
            {"type": "report", "publisher": "FRA", "title": "A report", "number": "12", "genre": "Working Paper"},
            "FRA (n.d.). A report (Working Paper No. 12).",
        ),
        (
            {"type": "report", "publisher": "UN", "title": "A report", "number": "A/RES/55/25"},
            "UN (n.d.). A report (A/RES/55/25).",
        ),
        (
            {"type": "legislation", "title": "О противодействии", "number": "110-VIII", "issued": {"raw": "2024"}},
            "О противодействии, № 110-VIII (2024).",
        ),
        (
            {"type": "legislation", "title": "Law No. 5-II of 3 May 2010", "number": "5-II", "issued": {"raw": "2010"}},
            "Law No. 5-II of 3 May 2010.",
        ),
        (
            {"type": "legal_case", "title": "Rantsev v Cyprus", "number": "25965/04", "issued": {"raw": "2010"}},
            "Rantsev v Cyprus, No. 25965/04 (2010).",
        ),
        (
            {"publisher": "X", "title": "Кылмыш укугу", "edition": "2-басылышы", "number-of-pages": 320},
            "X (n.d.). Кылмыш укугу. 2-басылышы, 320 б.",
        ),
        (
            {"author": [{"family": each} for each in ("A", "B", "C", "D")], "title": "Who?", "publisher": "P"},
            "A et al. (n.d.). Who? P.",
        ),
        (
            {
                "type": "book",
                "author": [{"family": "Bales"}],
                "title": "Disposable people",
                "issued": {"raw": "2012"},
                "edition": 3,
                "volume": "2",
                "collection-title": "Studies",
                "number-of-pages": "350",
                "publisher": "OUP",
            },
            "Bales (2012). Disposable people. 3rd ed., vol. 2, Studies, OUP, 350 pp.",
        ),
        (
            {
                "type": "book",
                "author": [{"family": "Иванов"}],
                "title": "Уголовное право",
                "edition": "2-е изд",
                "issued": {"raw": "2012"},
                "volume": "1",
                "publisher": "Юристъ",
                "number-of-pages": 350,
            },
            "Иванов (2012). Уголовное право. 2-е изд., т. 1, Юристъ, 350 с.",
        ),
        (
            {"type": "chapter", "title": "Қылмыстық құқық", "publisher": "X", "edition": "2", "number-of-pages": "45"},
            "X (n.d.). Қылмыстық құқық. 2-бас., 45 б.",
        ),
        (
            {
                "type": "report",
                "author": [{"family": "Doe"}],
                "title": "Law",
                "edition": "12",
                "collection-title": "Law",
            },
            "Doe (n.d.). Law. 12th ed.",
        ),
        ({"publisher": "UNODC", "title": "Report", "issued": {"literal": "May 2019"}}, "UNODC (2019). Report."),
        ({"title": "Report"}, "Report (n.d.)."),
        ({"author": [{"literal": "UNODC"}], "publisher": "UNODC", "title": "R"}, "UNODC (n.d.). R."),
        ({}, "(n.d.)."),
        (
            {
                "type": "treaty",
                "author": [{"literal": "United Nations General Assembly"}],
                "issued": {"date-parts": [[2000]]},
                "title": "Protocol to Prevent (A/RES/55/25, annex II)",
                "title-short": "Protocol to Prevent",
                "publisher": "copy on a site",
            },
            "UN General Assembly (2000). Protocol to Prevent.",
        ),
        (
            {
                "type": "report",
                "author": [{"literal": "United Nations Office on Drugs and Crime"}],
                "issued": {"date-parts": [[2009]]},
                "title": "Manual",
                "publisher": "UNODC",
            },
            "UNODC (2009). Manual.",
        ),
        (
            {
                "type": "report",
                "author": [{"literal": "International Labour Organization"}],
                "issued": {"date-parts": [[2012]]},
                "title": "Indicators",
                "publisher": "ILO, Geneva",
            },
            "International Labour Organization (2012). Indicators.",
        ),
        (
            {
                "type": "legislation",
                "author": [{"literal": "Republic of Kazakhstan"}],
                "issued": {"date-parts": [[2024]]},
                "title": "Law of the Republic of Kazakhstan of 5 July 2024 No. 110-VIII",
                "publisher": "adilet.zan.kz",
            },
            "Law of the Republic of Kazakhstan of 5 July 2024 No. 110-VIII.",
        ),
        (
            {
                "type": "legislation",
                "issued": {"date-parts": [[2005, 3, 17]]},
                "title": "О рабстве: Закон КР от 17 марта 2005 г. № 55",
                "container-title": "Ведомости. – 2005. – № 5. – Ст. 312",
            },
            "О рабстве: Закон КР от 17 марта 2005 г. № 55. Ведомости. – 2005. – № 5. – Ст. 312.",
        ),
        (
            {
                "type": "legislation",
                "author": [{"literal": "Turkmenistan"}],
                "issued": {"date-parts": [[2010]]},
                "title": "Criminal Code of Turkmenistan",
            },
            "Criminal Code of Turkmenistan (2010).",
        ),
        (
            {
                "type": "treaty",
                "author": [{"literal": "Council of Europe"}],
                "issued": {"date-parts": [[2005]]},
                "title": "Protocol, supplementing the Convention (CETS No. 197)",
            },
            "Council of Europe (2005). Protocol.",
        ),
        (
            {
                "type": "legislation",
                "issued": {"date-parts": [[2008]]},
                "title": "Penal Code (Singapore, Cap 224, 2008 Rev Ed)",
            },
            "Penal Code (Singapore, Cap 224, 2008 Rev Ed).",
        ),
    ],
)
def test_short_reference(csl, reference):
    assert short_reference(csl).strip() == reference


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        ("@palermo-text, art. 3", ("palermo-text", "art. 3")),
        ("[@a:b, p. 5; p. 6]", ("a:b", "p. 5; p. 6")),
        ("@a", ("a", "")),
        ("a", ("a", "")),
    ],
)
def test_citation_of(text, pair):
    assert citation_of(text) == pair


def _csl(name, title, year=0, **more):
    issued = {"issued": {"date-parts": [[year]]}} if year else {}
    return {"author": [{"literal": name}], "title": title, "publisher": "A publisher", **issued, **more}


@pytest.mark.parametrize(
    ("csl", "brief"),
    [
        (
            _csl("United Nations General Assembly", "Protocol to Prevent (A/RES/55/25, annex II)", 2000, type="treaty"),
            "UN (2000). Protocol to Prevent.",
        ),
        (_csl("International Labour Organization", "Indicators"), "ILO. Indicators."),
        (_csl("UNODC", "Report: the countries", 2020), "UNODC (2020). Report: the countries."),
        (
            _csl(
                "ILO", "A very long title that says it all already: and a subtitle that says it at much greater length"
            ),
            "ILO. A very long title that says it all already.",
        ),
        (
            _csl("A", "Law No. 110-VIII of the fifth day of July in the year 2024 on many a thing and others too"),
            "A. Law No. 110-VIII of the fifth day of July in the year 2024 on many a thing and others too.",
        ),
        (
            _csl("UNODC", 'Issue paper: the concept of "exploitation" in the Trafficking in Persons Protocol of 2000'),
            'UNODC. Issue paper: the concept of "exploitation" in the Trafficking in Persons Protocol of 2000.',
        ),
        (
            _csl(
                "A", 'Law of the Republic of Kazakhstan of 5 July 2024 No. 110-VIII "On countering human trafficking"'
            ),
            "A. Law of the Republic of Kazakhstan of 5 July 2024 No. 110-VIII.",
        ),
        (
            _csl(
                "A", "Закон Кыргызской Республики от 17 марта 2005 г. № 55 «О предупреждении торговли людьми в стране»"
            ),
            "A. Закон Кыргызской Республики от 17 марта 2005 г. № 55.",
        ),
        (
            _csl("A", "О выполнении плана на 2019–2021 гг. по борьбе с торговлей людьми. Доклад рабочей группы за год"),
            "A. О выполнении плана на 2019–2021 гг. по борьбе с торговлей людьми.",
        ),
        (_csl("ILO", "word " * 30), "ILO. " + "word " * 17 + "word…"),
        (_csl("Republic of Kazakhstan", "Law of Kazakhstan", 2008, type="legislation"), "Law of Kazakhstan (2008)."),
        (_csl("X", "T", 2001, author=[{"family": each, "given": "G."} for each in "ABC"]), "A et al. (2001). T."),
        (_csl("X", "T", author=[{"literal": "Drennan, Jonathan"}, {"family": "Hyde"}]), "Drennan and Hyde. T."),
        ({"title": "T", "publisher": "P"}, "P. T."),
        ({"title": "T", "container-title": "J"}, "J. T."),
        ({"title": "Закон № 55", "container-title": "Ведомости", "type": "legislation"}, "Закон № 55."),
        ({"title": "T"}, "T."),
        ({"title": "(only brackets)"}, "(only brackets)."),
        (_csl("A", "Prepare (tips for interviewing)"), "A. Prepare (tips for interviewing)."),
    ],
)
def test_a_brief_reference_says_who_when_and_the_title_at_its_shortest(csl, brief):
    assert brief_reference(csl) == brief


@pytest.mark.parametrize(
    ("note", "clause"),
    [
        ("Treaty text. Article 3 was read.", "Treaty text."),
        ("One page of a report; parts were read. It counts cases.", "One page of a report."),
        ("One sentence only", "One sentence only."),
        ("", ""),
    ],
)
def test_the_first_clause_of_a_note_is_a_sentence(note, clause):
    assert first_clause(note) == clause


@pytest.mark.parametrize(
    ("csl", "address"),
    [
        ({"URL": "https://example.org/a", "DOI": "10.1000/xyz"}, "https://example.org/a"),
        ({"DOI": "10.1000/xyz"}, "https://doi.org/10.1000/xyz"),
        ({"DOI": "in print"}, ""),
        ({}, ""),
    ],
)
def test_a_source_that_has_a_doi_alone_is_found_by_it(csl, address):
    assert address_of(csl) == address
