"""What commands print: pages whose words can be read back, letters of every language in them, no question broken."""

import subprocess
import sys

import pypdfium2
import pytest
from click.testing import CliRunner

from htcourse.cli import cli
from htcourse.store.places import Places
from htcourse.ui.reading.pages import print_page
from htcourse.usecases.classes.paper_quiz import paper_quiz
from htcourse.usecases.people.trainer_pin import set_trainer_pin

KAZAKH = "Әйгерім Қуанышқызы Ңұрғали Өтеғенұлы Үмбетова Һ І"


@pytest.fixture
def home(tmp_path):
    return tmp_path / "home"


def run(home, *arguments, typed="", code=0):
    result = CliRunner().invoke(cli, ["--home", str(home), "print", *map(str, arguments)], input=typed)
    assert result.exit_code == code, result.output + repr(result.exception)
    return result.output


def pages_of(path) -> list[str]:
    document = pypdfium2.PdfDocument(path.read_bytes())
    return [" ".join(page.get_textpage().get_text_range().split()) for page in document]


def test_no_question_of_a_paper_stands_on_two_pages(home, tmp_path, qapp):
    path = tmp_path / "paper.pdf"
    assert "6 pages" in run(home, "quiz", "course-exam", "-o", path)
    pages = pages_of(path)
    paper = paper_quiz(Places(home), "course-exam")
    for each in paper.questions:
        last = (each.interaction.options or each.interaction.rows)[-1].text.split()[-1].strip("<>/p.,“”\"'")
        begins = next(at for at, words in enumerate(pages) if f" {each.number}. Write" in f" {words}")
        own = pages[begins].partition(f"{each.number}. Write")[2]
        assert last in own, each.question.id
    assert all(paper.code in words for words in pages)


@pytest.mark.parametrize("language", ["en", "ru", "kk"])
def test_letters_of_every_language_are_read_back_as_they_were_written(tmp_path, qapp, language):
    path = tmp_path / "list.pdf"
    print_page(lambda say: f"<p>{KAZAKH}</p><p>{say('Your code')}</p>", "Ұ", language, path)
    assert KAZAKH in pages_of(path)[0]
    data = path.read_bytes()
    assert data.count(b"/FontFile2") >= 1
    assert data.count(b"/FontDescriptor") >= data.count(b"/FontFile2")


def test_each_command_writes_its_pages(home, tmp_path, qapp):
    table = tmp_path / "list.csv"
    table.write_text(f"code,name\nK7-1,{KAZAKH}\nK7-2,Нұрлан\n", encoding="utf-8")
    CliRunner().invoke(cli, ["--home", str(home), "class", "new", "Group 3-2"])
    CliRunner().invoke(cli, ["--home", str(home), "class", "roster", "Group 3-2", str(table)])
    path = tmp_path / "out.pdf"
    assert "1 page\n" in run(home, "quiz", "pre-a", "--key", "-o", path)
    assert "Key" in pages_of(path)[0].title()
    assert "2 pages" in run(home, "sheet", "pre-a", "--class", "group 3-2", "-o", path)
    assert ["K7-1" in pages_of(path)[0], "K7-2" in pages_of(path)[1]] == [True, True]
    assert "1 page\n" in run(home, "sheet", "pre-a", "-o", path)
    assert "1 page\n" in run(home, "attendance", "group 3-2", "--names", "--day", "2027-03-09", "-o", path)
    assert KAZAKH in pages_of(path)[0]
    assert "1 page\n" in run(home, "attendance", "--class", "group 3-2", "-o", path)
    assert "1 page\n" in run(home, "cards", "-o", path)
    assert pages_of(path)[0].startswith("A B C D")
    assert "pages" in run(home, "handout", "act-means-purpose", "-o", path)
    assert "Act, means, purpose" in pages_of(path)[0]
    assert "There is no lesson" in str(
        CliRunner().invoke(cli, ["print", "handout", "nosuch", "-o", str(path)]).exception
    )


def test_papers_ask_for_the_trainers_pin_where_there_is_one(home, tmp_path):
    places = Places(home)
    places.prepare()
    set_trainer_pin(places, "4827")
    for command in (("quiz", "pre-a"), ("sheet", "pre-a"), ("attendance", "x")):
        assert "not the trainer's PIN" in run(home, *command, "-o", tmp_path / "x.pdf", typed="1111\n", code=1)
    assert not (tmp_path / "x.pdf").exists()


def test_a_command_prints_without_a_screen(home, tmp_path):
    path = tmp_path / "cards.pdf"
    program = [sys.executable, "-m", "htcourse", "--home", str(home), "print", "cards", "-o", str(path)]
    done = subprocess.run(program, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr
    assert "cards.pdf, 1 page\n" in done.stdout  # the four together
    assert path.read_bytes().startswith(b"%PDF")
