"""How articles describe their speakers: what stands before a name, after it, and for a source."""

import pytest

import framing as fr
from framing.reading.corpus import corpus
from framing.voice.speakers.descriptions import describe_speakers, named_persons

CODEBOOK = "data/practice/codebook.yml"


def described(body: str) -> fr.Analysis:
    text = f"Something happened\n\n{body}\n"
    return fr.analyse(corpus([{"article_id": "a", "outlet": "A"}], {"a": text}), CODEBOOK)


def phrases(body: str) -> list[tuple[str, str, str]]:
    analysis = described(body)
    found = describe_speakers(analysis._attributed, analysis.reported, analysis._by_voice, analysis._articles_read)
    texts = [analysis.corpus.texts["a"][start:end] for start, end in zip(found["start"], found["end"], strict=True)]
    assert texts == found["text"].tolist()
    return list(found[["speaker", "kind", "text"]].itertuples(index=False, name=None))


@pytest.mark.parametrize(
    ("body", "kind", "phrase"),
    [
        ("“We have had enough of it,” said Deputy Mayor Ann Lee.", "title", "Deputy Mayor Ann Lee"),
        (
            "“We have had enough of it,” said the company’s spokeswoman Ann Lee.",
            "title",
            "company’s spokeswoman Ann Lee",
        ),
        (
            "“We have had enough of it,” said Ann Lee, a nurse at the infirmary.",
            "apposition",
            "a nurse at the infirmary",
        ),
        ("“We have had enough of it,” said Ann Lee, 71, a retired teacher.", "apposition", "a retired teacher"),
        ("Ann Lee, who is a docker, said: “We have had enough of it.”", "apposition", "a docker"),
        ("Ann Lee is a clerk. “We have had enough of it,” said Lee.", "apposition", "a clerk"),
        ("“We have had enough of it,” said Ann Lee of the Ferry Union.", "title", "Ann Lee of the Ferry Union"),
        ("“We have had enough of it,” said a spokesman for the union.", "source", "a spokesman for the union"),
    ],
)
def test_what_an_article_says_of_a_speaker(body, kind, phrase):
    assert any(found[1:] == (kind, phrase) for found in phrases(body)), phrases(body)


@pytest.mark.parametrize(
    "body",
    [
        "“We have had enough of it,” said Ann Lee, the company said.",  # a clause, not a description
        "Ann Lee, Mayor Bo Ray and Cy Poe met. “We have had enough of it,” said Lee.",  # the next of a list
        "“We have had enough of it,” Lee said. Ann Lee left.",
    ],
)
def test_what_stands_beside_a_name_is_not_always_about_it(body):
    assert [found for found in phrases(body) if found[1] == "apposition"] == []


@pytest.mark.parametrize("what", ["a former pilot", "an engineer", "the town’s banker", "her cousin", "Lund’s mayor"])
def test_whoever_reports_something_goes_by_the_words_before_their_apposition(what):
    analysis = described(f"The owner, {what}, said that the ferry would come back.")
    assert analysis.reported["speaker"].tolist() == ["owner"]


@pytest.mark.parametrize(
    ("body", "speaker", "named"),
    [
        ("“We have had enough of it,” said Ann Lee.", "Ann Lee", True),
        ("“We have had enough of it,” said Dr Lee.", "Lee", True),
        ("“We have had enough of it,” said Sarah.", "Sarah", True),
        ("“We have had enough of it,” said a spokesman.", "spokesman", False),
        ("“We have had enough of it,” said the Harbour Company.", "Harbour Company", False),
        ("“We have had enough of it,” said Lee Brothers.", "Lee Brothers", False),
        ("“We have had enough of it,” said Norway.", "Norway", False),
        ("Teachers in Holtby said that it was enough.", "Teachers in Holtby", False),
        ("“We have had enough of it,” said Save Holtby Quay.", "Save Holtby Quay", False),
    ],
)
def test_a_named_person_is_not_a_body_nor_a_source_without_a_name(body, speaker, named):
    analysis = described(body)
    assert analysis.speakers["name"].tolist() == [speaker]
    found = named_persons(analysis._attributed, analysis._by_voice, analysis._articles_read)
    assert (("a", speaker) in found) is named
