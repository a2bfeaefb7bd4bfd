"""Which marks belong together: every style, and what happens when one is missing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.core.text.quotation_marks import pair_marks


def paired(*paragraphs):
    """The quoted words of each pair, and the marks left over, in paragraphs one after another."""
    text, spans = "\n\n".join(paragraphs), []
    for paragraph in paragraphs:
        start = spans[-1][1] + 2 if spans else 0
        spans.append((start, start + len(paragraph)))
    pairs, problems = pair_marks(text, spans)
    return [text[pair.start : pair.end] for pair in pairs], [(p.mark, p.problem) for p in problems]


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("He said “yes” and “no”.", ["yes", "no"]),
        ('He said "yes" and "no".', ["yes", "no"]),
        ('Opened “curly, closed straight" here.', ["curly, closed straight"]),
        ('Opened "straight, closed curly” here.', ["straight, closed curly"]),
        ("She called it ‘a mess’ today.", ["a mess"]),
        ("She called it 'a mess' today.", ["a mess"]),
        ("He didn't say 'don't go' to the Smiths' son.", ["don't go"]),
        ("‘The forces’ plan’ is old, the forces’ men say.", ["The forces’ plan"]),
        ("Back in the '90s they told 'em so.", []),
        ("“He told me ‘no’ twice,” she said.", ["He told me ‘no’ twice,", "no"]),
        ("He said „ja“ and «oui» and ``yes'' and ''no''.", ["ja", "oui", "yes", "no"]),
        ('over "Israel\'s" campaign', ["Israel's"]),
        ('("Quoted") and—"again"—here', ["Quoted", "again"]),
        ("They slept 'neath the crews' boats, a good 'un said.", []),
        ("‘It is mad,’ cry boys’.", ["It is mad,"]),
        ("She rowed ‘the crews’ 10’ at last.", ["the crews’ 10"]),
        ("They read ‘page 10’ and so on,‘ she said.", ["page 10"]),
        (
            "‘The 10’ plank is in the crews’ shed’, he said, as the boys’ aunt knew.",
            ["The 10’ plank is in the crews’ shed"],
        ),
        ("", []),
    ],
)
def test_marks_of_every_style_pair(text, quoted):
    assert paired(text) == (quoted, [])


@pytest.mark.parametrize(
    ("text", "quoted", "left"),
    [
        ("He said “yes and left.", [], [("“", "is never closed")]),
        ("He said yes” and left.", [], [("”", "closes nothing")]),
        ('“The way that "is safe, and so on."', ['The way that "is safe, and so on.'], [('"', "is never closed")]),
        ("The crew nailed 2\"x4\" boards.", [], [('"', "closes nothing")]),
        (",,It is safe'', she said.", ["It is safe"], []),
        ("Rows of a,,b,,c were left.", [], []),
        ("<<It is safe>>, she said.", ["It is safe"], []),
        ("He typed >>> and <<< there.", [], []),
        ("″It is safe,″ she said.", ["It is safe,"], []),
        ("He is 6′2″ tall.", [], []),
        ("A 5\" pipe.", [], [('"', "closes nothing")]),
        ("“ `A \"b c\"’", [' `A "b c'], [("`", "stands across another quotation"), ('"', "is never closed"),
                                        ("’", "stands across another quotation")]),
        ('He said “no”, and “The plan.', ["no"], [("“", "is never closed")]),
        ("“The plan “Is bad “for us.”", ["The plan “Is bad “for us."], [("“", "is never closed")] * 2),
        ("“It is 'bad,” she said.", ["It is 'bad,"], []),  # an apostrophe, and nobody's mark
        ("‘‘We go,’ he said.", ["We go,"], [("‘", "is never closed")]),
        ("He said ‘‘no’’ twice.", ["‘no’", "no"], []),  # single marks may stand in single ones
        ("He said ““, and left.", [], [("“", "encloses nothing"), ("“", "encloses nothing")]),
        ("He said › no.", [], []),
        ("He said “” and left.", [], [("“", "encloses nothing"), ("”", "encloses nothing")]),
        ('Ploon called it "silly. The union said "no deal" at noon.', ["no deal"], [('"', "is never closed")]),
        ("Ploon called it “silly, and the union said “no deal” at noon.", ["no deal"], [("“", "is never closed")]),
        ("Ploon called it ‘silly. The union said ‘no deal’ at noon.", ["no deal"], [("‘", "is never closed")]),
        ('The union said "no deal" and Ploon called it "silly.', ["no deal"], [('"', "is never closed")]),
        ("We strike,” said Ploon. The union called it “a must”.", ["a must"], [("”", "closes nothing")]),
        ("He called it ‘silly and said the drivers’ wives would pay.", [], [("‘", "is never closed")]),
        ("‘The rebels’ men” and the boys’", ["The rebels"], [("”", "closes nothing")]),
    ],
)  # fmt: skip
def test_odd_marks_are_listed(text, quoted, left):
    assert paired(text) == (quoted, left)


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("The ‘experts’ ignored the residents’ pleas.", ["experts"]),
        ("The 'experts' ignored the residents' pleas.", ["experts"]),
        ("These were ‘bandits’ in the papers while the farmers’ sons died.", ["bandits"]),
        ("The ‘peace talks’ broke down over the generals’ demands.", ["peace talks"]),
        ("They said ‘yes’ to the teachers’ offer and ‘no’ to the drivers’.", ["yes", "no"]),
        ("Voters’ fears of ‘no-go areas’ are the tabloids’ doing.", ["no-go areas"]),
        ("In the generals' eyes these were 'brutes', in the villagers' eyes sons.", ["brutes"]),
        ("The 'strikers' and their employers' lawyers met.", ["strikers"]),
        ("‘The nurses’ pay has not risen,’ she said of the wards’ budget.", ["The nurses’ pay has not risen,"]),
        ("‘The nurses’ and drivers’ pay is low,’ she said.", ["The nurses’ and drivers’ pay is low,"]),
        ("She wrote of ‘the farmers’ long wait’ for the banks’ answer.", ["the farmers’ long wait"]),
        ("They spoke of ‘the drivers’ demands’ and left.", ["the drivers’ demands"]),
        ("‘Hands off our workers’ – unions’ leaders march", ["Hands off our workers"]),
        ("The ‘experts’ are here. “These are the residents’,” she said.", ["experts", "These are the residents’,"]),
        ("‘The corn was the millers’,’ she said.", ["The corn was the millers’,"]),
        ("'The corn was the millers'.' So she said.", ["The corn was the millers'."]),
        # What ends a plural outside says nothing about one within: there the first mark closes.
        ("“The ‘rebels’ wives left,” he said of the drivers’.", ["The ‘rebels’ wives left,", "rebels"]),
        # ’em opens nothing that the last mark could close instead.
        ("She said the ‘UNIONS’ men’ would pay.", ["UNIONS’ men"]),
        ("He spoke of ‘the drivers’ 40’ and left.", ["the drivers’ 40"]),
        # A mark behind a comma closes, and no plural before it does.
        ("'The men's and the boys' are shut now,' she said.", ["The men's and the boys' are shut now,"]),
        ("‘The boys’ rooms were ’orrible,’ she said.", ["The boys’ rooms were ’orrible,"]),
        ("’It was a long night for us all,’ she said.", ["It was a long night for us all,"]),
        ("´The mill is ours, don´t ask,´ she said.", ["The mill is ours, don´t ask,"]),
        # One word between two plurals, and the first owns it; after more the first mark closes.
        ("The ‘rebels’ lorries were the drivers’ and farmers’ own.", ["rebels"]),
        ("‘We met the rebels’ men.", ["We met the rebels"]),
        ("‘The rebels’ men left‘.", ["The rebels"]),  # what is printed as a mark that opens closes nothing for certain
        ("He calls ‘the rebels’ men got ’em and left’ a lie.", ["the rebels’ men got ’em and left"]),
    ],
)
def test_a_plural_owner_closes_nothing(text, quoted):
    assert paired(text) == (quoted, [])


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("Imam ‘Ali spoke to the pilgrims’ families.", []),
        ("General ‘Umar took the soldiers’ oath and called it ‘a good day’.", ["a good day"]),
        ("The road to al-‘Asir was closed by the drivers’ union.", []),
        ("‘Abd al-Rahman sold the merchants’ horses.", []),
        ("The mayor of 'Akko met the drivers' union.", []),
        ("Prime Minister ‘Ali Baba’ as the crowd calls him.", ["Ali Baba"]),
        ("A train from 's-Heerenberg hit the farmers' cart, 'a miracle' nobody died.", ["a miracle"]),
        ("In 't Veld rejected the growers' demands.", []),
        ("The 'Ndrangheta ran the clans' trucks.", []),
        ("They played rock ‘n’ roll in the ‘90s and got ‘em dancing.", []),
        ("‘Round the clock’ and 'round the bend: the nurses' week.", ["Round the clock"]),
        ("A ferry from O‘ahu and the workers’ union.", []),
        # h left out
        (
            "'Did you ask 'er?' she said. 'I asked 'im at the mill 'ere.'",
            ["Did you ask 'er?", "I asked 'im at the mill 'ere."],
        ),
        ("'No, 'e never paid,' she said.", ["No, 'e never paid,"]),
        ("'E-mail the mill' was all it said.", ["E-mail the mill"]),
        ("'Er, no,' she said.", ["Er, no,"]),
        # both marks alike: 'Twas
        ("''Twas cold at the mill,' she said.", ["'Twas cold at the mill,"]),
        ("''Tis the mill that she spoke of.''", ["Tis the mill that she spoke of."]),
    ],
)
def test_a_name_or_word_that_begins_with_an_apostrophe_opens_nothing(text, quoted):
    assert paired(text) == (quoted, [])


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("‘We play rock ’n’ roll, not jazz,’ she said.", ["We play rock ’n’ roll, not jazz,"]),
        ("'We sell fish 'n' chips all day,' she said.", ["We sell fish 'n' chips all day,"]),
        (
            "‘Nothin’ doin’ before May,’ she said, and ‘I’m goin’ home’.",
            ["Nothin’ doin’ before May,", "I’m goin’ home"],
        ),
        ("‘Keep rowin’,’ she said.", ["Keep rowin’,"]),
        ("‘Ol’ man Roth saw the summer o’ the flood,’ she said.", ["Ol’ man Roth saw the summer o’ the flood,"]),
        ("They met in ‘Berlin’ and ate ‘bread’.", ["Berlin", "bread"]),
        ("‘We’re a’ millers here, wi’ nae corn,’ she said.", ["We’re a’ millers here, wi’ nae corn,"]),
        ("‘Plan A’ cost the millers’ guild a ‘fortune’.", ["Plan A", "fortune"]),
    ],
)
def test_letters_left_out_at_the_end_of_a_word_close_nothing(text, quoted):
    assert paired(text) == (quoted, [])


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ('"The snow was 18" deep at the mill," she said.', ['The snow was 18" deep at the mill,']),
        ("“A 5'10\" man ran off,” the guard said.", ["A 5'10\" man ran off,"]),
        ('“A 2½" crack and a 3 1/4" gap,” the guard said.', ['A 2½" crack and a 3 1/4" gap,']),
        ('"We need a 2" x 4" beam," said the builder.', ['We need a 2" x 4" beam,']),
        ("'He is 6' tall and proud,' she said.", ["He is 6' tall and proud,"]),
        ('The "class of 1999" met for "one last dance".', ["class of 1999", "one last dance"]),
        ('She said "at least 40" and "no more than 50" in a day.', ["at least 40", "no more than 50"]),
        ('She said "at least 40" and "no more" in a day.', ["at least 40", "no more"]),  # the last is another’s
        ('She said "in 1999" and left," he wrote.', ["in 1999"]),
        # Within two quotations a straight mark ends the inner one.
        ('“She said, “take 12" and left,” he said.', ['She said, “take 12" and left,', "take 12"]),
    ],
)
def test_inches_and_feet_close_nothing(text, quoted):
    assert paired(text)[0] == quoted


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        (
            "La maire dit\u00a0: «\u00a0Le pont rouvre\u00a0», puis «\u202fla route\u202f».",
            ["Le pont rouvre", "la route"],
        ),
        ("Le maire d’Arles parle d’« un pont » et l'« on » attend.", ["un pont", "on"]),
        ("« On verra » dit le préfet.", ["On verra"]),
        ("«\u00a0Il a dit ‹\u00a0non\u00a0›\u00a0», raconte-t-elle.", ["Il a dit ‹\u00a0non\u00a0›", "non"]),
        ("»Nein«, sagte er, »das glaube ich nicht.«", ["Nein", "das glaube ich nicht."]),
        ("„Er hat ‚Nein‘ gesagt“, meinte sie.", ["Er hat ‚Nein‘ gesagt", "Nein"]),
        ("›Nein‹, sagte er.", ["Nein"]),
        ("”Ja”, sade hon. »Ei», hän sanoi. „Nie”, powiedział.", ["Ja", "Ei", "Nie"]),
        ("市長は「橋は『安全』だ」と述べた。", ["橋は『安全』だ", "安全"]),
        ("&ldquo;We go,&rdquo; he said. It&rsquo;s &quot;late&quot;.", ["We go,", "late"]),
        ("He said \x93we go\x94 and it isn\x92t over.", ["we go"]),
        ("â€œWe go,â€\x9d he said â€“ it isnâ€™t over.", ["We go,"]),
        ('" We go , " he said .', ["We go ,"]),
        ("He said '...and so on' twice.", ["...and so on"]),
        ("❝We go,❞ he said.", ["We go,"]),
        ("The ’old’ mill and the millers’ guild.", ["old"]),
        ("The ’90s, ’fraid so, and goin’ home.", []),
    ],
)
def test_marks_of_other_languages_and_spellings(text, quoted):
    found, left = paired(text)
    assert ([one.strip() for one in found], left) == (quoted, [])


def test_a_bullet_quotes_nothing():
    assert paired("» One", "» Two", "He said “three”.")[0] == ["three"]


@pytest.mark.parametrize(
    ("opening", "closing"),
    [("“", "”"), ('"', '"'), ("‘", "’"), ("'", "'"), ("«\u00a0", "\u00a0»"), ("&ldquo;", "&rdquo;")],
)
def test_a_quotation_runs_over_paragraphs(opening, closing):
    paragraphs = ["He said, {o}I begin.", "{o}I go on.", "{o}I end,{c} he said. {o}Then more.{c}", "{o}Another.{c}"]
    paragraphs = [one.format(o=opening, c=closing) for one in paragraphs]
    text = "\n\n".join(paragraphs)
    spans, at = [], 0
    for paragraph in paragraphs:
        spans.append((at, at + len(paragraph)))
        at += len(paragraph) + 2
    pairs, problems = pair_marks(text, spans)
    assert [(text[p.start : p.end].strip(), p.continues) for p in pairs] == [
        ("I begin.", False), ("I go on.", True), ("I end,", True), ("Then more.", False), ("Another.", False),
    ]  # fmt: skip
    assert problems == []


def test_only_what_opens_the_paragraph_carries_on_the_one_before():
    text = "“We go.\n\n“We stay and ‘wait and see’ here."
    pairs, problems = pair_marks(text, [(0, 7), (9, len(text))])
    assert [(text[pair.start : pair.end], pair.continues) for pair in pairs] == [
        ("We go.", False), ("wait and see", False),
    ]  # fmt: skip
    assert [problem.mark for problem in problems] == ["“"]
    _, second = pair_marks("“We go.\n\n“We stay.”", [(0, 7), (9, 19)])[0]
    assert second.continues


@pytest.mark.parametrize(
    ("paragraphs", "quoted", "left"),
    [
        # Marks of another size do not continue it, nor does a paragraph without marks.
        (["“I begin.", "‘I go on’ is a song."], ["I go on"], ["“"]),
        (["‘I begin.", "“I go on” is a song."], ["I go on"], ["‘"]),
        (["“I begin.", "It rained.", "“I end.”"], ["I end."], ["“"]),
        (["“I begin.", "” said he."], [], ["“", "”"]),
        (["“I begin.", "“"], [], ["“", "“"]),
        (["“I begin.", "“ I end.”"], [" I end."], ["“"]),
        # What opens at the very end of a paragraph has nothing that could run on.
        (["The boat, he said.“", "“It sank,” she said."], ["It sank,"], ["“"]),
        # What the next paragraph begins with does not belong to the plural before it, nor to a number.
        (["‘We have often met the rebels’", "men of the hills"], ["We have often met the rebels"], []),
        (
            ["‘We left in the spring of 1999’ and so on.", "‘It is mine.’"],
            ["We left in the spring of 1999", "It is mine."],
            [],
        ),
        (["‘the drivers.", "‘It is mine.’"], ["It is mine."], ["‘"]),
        # An author's clause inside: the closing mark was forgotten.
        (["“We watch, said Ann Lee.", "“The mayor lies,” said Bo."], ["The mayor lies,"], ["“"]),
        (["“We watch, she added on Monday.", "“The mayor lies,” said Bo."], ["The mayor lies,"], ["“"]),
        (["“We watch, according to Lee.", "“The mayor lies,” said Bo."], ["The mayor lies,"], ["“"]),
        (["“I went and he said no.", "“So I left,” said Bo."], ["I went and he said no.", "So I left,"], []),
        # Within a sentence a single mark is an apostrophe rather than a quotation that runs on.
        (["He was a ‘sailor on the boat.", "‘It sank,’ she said."], ["It sank,"], ["‘"]),
        (["‘It is the drivers’ wish.", "‘It is mine.’"], ["It is the drivers’ wish.", "It is mine."], []),
        (
            ["‘None of the drivers’ union and the owners’ men came.", "‘So did we.’"],
            ["None of the drivers’ union and the owners’ men came.", "So did we."],
            [],
        ),
        (["‘Experts’ ignored it.", "‘It is mine.’"], ["Experts", "It is mine."], []),
    ],
)
def test_what_runs_on_and_what_was_never_closed(paragraphs, quoted, left):
    found, problems = paired(*paragraphs)
    assert (found, [mark for mark, _ in problems]) == (quoted, left)


def test_the_seeds_marks_are_all_in_a_pair_or_on_the_list(seeds):
    """Double marks, counted without the pairing code: each is an edge of a pair or a problem, none is both."""
    found = seeds.passages
    odd = {}
    for article_id, text in seeds.corpus.texts.items():
        spans = list(found.loc[found.article_id == article_id, ["start", "end"]].itertuples(index=False, name=None))
        pairs, problems = pair_marks(text, spans)
        used = [mark.start for pair in pairs for mark in (pair.opened, pair.closed) if mark]
        listed = [problem.start for problem in problems]
        doubles = [at for at, sign in enumerate(text) if sign in '"“”']
        assert sorted(at for at in used + listed if text[at] in '"“”') == doubles
        odd[article_id[:3]] = [(text.count("\n", 0, p.start) + 1, p.mark) for p in problems]
    # Read by eye: in 001 a stray mark in line 19 and in line 23; all other marks pair or continue over a paragraph.
    assert odd == {"000": [], "001": [(19, '"'), (23, '"')], "002": [], "003": [], "004": []}


@given(st.text(alphabet="ab s.,‘’“”\"'`«»„ \n-(", max_size=60))
def test_any_text_pairs_without_raising_and_quotations_nest(text):
    pairs, problems = pair_marks(text, [(0, len(text))])
    for pair in pairs:
        assert 0 <= pair.start <= pair.end <= len(text)
    for one in pairs:
        for other in pairs:
            crossing = one.start < other.start < one.end < other.end
            assert not crossing
    assert len({p.start for p in problems}) == len(problems)


def test_a_mark_that_is_printed_twice_opens_once():
    assert paired("““We were never asked,” she said.") == (["We were never asked,"], [("“", "is printed twice")])


def test_a_bullet_is_no_mark_left_over():
    assert paired("» Boats: none until noon", "She said “no”.") == (["no"], [])
