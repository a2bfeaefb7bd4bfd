"""Columns of other people's tables: which are ours by name, in the languages of their programs, and which are asked."""

import re
import shlex
import shutil

import pandas as pd
import pytest

import framing as fr
from framing.cli import main
from framing.cli.analyse import mapping
from framing.comments.threads import find_comments
from framing.core.errors import FramingError
from framing.reading import read
from framing.reading.passages.classify import find_passages
from framing.reading.tables.column_names import LONGEST, near_ours, words_of
from framing.reading.tables.column_words import OF_ARTICLES, OF_COMMENTS
from framing.scale.batches import Input, read_batches, survey

OURS = [*OF_ARTICLES]


def table(path, head: str, *rows: str):
    path.write_text("\n".join([head, *rows]) + "\n", encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("heads", "ours"),
    [
        ("Nr;Zeitung;Überschrift;Erscheinungsdatum;Volltext;Autor;Ressort", "article_id outlet title published text"),
        ("Artikel-ID;Medium;Titel;Datum;Inhalt;Verfasserin;Link", "article_id outlet title published text"),
        ("ArtikelNr;Quelle;Schlagzeile;Veröffentlicht am;Artikeltext", "article_id outlet title published text"),
        ("identifiant;journal;titre;date de publication;texte intégral", "article_id outlet title published text"),
        ("Número;Periódico;Titular;Fecha;Contenido;País", "article_id outlet title published text country"),
        ("nummer;krant;kop;publicatiedatum;volledige tekst", "article_id outlet title published text"),
        ("testata;titolo;data;testo;autore;sezione", "outlet title published text byline section"),
        (
            "Id;Source;Headline;Publication date;Author;Full text;Link",
            "article_id outlet title published byline text url",
        ),
        ("paper_name;pub date;fullText", "outlet published text"),
        ("doc;paper;head;when;body;resort", "article_id outlet title published text section"),
        ("krant;kop;publicatiedatum;artikeltekst", "outlet title published text"),
        ("gazete;başlık;yayın tarihi;metin;yazar", "outlet title published text byline"),
        ("Deník;Titulek;Datum vydání;Text článku", "outlet title published text"),
        ("الصحيفة;العنوان;تاريخ النشر;النص", "outlet title published text"),
        ("Εφημερίδα;Τίτλος;Ημερομηνία;Κείμενο", "outlet title published text"),
        ("媒体;标题;发布日期;正文", "outlet title published text"),
        ("Издание;Заголовок;Дата публикации;Текст", "outlet title published text"),
        ("pubtitle;placeOfPublication;Title;pubdate;entryDate;FullText", "outlet title published text"),
        ("source_id;source_name;Headline;pubDate;content", "outlet title published text"),
        ("meta.source;meta.published;meta.headline;body", "outlet published title text"),
        ("source.uri;source.title;head;date;body", "outlet title published text"),
    ],
)
def test_names_in_other_languages_are_known(heads, ours):
    near = near_ours(pd.DataFrame(columns=heads.split(";")), OURS, OF_ARTICLES)
    assert set(ours.split()) <= set(near.found) and near.asked == []


def test_the_words_for_columns_are_written_as_names_are_compared():
    words = [one for known in (OF_ARTICLES, OF_COMMENTS) for listed in known.values() for one in listed]
    assert [one for one in words if " ".join(words_of(one)) != one or len(one.split()) > LONGEST] == []


def test_the_outlet_is_the_name_of_a_source_not_its_address_or_the_place_where_it_is_printed():
    near = near_ours(pd.DataFrame(columns=["source.uri", "source.title", "placeOfPublication"]), OURS, OF_ARTICLES)
    assert near.found == {"outlet": "source.title"}


@pytest.mark.parametrize(
    "head",
    """Kontext;Untertitel;Abrufdatum;date accessed;Anzahl Wörter;word count;user id;media_id;Bildtext;Textlänge;
    Datumsformat;candidate;Sub title;Landkreis;updated at;nation_state_id""".replace("\n", "").split(";"),
)
def test_names_that_are_much_like_ours_and_mean_another_thing(head):
    near = near_ours(pd.DataFrame(columns=[head.strip()]), ["article_id", "text", "published", "title"], OF_ARTICLES)
    assert near.found == {} and near.asked == []


def test_what_could_be_one_or_another_is_asked(tmp_path):
    frame = pd.DataFrame(columns=["Zeitung", "Quelle", "Volltext"])
    near = near_ours(frame, ["outlet", "text"], OF_ARTICLES)
    assert near.found == {"text": "Volltext"} and near.asked == ["Which is outlet: Zeitung or Quelle?"]
    near = near_ours(pd.DataFrame(columns=["Publication"]), ["outlet", "published"], OF_ARTICLES)
    assert near.found == {} and near.asked == ["Is Publication outlet or published?"]
    near = near_ours(pd.DataFrame(columns=["Rubrik"]), ["title", "section"], OF_ARTICLES)
    assert near.asked == ["Is Rubrik title or section?"]  # a headline in Swedish, a section in German
    path = table(tmp_path / "a.csv", "Zeitung,Quelle,Volltext", "Möwe,dpa,The toll went up.")
    with pytest.raises(FramingError, match=r"Which is outlet: Zeitung or Quelle\?"):
        read(path)


def test_a_refused_table_says_what_to_add_and_that_is_enough(tmp_path, capsys):
    heads = "Nr,Überschrift,Blatt am Ort,Volltext,Autor"
    path = table(tmp_path / "a.csv", heads, "1,Toll,Möwe,The toll went up.,Ida Roth")
    with pytest.raises(FramingError) as refused:
        read(path)
    said = str(refused.value)
    assert "there is no column 'outlet'; did you mean 'Blatt am Ort'?" in said
    options = re.search(r"add (.*) \(in Python", said)[1]
    columns = mapping(shlex.split(options.replace("--column ", "")))
    assert columns == {
        "article_id": "Nr", "outlet": "Blatt am Ort", "text": "Volltext", "title": "Überschrift", "byline": "Autor"
    }  # fmt: skip
    assert str(columns) in said
    found = read(path, columns)
    assert found.articles[["article_id", "byline"]].values.tolist() == [["1", "Ida Roth"]] and found.remarks == ()
    assert main(["import", str(path), "--out", str(tmp_path / "corpus"), *shlex.split(options)]) == 0


@pytest.mark.parametrize(
    ("names", "row"),
    [
        ("date,publication,headline,full_text here", "2031-03-04,Möwe,Toll,The toll went up."),
        ("id;date;my source;title;body", "1;2031-03-04;Möwe;Toll;The toll went up."),
        ("Headline;Publication Date;Source Name;Content (en)", "Toll;4 Mar 2031;Möwe;The toll went up."),
    ],
)
def test_the_whole_command_can_be_copied_and_works(tmp_path, capsys, names, row):
    path = table(tmp_path / "my articles.csv", names, row)
    assert main(["import", str(path), "--out", str(tmp_path / "corpus")]) == 1
    *_, said, command = capsys.readouterr().err.strip().split("\n")
    assert said == "The whole command:"
    assert main(shlex.split(command.partition("framing ")[2])) == 0
    assert read(tmp_path / "corpus").articles.title.tolist() == ["Toll"]


NAMES_OF_OTHERS = [
    "id,source,date,headline,body,author",
    "doc_id;newspaper;Publication Date;Title;Full Text;Byline",
    "Nr;Zeitung;Erscheinungsdatum;Überschrift;Artikeltext;Autor",
    "Identifiant;Média;Date de parution;Titre;Texte intégral;Auteur",
    "content.uid;content.source;content.date;content.headline;content.body;content.author",
]


@pytest.mark.parametrize("names", NAMES_OF_OTHERS)
def test_columns_that_are_called_as_is_usual_are_taken_and_told_in_files_and_frames_alike(tmp_path, names):
    names = re.split("[,;]", names)
    row = ["7", "Möwe", "2031-03-04", "Toll", "Toll\n\nThe toll went up.", "Ida Roth"]
    frame = pd.DataFrame([row], columns=names)
    frame.to_csv(tmp_path / "a.csv", index=False)
    for given in (tmp_path / "a.csv", frame):
        found = read(given)
        told = found.articles[["article_id", "outlet", "published", "title", "byline"]]
        assert told.values.tolist() == [["7", "Möwe", "2031-03-04", "Toll", "Ida Roth"]]
        (remark,) = found.remarks
        assert "columns were taken by their names" in remark and f"outlet is {names[1]}" in remark


@pytest.mark.parametrize(
    ("names", "asked"),
    [
        ("newspaper;publisher;body", "Which is outlet: newspaper or publisher"),
        ("source;body;content", "Which is text: body or content"),
        ("source;remarks on it", "there is no column 'text'"),
        ("editor;body", "did you mean 'editor'"),
        ("source;body;document;number", "Which is article_id: document or number"),
    ],
)
def test_nothing_is_taken_by_its_name_where_what_is_needed_is_not_sure(names, asked):
    columns = names.split(";")
    with pytest.raises(FramingError, match=asked) as refused:
        read(pd.DataFrame([[f"cell {n}" for n, _ in enumerate(columns)]], columns=columns))
    assert f"its columns are: {', '.join(columns)}" in str(refused.value)


@pytest.mark.parametrize("cell", ["Twitter for iPhone", "X Web App", "https://tide.org/1", "17", 17])
def test_an_app_a_page_or_a_number_is_no_outlet_by_its_column(cell):
    with pytest.raises(FramingError, match="did you mean 'source'"):
        read(pd.DataFrame([[cell, "The toll went up."]], columns=["source", "text"]))


def test_dates_by_a_usual_name_are_taken_where_they_are_dates(tmp_path):
    path = table(tmp_path / "a.csv", "article_id,outlet,text,day", "a,Möwe,The toll went up.,a Monday")
    found = read(path)
    assert found.articles.day.tolist() == ["a Monday"] and "the column day was not used" in found.remarks[0]
    table(path, "article_id,outlet,text,day", "a,Möwe,The toll went up.,3/4/2031")
    with pytest.raises(FramingError, match="day and month could be exchanged"):
        read(path)
    assert read(path, dates="day-first").articles.published.tolist() == ["2031-04-03"]


def test_in_batches_the_same_columns_are_taken_or_a_person_is_asked(tmp_path, monkeypatch):
    monkeypatch.setattr("framing.scale.batches.ROWS", 2)
    head, rows = "id,source,body,date", [f"{n},A,Article {n}.,2031-03-0{n}" for n in range(1, 5)]
    path = table(tmp_path / "a.csv", head, *rows)
    known = survey(Input(path))
    assert [key for batch in read_batches(Input(path), known) for key in batch.texts] == ["1", "2", "3", "4"]
    assert len(known.remarks) == 1 and "taken by their names" in known.remarks[0]
    table(path, head, *rows, "5,A,Article 5.,someday")
    with pytest.raises(FramingError, match=r"in some rows 'date' could be taken by its name, in others not: say"):
        survey(Input(path))


def test_what_no_column_seems_to_be_is_left_open_in_the_command(tmp_path, capsys):
    path = table(tmp_path / "a.csv", "Nr,Volltext,Laune", "1,The toll went up.,heiter")
    with pytest.raises(FramingError) as refused:
        read(path)
    said = str(refused.value)
    assert "--column outlet=YOURS --column text=Volltext" in said and "YOURS (outlet)" in said
    main(["import", str(path), "--out", str(tmp_path / "corpus")])
    assert "whole command" not in capsys.readouterr().err
    assert "--outlet NAME" in said


@pytest.mark.parametrize("ours", ["byline", "author", "section", "url"])
def test_what_archives_tell_besides_can_be_mapped(tmp_path, ours):
    path = table(tmp_path / "a.csv", "article_id,outlet,text,Eigenes", "a,Möwe,The toll went up.,this one")
    found = read(path, {ours: "Eigenes"})
    assert found.articles["byline" if ours == "author" else ours].tolist() == ["this one"]


def test_a_frame_without_a_column_says_which_it_has_and_how_to_rename():
    frame = pd.DataFrame({"Blatt am Ort": ["Möwe"], "Volltext": ["The toll went up."], "Laune": ["heiter"]})
    with pytest.raises(FramingError) as refused:
        fr.read(frame)
    said = str(refused.value)
    assert "its columns are: Blatt am Ort, Volltext, Laune" in said and "needs the columns outlet and text" in said
    assert "columns={'outlet': 'Blatt am Ort', 'text': 'Volltext'}" in said


def test_rows_in_a_list_are_no_paths():
    with pytest.raises(FramingError, match=r"no corpus: something of type list.*\n.*pandas.DataFrame"):
        fr.read([{"outlet": "Möwe", "text": "The toll went up."}])


# A table without ids: its articles are called by their rows.


def test_articles_without_an_id_are_called_by_file_and_row(tmp_path):
    path = table(tmp_path / "möwe.csv", "Zeitung,Text", "Möwe,The toll went up.", "", "Möwe,The bridge is shut.")
    found = read(path, {"outlet": "Zeitung", "text": "Text"})
    assert list(found.texts) == ["möwe-001", "möwe-003"]
    (remark,) = found.remarks
    assert "has no column of ids" in remark and "möwe-017" in remark
    frame = pd.DataFrame({"outlet": ["Möwe", "Möwe"], "text": ["The toll went up.", "The bridge is shut."]})
    assert list(read(frame).texts) == ["row-001", "row-002"]


@pytest.mark.parametrize(
    ("head", "rows", "ids"),
    [
        ("Nr,outlet,text", ["7,A,One.", "8,A,Two."], ["7", "8"]),
        ("article number x,outlet,text", ["7,A,One.", "8,A,Two."], None),  # it could be their id: asked
        ("Nr,outlet,text", ["7,A,One.", "7,A,Two."], ["a-001", "a-002"]),  # an issue's number, perhaps
        ("Nr,outlet,text", ["7,A,One.", ",A,Two."], ["a-001", "a-002"]),
        ("user id,outlet,text", ["7,A,One.", "8,A,Two."], ["a-001", "a-002"]),
    ],
)
def test_a_column_that_is_called_like_an_id_is_one_where_its_cells_are(tmp_path, head, rows, ids):
    path = table(tmp_path / "a.csv", head, *rows)
    if ids:
        assert list(read(path).texts) == ids
    else:
        with pytest.raises(FramingError, match="no column 'article_id'; did you mean 'article number x'"):
            read(path)


def test_in_batches_the_ids_are_the_same(tmp_path, monkeypatch):
    monkeypatch.setattr("framing.scale.batches.ROWS", 2)
    path = table(tmp_path / "a.csv", "outlet,text", *(f"A,Article {n}." for n in range(5)))
    known = survey(Input(path))
    ids = [key for batch in read_batches(Input(path), known) for key in batch.texts]
    assert ids == list(read(path).texts) == [f"a-00{n}" for n in range(1, 6)]
    assert len(known.remarks) == 1


def test_comments_that_name_articles_otherwise_are_told_how_these_are_called(tmp_path):
    path = table(tmp_path / "a.csv", "outlet,text", "A,The toll went up.")
    comments = table(tmp_path / "c.csv", "article_id,comment_id,text", "17,1,Why?")
    with pytest.raises(FramingError) as refused:
        read(path, comments=comments)
    said = str(refused.value)
    assert "row 1: there is no article '17'" in said and "The articles are: a-001" in said
    assert "a.csv: has no column of ids" in said
    table(comments, "article_id,comment_id,text", "a-001,1,Why?")
    assert [part.kind for part in read(path, comments=comments).parts["a-001"]] == ["text", "comment"]


def test_what_many_rows_have_wrong_alike_is_told_once(tmp_path):
    path = table(tmp_path / "a.csv", "outlet,text", "A,The toll went up.")
    comments = table(tmp_path / "c.csv", "article_id,text", *(f"Toll up,Why {n}?" for n in range(30)))
    with pytest.raises(FramingError) as refused:
        read(path, comments=comments)
    assert refused.value.faults == ["row 1, row 2, row 3, row 4, row 5 and 25 more: there is no article 'Toll up'"]


def test_a_number_of_such_a_table_opens(tmp_path, capsys):
    path = table(tmp_path / "a.csv", "outlet,text", 'A,"The mayor called the toll genocide."')
    assert main(["trace", str(path), "--codebook", "data/codebook.yml", "--term", "genocide"]) == 0
    said = capsys.readouterr()
    assert "a.csv, row 1" in said.out and "has no column of ids" in said.err


# Tables of comments: a notebook has no place to say which column is which.

ARTICLES = ["article_id,outlet,text", "a,A,The baths reopen.", "b,B,The baths stay shut."]


@pytest.fixture
def exported(tmp_path):
    table(tmp_path / "articles.csv", *ARTICLES)

    def read_with(*lines: str, **more):
        return read(tmp_path / "articles.csv", comments=table(tmp_path / "comments.csv", *lines), **more)

    return read_with


@pytest.mark.parametrize(
    "head",
    [
        "id,article,user,body,created_at,reply_to,likes",
        "Comment ID,Article ID,Username,Comment,Date,Parent ID,Like count",
        "Nr,Artikel,Nutzer,Kommentar,Zeitpunkt,Antwort auf,Gefällt mir",
        "identifiant,article id,pseudo,commentaire,heure,réponse à,j'aime",
        "número,artículo,usuario,comentario,fecha,respuesta a,me gusta",
    ],
)
def test_comments_by_usual_names_are_taken_and_told(exported, head):
    found = exported(head, "1,a,Kim,Why?,2024-05-13,,3", "2,a,Bo,So.,2024-05-14,1,0")
    rows = find_comments(found, find_passages(found))
    assert rows.parent_id.iloc[1] == "1" and rows.likes.tolist() == [3, 0] and rows.time.notna().all()
    assert rows.reader.tolist() == ["reader A", "reader B"]
    (remark,) = found.remarks
    assert "columns were taken by their names" in remark and "author is" in remark


def test_capitals_and_blanks_in_the_names_of_our_columns_are_no_matter(tmp_path):
    (tmp_path / "a.csv").write_text("Article ID,OUTLET,Title,Full-Text,Text\n1,Daily,Rents rise,long,They rise.\n")
    found = read(tmp_path / "a.csv").articles
    assert found[["article_id", "outlet", "title"]].values.tolist() == [["1", "Daily", "Rents rise"]]
    (tmp_path / "a.csv").write_text("article_id,Outlet,outlet ,text\n1,Daily,Herald,They rise.\n")  # two: asked
    with pytest.raises(FramingError, match="no column 'outlet'"):
        read(tmp_path / "a.csv")


def test_what_is_ambiguous_among_comments_is_asked(exported):
    with pytest.raises(FramingError, match=r"Which is text: body or message\?"):
        exported("id,article,body,message", "1,a,Why?,So.")
    found = exported("id,article,body,user,name", "1,a,Why?,kim7,Kim")
    assert any("Which is author: user or name?" in remark for remark in found.remarks)
    assert "Kim" not in repr(found.parts)


@pytest.mark.parametrize(
    ("column", "cell"), [("date", "yesterday"), ("date", "3/4/2024"), ("score", "0.75"), ("votes", "many")]
)
def test_a_column_whose_cells_do_not_fit_is_not_taken(exported, column, cell):
    found = exported(f"article_id,comment_id,text,{column}", f"a,1,Why?,{cell}")
    assert any(f"the column {column} was not used" in remark for remark in found.remarks)
    assert found.parts["a"][-1].told.time is None


def test_a_table_of_comments_that_lacks_a_column_names_all_with_a_command(exported):
    with pytest.raises(FramingError) as refused:
        exported("Artikel,Nr,Laune,Antwort auf", "a,1,heiter,")
    said = str(refused.value)
    assert "needs the columns article_id (of the article that they stand under) and text" in said
    assert "its columns are: Artikel, Nr, Laune, Antwort auf" in said
    assert (
        "--column comments.article_id=Artikel --column comments.comment_id=Nr --column comments.text=YOURS "
        "--column 'comments.parent_id=Antwort auf'" in said
    )


def test_a_table_of_comments_given_for_articles_is_recognised(tmp_path):
    path = table(tmp_path / "c.csv", "id,article,user,body,reply_to", "1,a,Kim,Why?,")
    with pytest.raises(FramingError, match=r"table of readers' comments.*--comments .*c\.csv"):
        read(path)


def test_an_answer_dated_before_what_it_answers_is_told_and_kept(exported):
    head = "article_id,comment_id,parent_id,text,time"
    found = exported(head, "a,1,,Why?,2024-05-14T10:00:00Z", "a,2,1,So.,2024-05-13", "a,3,1,Well.,2024-05-15")
    rows = find_comments(found, find_passages(found))
    assert rows.comment_id.tolist() == ["1", "2", "3"] and rows.parent_id.tolist()[1:] == ["1", "1"]
    (remark,) = found.remarks
    assert remark == (
        "comments.csv: 1 comment is dated before the one answered (row 2, of 2024-05-13, answers row 1, of "
        "2024-05-14T10:00:00Z): it stands after it all the same"
    )
    assert exported(head, "a,1,,Why?,2024-05-14", "a,2,1,So.,2024-05-14").remarks == ()


def test_in_shards_the_comments_of_a_folder_are_read_by_the_same_names(tmp_path):
    table(tmp_path / "articles.csv", *ARTICLES)
    comments = table(tmp_path / "comments.csv", "id,article,user,body", "1,a,Kim,Why?")
    known = survey(Input(tmp_path, comments=comments))
    (remark,) = known.remarks
    assert "columns were taken by their names" in remark
    (batch,) = read_batches(Input(tmp_path, comments=comments), known)
    assert [part.comment_id for part in batch.parts["a"] if part.kind == "comment"] == ["1"]
    table(comments, "id,article,user,body", "1,c,Kim,Why?")
    with pytest.raises(FramingError, match=r"no article 'c', which comments name\n.*article_id is article"):
        survey(Input(tmp_path, comments=comments))


def test_notebooks_load_a_folder_with_comments_of_other_names(tmp_path, monkeypatch):
    import helpers

    folder = tmp_path / "mine"
    folder.mkdir()
    table(folder / "articles.csv", *ARTICLES)
    table(folder / "comments.csv", "id,article,user,body", "1,a,Kim,Why?")
    shutil.copy("data/practice/codebook.yml", folder / "codebook.yml")
    analysis = helpers.load(folder, warn=False)
    assert analysis.comments.text.tolist() == ["Why?"]


def test_our_own_names_are_in_no_list_of_others_by_two():
    """A name of ours never reads as another of ours in the same kind of table."""
    for words in (OF_ARTICLES, OF_COMMENTS):
        for name in words:
            others = [other for other in words if other != name]
            assert near_ours(pd.DataFrame(columns=[name]), others, words).found == {}


def test_a_manifest_tells_what_a_table_can(tmp_path):
    (tmp_path / "a.txt").write_text("The toll went up.\n")
    entry = "articles:\n  - {file: a.txt, outlet: Möwe, byline: Ida Roth, section: Town, url: 'https://m.example/a'}\n"
    (tmp_path / "manifest.yml").write_text(entry)
    told = read(tmp_path).articles[["byline", "section", "url"]]
    assert told.values.tolist() == [["Ida Roth", "Town", "https://m.example/a"]]
    (tmp_path / "manifest.yml").write_text(entry.replace("Town", "[Town, Port]"))
    with pytest.raises(FramingError, match="section is a list, not one value"):
        read(tmp_path)


def test_what_was_taken_by_its_name_is_told_where_its_cells_are_wrong(exported):
    with pytest.raises(FramingError, match="article_id is story"):
        exported("id,story,body", "1,a story,Why?")


def test_a_name_that_means_an_outlet_or_a_day_is_told_by_its_cells():
    table = {"Publication": ["The Quay"], "Date": ["3 May 2031"], "Type of outlet": ["paper"]}
    near = near_ours(pd.DataFrame(table), ["outlet", "published"], OF_ARTICLES)
    assert near.found == {"outlet": "Publication", "published": "Date"} and near.asked == []
    near = near_ours(pd.DataFrame({"Publication": ["3 May 2031"]}), ["outlet", "published"], OF_ARTICLES)
    assert near.found == {"published": "Publication"}
