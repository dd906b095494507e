"""What a stranger's module may try, and that none of it reaches the window."""

import re
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.how_many import how_many
from tests.render.sections import compiled

from htcourse.render.clean import clean
from htcourse.render.inline import block_html, inline_html

HOSTILE = [
    "<script>alert(1)</script>",
    "<ScRiPt src=//host/x.js>",
    "<style>p {background: url(//host/x.png)}</style>",
    "<img src=x onerror=alert(1) alt=x>",
    '<img src="//host/x.png" alt="x">',
    '<img src="\\\\host\\x.png" alt="x">',
    '<img src="file:///etc/passwd" alt="x">',
    '<img src="images/../../x.png" alt="x">',
    '<img src="images//host/x.png/.." alt="x">',
    '<img src="data:image/svg+xml;base64,xx" alt="x">',
    '<img src="picture:images/x.png" alt="x">',
    '<a href="javascript:alert(1)">x</a>',
    '<a href="jav&#x09;ascript:alert(1)">x</a>',
    '<a href="data:text/html,x">x</a>',
    '<a href="file:///etc/passwd">x</a>',
    '<a href="//host/x">x</a>',
    '<a href="https://good.org@evil.org/">x</a>',
    '<a href="cite:1" class="cite">x</a>',
    '<p style="background: url(//host/x.png)" onclick="x" class="callout" id="x">y</p>',
    '<link rel="stylesheet" href="//host/x.css">',
    '<meta http-equiv="refresh" content="0; url=//host">',
    "<iframe src=//host></iframe><object data=x></object><embed src=x>",
    "<svg><script>x</script><image href=//host/x.png /></svg>",
    "<math><mtext><img src=x onerror=y></mtext></math>",
    '<form action="//host"><input name=x><button>y</button></form>',
    '<video src="//host"></video><audio src="//host"></audio>',
    "[x](javascript:alert(1)) ![x](//host/x.png) ![x](data:x) [x](file:///x) [x](vbscript:y)",
    "![x][r] [y][r]\n\n[r]: //host/x.png",
    '![x](images/x.png){onerror=alert style="x" src=//host/x.png}',
    '[x](y "onload=z"){onclick=w}',
    '!!! note "<script>x</script><img src=//host/x.png>"\n    y',
    '??? note "<img src=//host/x.png onerror=y>"\n    y',
    "[@x, <script>y</script> onload=z]",
    '<img alt="[@x, onload=y]" src="images/x.png">',
    '<b title="[@x]{unchecked} [a]{term=b}">y</b>',
    "&#xF0000;&#xF0001; \U000f0000 \U00100000",
    "*[UN]: <script>x</script>\n\nUN [^1]\n\n[^1]: <script>x</script> ![x](//host/y.png)",
    "<![x] <!DOCTYPE y> <?php z ?> `<![x]`",
    "| <script>x</script> |\n|---|\n| ![x](//host/x.png) |",
]
ALLOWED_SCHEMES = ("http://", "https://", "mailto:", "section:", "cite:", "term:", "footnote:", "unchecked:")


class _Seen(HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, dict[str, str]]] = []

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, {name: value or "" for name, value in attrs}))


def assert_harmless(html):
    seen = _Seen()
    seen.feed(html)
    seen.close()
    for tag, attributes in seen.tags:
        assert tag not in {
            "script",
            "style",
            "link",
            "meta",
            "iframe",
            "object",
            "embed",
            "svg",
            "math",
            "form",
            "input",
        }
        assert not [name for name in attributes if name.startswith("on") or name == "style"]
        if "src" in attributes:
            assert re.fullmatch(r"picture:images/[^:\\]+", attributes["src"])
            assert ".." not in attributes["src"].split("/")
        if attributes.get("href"):
            assert attributes["href"].startswith(ALLOWED_SCHEMES), attributes["href"]


def assert_all_harmless(markdown):
    for part in compiled(markdown).parts:
        assert_harmless(part.html)
    assert_harmless(inline_html(markdown))
    assert_harmless(block_html(markdown))


@pytest.mark.parametrize("markdown", HOSTILE)
@pytest.mark.parametrize("around", ["{}", "a\n\n{}\n\nb", "- {}", "> {}", "**{}**"])
def test_hostile_markdown_is_harmless(markdown, around):
    assert_all_harmless(around.format(markdown) if "{" not in markdown else around.replace("{}", markdown))


@given(st.lists(st.sampled_from([*HOSTILE, "\n", "\n\n", " ", '"', "'", ">", "<", "`", "    ", "](", "a"]), max_size=8))
@settings(max_examples=how_many(150), deadline=None)
def test_no_mixture_of_hostile_pieces_gets_through(pieces):
    assert_all_harmless("".join(pieces))


@given(st.text(alphabet="<>/\"'= abcdhimnoprst:.-!#&;[](){}@^`\n\\", max_size=120))
@settings(max_examples=how_many(200), deadline=None)
def test_nothing_at_random_gets_through(text):
    assert_all_harmless(text)


@given(st.text(max_size=80))
@settings(deadline=None)
def test_plain_words_survive(text):
    words = "".join(each for each in text if each.isalnum() and each.isascii())
    assert words in re.sub(r"<[^>]*>", "", inline_html(words))


def test_words_stay_when_tags_go_but_those_of_scripts_do_not():
    assert clean("<form>keep</form><script>drop</script><style>drop</style>") == "keep"


def test_a_refused_picture_leaves_its_words():
    assert "<img" not in block_html("![Two people](//host/x.png)")
    assert "Two people" in block_html("![Two people](//host/x.png)")


def test_hidden_paths_of_windows_are_refused():
    for name in ("images/\\\\host\\x.png", "images/c:x.png", "images/a/../../x.png", "\\\\host\\x.png"):
        assert "src" not in clean(f'<img src="{name}" alt="x">')


def test_what_is_nested_hundreds_deep_ends_in_a_page():
    for deep in (
        "\n".join(f'{" " * 4 * depth}!!! country "kz"' for depth in range(300)),
        "\n".join(f"{' ' * 4 * depth}- a" for depth in range(300)),
        "> " * 500 + "a",
        "[" * 500 + "a" + "](x)" * 50,
        "{" + "a" * 5000,
        "{a=b " * 2000,
        "`" * 3001 + "a",
    ):
        assert_all_harmless(deep)
