"""The patterns about English clauses, each with what it must match and what it must not, on invented text."""

import re

import pytest

from framing.comments.stance import clause_patterns as clauses
from framing.comments.stance import polarity, sentence_forms

# pattern, how `agency` and `polarity` use it, what it matches, what it does not
EXAMPLES = [
    (
        clauses.ACT,
        "fullmatch",
        ["massacre", "tortured", "mass murder", "bullies"],
        ["murderous", "resistance", "peace"],
    ),
    (clauses.DOERS, "fullmatch", ["butchers", "oppressors", "bullies"], ["murders", "slaughters", "massacre"]),
    (clauses.UPON, "match", ["destroy", "wiping out", "trusted"], ["massacre", "wipe", "root"]),
    (clauses.WISHED, "search", ["they must be ", "it ought to be", "let them finally be"], ["it was ", "must have "]),
    (clauses.LAST_BE, "search", ["it is cruel", "they're brave"], ["it is still fighting", "the mayor"]),
    (
        clauses.DOES,
        "search",
        ["the port commits", "it has no plan", "carried out a raid"],
        ["it has to go", "the port"],
    ),
    (clauses.DOER_NEXT, "match", [" commits", " has never committed", "  did"], ["commits", " has left", " saw"]),
    (clauses.TOLD_TO_STOP, "fullmatch", [", stop the ", " ! please end your"], [" stop the ", ", stop it"]),
    (clauses.AGENT, "fullmatch", [" by ", " was committed by the ", " of ten people by "], [" of ", " bombed by "]),
    (clauses.BY_OTHER, "match", [" by rivals", " of the ferry by others"], [" by far", " by bombing it", " of it"]),
    (
        clauses.OTHERS,
        "search",
        ["it suffers", "the victims of", "cope with"],
        ["it wins", "it fights to win", "sees back"],
    ),
    (clauses.NOT_OF_IT, "search", ["struck by", "because of", "in the face of"], ["the byway", "a facet"]),
    (clauses.OWN_PEOPLE, "match", [" leaders", "'s army chief"], ["leaders", "'s victims"]),
    (clauses.THEIR_PEOPLE, "match", ["'s enemies", " old critics", "-free"], ["'s army", "-led", " bridge"]),
    (clauses.OTHER_FOLLOWS, "match", [" neighbours", "prisoners"], [" soldiers", " prison"]),
    (clauses.PEOPLE_OF, "search", ["the victims of the ", "massacre of ", "anti-"], ["the army of ", "victims of it"]),
    (clauses.ACTED_UPON, "search", ["those who fight ", "destroyed the "], ["those who left ", "destroyed it"]),
    (clauses.ACTED_BY, "search", ["it was flooded by ", "shelled by the "], ["stood by ", "flooded by it"]),
    (clauses.RELATIVE_OF_NAME, "fullmatch", [", ", " is a group of people"], [" left the group", "x"]),
    (clauses.PRONOUN_SUBJECT, "match", [" they are", " and so it's", " who runs"], [" theirs are", " ferries run"]),
    (
        clauses.OWN_SUBJECT,
        "match",
        [" the ferry is", " also my old aunt has"],
        [" is late", " ferry", " the ferry sank"],
    ),
    (clauses.ASIDE, "search", ["is, as all know,", ", I think, "], ["as all know, it", "it left, they say, early"]),
    (clauses.VERB_NEXT, "search", ["it has ", "they're", "openly "], ["the ferry ", "is it "]),
    (clauses.VERB_PHRASE, "match", ["finish the", "defend themselves"], ["finish", "finish this"]),
    (clauses.GOES_ON, "match", [" in the north", " — who"], [" into the north", " the"]),
    (clauses.AND_ITS, "match", [" and its", ", and all their", "and other"], [" and the", " or its"]),
    (clauses.BESIDE_NAME, "match", [", a port", " the port", ":"], [" port", "port"]),
    (clauses.DESCRIBING, "match", [", a truly old and ", " the very ", ""], [" has sunk near old stone ", " is"]),
    (clauses.CALLED_UPON, "search", ["dear port: ", "you!", "well, …"], ["dear port", ", you "]),
    (clauses.IS_NAME, "fullmatch", [" is ", " are the "], [" has the ", " is old "]),
    (clauses.ENDS_IN_BE, "search", ["the real danger is ", "these are the "], ["the danger ", "is it "]),
    (clauses.RIGHT_BEFORE, "match", [" ", " that ", " which the "], [" who ", "that", " and the "]),
    (clauses.NEAR_NAME, "fullmatch", [" ", " of that ", " ugly old "], ["", " of a port by ", " ugly old grey "]),
    (clauses.OTHER_VERB, "search", ["men attacked ", "the lie cost the ", "rains "], ["old ", "lie cost it "]),
    (clauses.WITHOUT_OBJECT, "match", ["", " this.", " right now", " because it"], [" the rain", " raining"]),
    (clauses.NOUN_HERE, "search", ["the ", "norman ", "of its "], ["people ", "the old "]),
    (
        polarity.ENDED,
        "search",
        ["stop waiting and ", "quit all talking, then"],
        ["stop it and", "stop waiting and win"],
    ),
    (polarity.NO_DENIAL, "search", ["not only", "no doubt", "nothing less than"], ["not one", "nothing"]),
    (
        polarity.REPORT,
        "search",
        ["they claim", "they call it", "in your eyes"],
        ["the so-called", "they sing", "in my eyes"],
    ),
    (polarity.WE_SAY, "search", ["i ", "we all still ", "i really do "], ["they ", "i never ", "i hear they "]),
    (polarity.PROHIBITED, "search", ["don't ", "we should not simply "], ["don't you ", "we should not be "]),
    (polarity.NONE_OF, "search", ["none of the ", "nobody at "], ["nobody ", "one of the "]),
    (polarity.CLEFT, "search", ["it's not the ", "it isnt the "], ["they are not the ", "it's the "]),
    (
        polarity.SUPPOSED,
        "search",
        ["if it", "would have", "don't think", "no proof"],
        ["how can it", "i think", "proof"],
    ),
    (sentence_forms.NEGATIVE_QUESTION, "match", ["isn't it", "but do they not"], ["is it", "it isn't"]),
    (
        sentence_forms.TAG,
        "search",
        ["it is, isn't it?", "old, right??", "so, don't you think?!"],
        ["is it right?", "it is, isn't it"],
    ),
    (
        sentence_forms.DENYING_QUESTION,
        "search",
        ["how can anyone", "who would", "why should we"],
        ["how can it", "who is"],
    ),
    (sentence_forms.IRONY, "search", ["sure /s", "great, my foot!", "#sarcasm"], ["his/s", "on my foot", "my eye"]),
    (
        polarity.REPORT_AFTER,
        "search",
        [", or so they say", ", says uncle", " - supposedly"],
        [", i think", ", it is old"],
    ),
]


@pytest.mark.parametrize(("pattern", "how", "matching", "others"), EXAMPLES)
def test_a_pattern_matches_what_it_is_for_and_nothing_else(pattern: re.Pattern, how, matching, others):
    matches = getattr(pattern, how)
    assert [text for text in matching if not matches(text)] == []
    assert [text for text in others if matches(text)] == []


def test_many_blanks_or_marks_change_nothing():
    assert clauses.RIGHT_BEFORE.match("   that    the ")
    assert clauses.AND_ITS.match("  —  and its")
    assert clauses.OWN_SUBJECT.match(" -- the ferry is")
