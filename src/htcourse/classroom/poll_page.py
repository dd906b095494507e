"""What a phone in the room gets: one page without outside requests, for browsers as old as the phones are.

The page is a form that works without its script; the script only looks every two seconds whether there is another page
to show. No word of a learner is on it, and nothing tells the key before the trainer does.
"""

from collections.abc import Mapping
from html import escape
from typing import NamedTuple

from htcourse.core.poll import Phase, Poll, choice_letter
from htcourse.core.typography import typographic_text

STYLE = """
*{box-sizing:border-box}
body{margin:0;font:18px/1.4 "Noto Sans",Roboto,"Droid Sans",sans-serif;color:#1d2430;background:#f5f4ef}
header{padding:12px 16px;border-bottom:1px solid #dedbd2}
header b{display:block;font-size:17px}
small,.quiet{color:#555d69;font-size:15px}
main{padding:16px 16px 120px;max-width:640px;margin:0 auto}
h1{font-size:22px;line-height:1.3;margin:8px 0 16px}
label,.choice{display:block;position:relative;padding:16px 16px 16px 56px;margin:0 0 12px;background:#fff;
border:2px solid #8a8778;border-radius:10px;min-height:56px;word-wrap:break-word}
label input{position:absolute;left:16px;top:17px;width:24px;height:24px;margin:0;accent-color:#1f5d6b}
.on{border-color:#1f5d6b;background:#e4eef0;font-weight:bold}
.right{border-color:#2a7a46;background:#e6f2e9}
.mark{position:absolute;left:16px;top:15px;width:26px;text-align:center;font-weight:bold}
.send{position:fixed;left:0;right:0;bottom:0;padding:12px 16px;background:#fff;border-top:1px solid #dedbd2}
button{width:100%;min-height:52px;font:bold 18px/1 "Noto Sans",Roboto,sans-serif;color:#fff;background:#1f5d6b;
border:0;border-radius:10px}
button:focus,input:focus{outline:3px solid #1d2430;outline-offset:2px}
input[type=text]{width:100%;min-height:56px;font-size:28px;letter-spacing:4px;text-align:center;margin:0 0 12px;
border:2px solid #8a8778;border-radius:10px}
.note{padding:12px 16px;background:#fbf0dc;border-radius:10px;margin:0 0 16px}
"""

SCRIPT = """
(function(){
var shown=document.body.getAttribute('data-version'),busy=false,touched=false;
function look(){
if(busy){return}
busy=true;
var ask=new XMLHttpRequest();
ask.open('GET','/version?'+new Date().getTime(),true);
ask.timeout=8000;
ask.onreadystatechange=function(){
if(ask.readyState!==4){return}
busy=false;
if(ask.status===200&&ask.responseText!==shown){window.location.replace('/')}
};
ask.send();
}
window.setInterval(look,2000);
})();
"""


SLOW_PAGE = (
    '<!DOCTYPE html><meta charset="utf-8"><meta http-equiv="refresh" content="3;url=/"><title>htcourse</title><p>…</p>'
)
"""What a phone gets that asks too often: it asks again by itself, later."""


class PageWords(NamedTuple):
    """The words of the page in one language."""

    join: str = "Type the code that stands on the screen"
    enter: str = "Join"
    wrong: str = "That is not the code of this room. Look at the screen once more."
    slowly: str = "Too many tries just now. Wait a moment, then try again."
    full: str = "The room is full. Tell whoever leads the poll: a new code empties the seats."
    wait: str = "Wait: the next question comes by itself."
    one: str = "One answer"
    many: str = "One or more answers"
    send: str = "Send answer"
    again: str = "Change answer"
    kept: str = "Your answer is kept. You can change it until the vote is closed."
    unkept: str = "That could not be kept. Tell whoever leads the poll, then send it again."
    late: str = "That came too late, or nothing was chosen."
    closed: str = "The vote is closed. Look at the screen."
    key: str = "right"
    nameless: str = "Answers are counted without names."
    over: str = "The poll is over. You can close this page."


WORDS: Mapping[str, PageWords] = {
    "en": PageWords(),
    "ru": PageWords(
        join="Введите код с экрана",
        enter="Войти",
        wrong="Это не код этой комнаты. Посмотрите на экран ещё раз.",
        slowly="Слишком много попыток подряд. Немного подождите и попробуйте снова.",
        full="Все места заняты. Скажите ведущему: новый код освободит места.",
        wait="Подождите: следующий вопрос появится сам.",
        one="Один ответ",
        many="Один или несколько ответов",
        send="Отправить ответ",
        again="Изменить ответ",
        kept="Ваш ответ принят. Его можно изменить, пока голосование открыто.",
        unkept="Это не удалось сохранить. Скажите ведущему, затем отправьте ещё раз.",
        late="Ответ пришёл слишком поздно, или ничего не выбрано.",
        closed="Голосование закрыто. Посмотрите на экран.",
        key="верно",
        nameless="Ответы считаются без имён.",
        over="Опрос окончен. Страницу можно закрыть.",
    ),
    "kk": PageWords(
        join="Экрандағы кодты теріңіз",
        enter="Кіру",
        wrong="Бұл осы бөлменің коды емес. Экранға тағы бір қараңыз.",
        slowly="Қазір тым көп әрекет жасалды. Сәл күтіп, қайта көріңіз.",
        full="Барлық орын бос емес. Сауалнаманы жүргізушіге айтыңыз: жаңа код орындарды босатады.",
        wait="Күте тұрыңыз: келесі сұрақ өзі шығады.",
        one="Бір жауап",
        many="Бір немесе бірнеше жауап",
        send="Жауапты жіберу",
        again="Жауапты өзгерту",
        kept="Жауабыңыз қабылданды. Дауыс беру жабылғанша өзгертуге болады.",
        unkept="Бұл сақталмады. Сауалнаманы жүргізушіге айтыңыз, содан кейін қайта жіберіңіз.",
        late="Жауап кеш келді немесе ештеңе таңдалмады.",
        closed="Дауыс беру жабылды. Экранға қараңыз.",
        key="дұрыс",
        nameless="Жауаптар есімсіз саналады.",
        over="Сауалнама аяқталды. Бетті жаба беріңіз.",
    ),
}


def join_page(language: str, note: str = "") -> str:
    """Return the page that asks for the code of the room."""
    words = _words(language)
    told = f'<p class="note" role="alert">{escape(note)}</p>' if note else ""
    body = (
        f'<main><h1>{escape(words.join)}</h1>{told}<form method="post" action="/join">'
        f'<input type="text" name="code" inputmode="numeric" autocomplete="off" maxlength="12" autofocus '
        f'aria-label="{escape(words.join)}"><button>{escape(words.enter)}</button></form></main>'
    )
    return _page(language, "", body, is_live=False)


def poll_page(poll: Poll, seat: str, language: str, note: str = "") -> str:
    """Return the page of a seat as the poll stands."""
    words = _words(language)
    question = poll.question
    head = f"<header><b>{poll.at + 1} / {len(poll.questions)}</b><small>{escape(words.nameless)}</small></header>"
    if poll.phase is Phase.WAITING:
        return _page(language, version_of(poll), f"{head}<main><p>{escape(words.wait)}</p></main>")
    told = f'<p class="note" role="alert">{escape(note)}</p>' if note else ""
    title = f"<h1>{_set(question.text)}</h1>"
    if poll.phase is Phase.OPEN:
        mine = poll.answers.get(seat, frozenset())
        kind = "radio" if question.takes_one else "checkbox"
        rows = "".join(
            f'<label{" class=on" if id in mine else ""}><input type="{kind}" name="choice" value="{escape(id)}"'
            f"{' checked' if id in mine else ''}>{choice_letter(at)}. {_set(text)}</label>"
            for at, (id, text) in enumerate(question.choices)
        )
        how = words.one if question.takes_one else words.many
        kept = f'<p class="quiet" role="status">{escape(words.kept)}</p>' if mine else ""
        body = (
            f'{head}<main><small>{escape(how)}</small>{title}{told}<form method="post" action="/answer">'
            f'<input type="hidden" name="at" value="{poll.at}"><input type="hidden" name="round" value="{poll.round}">'
            f'{rows}{kept}<div class="send"><button>{escape(words.again if mine else words.send)}</button></div>'
            "</form></main>"
        )
        return _page(language, version_of(poll), body)
    is_told = poll.phase is Phase.SHOWN
    rows = "".join(
        f'<div class="choice{" right" if is_told and id in question.key else ""}">{choice_letter(at)}. {_set(text)}'
        f"{f' <small>✓ {escape(words.key)}</small>' if is_told and id in question.key else ''}</div>"
        for at, (id, text) in enumerate(question.choices)
    )
    closed = "" if is_told else f"<p>{escape(words.closed)}</p>"
    return _page(language, version_of(poll), f"{head}<main>{title}{told}{closed}{rows}</main>")


def over_page(language: str) -> str:
    """Return the page after the last question."""
    return _page(language, "", f"<main><h1>{escape(_words(language).over)}</h1></main>", is_live=False)


def version_of(poll: Poll) -> str:
    """Return what changes whenever another page is to be shown."""
    return f"{poll.at}.{poll.version}"


def words_in(language: str) -> PageWords:
    """Return the words of a language, English where there are none."""
    return _words(language)


def _set(text: str) -> str:
    """Return words of a question with the signs they have on the projector."""
    return escape(typographic_text(text))


def _words(language: str) -> PageWords:
    return WORDS.get(language, WORDS["en"])


def _page(language: str, version: str, body: str, *, is_live: bool = True) -> str:
    known = language if language in WORDS else "en"
    live = '<noscript><meta http-equiv="refresh" content="5"></noscript>' if is_live else ""
    script = '<script src="/page.js"></script>' if is_live else ""
    return (
        f'<!DOCTYPE html><html lang="{known}"><head><meta charset="utf-8"><title>htcourse</title>'
        f'<meta name="viewport" content="width=device-width,initial-scale=1">{live}'
        f'<link rel="stylesheet" href="/page.css"></head><body data-version="{escape(version)}">'
        f"{body}{script}</body></html>"
    )
