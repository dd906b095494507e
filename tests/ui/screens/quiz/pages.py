"""Attempts and questions as the pictures show them, for tests of the quiz."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from htcourse.core.errors import FolderError
from htcourse.core.question_types import kind_of
from htcourse.core.quiz import Interaction, Mark, Mode, Option, Remark, State, Verdict
from htcourse.store.learner import LearnerFile
from htcourse.ui.dialogs import Dialog
from htcourse.ui.dialogs.exam import LeaveDialog, NotKeptDialog
from htcourse.ui.widgets.button import Button
from htcourse.usecases.attempts.answer_question import QuestionPage
from htcourse.usecases.quizzes.take_quiz import AttemptPage, AttemptQuestion, Slot

CONSENT = Interaction(
    "choose-one",
    options=(
        Option("agreed", "He agreed to the work, so it cannot be trafficking."),
        Option(
            "means",
            "His consent does not matter once a means such as deception or abuse of vulnerability was used.",
        ),
        Option("border", "Consent matters only if he crossed a border."),
        Option("contract", "Consent matters only if he signed a contract."),
    ),
)
CONSENT_TEXT = (
    "<p>Daniyar, 34, agreed to work on a farm in the next region. After two months he has not been paid. The owner "
    "keeps his identity card and says the police will fine him if he leaves.</p>"
    "<p>Which statement about his consent is right under the Protocol?</p>"
)
MEANS = Interaction(
    "choose-many",
    options=(
        Option("deception", "Deception"),
        Option("harbouring", "Harbouring"),
        Option("abuse", "Abuse of a position of vulnerability"),
        Option("force", "Threat or use of force"),
        Option("border", "Crossing a border"),
    ),
)
MEANS_MARK = Mark(
    0.17,
    Verdict.PARTLY,
    (
        Remark("deception", State.RIGHT, "Listed in article 3(a), beside fraud."),
        Remark("harbouring", State.WRONG, "Harbouring says what was done: it is an act."),
        Remark("abuse", State.MISSED, "Listed: the person had no real and acceptable way out but to submit."),
        Remark("force", State.RIGHT, "Listed first, with other forms of coercion."),
        Remark("border", State.LEFT, "Movement across a border is no element at all."),
    ),
    "Act says <b>what</b>, means says <b>how</b>, purpose says <b>what for</b>.",
)
NARRATIVE = (
    "An acquaintance told Bekzat, 22, about building work in another city [and paid for his ticket]{act #a1}. The wage "
    "he named [was three times what the site really paid]{means #m1}.\n\nOn arrival a foreman [took the passports “for "
    "registration”]{means #m2} and did not return them. The men [were housed behind a locked gate beside the "
    "site]{act #a2}. Whoever asked about wages heard [that he still owed for the fare and the food]{means #m3}.\n\n"
    "Bekzat [worked fourteen hours a day for four months without pay]{purpose #p1}. A labour inspector, speaking with "
    "him alone and in his own language, asked whether he could leave. He said he did not know."
)


def tagging():
    """Return the body of the tagging question of the picture."""
    kind = kind_of("tagging")
    from htcourse.core.question_types.parts import Choice, Label
    from htcourse.core.question_types.tagging import Span

    return kind.body(
        labels=tuple(Label(each, text=each.title()) for each in ("act", "means", "purpose")),
        spans=tuple(Span(each, feedback=f"Feedback on {each}.") for each in ("a1", "m1", "m2", "a2", "m3", "p1")),
        verdicts=(
            Choice(
                "all",
                correct=True,
                text="Trafficking: all three elements",
                feedback="An adult, so all three must be shown, and they are. That he agreed to come does not matter "
                "once a means was used. Nothing here crossed a border.",
            ),
            Choice("not-yet", text="Not shown yet", feedback="Look at the means again."),
        ),
        narrative=NARRATIVE,
    )


def tagging_answer(*without: str):
    """Return an answer that marks every key but those named, and the right verdict."""
    from htcourse.core.question_types.passages import parse

    spans = [
        {"label": each.label, "start": each.start, "end": each.end}
        for each in parse(NARRATIVE).passages
        if each.key not in without
    ]
    return {"spans": spans, "verdict": "all"}


def hand_in(quiz) -> None:
    """Ask for handing in, and say yes where that is asked about."""
    quiz.view.submit_asked.emit()
    for dialog in quiz.screen.findChildren(Dialog):
        (yes,) = (each for each in dialog.findChildren(QPushButton) if each.text() == "Submit")
        yes.click()


def attempt(mode=Mode.TEST, total=12, current=7, flagged=(4, 10), is_submitted=False, title="What trafficking is"):
    """Return an attempt whose questions before the current one are answered."""
    slots = tuple(Slot(n, f"htcourse/q-{n}", n < current, n in flagged, None) for n in range(1, total + 1))
    return AttemptPage("a", "htcourse/q", title, 1, "What trafficking is", mode, slots, current, is_submitted)


def question(interaction=CONSENT, text=CONSENT_TEXT, number=7, answer=None, mark=None, confidence=None, tries_left=2):
    """Return a question of an attempt."""
    page = QuestionPage(
        "htcourse/q-7",
        "x",
        "Title",
        text,
        interaction,
        (),
        ("Trafficking Protocol, art. 3(a)",),
        "htcourse/act-means-purpose#elements",
        "en",
        1,
        answer,
        mark,
        1 if mark else 0,
        source_ids=("htcourse/protocol",),
    )
    return AttemptQuestion(number, page, answer, confidence, mark, "r1" if answer else "", tries_left)


def leaving(exam) -> LeaveDialog:
    """Return the question whether to leave the exam."""
    (dialog,) = [each for each in exam.screen.findChildren(LeaveDialog) if each.isVisible()]
    return dialog


def fill_the_disk(monkeypatch):
    """Let nothing be written into a record any more."""

    def refuse(*_: object, **__: object) -> None:
        raise FolderError("The disk is full.")

    for write in ("append_response", "append_event", "append_events"):
        monkeypatch.setattr(LearnerFile, write, refuse, raising=False)


def not_kept(where) -> NotKeptDialog:
    """Return what tells that leaving an exam could not be kept."""
    (dialog,) = [each for each in where.findChildren(NotKeptDialog) if each.isVisible()]
    return dialog


def click(qtbot, where, words):
    """Press the button with these words."""
    qtbot.mouseClick(
        next(each for each in where.findChildren(Button) if each.text() == words), Qt.MouseButton.LeftButton
    )
