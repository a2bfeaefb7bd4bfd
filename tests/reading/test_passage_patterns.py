"""Lines of a page known by their words: captions, bylines, furniture, datelines. All text is invented."""

import re

import pytest

from framing.reading.corpus import corpus
from framing.reading.passages import patterns
from framing.reading.passages.classify import find_passages, wire_credit

PAGE = [
    "The harbour of the old town was shut on Friday, after divers found a hole in the wall of the northern pier.",
    "The port authority says that the work will last until the summer and that boats will use the southern pier.",
    "Few sailors were astonished by the news, since the pier has been mended three times in the last twenty years.",
]
KINDS = {"furniture": ["boilerplate", "crosslink"], "byline": ["byline", "boilerplate"]}
# The kind of a line, and the line: bylines stand above the text, all others after its first paragraph.
LINES = """
    caption|FILE PHOTO: The pier is seen at dawn, Holtby, June 4, 2031.
    caption|FILE - Boats lie in the harbour of Holtby on June 4, 2031.
    caption|File photo: Boats in the harbour.
    caption|Image caption: The pier has been shut since Friday
    caption|Image caption The pier has been shut since Friday
    caption|Image source, Getty Images
    caption|Image copyright Reuters
    caption|Media caption, Watch the moment when the wall broke
    caption|Photo caption: The pier on Friday
    caption|Credit: Anna Lind
    caption|Credit...Anna Lind for The Holtby Post
    caption|Boats lie in the harbour. Credit: Anna Lind/Holtby Post
    caption|Divers leave the water on Friday.Credit...Anna Lind/The Holtby Post
    caption|Divers leave the water on Friday. Photograph: Anna Lind/Reuters
    caption|Divers leave the water on Friday. Photo: Anna Lind
    caption|Divers leave the water on Friday. (Anna Lind/Holtby Post via AP)
    caption|Divers leave the water on Friday. (AP Photo/Anna Lind)
    caption|Divers leave the water on Friday [Anna Lind/AFP]
    caption|Divers leave the water on Friday. REUTERS/Anna Lind
    caption|In this photo provided by the port authority, divers leave the water.
    caption|In this June 4, 2031, file photo, divers leave the water.
    caption|An aerial view of the harbour of Holtby. Anna Lind/Getty Images
    caption|Picture: Anna Lind/Holtby Post
    caption|Handout photo shows the hole in the wall. Port of Holtby/Handout via REUTERS
    caption|Getty Images
    caption|AFP via Getty Images
    caption|The ferry leaves the quay. Iris Holt / AFP via Getty Images
    caption|Pictured: The hole in the wall of the pier
    caption|The hole in the wall, seen in a photo released on Friday (Port of Holtby)
    byline|Anna Lind reports from Holtby
    byline|By Anna Lind and Jon Holt, Holtby Post
    byline|By ANNA LIND
    byline|by Anna Lind
    byline|Holtby Post staff
    byline|Staff and wire reports
    byline|Agencies
    byline|Reuters in Holtby
    byline|Agence France-Presse
    byline|Our foreign staff
    byline|Anna Lind in Holtby and agencies
    byline|Fri 6 Jun 2031 18.40 BST
    byline|Friday, June 6, 2031 6:40 PM EDT
    byline|June 6, 2031 at 6:40 p.m. EDT
    byline|Published: 6 June 2031, 18:40
    byline|Updated 18:40, 6 June 2031
    byline|6 June 2031
    byline|Updated June 6, 2031 6:40 pm
    byline|Last updated on Fri 6 Jun 2031
    byline|First published on Fri 6 Jun 2031 06.00 BST
    byline|Posted June 6
    byline|18:40 6 June 2031
    byline|2031-06-06 18:40
    byline|Holtby, 6 June 2031
    byline|Anna Lind, Chief Reporter
    byline|Anna Lind, Holtby
    byline|Anna Lind Africa correspondent
    byline|Anna Lind, senior science writer
    furniture|Sign up for our daily newsletter.
    furniture|Subscribe to the Holtby Post for full access.
    furniture|Related: Old pier may fall
    furniture|Read more: Old pier may fall
    furniture|SEE ALSO: Old pier may fall
    furniture|Advertisement
    furniture|ADVERTISEMENT
    furniture|Article continues after advertisement
    furniture|Scroll to continue
    furniture|Share this article
    furniture|Share on Facebook
    furniture|3 hours ago
    furniture|5 min read
    furniture|Most read
    furniture|Recommended stories
    furniture|Listen to this article
    furniture|More on this story
    furniture|Follow us on Twitter
    furniture|Support our journalism today
    furniture|Get the day's news in your inbox every morning.
    furniture|Watch: Divers leave the water
    furniture|Click here to read more.
    furniture|Tags: harbour, pier
    furniture|Story continues
    furniture|Skip Ad
    furniture|Don't miss: How the old pier was built
    body|Caption writers of the Holtby Post were not to blame, the editor said on Friday.
    body|In this photo-mad town nobody had taken a picture of the hole, the mayor said.
    body|Reporting by the police of such holes has doubled since the law was changed.
    body|By Friday the boats had left the harbour.
    body|Credit is due to the divers, the mayor said on Friday.
    body|File sharing among the ports had not worked, he said.
    body|Left alone, the wall would have broken, he said.
    body|Images of the hole were shown on the news on Friday.
    crosshead|An old wall
    crosshead|What happens next
    """


def listed() -> list[list[str]]:
    return [line.strip().split("|", 1) for line in LINES.strip().splitlines()]


def kinds(paragraphs: list[str], line: str) -> list[str]:
    text = "Harbour of the old town shut until summer\n\n" + "\n\n".join(paragraphs) + "\n"
    found = find_passages(corpus([{"article_id": "a"}], {"a": text}))
    return found[found.text.map(lambda own: own in line or line in own)].kind.tolist()


@pytest.mark.parametrize(("kind", "line"), listed())
def test_a_line_is_known_by_its_words(kind, line):
    at = 0 if kind == "byline" else 1
    found = kinds([*PAGE[:at], line, *PAGE[at:]], line)
    assert found and set(found) <= set(KINDS.get(kind, [kind]))


@pytest.mark.parametrize(
    ("opening", "wire"),
    [
        ("HOLTBY, June 6 (Reuters) - ", "Reuters"),
        ("HOLTBY (AFP) – ", "AFP"),
        ("(JTA) — ", "JTA"),
        ("Holtby: (PTI) ", "PTI"),
        ("HOLTBY, Jun 4 (PTI) ", "PTI"),
        ("HOLTBY, England (AP) — ", "AP"),
        ("HOLTBY, June 6, 2031 (AFP) - ", "AFP"),
        ("HOLTBY/DUNMERE, June 6 (Reuters) - ", "Reuters"),
        ("Holtby, Jun 6 (EFE).- ", "EFE"),
        ("HOLTBY (dpa) - ", "dpa"),
        ("HOLTBY, June 6 (Xinhua) -- ", "Xinhua"),
        ("HOLTBY - (Xinhua) ", "Xinhua"),
        ("ST. OLGA, Holtby (AP) - ", "AP"),
        ("HOLTBY — (UPI) — ", "UPI"),
        ("HOLTBY (Holtby News Service) — ", "Holtby News Service"),
        ("New Holtby (IANS): ", "IANS"),
        ("Holtby, 6 June (TASS). ", "TASS"),
        ("The agency (PA) says ", None),
        ("The World Health Body (WHO) said ", None),
        ("HOLTBY — ", None),
        ("HOLTBY, June 6 (Reuters) — ", "Reuters"),
        ("Holtby, England | AFP | ", "AFP"),
        ("HOLTBY – Reuters – ", "Reuters"),
        ("(Reuters) - ", "Reuters"),
        ("HOLTBY, 6th June, 2031 (WAFA) - ", "WAFA"),
        ("(CNN) ", "CNN"),
        ("HOLTBY, Sept. 6 (AP) — ", "AP"),
        ("June 6 (UPI) -- ", "UPI"),
        ("HOLTBY (CNN) -- ", "CNN"),
        ("AFP - ", "AFP"),
        ("Reuters — ", "Reuters"),
        ("By Anna Lind HOLTBY (Reuters) - ", "Reuters"),
    ],
)
def test_a_dateline_carries_the_wire(opening, wire):
    assert wire_credit(opening + PAGE[0]) == wire


@pytest.mark.parametrize(
    ("foot", "wire"),
    [
        ("© 2031 AFP", "AFP"),
        ("Copyright 2031 The Associated Press. All rights reserved.", "Associated Press"),
        ("(Reuters)", "Reuters"),
        ("- AFP", "AFP"),
        ("Source: Reuters", "Reuters"),
        ("(With inputs from AFP)", "AFP"),
        ("With reporting by Reuters.", "Reuters"),
        ("Copyright 2031 The Holtby Post", None),
        ("© Getty Images", None),
        ("© Reuters", "Reuters"),
        ("© Thomson Reuters 2031", "Reuters"),
        ("(c) 2031 dpa", "dpa"),
        ("© Copyright 2031 Associated Press. This material may not be published.", "Associated Press"),
        ("Reuters", "Reuters"),
    ],
)
def test_a_line_at_the_foot_carries_the_wire(foot, wire):
    assert wire_credit(PAGE[0], foot) == wire


def test_comments_without_numbers_are_no_text_of_the_article():
    thread = [
        "Comments",
        "oldsailor  2 hours ago",
        "They knew of the hole and did nothing at all.",
        "Reply  Like  3",
    ]
    assert kinds([*PAGE, *thread], thread[2]) == ["boilerplate"]


RUNS = [
    " ",
    "\u00a0",
    "-",
    "—",
    "'",
    "”",
    ".",
    ",",
    "A",
    "a",
    "1",
    "漢",
    "A ",
    "Ab, ",
    "A.",
    "1,",
    "(",
    "by ",
    "credit ",
]


@pytest.mark.parametrize("run", RUNS)
def test_runs_of_anything_are_read_in_no_time(run):
    line = "By A" + run * (20_000 // len(run)) + "~"
    kinds([*PAGE, line], line)
    for pattern in vars(patterns).values():
        if isinstance(pattern, re.Pattern):
            pattern.match(line), pattern.fullmatch(line)
