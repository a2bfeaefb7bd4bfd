"""How tables of other people call what we know of an article or a comment, in the languages of their programs.

In small letters without accents, as `column_names` compares them. A word that means two of these things in the same
kind of table stands with both (“publication”, an outlet or a day), and is asked about, or with neither (“Beitrag”, an
article or a comment).
"""


def _words(listed: str) -> frozenset[str]:
    return frozenset(" ".join(one.split()) for one in listed.split(","))


OF_ARTICLES = {
    "article_id": _words("""id, uid, uuid, guid, identifier, number, nr, article id, article number, story id,
        doc, doc nr, document,
        document id, doc id, item id, text id, news id, record id, id article, dokument id, beitrag id, id articolo,
        id articulo, nummer, numero, artikel id, artikel nr, artikelnummer, laufende nummer, lfd nr, kennung,
        identifiant, identificador, identificativo, identificatore, volgnummer, lopnummer,
        编号, 序号"""),
    "outlet": _words("""outlet, source, newspaper, paper, media, medium, publisher, publication, publication title,
        publication name, domain, zeitung, zeitungsname, zeitungstitel, quelle, medien, medienname, blatt,
        publikation, verlag, herausgeber, sender, journal, titre de presse, editeur, periodico, diario, fuente, medio,
        editor, krant, bron, dagblad, uitgever, uitgave, giornale, testata, fonte, quotidiano, editore, jornal,
        veiculo, tidning, avis, kalla, kilde, gazeta, zrodlo,
        εφημεριδα, source name, source title, pub title, pubtitle, journal title, newspaper name,
        newspaper title, site,
        site name, sitename, name source, website, hostname, host, denik, noviny, nazev, zdroj,
        gazete, kaynak, yayin, lehti, ujsag, lap, forras, ziar, publicatie, efimerida, газета, издание,
        источник, сми, الصحيفة, صحيفة, الجريدة, جريدة, المصدر, مصدر,
        媒体, 媒體, 报纸, 報紙, 来源, 來源, 新聞, 媒体名, 新聞名"""),
    "text": _words("""text, full text, fulltext, body, content, article, article text, article body, main text, story,
        transcript, volltext, artikeltext, artikeltekst, fliesstext,
        haupttext, inhalt, artikelinhalt, texte, texte integral, texte complet, contenu, corps, texto, texto completo,
        contenido, cuerpo, tekst, volledige tekst, inhoud, testo, testo completo, testo integrale, contenuto, corpo,
        conteudo, brodtext, brodtekst, innehall, indhold, innhold, tresc,
        main body, paragraphs, κειμενο, article content, plain text, plaintext, body text, text body, corps de l
        article, corpo del testo, corpo do texto, text clanku, obsah, telo, metin, icerik, haber metni,
        teksti, szoveg, текст, текст статьи, содержание, النص, نص, نص المقال, المحتوى, محتوى, 正文, 全文, 内容, 內容,
        本文, 記事本文"""),
    "title": _words("""title, rubrik, τιτλοσ, head, headline, heading, hed, titel, uberschrift, schlagzeile,
        titre, titulo, titular,
        encabezado, kop, titolo, manchete, tittel, overskrift, tytul,
        titulek, nadpis, baslik, haber basligi, otsikko, cim, focim, titlu, заголовок, название, العنوان,
        عنوان, 标题, 標題, 题目, 見出し, タイトル"""),
    "published": _words("""published, when, publication, publication date, date, datetime, date time, timestamp, day,
        posted, datum, erscheinungsdatum, erscheinungstag, erschienen, veroffentlicht, veroffentlichung, publiziert,
        veroffentlichungsdatum, publikationsdatum, publie, parution, fecha, publicado, publicacion, gepubliceerd,
        publicatie, publicatiedatum, verschenen, verschijningsdatum, data, pubblicato, pubblicazione, publicacao,
        dato, publicerad, publiceret, publisert, publicerat,
        publiceringsdatum, publiseringsdato, udgivelsesdato, ημερομηνια,
        pub date, pubdate, date of publication, publishing date, data publikacji, datum vydani, datum
        publikace, tarih, yayin tarihi, paivamaara, megjelenes, kelt, data publicarii, дата, дата публикации,
        التاريخ, تاريخ, تاريخ النشر, 日期, 发布日期, 發布日期, 发布时间, 發布時間, 出版日期, 日付, 掲載日, 発行日"""),
    "wire": _words("""wire, agency, news agency, agentur, nachrichtenagentur, presseagentur, agence, agencia,
        persbureau, agenzia"""),
    "country": _words("country, nation, land, staat, pays, pais, paese, nazione, kraj"),
    "byline": _words("""byline, creator, author, authors, writer, journalist, reporter, autor, autorin,
        autoren, verfasser,
        verfasserin, auteur, auteurs, journaliste, autora, autores, periodista, autore, autori, giornalista,
        forfatter, skribent,
        yazar, szerzo, автор, الكاتب, كاتب, 作者, 记者, 記者"""),
    "section": _words("""section, desk, ressort, resort, rubrik, sparte, rubrique, seccion, sectie, rubriek, katern,
        sezione, rubrica, secao, sektion,
        bolum, kategori, рубрика, 版面, 栏目"""),
    "url": _words("""url, link, address, web address, permalink, webadresse, internetadresse, adresse, lien, enlace,
        webadres, indirizzo,
        链接, 網址, رابط, الرابط, ссылка"""),
}  # fmt: skip
# Words for an outlet that in English tell of a person or a computer: these are asked about.
OF_PEOPLE_TOO = _words("editor, sender, host, hostname")
OF_COMMENTS = {
    "article_id": _words("""article, article id, article number, story, story id, artikel, artikel id, artikel nr,
        artikelnummer, articulo, articolo, artigo"""),
    "comment_id": _words("""id, uid, uuid, identifier, nr, number, comment id, comment number, cid, nummer, kommentar
        id, kommentar nr, kommentarnummer, numero, identifiant, identificador, identificativo, reactie id"""),
    "text": _words("""text, body, content, comment, comment text, comment body, message, kommentar, kommentartext,
        inhalt, nachricht, texte, contenu, commentaire, texto, contenido, comentario, mensaje, tekst, inhoud, reactie,
        testo, contenuto, commento, messaggio, conteudo"""),
    "parent_id": _words("""parent, parent id, parent comment, parent comment id, in reply to, in reply to id, reply
        to, reply to id, replying to, replied to, answers, answer to, response to, is reply to, comment
        parent id, comment parent, antwort auf, antwortet auf, reponse a, en reponse a,
        repond a, respuesta a, en respuesta a, responde a, antwoord op, reactie op, risposta a, in
        risposta a, resposta a"""),
    "time": _words("""time, when, date, datetime, date time, timestamp, time stamp, epoch, created, created utc,
        create time, posted, published, zeit, datum, zeitpunkt, zeitstempel, erstellt, heure, cree, fecha,
        hora, creado,
        tijd, tijdstip, data, ora, tidpunkt, dato"""),
    "likes": _words("""like, likes, up, ups, upvote, upvotes, vote, votes, score, thumbs, points,
        digg, diggs, recommend, recommends, recommendations, recommended, favorites, favourites, hearts, gefallt mir,
        stimmen, j aime, mentions j aime, me gusta, votos, mi piace, curtidas"""),
    "author": _words("""author, by, creator, authors, user, user name, username, name, nick, nickname,
        commenter, writer, handle,
        from name, autor, autorin, nutzer, nutzerin, nutzername, benutzer, benutzername, verfasser, auteur,
        utilisateur, pseudo, nom, usuario, nombre, gebruiker, gebruikersnaam, naam, utente, autore, nome"""),
}  # fmt: skip
# What stands above an article's text, or sums it up, in a column of its own.
LEADS = _words("""lead, lede, leader, intro, introduction, standfirst, subheadline, subheading, subhead, sub headline,
    sub heading, subtitle, sub title, deck, dek, summary, abstract, excerpt, teaser, vorspann, unterzeile, untertitel,
    dachzeile, anreisser, chapo, chapeau, sous titre, resume, entradilla, bajada, subtitulo, antetitulo, resumen,
    occhiello, sottotitolo, sommario, catenaccio, lide, linha fina, ingress, manchet, underrubrik, onderkop,
        inleiding,
    zajawka""")
# What stands beside these words and says nothing, and what makes of the thing another: how many of it, when it was
# looked up, only a part of it.
SMALL = _words("""the, of, at, on, am, der, des, die, das, dem, vom, de, du, la, le, les, l, d, del, dell, della, di,
    do, da, van, het, af, av, in, innen""")  # fmt: skip
COUNTS = _words("count, counts, num, nb, total, anzahl, zahl")
OTHER = COUNTS | _words("""length, lange, words, worter, mots, palabras, accessed, access, retrieved, abruf,
    abgerufen, abrufdatum, updated, update, modified, changed, geandert, aktualisiert, download, downloaded, scraped,
    crawled, imported, import, added, entry, place, type, kind, typ, sub, short, kurz, birth, geburt""")  # fmt: skip
# Objects in which others put what they know of a thing, and that say nothing of what it is: “meta.source”; things that
# have names, which are what is meant, and how these are called: “source.title”.
WRAPPERS = _words("""meta, metadata, fields, attributes, properties, data, source data, info, details, public metrics,
    metrics, stats, statistics, engagement, counts, snippet, node, html, source info, content""")
NAMED = {"outlet", "byline", "author"}
NAME_OF = _words("name, title, label, display name, full name, username, user name, screen name, acct")
# By what else a table of comments may name the article that they stand under: “story url”, “Artikeltitel”.
_THINGS = ("article", "story", "page", "post", "artikel", "articulo", "articolo", "artigo")
_NAMES = OF_ARTICLES["url"] | OF_ARTICLES["title"]
NAMES_OF_ARTICLES = {
    "article_id": frozenset(f"{one}{gap}{name}" for one in _THINGS for gap in (" ", "") for name in _NAMES)
}
# What is told of a comment in columns whose names begin with the comment: “comment date”.
OF_A_COMMENT = {"time", "likes", "author"}
