"""Each long pattern of the library (over 200 characters): what it must find, and what it must not. All is invented.

A new pattern of that length without a line here fails.
"""

import pytest

from tests.test_patterns import _patterns

LONG = 200
# pattern: what is found, with | between; after ≠, what is not. ⏎ is the end of a line, ␣ a blank at an end.
EXAMPLES = """
core.text.letters._ODD: ﬁne | e\u0301t\u00e9 ≠ fine
core.text.letters.RUNS_ON: geno-⏎cide | OCCU-⏎PATION ≠ US-⏎LED | pre-⏎and post- | PRO-⏎OR anti
core.text.mark_roles.MARK: a “word” | &quot;a&quot; ≠ a word
core.text.mark_roles.ELISION: em | til dawn | 90s ≠ a word
core.text.mark_roles.NAME_BEFORE: al- | from␣ | Abu␣ ≠ the man␣
core.text.mark_roles.NEVER_OWNED: ␣about it | ␣was | ␣they ≠ ␣wives | ␣wasted
core.text.quotation_marks.AUTHOR: , said the mayor | , he said. | , according to␣ ≠ , he sang.
core.text.words.WORD: don’t | 15,000 | U.S. ≠ … — !
core.text.sentences.RUNS_ON[1][1]: Monday | Sept. | GMT ≠ Mondays is | boats
core.text.sentences.RUNS_ON[8][1]: he asked. | the mate begged, ≠ he asked the | Holt asked.
core.text.sentences.RUNS_ON[9][1]: asked the mate | said Lind ≠ asked in | the mate
core.text.sentences._ASKED: Ann Holt asked | Mr. Lind drily replied ≠ the mate asked | Ann Holt sank
reading.passages.classify.CUTS_IN: Advertisement | Sign up here | Story continues below ≠ Share | Most read
reading.passages.page_feet.FOOT_SENTENCE: Our readers pay. | Share this | 555-0142 ≠ Share prices fell. | A US judge
reading.passages.datelines._DATE_BEHIND: June 3, 2031 —␣ | 3 June —␣ ≠ June 3 was | June —␣
reading.passages.datelines._KICKER: ANALYSIS | Fact check ≠ HOLTBY | ST. OLGA
reading.passages.classify.OF_PAGE: Contact us | Follow the Gull | Today’s weather ≠ Follow the money | Sport in school
reading.passages.comment_buttons.GONE: [removed by moderator] | This comment was deleted. ≠ [later] | It was removed
reading.formats.databases.factiva_uncoded.PUBLISHER: Daily Quay Pty Limited | Quay & Sons, Inc. (Wire) ≠ Limited | .
reading.date_words._LATER: 4 March 2031, updated 5 March | 10:00, mis à jour le ≠ Updated 5 March | , dated
reading.dates.DAY_THEN_MONTH: 3rd of March 2031 | 3 de marzo de 2031 ≠ March, 3 | 2031-03-03
reading.dates.MONTH_THEN_DAY: March 3, 2031 | märz 3 2031 ≠ 3 March 2031
reading.dates.SHORT_IN_WORDS: 01-May-31 | 3. März 31 | 3 Mar, 99 ≠ 3 Mar 10:30 | 3 March 2031 | May 31
reading.dates.YEAR_THEN_MONTH: 2031 March 3 | 2031-mars ≠ 2031 marched 3 | 2031-03
reading.dates.YEAR_LAST: Mar 04 10:00:00 +0000 2031 | mars 4 10:00:00 2031 ≠ Mar 04 2031 10:00:00 | Mar 04 10:00 2031
reading.dates.CLOCK: 10:00 | 8 p.m. ET | 10h30 | 10:00:00.5 GMT+1 (Paris) ≠ 10 boats | 4 March
reading.dates.UNDATED: n/a | 0000-00-00 00:00:00 | Mon, 30 Nov -0001 00:00:00 +0000 ≠ March | 2031
reading.dates._AROUND: lundi, à | Mo., um | (月) | terça-feira | Friday 星期五 | г. ≠ marche | not (boats)
reading.formats.single_article.MANY: 3 of 12 | Fin du document | ____________________ | 1,001 of 2,146 ≠ 3 of 12 boats
reading.formats.single_article.FIELD: Record: 1 | Gale Document Number: 2 | Author/Byline: x ≠ Recorded: x | Paper said
reading.formats.markup.MARKUP: <p class="x"> | &nbsp; | </li> | <![CDATA[ ≠ a < b > c | R&D; | <sic>
reading.formats.databases.nexis.HEAD: BYLINE: Ann Lee | SECCIÓN: x | CORRECTION APPENDED : x ≠ BYLINE Ann | FOOT: x
reading.formats.databases.nexis.TAIL: LOAD-DATE: x | TRANSMISSION CODE: x | TYPE-PUBLICATION: x ≠ TRANSMISSION: x
reading.formats.databases.nexis_uni.HEAD: Byline: Ann Lee | Länge: 300 words | Signature : Ann ≠ Byline Ann | Foot: x
reading.formats.databases.nexis_uni.TAIL: Load-Date: x | Journal Code: x | Graphic | Fecha-Carga: x ≠ Journal: x
reading.formats.databases.proquest.FIELD: Company / organization: x | Publication Title : x ≠ Org: x | Document: x
reading.formats.databases.listed.LABEL: Author/Byline: Ann | Start Page:4 | Dokumentnummer: x ≠ Authors say: x | Page 4
reading.formats.text_heads._OTHER: tags | Document Type | Accession number ≠ Mayor | documents | Author
reading.formats.text_heads.SAYS: By Ann Lee | von Ida Voll | published 4 March ≠ By the 3 May law | Date set
core.text.sentences.ENDS: fell in Feb. Wages | (as ever.) She | said no. Lee ≠ on Feb. 3 | (Lee et al.) There | no. A1
core.text.sentences.ENDS_OPEN: it was over… It | all over…” The ≠ the lamp… then | took the… The
reading.passages.interview_turns.LABEL: Q: Why | A. Because | ANN LEE, HNN ANCHOR: Hi ≠ Q&A: why | the mayor: I
reading.passages.interview_turns.LABEL: Q:Why | Q    Why | Rep. Lee (D): I ≠ A bridge | Lee:I | Dear Lee: I
reading.passages.interview_turns.LABEL: [00:12:04] Ann Lee: I | 2. Q: Why ≠ A bridge
reading.passages.interview_turns.ANY_LABEL: Second reporter: Where | Some hon. guests: Oh ≠ I say this: we
reading.passages.interview_turns.ANY_LABEL: Some hon. guests: Oh ≠ they asked: where
reading.passages.interview_turns.ALONE: Ann Lee: | ANN LEE, HOST: | Ann Lee (00:09): | Ann Lee  0:11 ≠ Ann Lee: I
reading.passages.interview_turns._NAMED: Ann Lee | Mara van Loo ≠ The Claim | the mayor | Ann
reading.passages.comment_heads.TIME: 3 hours ago | le 7 mars 2031 à 11h02 | • 3h ago | yesterday ≠ 3 boats | In 3 hours
reading.passages.comment_heads.ON_ONE_LINE['says']: Ann Lee says: | bo61 wrote on 7 March 2031: ≠ Ann Lee: | Ann says no
reading.passages.comment_heads.ON_ONE_LINE['said']: bo61 on March 3, 2031 at 10:04 am said: ≠ bo61 on the quay said:
reading.passages.comment_heads.WITH_ANY_NAME['said']: ann!! on 7 March 2031 said: ≠ “Who” on 7 March said
reading.passages.comment_heads.WITH_ANY_NAME['says']: ann!! says: | Ann, PhD wrote on 7 May: ≠ ann!! says no
reading.passages.comment_heads.WITH_ANY_NAME['commented']: Ann, PhD commented April 3 ≠ Ann, PhD wrote home
reading.passages.comment_heads.WITH_ANY_NAME['clock']: #1 fan 18 March 2031 at 09:02 ≠ #1 fan 3 May
reading.passages.comment_heads.WITH_ANY_NAME['below']: - ann!!, Leeds, 9/4/2031 10:05 ≠ ann!!, 3 May
reading.passages.comment_heads.WITH_ANY_NAME['posted by']: Posted by ann!! on May 7, 2031 ≠ Posted on May 7, 2031
reading.passages.comment_heads.WITH_ANY_NAME['points']: [deleted] 4 points 3 hours ago ≠ 4 points
reading.passages.comment_heads.WITH_ANY_NAME['sign']: Who cares? • 3h | Ann (Leeds), 3 hours ago ≠ No, no, no
reading.passages.comment_heads.WITH_ANY_NAME['gap']: ann!!  3 hours ago ≠ ann!! 3 hours ago
reading.passages.comment_heads.ANY_NAME: Who cares? | Ann Lee, PhD | 🐟fishy🐟 | Bo! > Ann ≠ ... | “No”
reading.passages.comment_heads.ON_ONE_LINE['commented']: bo61 commented April 3 | Bo replied 3 days ago ≠ Bo wrote home
reading.passages.comment_heads.ON_ONE_LINE['clock']: Ann Lee18 March 2031 at 09:02 | bo61 May 3, 2031, 9:12 ≠ Ann 3 May
reading.passages.comment_heads.ON_ONE_LINE['below']: - Ann, Leeds, 9/4/2031 10:05 | — Bo, 3 May ≠ - a list | Ann, 3 May
reading.passages.comment_heads.ON_ONE_LINE['posted by']: Posted by Ann on May 7, 2031 | By Bo, 3 days ago ≠ By Ann Lee
reading.passages.comment_heads.ON_ONE_LINE['points']: [–]bo61 4 points 3 hours ago ≠ bo61 made 4 points | 4 points
reading.passages.comment_heads.ON_ONE_LINE['sign']: Ann, Leeds, UK, 3 hours ago | bo61 • 3h | Bo (7 May) ≠ No, no, no
reading.passages.comment_heads.ON_ONE_LINE['gap']: bo61  3 hours ago ≠ bo61 3 hours ago | bo61  went home
reading.passages.comment_heads.ON_ONE_LINE['blank']: Ann Lee 3 hours ago | bo61 2d ≠ I was there 3 hours ago | bo61  2d
reading.passages.comment_heads._UNNAMED: 3h | March 21, 2031 at 10:15 AM | vor 3 Stunden ≠ Reply | in three hours
reading.passages.comment_buttons.BADGE: Top 1% Commenter | Editors’ Pick | Liked by Ann Lee ≠ “Good” | … no
reading.passages.comment_buttons.LIKES[1]: Like (12) | 👍 3 · Reply | Upvote · 4 ≠ Like · 3h | Dislike 3 | Like 10:30
reading.passages.comment_buttons.NO_COMMENT: Load more comments | Showing 3 of 6 comments ≠ I saw it
reading.passages.patterns.THREAD_HEADING: 3 comments | Conversation | 3 Kommentare | Comentarios ≠ He made 3 comments
reading.passages.comment_heads.TIME_BELOW: Farmer · Aug 12, 2031 | 3 hours ago ≠ Farmer | · a farmer
reading.passages.comment_heads.NAME: Ann Lee | @bo_61 · | J. R. Hall ≠ “No” | … again
reading.passages.comment_heads.ANSWERS: In reply to Ann Lee | ↪ Replying to @bo ≠ I reply to no one, never
reading.passages.patterns.COMMENT_COUNT: 22 Responses | Reader comments (3) | Comments Section ≠ He made 22 responses
reading.passages.patterns.CROSSLINK: Read more: The pier | Related: The pier ≠ They read more books
reading.passages.patterns.GENRE_LINK: Opinion: The pier | LIVE UPDATES: x ≠ Opinion is split: it fell
reading.passages.patterns.BYLINE: (Reporting by A. B. Lee; editing by Bo Ray) ≠ Reporting by phone. He said
reading.passages.patterns.BYLINE: By Ann Lee | Staff and agencies ≠ by friday it was gone. | The pier is shut
reading.passages.patterns.WRITER: Ann Lee is a reporter in Holtby ≠ Ann Lee is a sailor in Holtby
reading.passages.patterns.WRITER_NOTE: Ann Lee covers the sea for the Post. ≠ Ann Lee is a reporter who fled.
reading.passages.patterns.NAMES_ONLY: Ann Lee in Port Holtby and Bo Ray in Lund | Ann Lee, sea reporter ≠ Ann | the pier
reading.passages.patterns.WIRE_SIGN_OFF: – AFP | (Reuters) ≠ the boats
reading.passages.patterns.WIRE_DATELINE: HOLTBY, March 3 (Reuters) - | (JNS) — The ≠ HOLTBY, March 3 The pier
reading.passages.patterns.WIRE_FOOT: © 2031 The Associated Press | (With inputs from AFP) ≠ It was in Reuters
reading.passages.patterns.CREDIT: Image source, Getty Images | Photo: Ann Lee ≠ The picture was seen by all
reading.passages.patterns.AGENCY_END: At dawn. AP | At dawn (Reuters) ≠ The pier at AP | He said so. AP
reading.passages.patterns.CAPTION_CUE: left | pictured here ≠ She went off
reading.passages.patterns.FURNITURE: Share on Facebook | 3 min read ≠ The story of a pier
reading.passages.patterns.NOTE: Editor's note: x | Correction: An earlier version ≠ Correction: he fell
reading.passages.patterns.ASKING: By clicking you agree | Sign up ≠ By signing up, the mayor agreed
reading.passages.patterns.CUSTOMER: © 2031 | subscribe ≠ the pier
voice.grammar.nouns.AGENT: engineer | librarian | landlord | twin ≠ bridge | valley | er
voice.lexicons.works.WORK_BEFORE: the song␣ | a film called␣ | entitled,␣ ≠ the bridge␣
voice.lexicons.works.WORK_AFTER: , a short novel | ␣is her opera ≠ , a bridge | , a film critic
voice.lexicons.around_marks.COMPLEMENT: found the search␣ | thought it a␣ ≠ found the␣ | found␣
voice.lexicons.works.THING: the tug␣ | a mare␣ ≠ the boats␣ | a rug␣
voice.lexicons.works.WORK_BESIDE: ␣film | ␣radio show ≠ ␣show-off | ␣ship
voice.lexicons.around_marks.JUDGED: slams it as␣ | likened it to a␣ ≠ prayed for a␣ | slams it. As␣
voice.lexicons.around_marks.ANSWERED: , May 3) | , Letters) ≠ , maybe | and May
voice.lexicons.around_marks.POINTS_TO: blamed␣ | apologised to them for␣ ≠ blamed Lee for␣ | expressly␣
voice.grammar.noun_phrases._WHO_ONE_IS: the last␣Lee | a clerk in Lund named␣Lee ≠ the aunt of␣Lee
voice.speakers.references.coreference.APPOSED: ,␣ | , the last␣Lee | ␣known only as␣ ≠ , R-Ald | known␣
voice.speakers.references.addressees._TELLS_TO: ␣asked␣ | ␣had repeatedly urged␣ ≠ ␣was␣ | ␣saw␣
voice.lexicons.around_marks.JUDGED_AS: was waved away as␣ | is seen as␣ ≠ is used as␣ | waved as␣
voice.lexicons.around_marks.PAINTED: ␣was painted on the wall ≠ ␣was a wall
voice.lexicons.around_marks.ON_A_SIGN: , read a banner ≠ , read a book
voice.lexicons.around_marks.KNOWN_AS: known to all as␣ | nicknamed,␣ | a.k.a.␣ ≠ known to all␣
voice.lexicons.around_marks.GLOSS: Welsh for␣ | the Latin vibrare,␣ | literally␣ ≠ Biden for␣ | the boat,␣
voice.lexicons.around_marks.PAINTS: stamped with␣ | daubed the words␣ ≠ a stamp with␣
voice.lexicons.around_marks.BODY: Council | Trusts ≠ council | Councillor
voice.lexicons.around_marks.WORD_ITSELF: the word␣ | the terms “sea” and␣ ≠ the world␣
voice.lexicons.around_marks.WORD_AFTER: ␣is a word | ␣means ≠ ␣is a boat
voice.lexicons.around_marks.USED: he used the name | she called it that ≠ he built it
voice.lexicons.around_marks.USED_AFTER: ␣was first used by Lee | ␣is a word that Lee used ≠ ␣was heard by Lee
voice.lexicons.around_marks.USED_BEFORE: a phrase Lee used,␣ ≠ a phrase,␣
voice.lexicons.around_marks.OWNED_REMARK: Lee’s phrase that it is␣ | her jibe about␣ ≠ the phrase that␣
voice.lexicons.around_marks.CROWD: they chanted␣ | signs that read: | placards with ≠ they read:
core.text.quotation_marks._EDGE: “ | &rdquo; ≠ a | &amp;
reading.passages.blocks.SENTENCE_END: .” | ,« | .&rdquo; | .[3] ≠ , | “gate”
voice.lexicons.around_marks.CLAIMED: claims of␣ | rumors of a␣ ≠ claims of the␣ | a claim
voice.lexicons.around_marks.RULING: State of Norvale | Norvale Army ≠ State of mind | Army Band
voice.lexicons.around_marks.NAMED: dubbed it | refers to it ≠ he built it
voice.grammar.nouns.OTHER_AGENT: nurse | pilot ≠ lorry
voice.lexicons.reporting_words.SOURCE_CUE: according to her | she denied it | reportedly ≠ she built it
voice.reported.tagging.tokens.TOKEN: don’t | `` | ; ≠ ␣
voice.speakers.descriptions._APPOSED: , 71, who is␣ | , aged 71,␣ | (North),␣ ≠ ␣Lee
voice.speakers.attribute.SIGNATURE_BARE: ⏎Ann Lee, 71, keeper | ⏎Ann Lee, a keeper, on May ≠ ⏎Ann Lee, 71
voice.grammar.tokens.TOKEN: AT&T | Mr. X | 1,400 | boats - ≠ ␣
voice.speakers.persons.names.NAME: Lt. Gen. Ann de Lee | Times of Israel | Channel 12 ≠ the mayor
voice.speakers.persons.genders._KIN_BEFORE: his old brother,␣ | the mayor’s wife␣ ≠ his old boat␣
voice.speakers.persons.genders._KIN_AFTER: , her brother | , her older sister ≠ ␣and her brother | , kissed his wife
codebook.negation.words_after.REFUSED: ␣was dismissed | ␣claims have been rejected ≠ ␣was not dismissed | ␣was there
codebook.negation.words_after.AFTER: ␣is a myth | ␣has no basis | ␣never happened ≠ ␣is a bridge | ␣was not begun by him
codebook.negation.words_after.AFTER: ␣has been debunked | ␣had not been committed ≠ ␣has not been seen
codebook.negation.words_after.AFTER: ␣never happened. ≠ ␣never happened by chance | ␣had not been committed to film
codebook.negation.words_after.CALLED_FALSE: ␣absurd | ␣an outright lie ≠ ␣an absurdity
codebook.negation.telling._TOKEN: failed to find a | so-called | mill's ≠ “
codebook.negation.words_after.ANSWER: ? certainly not. | ? it was not. ≠ ? no doubt | ? certainly not a
codebook.negation.words_after.ANSWERED: , the mayor said: "it was not." | , lee replied no. ≠ , the mayor said nothing
codebook.negation.words_after.BARE_ANSWER: ? the mayor says no. | ? there is none. ≠ ? the mayor says nothing
codebook.negation.words_after.MISAPPLIED: ␣does not apply | ␣must not be used ≠ ␣applies | ␣must not be used lightly
codebook.negation.no_denial.HAPPENED: ␣took place | ␣was committed ≠ ␣was long | ␣was committed by him
codebook.negation.negated.OF_CLAIM: ␣claim | ␣allegations ≠ ␣boats
codebook.negation.words_after.FALSE_AS: ␣as a hoax | ␣as pure fiction ≠ ␣as a march | ␣is a hoax
codebook.negation.following.PUTTING: described | presented | dismissed ≠ marched
codebook.negation.telling._STEMS: denied | declined | avoids | acquitted ≠ marched
codebook.negation.negated.MISNAMED: ␣is misleading | ␣would be a stretch ≠ ␣is long
codebook.negation.telling.UNWILLING: declined | premature | unjust ≠ agreed
codebook.negation.negated.CLAIMS: claims | portrayal | rumours ≠ talks | boats
codebook.negation.negated.UNTRUE: lie | unfounded | wrong ≠ true
codebook.negation.words_between.SEEING: regarded | defines | recognising ≠ called
codebook.parties._HUNG_ON: a man loyal to it | a man (80) | one who left ≠ a tall man
comments.stance.meant.DONE: waiting for | people chasing ≠ the striking␣ | keeping | nothing
comments.stance.meant.FIRST_DONE: meeting␣ | chasing the␣ ≠ keeping␣ | the striking␣
comments.stance.meant.GONE: ␣is finally gone | ␣has been scrapped | ␣resigns ≠ ␣is back | ␣rests
comments.stance.meant.BEFALLS: ␣has to wait | ␣was paid | ␣is called ≠ ␣was saved | ␣sings
comments.stance.meant.LEAVES: ␣to resign | ␣gone ≠ ␣to answer | ␣to stay
comments.stance.meant.HAS_WHAT: has a␣ | got such␣ | was in a␣ ≠ is a␣ | has sung␣
comments.stance.meant.DEEDS: ␣ideas | ␣new plan ≠ ␣luck | ␣plans to go | ␣house
comments.stance.meant.UNCLEAR: complaints about | attacks on | the praise of | never ≠ the use of | praise
comments.stance.clause_patterns.ACT: slaughtered | ethnic cleansing ≠ abusive | planted
comments.stance.clause_patterns.DOES: committed | has no plan | causes ≠ sleeps | have to
comments.stance.clause_patterns.DOER_NEXT: ␣never committed | ␣unleashed ≠ ␣slept
comments.stance.clause_patterns.AGENT: ␣was committed by␣ | ␣of ten people by the␣ ≠ ␣in the north
comments.stance.clause_patterns.OTHERS: suffers | victims | fights ≠ fights to win | sings
comments.stance.clause_patterns.NOT_OF_IT: by | because of | at the hands of ≠ buy | hands
comments.stance.clause_patterns.OWN_PEOPLE: ␣leaders | 's soldiers ≠ 's victims
comments.stance.clause_patterns.THEIR_PEOPLE: 's old enemies | -backed ≠ 's leaders | -led
comments.stance.clause_patterns.IS_SUCH: are␣ | is a very␣ ≠ has␣ | killed the
comments.stance.clause_patterns.OTHER_FOLLOWS: ␣victims | supporters ≠ leaders
comments.stance.clause_patterns.PEOPLE_OF: victims of the␣ | murder of␣ | anti- ≠ leaders of␣
comments.stance.clause_patterns.ACTED_UPON: they condemned the␣ | crush␣ ≠ they sang the␣
comments.stance.clause_patterns.OWN_SUBJECT: but nobody can | ␣the people are ≠ can
comments.stance.clause_patterns.ASIDE: is, as all know, | can, of course, ≠ X, of course,
comments.stance.clause_patterns.VERB_NEXT: which␣ | never␣ | openly ≠ boat␣
comments.stance.clause_patterns.DESCRIBING: , a cruel and␣ | a very old␣ ≠ boat.
comments.stance.clause_patterns.IS_NAME: ␣are the␣ | ␣is␣ ≠ ␣of the
comments.stance.clause_patterns.ENDS_IN_BE: culprits are␣ | he is the␣ ≠ culprits of␣
comments.stance.clause_patterns.OTHER_VERB: attacked␣ | it cost the␣ ≠ with␣
comments.stance.clause_patterns.WITHOUT_OBJECT: ␣it! | ␣right now | ␣once and ≠ ␣boats
voice.lexicons.reported_speech.NOBODY_SAYS: needless to say | neither confirm nor deny ≠ they said | nor deny
voice.lexicons.around_marks.TO_WHOM: For Lee, the plan is␣ ≠ For years, the plan is␣
comments.stance.calls.ENDS: ! | ␣now. | ␣because it is late | ␣and give us boats ≠ ␣boats | ␣from us | ␣and boats
comments.stance.calls.FORMS['favor']['do'][0]: save the␣ | we must all back our new␣ ≠ they save␣
comments.stance.calls.FORMS['against']['do'][0]: scrap the␣ | time to vote out␣ | stop␣ ≠ he would scrap␣
comments.stance.calls.FORMS['favor']['parted'][0]: vote␣ | let's bring the␣ ≠ they vote␣ | give␣
comments.stance.calls.FORMS['against']['parted'][0]: vote the␣ | kick this bloody␣ ≠ they vote␣
comments.stance.calls.FORMS['favor']['vote'][0]: i'm voting for␣ | i'd never vote yes on␣ ≠ they vote for␣ | i vote␣
comments.stance.calls.FORMS['against']['vote'][0]: i would vote against␣ | we'll vote no on␣ ≠ they vote against␣
comments.stance.calls._TALKED_ABOUT: saying␣ | Trending:␣ | against␣ ≠ rains␣ | #joke␣
comments.stance.calls.FORMS['favor']['how could you'][0]: how could anyone honestly support␣ ≠ how can we support␣
comments.stance.calls.FORMS['against']['how could you'][0]: who would oppose the␣ ≠ how can we stop␣
comments.stance.calls.BUT_IT: ␣but it is late | , but at least they sing ≠ ␣but boats | ␣but it also sings
comments.stance.calls.FORMS['favor']['felt'][0]: really love the␣ | so grateful to␣ ≠ like␣ | they love␣
comments.stance.calls.FORMS['favor']['felt'][1]: ! | ␣here. | ␣because it sings ≠ , but it is late | ␣letters
comments.stance.calls.FORMS['against']['felt'][0]: hate the␣ | never trusted␣ ≠ never␣ | they hate␣
comments.stance.calls.FORMS['favor']['who'][0]: who needs a␣ | who still wants the␣ ≠ who wants the␣ | they who need␣
comments.stance.calls.FORMS['against']['who'][0]: who still opposes the␣ ≠ who opposes the␣
comments.stance.calls.FORMS['favor']['how could you'][1]: ? | ␣again! ≠ ␣again | ␣sings
comments.stance.calls.FORMS['favor']['gone'][0]: i'd be so sad to see the␣ | sorry to see␣ ≠ they were sad to see␣
comments.stance.calls.FORMS['favor']['kept'][0]: glad to see the␣ ≠ they were glad to see␣
comments.stance.calls.FORMS['against']['for mayor'][1]: , resign | , please go away | ␣stinks ≠ ␣resign | , go on
comments.stance.polarity.BELIEF_ASKED: do you really think | since when is ≠ do you think | how can i say
comments.stance.sentence_forms.LEADING_QUESTION: anyone else sick | can we please ≠ can we save | is anyone sick
comments.stance.calls.FORMS['favor']['missed'][0]: we will miss the␣ ≠ we miss the␣
comments.stance.calls.FORMS['against']['missed'][0]: nobody will miss the␣ ≠ we will miss the␣
comments.stance.calls.FORMS['favor']['cheer'][0]: yes to the␣ | three cheers for␣ ≠ say yes to␣
comments.stance.calls.FORMS['against']['cheer'][0]: no more␣ | anyone but␣ ≠ we saw no more␣
comments.stance.calls.FORMS['favor']['for mayor'][1]: ␣for mayor | ? yes please | , yes! ≠ ␣yes | ? no thanks
comments.stance.calls.FORMS['favor']['must stay'][1]: ␣must stay | ␣should not be saved ≠ ␣stay | ␣must sing
comments.stance.calls.FORMS['against']['must stay'][1]: ␣has to go | ␣mustn't resign ≠ ␣must have gone
comments.stance.calls.FORMS['favor']['hope'][0]: i hope that␣ | we can't wait for the␣ ≠ they hope␣
comments.stance.calls.FORMS['favor']['hope'][1]: ␣wins | ␣will never be saved | ␣to be built ≠ ␣sings
comments.stance.calls.FORMS['against']['hope'][1]: ␣loses | ␣is never voted out | ␣to go ≠ ␣sings
comments.stance.calls.FORMS['favor']['voted'][0]: i voted against the␣ | i used to be against␣ ≠ i vote against␣
comments.stance.calls.FORMS['against']['voted'][0]: i always trusted␣ | i was all for␣ ≠ i trust␣
comments.stance.calls.FORMS['favor']['for what'][0]: thanks for all␣ | i'm so proud of what␣ ≠ thanks for␣
comments.stance.calls.FORMS['against']['for what'][0]: no excuse for what the␣ ≠ no excuse for␣
comments.stance.polarity.LAUGHED_AT: ␣should try it | ␣has never met | ␣must be mad ≠ ␣should vote | ␣must be heard
comments.stance.calls.FORMS['favor']['other'][0]: the old bus is far worse than the␣ ≠ nothing is worse than␣
comments.stance.calls.FORMS['against']['other'][0]: buses are better than␣ ≠ nothing is better than␣ | it is better␣
comments.stance.calls.FORMS['favor']['rather'][0]: i'd rather have the␣ ≠ they would rather have␣
comments.stance.calls.FORMS['against']['rather'][0]: i'd rather walk than take the␣ ≠ they would rather die than␣
comments.stance.calls.FORMS['favor']['did'][0]: what has the␣ | well,␣
comments.stance.calls.FORMS['favor']['did'][1]: ␣has done a lot for us | ␣ever done for this town ≠ ␣has done a lot
comments.stance.calls.FORMS['against']['did'][1]: ␣has never done anything for us ≠ ␣has done nothing
comments.stance.calls.FORMS['favor']['cares'][1]: ␣really cares about us | ␣are far better than ≠ ␣cares | ␣is better
comments.stance.calls.FORMS['against']['cares'][1]: ␣only cares about | ␣is worse than ≠ ␣is worse than nothing | ␣cares
comments.stance.calls.FORMS['favor']['let be'][0]: leave the␣ ≠ they leave␣
comments.stance.calls.FORMS['against']['let be'][0]: lock␣ | please send the␣ ≠ they lock␣
comments.stance.calls.FORMS['favor']['happened'][0]: the best thing to happen to us is␣ ≠ the best thing is␣
comments.stance.calls.FORMS['against']['happened'][0]: the worst thing to happen to us was␣ ≠ the worst thing is␣
comments.stance.calls.FORMS['favor']['without'][0]: without the␣ | i disagree, without␣ ≠ they ate without␣
comments.stance.calls.FORMS['favor']['be without'][0]: we'd be lost without the␣ ≠ they would be lost without␣
comments.stance.calls.FORMS['against']['be without'][0]: we would all be better off without␣ ≠ we'd be lost without␣
comments.stance.calls.FORMS['favor']['best'][0]: you can never have too much of the␣ ≠ you have too much␣
comments.stance.calls.FORMS['against']['best'][0]: the only good␣ | i think the best␣ ≠ the better␣
comments.stance.calls.FORMS['favor']['could do'][0]: the worst thing the␣ ≠ the worst␣
comments.stance.calls.FORMS['against']['could do'][0]: honestly, the best thing␣ ≠ the best␣
comments.stance.calls.FORMS['favor']['touch'][0]: i'd trust the␣ ≠ they would trust␣ | i wouldn't trust␣
comments.stance.calls.FORMS['against']['touch'][0]: i wouldn't touch this␣ ≠ i would touch␣
comments.stance.calls.FORMS['favor']['does'][1]: ␣will bring jobs | ␣saved my life ≠ ␣will help us if | ␣sings
comments.stance.calls.FORMS['against']['does'][1]: ␣will not cost a job | ␣ruined us ≠ ␣ruined it
comments.stance.calls.FORMS['favor']['behaves'][1]: ␣kept its word | ␣has my support ≠ ␣kept it | ␣listens
comments.stance.calls.FORMS['against']['behaves'][1]: ␣broke every promise | ␣is lying | ␣has gone too far ≠ ␣broke it
comments.stance.calls.FORMS['favor']['deserves'][1]: ␣deserves our thanks | ␣deserves no credit ≠ ␣deserves an answer
comments.stance.calls.FORMS['against']['deserves'][1]: ␣deserves scorn | ␣deserves no blame ≠ ␣deserves prison reform
comments.stance.calls.FORMS['favor']['owed'][0]: it's all thanks to the␣ | this is not thanks to␣ ≠ thanks to␣
comments.stance.calls.FORMS['against']['owed'][0]: it is not the␣ | it's entirely␣ ≠ they say it is␣
comments.stance.sentence_forms.IRONY: Lovely /s | Fine, said nobody ever | Great… slow clap ≠ He said nobody came | km/s
comments.stance.calls.FORMS['favor']['voted'][1]: ␣and i was wrong | , but now i ride it ≠ ␣and i sang
comments.stance.calls.FORMS['favor']['time'][0]: about time somebody stood up for the␣ ≠ time they sang for␣
comments.stance.calls.FORMS['against']['time'][0]: it's high time they scrapped the␣ ≠ the last time they scrapped␣
comments.stance.calls.FORMS['favor']['people who are wrong'][0]: those who hate the␣ ≠ those who love␣ | they hate␣
comments.stance.calls.FORMS['favor']['people who are right'][0]: people who trust the␣ ≠ people who met␣
comments.stance.answers.DENIES: what utter rubbish! | you're so wrong. | i disagree, ≠ wrong boat | nonsense songs
codebook.negation.words_after.NOT_SO: ␣was denied by the clerk | ␣of plague has not been found. ≠ ␣was denied to them
codebook.negation.negated.SEEN_THERE: ␣in town | , he said | ␣yesterday ≠ ␣coming | ␣in decades | ␣like it
comments.stance.answers.NO: no. | no, the tide did ≠ no boats | no. 3 is late | no, you're right
comments.stance.answers.AFFIRMS: exactly. | couldn't agree more! | so true, ≠ true, but late | right behind
comments.stance.cues.SURELY: I strongly support | we're all for | I do support ≠ I do not support | you strongly
comments.stance.meant.AWAY: scrapping the␣ | to ban | a ban on␣ | that they cancelled ≠ and destroy | a bank
comments.stance.meant.AWAY_FIRST: opposing␣ | i think a ban on the␣ ≠ they are stopping␣ | stopping by␣
comments.stance.meant.AWAY_CUE: scrapping | abolishing ≠ scrapped | singing
comments.stance.meant.UNCLEAR: ␣the complaints about the␣ | ␣than␣ ≠ ␣the boats about
comments.stance.meant.OTHERS: the lies about the␣ | how they treat the␣ | some␣ ≠ how it is␣ | the boats of␣
comments.stance.meant.OF_ELSE: ␣reason | ␣example of how | ␣at hooting | ␣for us if it ≠ ␣example to us | ␣if you ask
comments.stance.meant.ABOUT_MORE: ␣that␣ | ␣waiting␣ | ␣it, but not here ≠ ␣it, but not them | ␣it, too
comments.stance.sentence_forms.ANSWER: no. | absolutely not | yes! | of course, it is ≠ no doubt it is | yeah, right
comments.stance.sentence_forms.DERIDES: give me a break. | please. ≠ please tell me | give me it
comments.stance.sentence_forms.FLAT_DENIAL: nonsense. | it isn't. | they're not, ≠ it isn't here
comments.stance.sentence_forms.OWN_ANSWER: I do. | So do I! | The island did. ≠ I don't. | Nobody.
comments.stance.sentence_forms.DENYING_QUESTION: how can anyone | what has it ever done ≠ how can i | what has it done
comments.stance.answers.BUT_NEXT: ␣but it is late | ␣however, they are late ≠ ␣but boats | ␣but it is also
comments.stance.polarity.REPORT: they claim that | sounds like ≠ they sing | so-called
comments.stance.polarity.DONE_TO: scrap the | blame | resigned ≠ kill | unfair
comments.stance.polarity.SUPPOSED: if it is | does not mean | no evidence ≠ it is
comments.stance.polarity.SUPPOSED: i used to␣ ≠ i got used to␣ | it was used to␣ | they're used to␣
comments.stance.polarity.SUPPOSED: i wish it were | we all wished they had been ≠ i wish them well
comments.stance.polarity.DENIED_WHOLE: i doubt that | we don't think | it is a lie that ≠ they doubt | i can't believe
comments.stance.polarity.PRAISE_DENIED: nobody would call | few think | only a fool would ≠ nobody came | a fool would
comments.stance.polarity.CONCEDED: although it is old, | granted, it is old, ≠ old, though | although it is old
comments.stance.sentence_forms.TAKEN_BACK: Said nobody, ever. | NOT! ≠ Not all | said a nobody | NOTE
comments.stance.sentence_forms.NO_THANKS: thank you, mayor, for ruining our river ≠ thank you for ruining their plan
comments.stance.sentence_forms.NO_THANKS: great job selling off this town ≠ great job | they ruined our river
comments.stance.polarity.THANK_GOD: thank god | thanks, god ≠ thank you | godly
comments.stance.sentence_forms.TAG: , isn't it? | , right? ≠ , boats? | , is it not so
comments.stance.polarity.REPORT_AFTER: , or so they say | , says my uncle | , according to ≠ , i think
core.text.pseudonyms._PRAISES: Well said␣ | thanks, @ ≠ Well␣ | They said␣
comments.threads.addressees.ADDRESS: Ann, no | @Ann_K: no ≠ Annie sang
comments.threads.addressees.BOTH: Ann and Bo, no ≠ Ann sang
comments.threads.addressees.ATTRIBUTE: [quote="Ann"] | [quote=Ann date=3] | originally posted by Ann ≠ [quote]
comments.threads.addressees.QUOTED_READER: ” said ann_k | ann_k said: “ ≠ ann_k sang
comments.threads.quotes.QUOTE_LINES: > Why? | > One⏎> Two ≠ >>123 | 3 > 2
comments.threads.quotes.LEAD_IN: you wrote: We won. ≠ I say: We won.
comments.threads.replies.POINTERS[2]: in reply to 3, no | answering to no. 3: no ≠ in reply to 3 people
comments.threads.replies.POINTERS[3]: @3: no | comment #3 yes | >>3 ≠ #3 priority
comments.threads.replies.POINTERS[6]: @3 No way | @3 calm down ≠ @3 pm | @3 crowns a head
comments.threads.replies.POINTERS[4]: re: 3, no | re number 3. ≠ re: 3 people
acts.figures.words._AFTER: ␣years | –storey | ␣or 12 years old | -member | m crowns | ␣acres ≠ ␣people | ␣acrest
acts.figures.words._AFTER: ␣of miles | ␣or so years | percentage ≠ ␣of milestones | ␣or so men
acts.figures.words._AFTER: ␣o’clock | ␣May | ␣to nine ≠ ␣may be | ␣to ninety
acts.figures.words._BEFORE: March␣ | May 3 and␣ | $ | route␣ | aged␣ | # | A- ≠ some␣ | May 3 men␣ | Route␣ | a-
acts.sentence_acts._DATE: Sept. | June 5 | 5 June ≠ Junes | may go
acts.figures.of_patients._PART_OF: half of the␣ | 9% of all␣ | several of␣ ≠ a man of␣
acts.figures.of_patients._WHOSE: killer of␣ | brother of the␣ ≠ family of␣ | killers for␣
acts.figures.words._PUT_AT: put the toll at␣ | rose to at least␣ | reached just under␣ ≠ at␣ | put it, at␣ | rose at␣
acts.figures.words.QUALIFIER: Hamas-run health | could not be verified | reportedly ≠ long-run
acts.figures.numerals.NUMBER: 1,400 | 2.5 million | two hundred and ten | a hundred ≠ 7:30 | a word | 12/05 | $9 | twos
acts.figures.numerals.NUMBER: dozens | a few hundred | tens of thousands | nobody | no-one ≠ dozenth | noonetime
acts.figures.numerals._BEFORE: at least | up to | roughly ≠ slowly
voice.lexicons.reported_speech.SAID_THINGS: goodbye to all | her prayers | no more | good night ≠ that it was good
voice.speakers.persons.names._TWO_FIELDS: said the Dock and Harbour Union ≠ the Dock and the harbour
voice.speakers.persons.roles_beside._AFTER: , a nurse from Lund | , 34, a nurse ≠ , 34-year-old | a nurse
voice.reported.unsaid._ON_A_DAY: ␣on Monday that | ␣late last week | ␣in early March ≠ ␣that it | ␣on the quay
voice.reported.unsaid._NOT: did not␣ | isn’t yet ready to␣ | Nor has the trust yet␣ ≠ not only␣ | nor the trust␣
voice.reported.unsaid._WITHHELD: declined to␣ | was unable to publicly␣ | without␣ ≠ declined an offer to all | able to␣
voice.reported.no_speech._MEETS: they met | video calls | gathered | sat down | convened ≠ metal | a call | visitor
voice.speakers.references.epithets._PARENT: the father-of-three | The gran of six ≠ the mother of the boy
voice.speakers.references.one_of_several._LEAD: One of the bakers, | another, | a third — ≠ Some bakers said
voice.speakers.references.one_of_several._AND: ␣and␣ | ,␣and␣ | ␣and her chief aide,␣ ≠ ␣or␣
voice.speakers.references.one_of_several._AND_LAST: ␣and␣ | ,␣and his deputy␣ ≠ ,␣her deputy␣
checks.articles.CLOCK: 14.05 GMT | 9 p.m. ≠ nine
"""
KNOWN = {place.removeprefix("framing."): pattern for place, pattern in _patterns()}
MAY_BE_EMPTY = {f"comments.stance.clause_patterns.{name}" for name in ("AT_ONCE", "RELATIVE_OF_NAME")}
MAY_BE_EMPTY |= {
    "comments.stance.calls.FORMS['favor']['wanted'][0]",
    "comments.stance.calls.CALLS",
    "comments.stance.calls.FORMS['favor']['for mayor'][0]",
}  # what leads in
AT_THE_HEAD = {"reading.passages", "reading.formats", "comments.threads.addressees", "comments.threads.replies"}
AT_THE_HEAD |= {"acts.figures.words._AFTER", "checks.articles", "core.text.sentences.RUNS_ON"}
AT_THE_HEAD |= {f"comments.stance.clause_patterns.{name}" for name in ("DESCRIBING", "WITHOUT_OBJECT")}
AT_THE_HEAD |= {"comments.stance.calls", "comments.stance.meant.AWAY_FIRST", "comments.stance.sentence_forms.ANSWER"}
AT_THE_HEAD |= {"comments.stance.answers", "codebook.negation.negated.SEEN_THERE"}
AT_THE_HEAD |= {f"comments.stance.sentence_forms.{name}" for name in ("DERIDES", "FLAT_DENIAL")}


def _cases():
    for line in EXAMPLES.strip().splitlines():
        place, _, said = line.partition(": ")
        found, _, missed = said.partition(" ≠ ")
        for text in found.split(" | "):
            yield place, _read(text), True
        for text in filter(None, missed.split(" | ")):
            yield place, _read(text), False


def _read(text: str) -> str:
    return text.strip().replace("␣", " ").replace("⏎", "\n")


CASES = list(_cases())


def test_every_long_pattern_has_examples():
    long = {place for place, pattern in KNOWN.items() if len(pattern.pattern) > LONG} - MAY_BE_EMPTY
    assert long <= {place for place, _, _ in CASES}


@pytest.mark.parametrize(("place", "text", "wanted"), CASES)
def test_it_finds_what_it_must_and_nothing_else(place, text, wanted):
    pattern = KNOWN[place]
    found = pattern.match(text) if place.startswith(tuple(AT_THE_HEAD)) else pattern.search(text)
    assert bool(found) == wanted
