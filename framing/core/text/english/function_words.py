"""The function words of English, in small letters and with plain apostrophes, as `lowered` has a word: pronouns,
determiners, numbers, auxiliaries, conjunctions and prepositions; and adverbs of time and of manner that may open a
clause, with the days.
"""

OBJECTS = {"it", "them", "him", "her", "us", "me"}
SUBJECT_PRONOUNS = {"i", "we", "he", "she", "they"}  # nothing but the subject of a clause
POSSESSIVE_PRONOUNS = set("my our your his her its their".split())
RELATIVE_PRONOUNS = {"who", "whom", "whose", "which", "that"}
POSSESSIVES = ("'s", "s'")  # how they end
REFLEXIVES = set("himself herself itself themselves myself ourselves yourself yourselves".split())
PRONOUNS = {"he", "she", "they", "it", "i", "we", "you", "who", "one", "another", "others", "both"}
# Particles that go with any verb of saying: cut in, broke in, burst out, shot back, went on.
PARTICLES = {"back", "in", "on", "out", "up"}
ARTICLES = {"a", "an", "the"}
DETERMINERS = set("the a an this that these those his her its their our my your no any some each every what".split())
OPENS_PHRASE = DETERMINERS - {"that", "what"}  # these two begin clauses as well
NUMBERS = set("one two three four five six seven eight nine ten several many some most few both dozens all".split())
# Verbs that help others: each list of auxiliaries in the rules is made of these, with what it names besides.
BE = set("is are was were be been being am isn't wasn't aren't weren't get got gets getting".split())
PERFECT = {"has", "have", "had"}
MODALS = set("will would can could may might must shall should".split())
_NEGATED = "is are was were has have had do does did wo would ca could should must need"
NEGATED = {f"{verb}n't" for verb in _NEGATED.split()}
# Adverbs of time and of manner that stand among them: “has | now | said”.
AMONG_HELPERS = set(
    """
    also later then once again often soon now still never always even just only recently reportedly famously not n't
    ever already first further simply
    """.split()
)
AUXILIARY = PERFECT | MODALS | NEGATED | AMONG_HELPERS | (BE - {"get", "got", "gets", "getting"})
AUXILIARY |= set("do does did cannot went on to aloud".split())
# Adverbs without -ly that stand between a subject and its verb, and are no part of it: “Lee | earlier | told”.
BEFORE_VERBS = set(
    """
    afterward afterwards again almost already also always duly earlier even eventually ever first further furthermore
    however indeed instead just later long maybe meanwhile moreover never nevertheless nonetheless now often once only
    otherwise perhaps quite rather seldom since sometimes soon still straightaway then therefore though thus too twice
    yet
    """.split()
)
FLOATING = {"both", "each", "all", "alike", "together"}  # “Lee and Ray both said”
STARTS_CLAUSE = set(
    """
    that because when as if while after before although though whether since until unless where what how why than so
    and but or nor yet which whereas whereupon whereby wherein
    """.split()
)
PREPOSITIONS = set(
    """
    in on at of for from to with by about against during into over under through between among without within upon
    amid despite following toward towards across alongside behind beneath beside beyond inside near opposite outside
    """.split()
)
DAYS = set("monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow".split())
TIMES = set(
    "later ago earlier afterward afterwards then time week month year day night morning afternoon point".split()
)
# What says when, how surely or how openly somebody speaks, before who does: “Privately officials say …”.
OPENING_ADVERBS = DAYS | set(
    """
    tonight now then here there soon still later earlier afterwards afterward again often sometimes always once already
    overnight nowadays lately elsewhere meanwhile nonetheless nevertheless however moreover furthermore therefore thus
    hence instead indeed perhaps maybe also only just even privately publicly openly recently eventually ultimately
    finally initially officially suddenly reportedly allegedly apparently supposedly clearly certainly surely
    occasionally usually typically traditionally historically previously subsequently consequently accordingly
    similarly additionally increasingly frequently repeatedly
    """.split()
)
