"""What sites print around readers' comments besides who wrote them: a line in; out, whether it heads the comments, how
many it counts, whether it is buttons or a badge.
"""

import re

from framing.core.text.words import as_count
from framing.reading.passages import patterns

# Words of what can be clicked or counted at a comment: "Reply  Like  4", "1 reply", "permalink embed save".
BUTTONS = set(
    """
    reply replies like likes liked dislike dislikes love recommend recommended recommends respect report flag share
    shared permalink embed save parent context full upvote upvoted downvote downvoted vote votes edit edited show hide
    more less award give gift follow view see read all translate click to rate up down copy link load collapse expand
    favorite favourite thumbs helpful quote next prev root on with via facebook twitter x email comment comments
    responses or of mark as spam active ago second seconds minute minutes hour hours day days week weeks month months
    year years shares reactions delete explain repost restack bookmark abuse options settings tweet rating score close
    alert moderator newest oldest best worst top popular latest recent relevant most sort by highest rated first
    antworten empfehlen melden teilen gefällt mir zitieren répondre signaler partager j’aime j'aime citer responder
    denunciar compartir me gusta
    """.split()
)
NAMES = {"mark", "moderator"}  # no button alone, but "Mark as spam", "Alert moderator"
GLUED = re.compile(
    r"(?:permalink|embed|save|parent|report|reply|delete|context|share|edit|like|new){2,8}", re.IGNORECASE
)
GLUE = re.compile(r"(?<=[a-z])(?=[A-Z\d])")  # "2d12 likesReply", "1 Reply12 Recommend"
MINUS = str.maketrans("–−", "--")
COUNT = re.compile(r"\d[\d.,]{0,9}(?:[km]|s|min|h|hrs?|d|w|wks?|mo|y|yrs?)?", re.IGNORECASE)
TOKEN = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)?|\d[\w.,]*")
SIGNS = re.compile(r"[•·|/\\›»«▲▼△▽⬆⬇↑↓↩↪…\-–—()\[\]\s👍👎♡\ufe0f]{1,8}")
NO_BUTTON = re.compile(r"[?!]|^\W?\+\d{1,2}$|\w_\w")  # "45,000?", "+1"
MOST_BUTTONS, LONGEST = 14, 120
REPLY = re.compile(
    r"\brepl(?:y|ies)\b|^reply|reply$|replyDelete|\bantworten\b|\brépondre\b|\bresponder\b", re.IGNORECASE
)
REPLIED = re.compile(r".{1,40} replied(?: ?[·•:] ?.{0,30})?", re.IGNORECASE)  # "Bo Ray replied · 2 Replies"
# What stands below comments, or between them, and is nobody's.
NO_COMMENT = re.compile(
    r"advertisements?|showing \d{1,6} of \d{1,6} comments|(?:load|show|view) (?:all |more |\d{1,6} more )?comments"
    r"|report this comment|terms (?:and conditions|of (?:use|service))|privacy policy|powered by .{1,60}"
    r"|write a comment.{0,3}|(?:more|all) from .{1,40}|(?:post|leave) a new comment|mehr kommentare laden",
    re.IGNORECASE,
)
BADGE = re.compile(
    r"[A-Z]|\(?edited\)?(?: .{1,20})?|(?:\w{1,20} )?(?:editors?[’']? )?picks?|liked by .{1,60}|user id: .{1,20}"
    r"|top \d{1,2}% (?:comment|post)er|pinned(?: by .{1,40})?|profile badge for .{1,60}"
    r"|\d{1,3} (?:new )?repl(?:y|ies)(?: (?:by|from) .{1,40})?"
    r"|author|op|mod(?:erator)?|admin|verified|top fan|staff|editor|subscriber|supporter|guest|member|(?:user )?avatar"
    r"|follow|new|stickied comment|.{1,40} avatar|view .{1,40} profile"
    r"|(?:mute|works at|worked at|studied at|studies at|went to|lives in) .{1,60}"
    r"|your comment is awaiting moderation\.?",
    re.IGNORECASE,
)


# What a site prints in the place of a comment that is gone.
GONE = re.compile(
    r"""
    \s{0,20}
    (?: (?:[\[<(]\s{0,20})? (?:(?:this|the|user)[ ])? (?:comment|post|message|reply)[ ] (?:is[ ]|has[ ]been[ ]|was[ ])?
        (?:deleted|removed|hidden|withdrawn)                                         # [Comment removed]
        (?:[ ]by[ ](?:its[ ]|the[ ]|a[ ])?\w{1,40})? (?:\s{0,20}[\]>)])? \.?
      | [\[<] \s{0,20} (?:deleted|removed|(?:un|not[ ])available) (?:[ ]by[ ]\w{1,40})? \s{0,20} [\]>]  # [removed]
      | (?:this|the)[ ](?:comment|post|message)[ ](?:has[ ]been|was)[ ](?:deleted|removed)
        (?:[ ]by[ ][^.]{2,40})? (?:[ ](?:as|because|for)[ ][^.]{2,200})? \.?       # This post was deleted by Ann.
        (?:[ ](?:replies[ ]may|for[ ]more|(?:please[ ])?(?:see|read)|learn[ ]more)\b[^.]{0,120}\.){0,3}
    )
    \s{0,20}
    """,
    re.IGNORECASE | re.VERBOSE,
)


_LIKES = (
    r"(?:likes?|liked|(?:up)?votes?|recommend(?:s|ed)?|respect|points?|gefällt mir|empfehlen|j[’']aime|me gusta"
    r"|[👍♥❤♡▲⬆])"
)
_COUNTED = r"(?P<count>[-–−]?\d[\d.,]{0,9}[km]?)"
# "12 likes", "Like (12)", and as Facebook has it: "Like · Reply · 12 · 3h".
LIKES = [
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?<![\w.,]){_COUNTED}\s?(?:people )?{_LIKES}(?!\w)",
        rf"(?<!\w){_LIKES}\ufe0f?\s{{0,3}}[(:·]?\s?{_COUNTED}(?![\w:/]| ?(?:min|h|hrs?|hours?|d|days?|ago)\b)",
        rf"\blike [·•] reply [·•] {_COUNTED}(?!\w)",
    )
]


def parted(line: str) -> str:
    """A line with blanks between buttons that were copied without any.

    >>> parted("2d12 likesReply")
    '2d 12 likes Reply'
    """
    return GLUE.sub(" ", line)


def likes_in(line: str) -> int | None:
    """How many a line of buttons, or a head, says that like its comment; None where it does not say, or says two.

    >>> [likes_in(line) for line in ("Like 12  Reply", "1.2K likes", "Like · Reply · 3 · 5h", "−4 points", "Like · 3h")]
    [12, 1200, 3, -4, None]
    """
    line = parted(line)
    counts = {as_count(found["count"].translate(MINUS)) for pattern in LIKES for found in pattern.finditer(line)}
    return counts.pop() if len(counts) == 1 else None


def heads_thread(line: str) -> bool:
    """Is this a line above comments, with or without their number? What a tab parts from it stands beside it.

    >>> heads_thread("3 Comments\\tShare"), heads_thread("Three comments of the mayor")
    (True, False)
    """
    return bool(patterns.THREAD_HEADING.fullmatch(line.split("\t")[0]))


def comments_counted(line: str) -> int | None:
    """How many comments such a line says that there are; None if it does not say.

    >>> [comments_counted(line) for line in ("22 Responses", "Comments (1.2K)", "No comments", "Comments")]
    [22, 1200, 0, None]
    """
    found = patterns.COMMENT_COUNT.fullmatch(line.split("\t")[0].strip())
    count = found and (found["before"] or found["after"])
    return as_count({"no": "0", "one": "1"}.get(count.lower(), count)) if count else None


def is_buttons(line: str) -> bool:
    """Is a line nothing but what can be clicked or counted, or signs?

    >>> is_buttons("Reply · Share › · 14"), is_buttons("👍 3"), is_buttons("Reply to all of them, I say")
    (True, True, False)
    """
    if len(line) >= LONGEST or NO_BUTTON.search(line):
        return False
    found = TOKEN.findall(parted(line))
    if not found:
        return bool(SIGNS.fullmatch(line))
    if len(found) > MOST_BUTTONS:
        return bool(REPLIED.fullmatch(line))
    counts = (
        found[0].lower() not in NAMES if len(found) == 1 else not all(map(COUNT.fullmatch, found))
    )  # "2022: 41,000"
    return (counts and all(map(_is_button, found))) or bool(REPLIED.fullmatch(line))


def _is_button(token: str) -> bool:
    token = token.lower().strip(".,")
    return token in BUTTONS or bool(COUNT.fullmatch(token) or GLUED.fullmatch(token))


def is_badge(line: str) -> bool:
    """Is a line a mark that a site gives to a writer or a comment, or a dot?

    >>> is_badge("Top 1% Commenter"), is_badge("•"), is_badge("❤❤")
    (True, True, False)
    """
    return bool(BADGE.fullmatch(line) or SIGNS.fullmatch(line))


def is_reply(line: str) -> bool:
    """Is this a line of buttons, one of which answers the comment above it?"""
    return bool(REPLY.search(parted(line))) and is_buttons(line)
