"""Lines of a page known by their words: captions, bylines, furniture, datelines. All text is invented."""

import pytest

from framing.reading.corpus import corpus
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
    caption|Divers at the shut pier at dawn, June 4, 2031. — Reuters pic
    caption|Divers at the shut pier at dawn. (ABC News: Anna Lind)
    caption|Divers at the shut pier at dawn on Friday © Anna Lind, AFP
    furniture|Share on Facebook   Share on Twitter   Share by email
    furniture|This website uses cookies to improve your experience. By continuing you agree to our cookie policy.
    byline|Anna Lind / Holtby Evening News
    caption|Divers at the shut pier at dawn. AP
    caption|Divers at the shut pier at dawn. Reuters
    caption|Divers at the shut pier at dawn. AAP
    caption|A diver climbs down the ladder of the pier (AFP)
    caption|A diver climbs down the ladder of the pier. (EPA)
    caption|A diver climbs down the ladder. [Anna Lind]
    caption|The hole in the wall of the pier. Anna Lind for The Holtby Post
    caption|The hole in the wall of the pier. Jon Holt for CNN
    caption|The hole in the wall of the pier. Anna Lind/The Holtby Post
    caption|The hole in the wall of the pier. Jon Holt/Gazette
    caption|The hole in the wall of the pier. Anna Lind, The Holtby Post
    caption|The hole in the wall of the pier. Photographer: Jon Holt/Bloomberg
    caption|The hole in the wall of the pier. Source: Holtby Council
    caption|The hole in the wall of the pier. Courtesy of Anna Lind
    caption|The hole in the wall of the pier. Courtesy Jon Holt
    caption|The hole in the wall of the pier. Harbour TV/Screengrab
    caption|The hole in the wall of the pier. Screenshot
    byline|Anna Lind reports from Holtby
    byline|Anna Lind at Pier Field
    furniture|News | Weather | Boats for sale
    byline|By: Anna Lind
    byline|Words by Anna Lind
    byline|Opinion by Jon Holt
    byline|Analysis by Anna Lind and Jon Holt
    byline|Commentary by Jon Holt, Holtby Post
    byline|By Anna Lind · Holtby Post
    byline|By Anna Lind @annalind
    byline|Anna Lind | Holtby Post
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
    furniture|Get the latest from the coast straight to your inbox.
    furniture|Get our free morning briefing
    furniture|We value your privacy
    furniture|We and our 214 partners store information on your device, such as cookies.
    furniture|Accept all
    furniture|Enter your email address
    furniture|Save for later
    furniture|Advertisement - continue reading below
    furniture|Stay informed: get our evening round-up in your inbox.
    furniture|Watch: Divers leave the water
    furniture|Click here to read more.
    furniture|Tags: harbour, pier
    furniture|Story continues
    furniture|Skip Ad
    furniture|Don't miss: How the old pier was built
    furniture|MORE: Who built the old pier?
    furniture|Explore more: How a pier is built
    furniture|Further reading: The piers of the coast
    furniture|Read next: The piers of the coast
    furniture|OPINION: The pier must go
    furniture|EXPLAINER: What holds a pier up
    furniture|In pictures: The pier through the years
    furniture|LIVE UPDATES: Divers leave the water
    furniture|PODCAST: The sound of the sea
    furniture|You may also enjoy
    furniture|You might also like…
    furniture|Promoted stories
    furniture|Report an error
    furniture|Suggest a correction or typo
    furniture|Get the Holtby Post app
    furniture|Log in to continue reading
    furniture|Already a member? Sign in
    furniture|Follow Holtby Post on Instagram
    furniture|Follow us on TikTok
    furniture|Listen live
    furniture|Read the full report here
    furniture|Follow our Telegram channel for all the news of the coast
    furniture|Tap to enlarge
    furniture|Turn on notifications
    furniture|We use cookies to remember who you are.
    furniture|The post Ferry stands still for a third day as divers look at the hull appeared first on Quay Online.
    furniture|Your browser does not support the video tag.
    furniture|The post Ferry stands still first appeared on Quay Online.
    furniture|Find all our coverage of the pier here.
    furniture|Editor’s note: This report has been changed since it was printed.
    furniture|Correction: An earlier version of this article gave the wrong year.
    furniture|An earlier version of this story misspelled the name of a diver.
    furniture|View image in fullscreen
    furniture|Open gallery
    furniture|Show more
    furniture|To hear more from the coast, sign up for our Friday letter.
    byline|Source: AFP
    furniture|By signing up, you agree to our terms of use.
    body|To support the divers, the union will donate a third of its subscriptions.
    crosshead|View of the image makers
    body|Caption writers of the Holtby Post were not to blame, the editor said on Friday.
    body|In this photo-mad town nobody had taken a picture of the hole, the mayor said.
    body|Reporting by the police of such holes has doubled since the law was changed.
    body|By Friday the boats had left the harbour.
    body|Credit is due to the divers, the mayor said on Friday.
    body|File sharing among the ports had not worked, he said.
    body|Left alone, the wall would have broken, he said.
    body|Images of the hole were shown on the news on Friday.
    body|The picture was bought by AP.
    body|“It was made in the town hall,” he said of the picture (AFP).
    body|By signing up for the dive, the men had agreed to the danger.
    body|Follow the water on its way and you will find the hole, she said.
    body|Opinion was split on the pier.
    body|Anna Lind covers the hole for the divers.
    body|Anna Lind is a reporter who fell from the pier.
    body|Update of the works: none, the mayor said.
    body|He was asked to read the full report of the divers.
    body|“It is our pier.” Anna Lind was loud.
    crosshead|Analysis by the town
    crosshead|More than a pier
    crosshead|In pictures and words
    crosshead|Words by the sea
    crosshead|Live from the pier
    crosshead|An app for the harbour
    crosshead|A source: the sea
    crosshead|The fall of AP
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
    "headline",
    ["Explainer: What holds a pier up", "Opinion: The pier must go", "Live updates: Divers search the harbour"],
)
def test_a_headline_may_begin_with_what_it_is(headline):
    text = headline + "\n\n" + "\n\n".join(PAGE)
    assert find_passages(corpus([{"article_id": "a"}], {"a": text})).kind.tolist() == ["headline", *["body"] * 3]


@pytest.mark.parametrize(
    "note",
    [
        "Anna Lind is a reporter at the Holtby Post.",
        "Jon Holt is a freelance journalist based in Holtby.",
        "Anna Lind is the Post’s chief business editor.",
        "Jon Holt covers the harbour for the Holtby Post.",
        "Anna Lind writes about the sea for the Holtby Post.",
        "The author is a lecturer in history at the University of Lund.",
        "Jon Holt is a professor of law at Lund University and the author of a book on piers and harbours. "
        "He lives in Holtby.",
        "Anna Lind reported from Holtby and Jon Holt from Lund.",
        "Anna Lind and Jon Holt are reporters for the Holtby Post.",
    ],
)
def test_who_wrote_it_may_be_told_in_a_sentence_at_the_foot_and_only_there(note):
    assert set(kinds([*PAGE, note], note)) == {"byline"}
    assert set(kinds([*PAGE, note, "Share this article"], note)) == {"byline"}
    assert set(kinds([*PAGE[:2], note, PAGE[2]], note)) == {"body"}


@pytest.mark.parametrize(
    "end",
    [
        "Anna Lind is a diver at the harbour.",
        "Anna Lind is a reporter who fell from the pier in May.",
        "The Holtby Fund covers the costs for Holtby.",
        "The writer is dead.",
        "Anna Lind reported the hole to the police.",
        "The boats leave again on Friday. (ANI)",
        "The boats leave again on Friday. AFP",
    ],
)
def test_the_last_sentence_of_a_story_is_no_note_on_its_writer_and_no_caption(end):
    assert not {"byline", "caption"} & set(kinds([*PAGE, end], end))


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
        ("Holtby (Norvale) [England], June 6 (ANI): ", "ANI"),
        ("HOLTBY, June 6. /TASS/. ", "TASS"),
        ("Anna Lind (SNP) - who sits for Holtby - ", None),
        ("ANNA LIND (Labour) – ", None),
        ("Holtby, England | AFP | ", "AFP"),
        ("HOLTBY | AFP — ", "AFP"),
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
        ("… was sold for a crown. — AFP", "AFP"),
        ("She asked the man from AFP", None),
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
        ("By The Associated Press", "Associated Press"),
        ("By AFP", "AFP"),
        ("By Anna Lind, Associated Press", "Associated Press"),
        ("Anna Lind and Jon Holt, Reuters", "Reuters"),
        ("By Anna Lind | AP", "AP"),
        ("By Reuters in Holtby", "Reuters"),
        ("This story was first published by Agence France-Presse.", "Agence France-Presse"),
        ("This article was provided by the Associated Press.", "Associated Press"),
        ("By Anna Lind, Getty Images", None),
        ("By Anna Lind", None),
        ("This story was first published by the Holtby Post, which AFP owns.", None),
        ("Sign up for AP", None),
    ],
)
def test_a_line_at_the_foot_carries_the_wire(foot, wire):
    assert wire_credit(PAGE[0], foot) == wire


def test_what_stands_around_comments_is_no_text_of_the_article():
    for line in ("Please enable JavaScript to view the comments powered by Harbourtalk.", "Load more comments"):
        assert kinds([*PAGE, line], line) == ["boilerplate"]


@pytest.mark.parametrize("numbers", ["[1] [2]", "(1) (2)", "#1 #2"])
def test_comments_under_numbers_of_any_form(numbers):
    first, second = numbers.split()
    text = f"Pier shut\n\n{PAGE[0]}\n\n2 Comments\n\n{first} oldsailor\nThey knew.\n\n{second} newsailor\nWho pays?\n"
    found = find_passages(corpus([{"article_id": "a"}], {"a": text}))
    assert found[found.kind == "comment"].comment_id.tolist() == ["1", "2"]
