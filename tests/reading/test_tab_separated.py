"""Tab-separated tables: some programs enclose cells in quotation marks, some write the texts' own; invented."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.reading import read
from framing.reading.tables.files.delimited import marks_of
from framing.scale.batches import Input, read_batches, survey

HEAD = "article_id\toutlet\ttext\n"


@pytest.fixture
def table(tmp_path):
    def write(rows: str, name: str = "a.tsv"):
        (tmp_path / name).write_text(rows, newline="")
        return tmp_path / name

    return write


def in_batches(path):
    source = Input(path)
    return {key: text for batch in read_batches(source, survey(source)) for key, text in batch.texts.items()}


OWN_MARKS = [
    ['"We row," said Ida.', '"Nobody asked us" is what they say.'],
    ['"Never again, said Ida.', 'They "row" at night.', "The lock is shut."],
    ['"We row, said Ida.', "The lock is shut."],
    ['"We row," said Ida, "or swim."', 'The "lock" is shut.'],
]


@pytest.mark.parametrize("texts", OWN_MARKS)
def test_marks_that_are_a_texts_own_stay_and_part_no_articles(table, texts):
    path = table(HEAD + "".join(f"{n}\tThe Tide\t{text}\n" for n, text in enumerate(texts)))
    found = read(path)
    assert list(found.texts.values()) == texts == list(in_batches(path).values())
    assert not found.remarks


def test_marks_of_comments_stay_too(table):
    articles = table(f"{HEAD}a\tThe Tide\tThe lock is shut.\n")
    comments = table('article_id\tcomment_id\ttext\na\t1\t"Shut" my foot, said nobody.\na\t2\tWhy?\n', "c.tsv")
    found = read(articles, comments=comments)
    assert found.texts["a"].endswith('\n\n"Shut" my foot, said nobody.\n\nWhy?')


@pytest.mark.parametrize(
    ("cells", "text"),
    [
        ('"She said ""no""."', 'She said "no".'),
        ('"The lock\nis shut."', "The lock\nis shut."),
        ('"Baths, old and new."', "Baths, old and new."),
    ],
)
def test_marks_that_enclose_a_cell_fall(table, cells, text):
    path = table(f"{HEAD}a\tThe Tide\t{cells}\nb\tThe Tide\tIt rained.\n")
    found = read(path)
    assert found.texts["a"] == text == in_batches(path)["a"] and not found.remarks


def test_where_nothing_shows_whose_the_marks_are_they_stay_and_it_is_told(table):
    path = table(f'{HEAD}a\tThe Tide\t"The lock is shut."\nb\tThe Tide\tIt rained.\n')
    found = read(path)
    assert found.texts["a"] == '"The lock is shut."' == in_batches(path)["a"]
    assert any("the cell '\"The lock is shut.\"' was read with its quotation marks" in one for one in found.remarks)


def test_a_mark_that_may_have_drawn_in_what_follows_is_told(table):
    found = read(table(f'{HEAD}a\tThe Tide\t"No," she said.\nb\tThe Tide\t"It\nrained."\n'))
    assert any("begins with a quotation mark that does not end it" in one for one in found.remarks)


CELLS = st.text(st.sampled_from('ab", \t\n'), max_size=6)


@given(
    st.lists(st.tuples(CELLS, CELLS), min_size=1, max_size=5), st.sampled_from([csv.QUOTE_ALL, csv.QUOTE_NONNUMERIC])
)
def test_what_a_program_encloses_throughout_is_known_whatever_it_holds(rows, quoting):
    file = io.StringIO(newline="")
    csv.writer(file, delimiter="\t", quoting=quoting).writerows([("outlet", "text"), *rows])
    assert marks_of(io.BytesIO(file.getvalue().encode())) == (True, "")


@given(st.lists(st.text(st.sampled_from('ab", '), max_size=6), min_size=1, max_size=5))
def test_no_cell_of_a_table_without_enclosing_marks_is_merged(texts):
    lines = [b"outlet\ttext\n", b'A\t"b" c\n', *(f"A\t{text}\n".encode() for text in texts)]
    assert marks_of(lines) == (False, "")
