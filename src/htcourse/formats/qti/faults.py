"""What can be wrong in QTI, in sentences. An error leaves the question out, a warning simplifies it."""

from htcourse.core.errors import Sentence
from htcourse.core.translatable import QT_TRANSLATE_NOOP

NO_ITEMS = Sentence(
    "no-questions",
    QT_TRANSLATE_NOOP("Errors", "“{path}” holds no question in QTI 2.1, 2.2 or 3.0."),
    QT_TRANSLATE_NOOP("Errors", "Export the questions again as QTI 2.1, 2.2 or 3.0."),
)
INTERACTION = Sentence(
    "interaction-not-supported",
    QT_TRANSLATE_NOOP("Errors", "Questions answered by “{name}” are left out ({count}): {titles}."),
    QT_TRANSLATE_NOOP("Errors", "Make them anew here; this program has no questions of that kind."),
)
MANIFEST_ALONE = Sentence(
    "manifest-alone",
    QT_TRANSLATE_NOOP("Errors", "“{path}” was chosen alone: only the files it names were read."),
    QT_TRANSLATE_NOOP("Errors", "Choose its folder where other files in it hold questions, too."),
)
BRANCHES = Sentence(
    "branches-left-out",
    QT_TRANSLATE_NOOP("Errors", "“{title}” asks or leaves out questions by what was answered; here it asks all."),
    QT_TRANSLATE_NOOP("Errors", "See that each can be answered without the others."),
)
ALL_OR_NOTHING = Sentence(
    "graded-in-parts",
    QT_TRANSLATE_NOOP("Errors", "Questions graded all or nothing in QTI are graded part by part here: {count}."),
    QT_TRANSLATE_NOOP("Errors", "See that this is what you want."),
)
SEVERAL = Sentence(
    "several-interactions",
    QT_TRANSLATE_NOOP("Errors", "“{title}” has several things to answer at once and is left out."),
    QT_TRANSLATE_NOOP("Errors", "Make a question of each; only gaps in one text may be several."),
)
TEMPLATE_ITEM = Sentence(
    "template-item",
    QT_TRANSLATE_NOOP("Errors", "“{title}” draws its numbers or words anew each time and is left out."),
    QT_TRANSLATE_NOOP("Errors", "Export it with fixed values."),
)
NO_KEY = Sentence(
    "no-key",
    QT_TRANSLATE_NOOP("Errors", "“{title}” does not say what is right and is left out."),
    QT_TRANSLATE_NOOP("Errors", "Give it a correct response or a mapping."),
)
RULES = Sentence(
    "rules-not-read",
    QT_TRANSLATE_NOOP("Errors", "“{title}” is graded by rules of its own; here it is graded by its key alone."),
    QT_TRANSLATE_NOOP("Errors", "See that right and wrong answers are graded as you want."),
)
AGAINST_KEY = Sentence(
    "rules-against-key",
    QT_TRANSLATE_NOOP("Errors", "The rules of “{title}” pay more for other answers than for its key; it is left out."),
    QT_TRANSLATE_NOOP("Errors", "Mend its correct response or its rules, then export it again."),
)
OTHER_KEY = Sentence(
    "key-of-the-rules",
    QT_TRANSLATE_NOOP("Errors", "“{title}” names another right answer than its rules pay for; here the rules count."),
    QT_TRANSLATE_NOOP("Errors", "See that the right answers are the ones you want."),
)
BOUND = Sentence(
    "points-bounded",
    QT_TRANSLATE_NOOP("Errors", "“{title}” pays in full before everything right is ticked; here all of it is needed."),
    QT_TRANSLATE_NOOP("Errors", "See that right and wrong answers are graded as you want."),
)
COSTS = Sentence(
    "costs-left-out",
    QT_TRANSLATE_NOOP("Errors", "Wrong pairs in “{title}” took points off; here they only bring none."),
    QT_TRANSLATE_NOOP("Errors", "See that right and wrong answers are graded as you want."),
)
NO_RULES = Sentence(
    "no-rules",
    QT_TRANSLATE_NOOP("Errors", "“{title}” does not say how it is graded; here it is graded by its key."),
    QT_TRANSLATE_NOOP("Errors", "See that right and wrong answers are graded as you want."),
)
NO_NUMBER = Sentence(
    "no-number",
    QT_TRANSLATE_NOOP("Errors", "“{answer}” in “{title}” is no number; the question is left out."),
    QT_TRANSLATE_NOOP("Errors", "Write a number."),
)
NO_PARTNER = Sentence(
    "no-partner",
    QT_TRANSLATE_NOOP("Errors", "“{left}” in “{title}” has nothing to be matched with and is left out."),
    QT_TRANSLATE_NOOP("Errors", "Say in the correct response what it belongs to."),
)
SEVERAL_PARTNERS = Sentence(
    "several-partners",
    QT_TRANSLATE_NOOP("Errors", "“{left}” in “{title}” goes with several; only the first counts here."),
    QT_TRANSLATE_NOOP("Errors", "Ask for one partner each."),
)
HOTTEXT = Sentence(
    "hottext-as-choices",
    QT_TRANSLATE_NOOP("Errors", "The words to be selected in “{title}” are choices below the text here."),
    QT_TRANSLATE_NOOP("Errors", "Look at the question."),
)
