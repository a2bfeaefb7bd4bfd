"""Where a story ends and the foot of its page begins: what cuts in before its last sentence, what speaks of the page.

A link, an advertisement or a newsletter stands in the middle of a story as well as at its foot.
"""

import re

from framing.reading.passages import patterns
from framing.reading.passages.blocks import Block

# What stands over a page's furniture, and hardly over a last section of an article.
OF_PAGE = re.compile(
    r"(?:(?:about|contact|follow|support|join|meet) (?:us|me|our\b.*|the (?:author|writer|team|(?-i:[A-Z]).*))"
    r"|(?:(?:the|our|your|from the|in|today[’']?s|latest|more) )?(?:related|elsewhere|popular|recommended|opinions?"
    r"|letters?|newsletters?|podcasts?|weather|videos?|(?:photo )?galler(?:y|ies)|photos|pictures|topics|tags|sport)"
    r"|what do you think\?|how we (?:reported|did|made)\b.*)$",
    re.IGNORECASE,
)
# What stands in the middle of a story as well as at its foot: advertisements, newsletters, a link by itself.
CUTS_IN = re.compile(
    r"(?:advert|ad\b|sponsored|sign ?up|subscribe|get|join|follow|download|want|listen|watch|read|see|skip|continue"
    r"|(?:story|article|scroll)\b.{0,20}\bcontinues?\b|(?:after|before) (?:the )?newsletter)",
    re.IGNORECASE,
)
# Whom to ask, below a story; and what else a short sentence there says of the page, or to its readers.
CONTACT = re.compile(
    r"(?:to )?(?:contact|e-?mail|call|phone|text|reach|write to|message|follow|tips)\b.{0,100}"
    r"(?:@|https?:|www\.|\d{3}[-. )]{1,2}\d{3,4}|\.(?:com|org|net)\b)",
    re.IGNORECASE,
)
FOOT_SENTENCE = re.compile(
    r"\b(?:your?|we|our|(?-i:us)|newsletters?|this (?:article|story|report|post|page|(?:web)?site|column|content)"
    r"|comments are|rights reserved)\b|@|https?:|\d{3}[-. ]\d{4}\b"
    r"|\A(?:about the author|(?:additional )?reporting by|more (?:from|on|in|stories|articles)|tips)\b"
    r"|\A(?:please|be the first to|sponsored by|tagged (?:with|as|in|under)"
    r"|terms and conditions|correction(?=:)|report (?:abuse|an? \w+\.)"
    r"|(?:first|originally) (?:published|appeared)|updated (?:with|on|at|to)|share (?:on|via)"
    r"|(?:like|follow) (?:him|her|them)|the (?:author|writer|columnist)s? (?:is (?:an?|the)|lives?|teach(?:es)?)"
    r"|(?:the |all )?(?:views|opinions) expressed)\b"
    r"|\A(?-i:(?:[A-Z][\w’'-]{1,30} ){2,4})(?:contributed(?: (?:reporting|to (?:this|the) \w{1,20}))?\.\Z|covers )"
    r"|\A(?:call|check|click|contact|download|find|follow|get|got|have|join|listen to|read|see|send|share|support|tell"
    r"|visit|want|watch|write to) (?:this|it|an?|the|all|here|more|(?-i:[A-Z]))",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"[“\"][^“”\"]{0,400}[”\"]?")


def of_foot(block: Block) -> bool:
    """Does a short sentence speak to the reader or of the page, or present its writer?"""
    line = block.visible
    own = FOOT_SENTENCE.search(_QUOTED.sub("", line)) or patterns.WRITER.match(line)
    return bool(own or patterns.WRITER_NOTE.match(line))
