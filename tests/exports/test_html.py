"""The static site: every link leads somewhere, nothing is loaded from elsewhere, all can be read without scripts."""

import json
import re
from itertools import pairwise

import pytest
from tests.exports.course_files import archive_files, broken_links, links_of

from htcourse.core.errors import Cancelled, CourseError, FolderError
from htcourse.exports import course_export, export_names, html
from htcourse.webpages import page as course_page
from htcourse.webpages.packing import MARK


@pytest.fixture(scope="module")
def site(compiled, tmp_path_factory):
    folder = tmp_path_factory.mktemp("site") / "course"
    html.write_course(compiled, folder)
    files = (each for each in folder.rglob("*") if each.is_file())
    return {each.relative_to(folder).as_posix(): each.read_bytes() for each in files}


def pages_of(files):
    return {name: content.decode() for name, content in files.items() if name.endswith(".html")}


def test_courses_go_out_in_three_formats():
    assert export_names("write_course") == ("cc11", "html", "scorm12")
    with pytest.raises(CourseError, match="Choose one of: cc11, html, scorm12"):
        course_export("pptx")


def test_every_link_leads_to_a_file_and_a_place_in_it(site):
    assert list(broken_links(site)) == []


def test_the_link_check_finds_a_broken_link():
    page = b'<a href="b.html">x</a><a href="#no">y</a><img src="https://example.org/x.png"><a href="https://example.org">z</a>'
    assert len(list(broken_links({"a.html": page}))) == 3


def test_no_id_stands_twice_on_a_page(site):
    for name, page in pages_of(site).items():
        ids = links_of(page.encode()).ids
        assert len(ids) == len(set(ids)), name


def test_there_is_a_page_for_every_lesson_and_quiz(site, compiled):
    wanted = {f"pages/lesson-{each.id.partition('/')[2]}.html" for each in compiled.lessons}
    wanted |= {f"pages/quiz-{each.id.partition('/')[2]}.html" for each in compiled.quizzes}
    others = {"index.html", "pages/glossary.html", "pages/sources.html", "pages/help-lines.html"}
    assert set(pages_of(site)) == wanted | others


def test_nothing_is_loaded_from_elsewhere_nor_run_inside_a_page(site):
    style = site["style.css"].decode()
    assert not re.search(r"https?:|@import", style)
    assert set(re.findall(r'url\("([^"]*)"\)', style)) <= set(site)
    for name, page in pages_of(site).items():
        assert 'http-equiv="Content-Security-Policy"' in page, name
        for tag, attributes in links_of(page.encode()).tags:
            assert not [each for each in attributes if each.startswith("on") or each == "style"], name
            if tag == "script":
                assert attributes.get("type") == "application/json" or attributes.get("src"), name
                assert attributes.get("type") != "module", name


def test_letters_go_along_with_their_licence(site):
    assert {"fonts/Inter-Regular.ttf", "fonts/OFL-Inter.txt"} <= set(site)


def test_pages_say_of_stories_only_what_the_course_says_of_its_own(site, compiled, tmp_path, monkeypatch):
    invented = "Cases and all stories are invented"
    assert all(f"Made with htcourse. {invented}" in each for each in pages_of(site).values())
    monkeypatch.setattr(course_page, "builtin_id", lambda: "another")
    html.write_course(compiled, tmp_path / "course")
    own = (tmp_path / "course" / "index.html").read_text(encoding="utf-8")
    assert "Made with htcourse.</p>" in own
    assert invented not in own


def test_pages_say_their_language_and_have_one_first_heading_and_a_way_to_skip_to_the_text(site):
    for name, page in pages_of(site).items():
        assert '<html lang="en">' in page, name
        assert page.count("<h1>") == 1, name
        assert 'class="skip" href="#_main"' in page, name
        assert not re.search(r"<img(?![^>]*\balt=)", page), name


def test_headings_do_not_leave_out_a_level(site):
    for name, page in pages_of(site).items():
        levels = [int(each) for each in re.findall(r"<h([1-6])\b", page)]
        assert all(after <= before + 1 for before, after in pairwise(levels)), name


def test_what_is_for_trainers_stays_in_the_program(site, compiled):
    trainers = [part["html"] for each in compiled.sections for part in each.parts if part["audience"] == "trainer"]
    assert trainers
    words = {re.sub(r"<[^>]*>", " ", each).strip()[:80] for each in trainers if each}
    learners = {
        re.sub(r"<[^>]*>", " ", p["html"]) for s in compiled.sections for p in s.parts if p["audience"] == "learner"
    }
    own = [each for each in words if len(each) > 40 and not any(each in other for other in learners)]
    assert len(own) > 50
    everything = "".join(re.sub(r"<[^>]*>", " ", each) for each in pages_of(site).values())
    assert [each for each in own if each in everything] == []


def test_questions_can_be_read_and_their_key_opened_without_scripts(site, compiled):
    checks = [part["ref"] for each in compiled.sections for part in each.parts if part["kind"] == "check"]
    lessons = "".join(page for name, page in pages_of(site).items() if "/lesson-" in name)
    assert lessons.count('<noscript><details class="key">') == len(set(checks))
    amp = site["pages/quiz-act-means-purpose.html"].decode()
    assert re.search(r'<div class="answers"><p class="way">Choose all that apply.</p><ul><li>', amp)


def test_country_parts_are_folded_under_the_country_s_name(site):
    page = site["pages/lesson-children.html"].decode()
    assert re.search(r'<details class="country"><summary>K', page)


def test_a_help_line_that_nobody_called_stands_apart_and_is_not_set_as_a_number_to_call(site, compiled):
    page = site["pages/help-lines.html"].decode()
    lines = [line for each in compiled.countries for line in each.data.get("help_lines") or ()]
    unchecked = [each for each in lines if not each.get("last_checked")]
    assert page.count("<b>Not checked</b>") == len(unchecked) > 0
    emergency = [line for each in compiled.countries for line in each.data.get("emergency") or ()]
    assert page.count('class="phone"') == len(lines) - len(unchecked) + len(emergency)
    assert emergency
    assert page.index("In danger now") < page.index('<b class="phone">112</b>') < page.index("Not checked")
    assert page.index("has been called. In danger") < page.index("Reported by others, never called")


def test_data_of_questions_cannot_end_its_element(site):
    for name, page in pages_of(site).items():
        for data in re.findall(r'id="course-data">(.*?)</script>', page, re.DOTALL):
            assert "<" not in data, name
            assert json.loads(data)["words"]["check"] == "Check"


def test_case_files_are_named_as_left_out(compiled, tmp_path):
    written = html.write_course(compiled, tmp_path / "site.zip")
    assert written.count == len(compiled.lessons)
    left = [each for each in written.problems if each.code == "case-left-out"]
    assert len(left) == len(compiled.cases)
    assert all(each.sentence and each.advice for each in written.problems)


def test_an_archive_holds_the_same_pages_as_the_folder(site, compiled, tmp_path):
    html.write_course(compiled, tmp_path / "site.zip")
    files = archive_files(tmp_path / "site.zip")
    assert files == {name: content for name, content in site.items() if name != MARK}


def test_the_same_course_gives_the_same_bytes(compiled_sample, tmp_path):
    for name in ("one.zip", "two.zip"):
        html.write_course(compiled_sample, tmp_path / name)
    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "two.zip").read_bytes()


def test_a_site_is_replaced_and_what_is_none_is_not(compiled_sample, tmp_path):
    target = tmp_path / "site"
    html.write_course(compiled_sample, target)
    (target / "old.html").write_text("old")
    html.write_course(compiled_sample, target)
    assert not (target / "old.html").exists()
    foreign = tmp_path / "papers"
    foreign.mkdir()
    (foreign / "thesis.txt").write_text("mine")
    with pytest.raises(CourseError, match="is no course written by this program"):
        html.write_course(compiled_sample, foreign)
    assert [each.name for each in foreign.iterdir()] == ["thesis.txt"]


@pytest.mark.parametrize("name", ["site", "site.zip"])
def test_stopping_leaves_nothing_behind(name, compiled_sample, tmp_path):
    def stop(done, total):
        if done > total // 2:
            raise Cancelled

    with pytest.raises(Cancelled):
        html.write_course(compiled_sample, tmp_path / name, stop)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["site", "site.zip"])
def test_a_folder_that_cannot_be_written_is_told_in_a_sentence(name, compiled_sample, tmp_path):
    (tmp_path / "file").write_text("no folder")
    with pytest.raises(FolderError, match="was not saved"):
        html.write_course(compiled_sample, tmp_path / "file" / name)


@pytest.mark.parametrize("name", ["site", "site.zip"])
def test_a_full_disk_leaves_no_half_file_and_the_old_one(name, compiled_sample, tmp_path):
    resource = pytest.importorskip("resource", reason="the limit that stands for a full disk is POSIX's")
    html.write_course(compiled_sample, tmp_path / name)
    before = sorted((each.relative_to(tmp_path), each.stat().st_size) for each in tmp_path.rglob("*"))
    allowed = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (50_000, allowed[1]))
    try:
        with pytest.raises(FolderError, match="was not saved"):
            html.write_course(compiled_sample, tmp_path / name)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, allowed)
    assert sorted((each.relative_to(tmp_path), each.stat().st_size) for each in tmp_path.rglob("*")) == before


def test_progress_runs_to_its_end_and_never_back(compiled_sample, tmp_path):
    told = []
    html.write_course(compiled_sample, tmp_path / "site", lambda done, total: told.append((done, total)))
    assert told
    assert [done for done, _ in told] == sorted(done for done, _ in told)
    assert all(done <= total for done, total in told)


def test_each_language_is_written_by_itself(compiled_sample, tmp_path):
    for language in compiled_sample.languages:
        html.write_course(compiled_sample, tmp_path / language, language=language)
        assert f'<html lang="{language}">' in (tmp_path / language / "index.html").read_text("utf-8")
    with pytest.raises(CourseError, match="has no language “xx”"):
        html.write_course(compiled_sample, tmp_path / "xx", language="xx")
