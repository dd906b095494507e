"""References in BibTeX: what an entry says is read as it is meant, and no word of it is lost, however it is written."""

import json
import random
import re

import pytest

from htcourse.usecases.sources.pasted_reference import read_pasted, reference_in
from htcourse.usecases.sources.source_forms import printed_source


@pytest.mark.parametrize(
    ("given", "meant"),
    [
        ("https://ilo.org/public/---ed_norm/---ipec/a.pdf", "https://ilo.org/public/---ed_norm/---ipec/a.pdf"),
        ("https://www.uni.kg/~smith/paper--final.pdf", "https://www.uni.kg/~smith/paper--final.pdf"),
        (r"https://uni.kg/\~{}smith/a\_b\%20c\&d\#e", "https://uni.kg/~smith/a_b%20c&d#e"),
        (r"https://uni.kg/{\textasciitilde}smith", "https://uni.kg/~smith"),
        (r"\url{https://uni.kg/\textasciitilde smith}", "https://uni.kg/~smith"),
    ],
)
def test_an_address_comes_as_it_is_meant(given, meant):
    for field in ("url", "howpublished"):
        assert reference_in(f"@misc{{a, title={{T}}, {field}={{{given}}}}}")["URL"] == meant
    assert reference_in("@misc{a, title={T}, doi={10.1000/a--b~c}}")["DOI"] == "10.1000/a--b~c"
    assert reference_in(f"@misc{{a, title={{See {given}}}}}")["title"] == f"See {meant}"


@pytest.mark.parametrize(
    ("names", "authors"),
    [
        (
            "{Organization for Security and Co-operation in Europe}",
            "Organization for Security and Co-operation in Europe",
        ),
        ("{Ministry of Labour, Migration and Employment}", "Ministry of Labour, Migration and Employment"),
        ("{Red {Cross} and Red Crescent} and {ILO}", "Red Cross and Red Crescent; ILO"),
        ("Gallagher, Anne AND Obokata, Tom", "Gallagher, Anne; Obokata, Tom"),
        ("John Smith; Jane Doe", "Smith, John; Doe, Jane"),
        ("Smith, John; Doe, Jane and {ILO};", "Smith, John; Doe, Jane; ILO"),
        (r"{A & B} and {C &amp; D} and {E \& F}", "A & B; C & D; E & F"),
        ("Gallagher, Anne and others", "Gallagher, Anne; et al."),
        ("Иванов, И. И. and др.", "Иванов, И. И.; et al."),
        (r"\c{C}etin, A\u{g}r{\i} and \v Capek, K. and \r{A}s, \O{}ystein", "Çetin, Ağrı; Čapek, K.; Ås, Øystein"),
        ("Ludwig van Beethoven", "van Beethoven, Ludwig"),
        ("King, Jr., Martin Luther", "King, Jr., Martin Luther"),
    ],
)
def test_names_are_parted_where_they_are_and_nowhere_else(names, authors):
    assert reference_in(f"@book{{a, title={{T}}, author={{{names}}}}}")["authors"] == authors


@pytest.mark.parametrize("kind", ["book", "proceedings", "Collection", "mvbook", "booklet"])
def test_a_volume_of_papers_is_a_book(kind):
    """Proceedings became a report."""
    assert reference_in(f"@{kind}{{a, title={{T}}, year=2001}}")["type"] == "book"


def test_those_who_are_not_named_are_printed_as_the_course_does():
    printed = printed_source(reference_in("@book{a, title={Law}, year=2001, author={Gallagher, Anne and others}}"))
    assert printed == "Gallagher, A. et al. (2001). Law."


@pytest.mark.parametrize(
    ("words", "title"),
    [
        (r"\textsc{Caps} {\em of} {\sc Law}", "Caps of Law"),
        (r"{\'E}tude \"Uber \AA{}ngstr\"om \CYRT\cyro", "Étude Über Ångström То"),
        (r"Law --- a~view, 1--2, ``q'' 50\% or 50% \S 5", "Law — a view, 1–2, “q” 50% or 50% §5"),
        (r"\enquote{The {ILO} day} and \mkbibquote{x}", "“The ILO day” and “x”"),
        (r"\foreignlanguage{russian}{Текст} \textcolor{red}{A} \t{oo}", "Текст A o\u0361o"),
        (r"On $\alpha$, $5 and \unknown{x}", r"On α, $5 and \unknown x"),
    ],
)
def test_tex_becomes_words_and_what_is_not_known_stays(words, title):
    assert reference_in(f"@book{{a, title={{{words}}}}}")["title"] == title


@pytest.mark.parametrize(
    ("text", "key", "value"),
    [
        ('@string{z = {Recht f{\\"u}r}}\n@article{a, title={T}, journal=z}', "container-title", "Recht für"),
        ("@string(z = {Oxford})\n@book{a, title={T}, publisher=z}", "publisher", "Oxford"),
        ('@string{z = "Alpha", }\n@book{a, title={T}, publisher = z # " Press"}', "publisher", "Alpha Press"),
        ("@string{z={CUP}}\n@book{a, title={T}, publisher=z, file={x}, file={y}}", "publisher", "CUP"),
        ("@book(a,\n title={T},\n year={2010}\n)", "date", "2010"),
        ("@book{\n title={T}, year={2010}\n}", "title", "T"),
        ('@book{a, author="G\\"odel, Kurt", title="T"}', "authors", "Gödel, Kurt"),
        ("@book{a, title={T}, year=2020, month=mar, day=7}", "date", "2020-03-07"),
        ("@book{a,\n title={T}, % mine, not = {x}\n year={2010}\n}", "date", "2010"),
        ("@book{a,\n title={T}\n year=2010\n publisher={CUP}\n}", "publisher", "CUP"),
    ],
)  # fmt: skip
def test_an_entry_is_read_however_it_is_written(text, key, value):
    (found,) = read_pasted(text).entries
    assert (found.source[key], found.source.get("unread", "")) == (value, "")


def test_the_second_of_one_kind_is_told():
    fields = "publisher={CUP}, organization={OSCE}, school={KNU}, number=3, issue={Special}, year=2001, date={2002-03}"
    found = reference_in(f"@article{{a, title={{T}}, {fields}}}")
    assert (found["publisher"], found["issue"]) == ("CUP", "3")
    assert found["unread"] == "organization: OSCE; school: KNU; issue: Special; date: 2002-03"


@pytest.mark.parametrize(
    ("said", "date", "told"),
    [
        ("year={2010-2011}", "2010", "year: 2010-2011"),
        ("year={2010 - 2012}", "2010", "year: 2010 - 2012"),
        ("date={2010-05 - 2010-06}", "2010", "date: 2010-05 - 2010-06"),
        ("date={2010-13}", "2010", "date: 2010-13"),
        ("date={12.05.2010}", "2010-05-12", ""),
        ("date={05.2010}, year={2010}", "2010-05", ""),
        ("year={2010}, date={2010-05/2010-07}, month=5", "2010-05", "date: 2010-05/2010-07"),
        ("date={31.13.2010}", "2010", "date: 31.13.2010"),
    ],
)
def test_of_a_date_is_read_what_a_source_can_hold_and_the_rest_is_told(said, date, told):
    found = reference_in(f"@book{{a, title={{T}}, {said}}}")
    assert (found["date"], found.get("unread", "")) == (date, told)


PARENT = "@proceedings{It, editor={Jones, A.}, title={A Day}, year={2011}, month=mar, publisher={CUP}, pages={400}}"
PART = "@inproceedings{b, title={Part}, author={Smith, J.}, crossref={it}, pages={1--2}%s}"


@pytest.mark.parametrize("order", ["{part}\n{whole}", "{whole}\n{part}", "{whole}\n@book{{c, title={{C}}}} {part}"])
def test_a_part_takes_over_what_the_book_beside_it_says_that_its_crossref_names(order):
    found = read_pasted(order.format(part=PART % "", whole=PARENT)).entries
    (part,) = (each.source for each in found if each.source["title"] == "Part")
    assert part == {
        "type": "paper-conference", "title": "Part", "authors": "Smith, J.", "container-title": "A Day", "page": "1–2",
        "editors": "Jones, A.", "publisher": "CUP", "date": "2011-03",
    }  # fmt: skip
    assert [each.source["title"] for each in found].count("A Day") == 1


def test_what_a_part_says_itself_stays_and_a_book_that_is_not_there_is_told():
    own = PART % ", year={2012}, booktitle={Mine}, editor={{Own}}"
    (part, _) = (each.source for each in read_pasted(f"{own}\n{PARENT}").entries)
    assert (part["date"], part["container-title"], part["editors"], "unread" in part) == ("2012", "Mine", "Own", False)
    whole = "@book{it, title={Title}, booktitle={Book}, organization={ACM}, publisher={CUP}}"
    part = read_pasted(f"{PART % ''}\n{whole}").entries[0].source
    assert (part["container-title"], part["publisher"], "unread" in part) == ("Book", "CUP", False)
    long = PARENT.replace("A Day", "A Day" * 4_000)
    assert reference_in(PART % "")["unread"] == "crossref: it"
    assert read_pasted(f"{PART % ''}\n{long}").entries[0].source["unread"] == "crossref: it"
    alone = read_pasted("@book{a, title={T}, crossref={a}}").entries[0].source
    assert alone == {"type": "book", "title": "T", "unread": "crossref: a"}


def test_a_judgment_keeps_its_pages():
    found = reference_in("@jurisdiction{a, title={T v U}, pages={33}, number={5/10}}")
    assert found == {"type": "legal_case", "title": "T v U", "page": "33", "number": "5/10"}


def test_two_entries_on_one_line_are_two():
    found = read_pasted(
        "@book{a, title={One}} @book(b, title={Two}) TY",
    )
    assert [each.source["title"] for each in found.entries] == ["One", "Two"]
    assert found.left_out == ("TY",)


WORDS = re.compile(r"Закон\d{5}")
AROUND = (
    *("%s", "{%s}", "``%s''", "%s --- ", "%s~", r"%s 50\%% ", "50%% %s", "$%s$", "$5 %s", "%s = x", "%s, x", "info@%s"),
    *(r"\emph{%s}", r"\textsc{%s}", r"{\em %s}", r"\foo{%s}", r"\unknown %s", r"\footnote{%s}", r"\cite{%s}", "a # %s"),
    *(r"\href{https://a.b/c}{%s}", r"\url{https://a.b/%s}", r"\input{%s}", r"\begin{a}%s\end{a}", r"\section{%s}"),
)
NAMES = ("%s, %s", "%s %s", "{%s and %s}", "%s, Jr., %s", "%s AND %s", "%s; %s", "%s et al. and %s", "von %s, %s")
FIELDS = (
    *("title", "journal", "booktitle", "publisher", "institution", "number", "issue", "pages", "note", "month", "day"),
    *("year", "date", "crossref", "author", "editor", "translator", "author+an", "doi", "url", "volume"),
)
TAGS = ("TI", "T1", "T2", "JO", "PB", "CY", "VL", "IS", "SP", "EP", "N1", "AU", "A2", "PY", "DA", "ET", "XX")


def an_entry(chance, word):
    fields = []
    for name in chance.sample(FIELDS, chance.randint(2, 7)):
        value = chance.choice(AROUND) % word() + f" {word()}"
        value = chance.choice(NAMES) % (word(), word()) if name in ("author", "editor", "translator") else value
        is_quoted = '"' not in value and chance.random() < 0.2
        fields.append(f'{name} = "{value}"' if is_quoted else f"{name}={{{value}}}")
    begin, end = chance.choice(["{}", "{}", "()"])
    kind, name, said = chance.choice(["book", "Article", "misc"]), chance.choice(["a", "", "A 1"]), ",\n ".join(fields)
    entry = f"@{kind}{begin}{name},\n{said}\n{end}"
    slip = chance.random()
    if slip < 0.1:
        return entry.replace("},\n", "}\n", 1)
    if slip < 0.2:
        return re.sub(r"\\\w*$", "", entry[: -chance.randint(1, len(entry) // 3)])
    at = chance.choice([each.start() for each in re.finditer(r"\s", entry)])
    return f"{entry[:at]}{chance.choice('{}=,')}{entry[at:]}" if slip < 0.25 else entry


def a_ris_entry(chance, word):
    tags = chance.sample(TAGS, 6)
    return "TY  - BOOK\n" + "".join(f"{tag}  - {word()}, {word()}\n" for tag in tags) + chance.choice(["ER  - ", ""])


@pytest.mark.parametrize("seed", range(10))
def test_each_word_of_entries_of_every_make_is_in_a_field_or_told(seed):
    chance, count = random.Random(seed), iter(range(10_000))
    for _ in range(50):
        made = [
            chance.choice([an_entry, an_entry, a_ris_entry])(chance, lambda: f"Закон{next(count):05}") for _ in range(2)
        ]
        text = chance.choice(["\n", "\n\n", " "]).join(made) + f"\nЗакон{next(count):05}"
        found = read_pasted(text)
        told = json.dumps([[each.source for each in found.entries], found.left_out], ensure_ascii=False)
        assert set(WORDS.findall(text)) - set(WORDS.findall(told)) == set(), text
