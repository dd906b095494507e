"""H5P: the content types that are questions, alone, in sets, columns and books."""

import json
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.formats.mutants import mutants_of
from tests.formats.samples import plain_reading
from tests.how_many import how_many

from htcourse import formats
from htcourse.core.question_types import kind_of
from htcourse.formats import h5p

FILES = sorted((Path(__file__).parents[1] / "samples" / "h5p").glob("*.h5p"))
NO_CONTENT = ["", "[]", "{", '{"questions": 3}', '{"questions": [3, {"params": []}]}', "[" * 90_000]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_sample_gives_what_stands_beside_it(path):
    reading = h5p.read(path)
    pictures = [[each.name, len(each.content)] for each in reading.bank.pictures]
    expected = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    assert plain_reading(reading) | {"pictures": pictures} == expected


def test_a_package_is_recognised_whatever_its_name(tmp_path):
    (tmp_path / "some.zip").write_bytes(FILES[0].read_bytes())
    assert formats.recognise(tmp_path / "some.zip").NAME == h5p.NAME


@pytest.mark.parametrize("content", NO_CONTENT, ids=range(len(NO_CONTENT)))
def test_content_that_is_none_is_told(content, tmp_path):
    path = tmp_path / "a.h5p"
    with zipfile.ZipFile(path, "w") as opened:
        opened.writestr("h5p.json", '{"mainLibrary": "H5P.QuestionSet"}')
        opened.writestr("content/content.json", content)
    reading = h5p.read(path)
    assert reading.problems
    assert not reading.bank.questions


@pytest.mark.parametrize(("mixed", "told"), [(False, [2]), (True, []), (None, [])])
def test_choices_that_keep_their_order_are_told_once(mixed, told, tmp_path):
    answers = [{"text": "a", "correct": True}, {"text": "b"}]
    behaviour = {} if mixed is None else {"behaviour": {"randomAnswers": mixed}}
    one = {"library": "H5P.MultiChoice 1.16", "params": {"question": "So?", "answers": answers, **behaviour}}
    path = tmp_path / "a.h5p"
    with zipfile.ZipFile(path, "w") as opened:
        opened.writestr("h5p.json", '{"mainLibrary": "H5P.QuestionSet"}')
        opened.writestr("content/content.json", json.dumps({"questions": [one, one]}))
    found = [each.values["count"] for each in h5p.read(path).problems if each.code == "choices-shuffled"]
    assert found == told


ASKED = {"library": "H5P.TrueFalse 1.8", "params": {"question": "So?", "correct": "true"}}
READ = {"library": "H5P.AdvancedText 1.1", "params": {"text": "<p>Aida was&nbsp;recruited online.</p>"}}
SEEN = {"library": "H5P.Image 1.1", "params": {"alt": "A card"}, "metadata": {"title": "Untitled Image"}}
NOTHING = {"library": "H5P.AdvancedText 1.1", "params": {"text": "<p>&nbsp;</p>"}}


@pytest.mark.parametrize(
    ("library", "content", "told"),
    [
        ("Column", {"content": [{"content": each} for each in (READ, SEEN, NOTHING, ASKED)]}, 2),
        ("InteractiveBook", {"chapters": [READ, ASKED], "bookCover": {"coverDescription": "<p>Welcome</p>"}}, 2),
        ("QuestionSet", {"questions": [ASKED], "introPage": {"introduction": "Read this first."}}, 1),
        ("CoursePresentation", {"presentation": {"slides": [{"elements": [{"action": READ}, {"action": ASKED}]}]}}, 1),
        ("InteractiveVideo", {"interactiveVideo": {"assets": {"interactions": [{"action": ASKED}]}}}, 1),
        ("QuestionSet", {"questions": [ASKED, NOTHING]}, 0),
        ("Column", {"content": [{"content": READ}]}, 0),
    ],
)
def test_what_stands_around_the_questions_is_told(tmp_path, library, content, told):
    """It went without a word, and a question asked of a case nobody could read."""
    path = tmp_path / "a.h5p"
    with zipfile.ZipFile(path, "w") as opened:
        opened.writestr("h5p.json", json.dumps({"mainLibrary": f"H5P.{library}", "title": "All"}))
        opened.writestr("content/content.json", json.dumps(content))
    problems = h5p.read(path).problems
    assert [each.values["count"] for each in problems if each.code == "around-left-out"] == ([told] if told else [])
    assert ("Aida was recruited online." in str([each.values for each in problems])) == (
        READ in [*_all(content)] and told > 0
    )
    assert ("no-questions" in [each.code for each in problems]) == (ASKED not in [*_all(content)])


def _all(content):
    yield content
    for each in content.values() if isinstance(content, dict) else content if isinstance(content, list) else ():
        yield from _all(each)


def test_what_has_no_place_here_is_named_and_no_key_holds_what_is_said(tmp_path):
    said = {"tip": "<p>t</p>", "notChosenFeedback": "n"}
    contents = {
        "MultiChoice": {
            "question": "A?",
            "answers": [{"text": "a", "correct": True, "tipsAndFeedback": said}, {"text": "b"}],
        },
        "Blanks": {"questions": ["Oslo is in *Norway:a tip*."], "behaviour": {"caseSensitive": True}},
        "DragText": {"textField": "The *cat\\+well\\-no* sat on *mat:tip\\+yes*."},
        "Essay": {"taskDescription": "Why?", "keywords": [{"keyword": "k"}], "behaviour": {"minimumLength": 9}},
        "SingleChoiceSet": {
            "choices": [{"question": "B?", "answers": ["a", "b"]}],
            "behaviour": {"passPercentage": 75},
        },
    }
    inside = [{"library": f"H5P.{name} 1.0", "params": params} for name, params in contents.items()]
    path = tmp_path / "a.h5p"
    with zipfile.ZipFile(path, "w") as opened:
        opened.writestr("h5p.json", '{"mainLibrary": "H5P.QuestionSet", "title": "Set"}')
        opened.writestr("content/content.json", json.dumps({"passPercentage": 50, "questions": inside}))
    reading = h5p.read(path)
    assert [each.values.get("names") or each.values["percent"] for each in reading.problems] == [
        50,
        "tip, notChosenFeedback",
        "tip, caseSensitive",
        "tip, feedback",
        "keywords, minimumLength",
        75,
    ]
    dragged = reading.bank.questions[2].question.body.gaps[0]
    assert [(each.text, each.correct) for each in dragged.choices] == [("cat", True), ("mat", False)]


def packed(path, library, content, title="T"):
    with zipfile.ZipFile(path, "w") as opened:
        opened.writestr("h5p.json", json.dumps({"mainLibrary": f"H5P.{library}", "title": title}))
        opened.writestr("content/content.json", json.dumps(content))
    return h5p.read(path)


def test_what_is_asked_at_the_end_of_a_film_comes_along(tmp_path):
    task = {"library": "H5P.Summary 1.10", "params": {"intro": "Choose.", "summaries": [{"summary": ["yes", "no"]}]}}
    film = {"assets": {"interactions": []}, "summary": {"task": task}}
    reading = packed(tmp_path / "a.h5p", "InteractiveVideo", {"interactiveVideo": film})
    assert [each.question.text for each in reading.bank.questions] == ["Choose."]


def test_a_title_that_nobody_gave_is_none_and_its_place_is_told(tmp_path):
    content = {"text": "Fill in.", "questions": ["In *Oslo."]}
    parts = [{"library": "H5P.Blanks 1.14", "params": content, "metadata": {"title": "Untitled Fill"}} for _ in "ab"]
    reading = packed(tmp_path / "a.h5p", "QuestionSet", {"questions": parts})
    assert [each.values["title"] for each in reading.problems] == ["Blanks 1", "Blanks 2"]


@pytest.mark.parametrize(
    ("title", "words"),
    [
        ("<p>H<sub>2</sub>O &amp; <b>air</b></p>\n", "H2O & air"),
        ("Is 1 < 2  and 3 > 2?", "Is 1 < 2 and 3 > 2?"),
    ],
)
def test_a_title_is_told_without_marks_of_html(title, words, tmp_path):
    asked = {"question": "So?", "answers": [{"text": "a", "correct": True}]}
    reading = packed(tmp_path / "a.h5p", "MultiChoice", asked, title)
    assert [each.values["title"] for each in reading.problems] == [words]
    assert reading.bank.title == words


def test_a_brace_of_the_text_is_one_in_the_title(tmp_path):
    content = {"text": "Fill {this} in.", "questions": ["In *Oslo*."]}
    (each,) = packed(tmp_path / "a.h5p", "Blanks", content, title="").bank.questions
    assert each.question.title == "Fill {this} in. In …."


@pytest.mark.parametrize(
    ("library", "content"),
    [
        ("Blanks", {"questions": ["In *Oslo*.", "The *Rome Statute.", "And 2 * 3 = *6*."]}),
        ("Blanks", {"questions": ["In *Oslo* and *Rome."]}),
        ("DragText", {"textField": "In *Oslo* and *Rome.\nOr *Bern*."}),
    ],
)
def test_an_open_gap_leaves_the_question_out_by_name(tmp_path, library, content):
    reading = packed(tmp_path / "a.h5p", library, content, title="Half")
    assert reading.bank.questions == ()
    assert [each.code for each in reading.problems] == ["broken-gap"]
    assert "“Half”" in reading.problems[0].sentence


def test_gaps_are_paired_line_by_line(tmp_path):
    (each,) = packed(tmp_path / "a.h5p", "DragText", {"textField": "In *Oslo*,\nin *Bern*."}).bank.questions
    assert each.question.text == "In {g1},  \nin {g2}."


@pytest.mark.parametrize(
    ("library", "content", "names"),
    [
        ("MultiChoice", {"answers": [{"text": "a", "correct": True}, {"text": "b", "correct": True}]}, "singlePoint"),
        ("MultiChoice", {"answers": [{"text": "a", "correct": True}, {"text": "b"}]}, None),
        ("Blanks", {"questions": ["In *Oslo*."]}, "acceptSpellingErrors"),
    ],
)
def test_switches_of_grading_are_named(tmp_path, library, content, names):
    behaviour = {"singlePoint": True, "acceptSpellingErrors": True}
    reading = packed(tmp_path / "a.h5p", library, {"question": "Q?", "behaviour": behaviour, **content})
    assert [each.values["names"] for each in reading.problems] == ([names] if names else [])


@pytest.mark.hypothesis
def test_whatever_stands_in_a_file_it_is_read_or_named(tmp_path):
    path = tmp_path / "some.h5p"

    @settings(max_examples=how_many(60), deadline=None, suppress_health_check=[HealthCheck.too_slow])
    @given(st.sampled_from(FILES).flatmap(mutants_of))
    def check(data):
        path.write_bytes(data)
        h5p.recognise(path)
        reading = h5p.read(path)
        for each in reading.bank.questions:
            assert isinstance(each.question.body, kind_of(each.question.type).body)
        assert all(each.sentence and each.advice for each in reading.problems)

    check()


@pytest.mark.parametrize(("drawn", "found"), [(1, ["drawn-from"]), (2, []), (0, []), (True, [])])
def test_a_set_that_draws_from_its_questions_is_named(tmp_path, drawn, found):
    one = {"library": "H5P.TrueFalse 1.8", "params": {"question": "<p>Is it?</p>", "correct": "true"}}
    packed(tmp_path / "a.h5p", "QuestionSet", {"poolSize": drawn, "questions": [one, one]})
    assert [each.code for each in h5p.read(tmp_path / "a.h5p").problems] == found


@pytest.mark.parametrize(
    ("key", "worths", "found"),
    [
        ((1, 1, 0, 0), [None, None, None, None], []),
        ((1, 0, 0, 1, 0), [0.5, -0.5, -0.5, 0.5, -0.5], []),
        ((1, 1, 0), [None, None, None], ["changed-weights"]),
    ],
)
def test_a_wrong_choice_takes_off_what_a_right_one_brings(tmp_path, key, worths, found):
    answers = [{"text": f"a{number}", "correct": bool(each)} for number, each in enumerate(key)]
    packed(
        tmp_path / "a.h5p", "MultiChoice", {"question": "Which?", "answers": answers, "behaviour": {"type": "multi"}}
    )
    reading = h5p.read(tmp_path / "a.h5p")
    (question,) = reading.bank.questions
    assert [each.fraction for each in question.question.body.choices] == worths
    assert [each.code for each in reading.problems] == found


def test_a_question_graded_as_a_whole_is_not_said_to_pay_for_ticking_every_choice(tmp_path):
    answers = [{"text": "a", "correct": True}, {"text": "b", "correct": True}, {"text": "c"}]
    content = {"question": "Which?", "answers": answers, "behaviour": {"type": "multi", "singlePoint": True}}
    reading = packed(tmp_path / "a.h5p", "MultiChoice", content)
    assert [each.values.get("names") for each in reading.problems] == ["singlePoint"]


def test_the_tip_of_a_summary_and_the_words_at_the_end_of_a_set_are_told(tmp_path):
    summary = {"intro": "Choose.", "summaries": [{"summary": ["yes", "no"], "tip": "<p>t</p>"}]}
    ending = {"overallFeedback": [{"from": 0, "to": 100, "feedback": "Done."}]}
    inside = [{"library": "H5P.Summary 1.10", "params": summary | ending}, ASKED]
    problems = packed(tmp_path / "a.h5p", "QuestionSet", {"questions": inside, "endGame": ending}, "Set").problems
    told = [(each.code, each.values["title"], each.values.get("names")) for each in problems]
    assert told == [
        ("ending-left-out", "Set", None),
        ("feedback-left-out", "Summary 1", None),
        ("fields-left-out", "Summary 1", "tip"),
    ]


@pytest.mark.parametrize(
    ("message", "told"), [("Your result:", 0), ("Ihr Ergebnis:", 0), ("<p></p>", 0), ("Now read Art. 3.", 1)]
)
def test_what_a_set_says_over_its_result_and_above_its_questions_is_told(tmp_path, message, told):
    content = {"questions": [ASKED], "endGame": {"message": message}, "introPage": {"title": "On law"}}
    problems = packed(tmp_path / "a.h5p", "QuestionSet", content, "Set").problems
    assert [each.code for each in problems].count("ending-left-out") == told
    assert [each.values["titles"] for each in problems if each.code == "around-left-out"] == ["“On law”"]


@pytest.mark.parametrize(
    ("settings", "told"),
    [
        ({"randomQuestions": True}, ["questions-mixed"]),
        ({"disableBackwardsNavigation": True}, ["limits-left-out"]),
        ({"override": {"showSolutionButton": "off"}}, ["limits-left-out"]),
        ({"override": {"retryButton": "off", "checkButton": True}}, ["limits-left-out"]),
        ({"override": {"retryButton": "on"}, "randomQuestions": False, "disableBackwardsNavigation": False}, []),
        ({"introPage": {"showIntroPage": False, "title": "On law"}}, []),
        ({"endGame": {"showResultPage": False, "message": "Now read Art. 3."}}, []),
    ],
)
def test_how_a_set_is_taken_is_told_and_nothing_of_a_page_that_is_off(tmp_path, settings, told):
    problems = packed(tmp_path / "a.h5p", "QuestionSet", {"questions": [ASKED]} | settings, "Set").problems
    assert [each.code for each in problems] == told
    assert all(each.values["title"] == "Set" for each in problems)


def test_who_made_what_and_its_licence_are_told(tmp_path):
    painted = {"license": "CC BY", "licenseVersion": "4.0", "authors": [{"name": "Ann  Painter"}], "title": "Dot"}
    picture = {"library": "H5P.Image 1.1", "params": {"file": {"path": "images/dot.png"}}, "metadata": painted}
    old = {"path": "images/old.png", "copyright": {"license": "CC BY-SA", "author": "Bo", "title": "Old"}}
    pictured = [
        {"question": "So?", "correct": "true", "media": {"type": each}} for each in (picture, {"params": {"file": old}})
    ]
    by_ann = {"license": "U", "authors": [{"name": "Ann"}], "source": "https://example.org", "licenseExtras": "Ask me."}
    inside = [
        {"library": ASKED["library"], "params": each, "metadata": by_ann | {"title": title}}
        for each, title in zip(pictured, ("One", "Two"), strict=True)
    ]
    found = packed(tmp_path / "a.h5p", "QuestionSet", {"questions": [*inside, ASKED]}).problems
    told = [(each.values["credit"], each.values["titles"]) for each in found if each.code == "credit-left-out"]
    assert told == [
        ("Ann, https://example.org, Ask me.", "“One”, “Two”"),
        ("Ann Painter, CC BY 4.0", "“Dot”"),
        ("Bo, CC BY-SA", "“old.png”"),
    ]


@pytest.mark.parametrize(
    ("library", "content", "points"),
    [
        (
            "MultiChoice",
            {"answers": [{"text": "a", "correct": True}, {"text": "b", "correct": True}, {"text": "c"}]},
            2,
        ),
        ("Blanks", {"questions": ["*a* or *b*", "*c*"]}, 3),
        ("DragText", {"textField": "*a* or *b*"}, 2),
        ("TrueFalse", {"correct": "true"}, 1),
    ],
)
def test_a_question_pays_what_it_pays_in_a_set(tmp_path, library, content, points):
    """One with seven gaps counted as much as a true or false."""
    for single in (False, True) if library == "MultiChoice" else (False,):
        asked = {"question": "Which?", **content, "behaviour": {"type": "multi", "singlePoint": single}}
        (each,) = packed(tmp_path / "a.h5p", library, asked).bank.questions
        assert each.points == (1 if single else points)
