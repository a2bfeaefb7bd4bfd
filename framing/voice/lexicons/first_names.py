"""First names that tell he from she, short forms of first names, and nouns that tell the one or the other.

Only names that are given clearly more often to one sex wherever they are used; of those who have any other (Alex,
Andrea, Jean, Kim, Noam, Nour, Robin, Sasha, Yuval) only titles and pronouns tell. Collected by hand for news in
English: names from English, Arabic, Hebrew and the larger European languages, as newspapers spell them.
"""

MALE = frozenset(
    """
    aaron abbas abdallah abdel abdul abdullah abraham adam adel adolf adrian ahmad ahmed aidan akram alan albert
    alberto alejandro aleksander alessandro alexander alexei alexey alfonso alfred ali alistair allan allen amir
    amos amr anders andre andreas andrei andrew andy angus anthony antoine anton antonio antony anwar archie arnold
    arthur arturo arun asher ashraf avi avigdor aviv avraham ayman aziz barack barry bashar basil bassam bassem ben
    benedict benjamin benno benny bernard bernie bezalel bilal bill billy bjorn boaz bob bobby boris brad bradley
    brandon brendan brent brett brian bruce bruno bryan caleb calvin carl carlos cedric chad charles charlie chester
    christoph christopher chuck clarence claude claudio clifford clint clive colin conor craig cyril daniel danny
    darren dave david dennis derek desmond diego dieter dimitri dirk dmitri dmitry dominic don donald doug douglas
    duncan dwight ed eddie edgar eduardo edward edwin ehud eitan eli elijah eliot emilio emmanuel enrique eric erik
    ernest ernesto ernst esteban ethan eugene fabio fadi fahd faisal farouk fathi felix ferdinand fernando fidel
    francisco francois frank franklin franz fred freddie frederick friedrich fritz gabriel gareth gary gavin geoff
    geoffrey george georges gerald gerard gerhard gideon gilbert gilles giorgio giovanni giuseppe glenn gordon
    graham greg gregory guido guillaume gunter gustav hadi hamid hamza hank hans harold harry harvey hasan hassan
    hector heinrich helmut henri henrik henry herbert herman herzi hisham howard hubert hugh hugo hussein ian
    ibrahim igor ilan imad imran isaac ismail itamar itzik ivan ivo izzat jack jacob jacques jake jakob jamal james
    jared jason javier jeff jeffrey jeremy jerome jerry jesse jim jimmy joachim joao joe joel johan johann johannes
    john johnny jon jonas jonathan jorge jose josef joseph josh joshua juan julian julio jurgen justin kamal karim
    karl keir keith kenneth kevin khaled khalid khalil klaus kofi konrad konstantin kurt kyle lars laurent lawrence
    leon leonard leonardo leonid leopold liam lloyd lorenzo louis luca lucas ludwig luigi luis luke magnus mahmoud
    malcolm manuel marc marcel marco marcus mario mark markus martin marvin marwan mathias matt matthew matthias
    maurice max maximilian mehmet michael michel miguel mike mikhail milan mohamed mohammad mohammed moshe muhammad
    mustafa nabil nadav naftali nasser nathan nathaniel ned neil nelson nicholas nick nicolas nigel nikita nikolai
    nikos nils norman olaf oleg oliver olivier omar osama oscar oskar otto pablo padraic paolo patrick paul pavel
    pedro perry peter phil philip philippe phillip pierre piotr qassem rafael rafi ralph ramon ramzi randolph raoul
    rashid raul raymond recep reinhard rene reuven ricardo richard rick rob robert roberto rodney rodrigo roger
    roland rolf roman ron ronald ronen rory ross roy rudolf rudy rupert russell ryan saeed saleh salim salman
    salvador samir samuel santiago saul scott seamus sean sebastian serge sergei sergey sergio seth shaun shimon
    shlomo sigmund silvio simon stanley stefan stephen steve steven stewart stuart sven tarek tariq ted terence
    theodor theodore thomas tim timothy tobias todd tom tommy tony trevor tristan tyler ulrich umberto uri vaclav
    valentin victor viktor vincent vladimir volodymyr wael walid wallace walter warren wayne werner wilhelm will
    willem william willy winston wolfgang xavier yahya yair yaron yasser yehuda yevgeny yigal yitzhak yoav yoel
    yosef yossi yousef youssef yusuf zachary zeev ziad
    """.split()
)
FEMALE = frozenset(
    """
    abigail ada adele adriana agatha agnes agnieszka aicha aisha alexandra alexandria alice alicia alina alison
    aliza allison alma amalia amanda amelia amina amira amy ana anastasia angela angelica angelina anita anja ann
    anna annabel annalena anne annette annie antonia april arlene asma astrid audrey aurora ayelet barbara beatrice
    beatriz becky belinda bella bernadette bernice bertha beth bethany betsy betty beverly bonnie brenda bridget
    brigitte britta camilla candice carla carly carmen carol carole caroline carolyn catalina caterina catherine
    cathy cecilia celeste celia charlene charlotte cheryl chiara chloe christiane christina christine cindy claire
    clara clarissa claudia colette colleen connie constance cora cornelia courtney cristina cynthia daniela danielle
    daphne darlene debbie deborah deirdre delia denise diana diane dina dolores donna dora doris dorothea dorothy
    edith eileen elaine eleanor elena eleonora elisa elisabeth elise eliza elizabeth ella ellen eloise elsa elsie
    emilia emily emma erica erika erin esther ethel eugenia eva evelyn faiza fatima fatma fiona flora frances
    francesca frida gabriela gabrielle gail galina genevieve georgina geraldine gertrude gila gilda gina ginny
    gisela giulia gladys glenda gloria golda grace greta gretchen guadalupe gwen hadas haley hana hannah harriet
    hattie hazel heather heidi helen helena helene helga henrietta hilary hilda hildegard hillary hind hope huda ida
    ilana imelda ines inga ingrid irene irina irma isabel isabella isabelle ivana ivanka ivonne jacqueline jana jane
    janet janice jeanette jeanne jenna jennifer jenny jessica jill joan joanna joanne jocelyn johanna josephine
    joyce juanita judith judy julia juliana julie juliet june karen karin katarina kate katharina katherine kathleen
    kathryn kathy katie katja kayla keren kirsten kristen kristin kristina lana lara latifa laura lauren layla lea
    leah leila lena leona leonor leticia liesl lila lilian lillian lily linda lindsay lisa lise liz liza lois lola
    lorena loretta lorraine louisa louise lucia lucille lucy luisa lydia lynette lynn mabel madeleine madeline
    magdalena maggie maja manuela marcia margaret margarita marge margot maria mariana marianne marie marilyn marina
    marisa marjorie marlene marta martha martina mary maryam mathilda maud maureen maya meghan melania melanie
    melinda melissa merav mercedes meredith michaela michelle mila mildred mina mindy miranda miri miriam mirjam
    moira mona monica monika monique muriel myra nadia nadine nancy naomi natalia natalie natasha nathalie nellie
    nicole nikki nina noa nora norma octavia odette olga olivia ophelia orit orla orly orna pamela patricia patsy
    paula paulina pauline peggy penelope penny petra phyllis pilar polly priscilla rachel ramona rania rasha rebecca
    regina renata renee rhoda rhonda rita roberta rosa rosalie rosalind rosanna rose rosemary roxanne ruth sabine
    sabrina sadie sally salma samantha sandra sara sarah saskia selma serena shannon sharon sheila shelly shira
    shirley shulamit sibylle sigrid silvia sofia sonia sonja sophia sophie stella stephanie sue susan susanna
    susanne suzanne svetlana sybil sylvia tabitha tamar tamara tammy tanya tatiana teresa tessa thelma theresa
    therese tiffany tilda tina tracy trudy tzipi ulrike ursula valentina valeria valerie vanessa vera veronica
    victoria viola violet vivian wanda wendy wilhelmina wilma winifred yael yasmin yolanda yulia yvette yvonne zahra
    zainab zelda zoe
    """.split()
)
MALE_NOUNS = frozenset(
    """
    mr sir lord king prince baron duke emperor monk spokesman businessman chairman congressman councilman policeman
    fireman salesman brother son father husband uncle nephew grandfather grandson stepfather stepson boyfriend widower
    fiancé man boy gentleman
    """.split()
)
FEMALE_NOUNS = frozenset(
    """
    mrs ms miss lady dame madam queen princess baroness duchess empress nun actress heiress spokeswoman businesswoman
    chairwoman congresswoman councilwoman policewoman saleswoman sister daughter mother wife aunt niece grandmother
    granddaughter stepmother stepdaughter girlfriend widow fiancée woman girl
    """.split()
)
KINSHIP = frozenset(
    """
    brother son father husband uncle nephew grandfather grandson stepfather stepson boyfriend widower fiancé sister
    daughter mother wife aunt niece grandmother granddaughter stepmother stepdaughter girlfriend widow fiancée cousin
    """.split()
)
# Short forms and other spellings: one row, one name.
_SAME = """
    alexander alex | andrew andy | anthony antony tony | benjamin ben benny | charles charlie chuck
    christopher chris | daniel dan danny | david dave | deborah debbie debra | donald don | douglas doug
    edward ed eddie ted | elizabeth liz beth betsy | frederick fred freddie | geoffrey geoff | gerald gerry jerry
    gregory greg | isaac yitzhak | jacob jake | james jim jimmy jamie | jeffrey jeff | jennifer jen jenny
    jeremy jez | john johnny jack | jonathan jon | joseph joe | yosef yossi | joshua josh
    katherine catherine kathryn kate kathy katie cathy | kenneth ken | lawrence larry | leonard len
    margaret maggie meg peggy | matthew matt | michael mike mick | nicholas nick
    mohammed mohammad muhammad mohamed | pamela pam | patrick pat paddy | peter pete | philip phillip phil
    raymond ray | rebecca becky | richard dick rick | robert bob bobby rob | ronald ron | samuel sam
    stephen steven steve | susan sue | theodore ted | thomas tom tommy | timothy tim | victoria vicky | walter walt
    william bill billy will | zachary zach
"""
_SAME_SETS = [frozenset(row.split()) for row in _SAME.replace("|", "\n").splitlines() if row.strip()]


def gender_of_name(name: str) -> str | None:
    """“m” or “f” by the first of two or more words; None where the name does not tell.

    >>> [gender_of_name(name) for name in ("Maria Brenk", "Peter J. Veltik", "Alex Poe", "Lee")]
    ['f', 'm', None, None]
    """
    words = name.lower().split()
    first = words[0].split("-")[0] if len(words) > 1 else ""
    return "m" if first in MALE else "f" if first in FEMALE else None


def same_first_name(one: str, other: str) -> bool:
    """Are two first names the same, or is one a short form or another spelling of the other?

    >>> same_first_name("Tony", "Antony"), same_first_name("Bill", "Bob")
    (True, False)
    """
    a, b = one.lower(), other.lower()
    return a == b or any(a in names and b in names for names in _SAME_SETS)


def one_first_name(name: str) -> str:
    """One form for all short forms and spellings of a first name; a form of several names stays itself.

    >>> one_first_name("Tony") == one_first_name("antony"), one_first_name("Bo")
    (True, 'bo')
    """
    low = name.lower()
    sets = [names for names in _SAME_SETS if low in names]
    if len(sets) != 1:
        return low
    return min(name for name in sets[0] if sum(name in names for names in _SAME_SETS) == 1)
