"""HTML in; out, its text as a person reads it: paragraphs, and lines within them."""

import json
import re
from html.entities import name2codepoint

from framing.core.text.patterns import any_of

SILENT = {"script", "style", "head", "title", "noscript", "template", "svg", "iframe", "button", "select"}
INLINE = {"a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "em", "font", "hlt", "i", "ins", "kbd"}
INLINE |= {"mark", "q", "s", "small", "span", "strong", "sub", "sup", "time", "tt", "u", "var", "img", "wbr", "label"}


def html_text(element) -> str:
    """The text of an HTML element as it is shown: paragraphs with a blank line between them, <br> as a line's end.

    >>> from lxml import html
    >>> html_text(html.fromstring("<div><p>One  <b>word</b>.<br>Two.</p><p>Three &amp; four.</p></div>"))
    'One word.\\nTwo.\\n\\nThree & four.'
    """
    pieces: list[str] = []
    _gather(element, pieces)
    text = re.sub(r"[ \t\r\xa0]*\v[ \t\r\xa0\v]*", "\v", re.sub(r"[ \t\r\n]+", " ", "".join(pieces)))
    paragraphs = [re.sub(r"\s*\v\s*", "\n", one.strip(" \v\xa0")) for one in re.split(r"[ \v]*\0[ \v\0]*", text)]
    return "\n\n".join(one for one in paragraphs if one.strip())


def _gather(element, pieces: list[str]) -> None:
    """The text of an element, \\0 where a paragraph ends, \\v where a line does; no recursion: pages can be deep."""
    todo: list = [element]
    while todo:
        one = todo.pop()
        if isinstance(one, str):
            pieces.append(one)
            continue
        tag = one.tag if isinstance(one.tag, str) else None
        after = [] if one is element else [one.tail or ""]
        if tag is None or tag in SILENT:
            todo += after
        elif tag == "br":
            todo += [*after, "\v"]
        else:
            edge = "" if tag in INLINE else "\0"
            todo += [*after, edge, *reversed(one), one.text or "", edge]


_TAGS = any_of(
    "a abbr article b blockquote br div em figure font h[1-6] hr i iframe img li ol p pre q script section small",
    "span strong style sub sup table tbody td th tr u ul",
)
_ENTITIES = any_of(r"apos #\d+ #x[0-9a-f]+", *name2codepoint)
_UNENDED = any_of("amp quot lt gt nbsp")  # "Lind &amp Sons"; not an address: "?a=1&lt=2"
_MARKS = r"(?:[lr][sd]quo|[mn]dash)"  # also right before a word: "&ldquoThe siege"
MARKUP = re.compile(
    rf"</?{_TAGS}(?:\s[^<>]*)?/?>|<!--[^<>]{{0,400}}-->|<!\[CDATA\[|&(?:{_ENTITIES};|{_UNENDED}(?![\w=;])|{_MARKS}(?![;=])"
    r"|#(?:8[2-5]\d\d|3[49])(?![\d;]))",
    re.IGNORECASE,
)
# What forums and sites write in place of HTML: "[b]no[/b]", "[url=…]", "[gallery ids="1,2"]"; and Markdown's links.
_VALUE = r"(?:=(?:https?:|[\"'“”″&])|\s[\w-]{1,40}=[\"'“”″&])[^\[\]]{0,1000}"  # not “[n=40]”
BRACKETED = re.compile(rf"\[(?:/[a-z][\w-]{{0,40}}|[a-z][\w-]{{0,40}}{_VALUE})\]", re.IGNORECASE)
LINKED = re.compile(r"(?<!\[)\[(?P<shown>[^\[\]]{1,300})\]\(https?://[^\s()]{1,500}\)")
_BRACKET = re.compile(r"\[(?P<close>/?)(?P<name>[a-z][\w-]{0,40})(?:[=\s][^\[\]]{0,1000})?/?\]", re.IGNORECASE)
_UNENDED_MARKS = re.compile(rf"&{_MARKS}(?![;=])", re.IGNORECASE)
# What programs leave of letters that they did not understand: "don\u2019t"; and apostrophes of old Macs, "donÕt".
ESCAPED = re.compile(r"\\u(?:d[89ab][0-9a-f]{2}\\ud[c-f][0-9a-f]{2}|(?!d[89a-f])[0-9a-f]{4})", re.IGNORECASE)
# Mail that was not decoded (quoted-printable): "=E2=80=9CNo,=E2=80=9D he said".
OF_MAIL = re.compile(r"(?:=(?:C[2-9A-F]|D[0-9A-F]|E[0-9A-F]|F[0-4])(?:=[89AB][0-9A-F]){1,3})+")
OF_OLD_MACS = re.compile(r"(?<=[a-z])Õ(?=(?:t|s|re|ve|ll|d|m)\b)")
_MAC_MARKS = [(r"(?<=\w)Õ(?=\w)", "’"), (r"(?<!\w)Ò(?=\w)", "“"), (r"(?<!\w)Ô(?=\w)", "‘")]
_MAC_MARKS += [(r"(?<=[\w.,!?])Ó(?!\w)", "”"), (r"(?<=[\w.,!?])Õ(?!\w)", "’")]


def has_markup(text: str) -> bool:
    """Does a text that should be plain hold HTML tags or entities?

    >>> has_markup("<p>Not &quot;fair&quot;.</p>"), has_markup("a < b, R&D; <sic>")
    (True, False)
    """
    return ("<" in text or "&" in text) and bool(MARKUP.search(text))


def repaired(text: str) -> str:
    """A text as plain text: HTML as it is shown, letters that were decoded wrongly as they were meant (ftfy).

    Curly quotation marks, ligatures and wide letters stay: they are how the text was written.

    >>> repaired("<p>It â€œisâ€\x9d &amp; was.</p>")
    'It “is” & was.'
    >>> repaired("=E2=80=9CNo,=E2=80=9D &ldquoshe&rdquo said.")
    '“No,” “she” said.'
    >>> repaired("[b]No[/b], [she](https://mill.example/a) said [on Monday].")
    'No, she said [on Monday].'
    """
    from ftfy import TextFixerConfig, fix_text

    keep = TextFixerConfig(unescape_html=False, uncurl_quotes=False, fix_latin_ligatures=False, normalization=None)
    keep = keep._replace(fix_character_width=False, fix_line_breaks=False)
    keep = keep._replace(remove_terminal_escapes=False, remove_control_chars=False)
    plain = text
    for _ in range(2):  # many a site escapes its texts twice
        plain = text_of_html(plain) if has_markup(plain) else plain
    return fix_text(_unescaped(_unbracketed(plain)), keep)


def _unbracketed(text: str) -> str:
    """A text without tags in square brackets, and with the words of Markdown's links alone; words in brackets stay."""
    closed = {tag["name"].lower() for tag in _BRACKET.finditer(text) if tag["close"]}
    ours = (tag["name"].lower() in closed or bool(BRACKETED.fullmatch(tag[0])) for tag in _BRACKET.finditer(text))
    text = _BRACKET.sub(lambda tag: "" if next(ours) else tag[0], text)
    return LINKED.sub(r"\g<shown>", text)


def _unescaped(text: str) -> str:
    """A text without literal escapes of Unicode and without the marks of MacRoman, where it has any."""
    text = ESCAPED.sub(lambda found: json.loads(f'"{found[0]}"'), text)
    text = OF_MAIL.sub(lambda found: bytes.fromhex(found[0].replace("=", "")).decode("utf-8", "replace"), text)
    for mark, meant in _MAC_MARKS if OF_OLD_MACS.search(text) else ():
        text = re.sub(mark, meant, text)
    return text


def text_of_html(markup: str) -> str:
    """A piece of HTML, such as a comment that a website exported, as text; text without tags or entities stays.

    >>> text_of_html("<p>Not &quot;fair&quot;.<br>No.</p>"), text_of_html("1 < 2")
    ('Not "fair".\\nNo.', '1 < 2')
    """
    if not (re.search(r"</?[a-zA-Z][^<>]*>|&(?:#\d+|#x[0-9a-fA-F]+|\w+);", markup) or has_markup(markup)):
        return markup.strip()
    from lxml import html

    ended = _UNENDED_MARKS.sub(r"\g<0>;", markup)
    return html_text(html.fromstring(f"<div>{ended}</div>"))


def line_of_html(markup: str | None) -> str:
    """Markup as one line: a title, in which many sites have markup where a feed or an export asks for text.

    >>> line_of_html("Bread &amp; <b>Butter</b>"), line_of_html(None)
    ('Bread & Butter', '')
    """
    return " ".join(text_of_html(markup or "").split())
