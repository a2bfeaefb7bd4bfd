"""First names that tell he from she, short forms of first names, and nouns that tell the one or the other.

Only names that are given clearly more often to one sex wherever they are used; of those who have any other (Alex,
Andrea, Jean, Kim, Noam, Nour, Robin, Sasha, Yuval) only titles and pronouns tell. Collected by hand for news in
English: names from English, Arabic, Hebrew, the larger European languages and a few more, as newspapers spell them.
"""

from framing.core.text.letters import without_accents

MALE = frozenset(
    """
    aarav aaron abbas abdallah abdel abdul abdullah abraham adam adebayo adel aditya adolf adrian ahmad ahmed ahmet
    aidan ajay akram alain alan albert alberto aldo alejandro aleksander alessandro alexander alexandre alexei
    alexey alfonso alfred alfredo ali alistair allan allen alonso alvaro amadou ambrose amir amit amos amr anand
    anatoly anders andre andreas andrei andres andrew andy angelo angus anil anthony antoine anton antonio antony
    anwar archie arjun armando armin arnaud arne arnold arthur arturo arun arvid asher ashok ashraf augusto aurelio
    avi avigdor aviv avraham axel ayman aziz babak babatunde baltasar barack barry bartosz bashar basil bassam
    bassem bela ben benedict benjamin benno benny bernard bernardo bernie bertrand bezalel bilal bill billy bjorn
    blaise boaz bob bobby bogdan bohdan boleslaw bongani boris boyd brad bradley brandon branko brendan brent brett
    brian bruce bruno bryan caleb callum calvin carl carlo carlos casper cedric cesar chad charles charlie cheikh
    chester chidi christoph christophe christopher chuck chukwuemeka clarence claude claudio clement clifford clint
    clive colin conor cornelius craig cristiano cyril daniel danny dario darko darnell darren dave david davide
    declan deepak dejan denis dennis derek deshawn desmond diego dieter dimitri dimitrios dinesh dirk dmitri dmitry
    domenico dominic don donald doug douglas dragan duncan dusan dwight ed eddie edgar edmund eduardo edward edwin
    eero egon ehud einar eitan eli elias elijah eliot emeka emil emile emiliano emilio emmanuel emre enrique enzo
    eric erik ernest ernesto ernst esa esteban ethan etienne eugene evgeny ewald fabian fabio fadi fahd faisal farai
    farouk fathi federico felipe felix ferdinand fernando fidel filip florian francisco francois frank franklin
    franz fred freddie frederick fredrik friedrich fritz fyodor gabriel gareth gary gaston gaurav gavin geoff
    geoffrey georg george georges georgi gerald gerard gerardo gerhard gianni gideon gilbert giles gilles giorgio
    giovanni giuseppe glenn gonzalo goran gordon graham greg gregor gregorio gregory grigory guido guilherme
    guillaume gunter gustav gustavo hadi hakan halil hamad hamid hamish hamza hank hans harald harold harry haruki
    harvey hasan hassan hector heinrich helge helmut henri henrik henry herbert heriberto herman herve herzi hiroshi
    hisham horst howard hristo hubert hugh hugo hussein ian ibrahim idris ignacio igor ilan ilya imad imran isaac
    ismael ismail istvan itamar itzik ivan ivo izzat jack jacob jacques jake jakob jamal james jared jaroslav jason
    javier jeff jeffrey jens jeremy jerome jeronimo jerry jesse jim jimmy jiri joachim joao joaquin jochen joe joel
    johan johann johannes john johnny jon jonas jonathan jordi jorge jose josef joseph josh joshua josip jozef
    jozsef juan juha jukka julian julio juma jurgen justin kamal kamau karan karim karl kaspar kazimierz keir keith
    kemal kenji kenneth kevin khaled khalid khalil kipchoge kiptoo klaus knut kofi kojo konrad konstantin kostas
    krzysztof kurt kwabena kwaku kwame kwesi kyle lamar lars laszlo laurent lawrence leif lennart leo leon leonard
    leonardo leonid leopold leopoldo liam lloyd lorenzo lothar louis lubomir luca lucas lucian luciano ludwig luigi
    luis lukas lukasz luke maciej magnus mahmoud malcolm mamadou mandla manfred manoj manuel marc marcel marco
    marcus marek mariano mario mark marko markus martin marvin marwan massimo mateo mateusz mathias matias matt
    matteo matthew matthias maurice mauricio max maxim maxime maximilian mehdi mehmet michael michel miguel mihai
    mikael mike mikhail mikkel milan milos mirko miroslav mohamed mohammad mohammed mohan moshe moussa muhammad
    mukesh murat musa mustafa mwangi mykola nabil nadav naftali nasser nathan nathaniel naveen ned neil nelson
    nicholas nick nicolas nigel nikita nikola nikolai nikolaos nikos nils norbert norman obinna ochieng octavio
    odhiambo olaf oleg oleksandr oleksiy oliver olivier olusegun omar omer orhan orlando osama oscar oskar osvaldo
    otieno otto owen pablo padraic padraig pankaj paolo pascal patrice patrick paul paulo pavel pawel pedro perry
    peter petr petro phil philip philippe phillip piero pierre pieter piotr prakash qassem radovan rafael rafi rahul
    rainer raj rajesh rakesh ralph ramesh ramon ramzi randolph raoul rashid raul ravi raymond recep reinhard
    reinhold remi rene reuven rhys ricardo richard rick rob robert roberto rodney rodolfo rodrigo roger rohan rohit
    roland rolf roman ron ronald ronen rory ross roy ruben rudolf rudy rupert russell ryan saeed saleh salim salman
    salvador samir samuel sanjay sanjeev santiago satoshi saul scott seamus sean sebastian segun serge sergei sergey
    sergio seth severin shaun shimon shlomo siddharth siegfried sigmund silvio simeon simon sipho sizwe slobodan
    soren stanislav stanley stavros stefan stefano stephen steve steven stewart stuart sunil suresh svein sven
    szymon tadeusz takeshi taras tarek tariq ted tendai terence thabo themba theodor theodore thiago thierry thomas
    thorsten tibor tim timothy tobias todd tom tomas tomasz tommy tony torsten trevor tristan trygve tunde tyler
    tyrone ulrich umberto uri uwe vaclav valentin varun vasily vasyl vicente victor vijay vikram viktor viktoras
    vincent vincenzo vinod vitaly vito vladimir vladislav volker volodymyr wade wael waldemar walid wallace walter
    warren wayne werner wilhelm will willem william willy winston wojciech wolfgang xavier yahya yair yannick yannis
    yaron yasser yehuda yevgeny yigal yitzhak yoav yoel yosef yossi yousef youssef yusuf yves zachary zbigniew zeev
    ziad zoltan zoran
    """.split()
)
FEMALE = frozenset(
    """
    aaliyah abena abigail achieng ada adaeze adela adele adhiambo adriana adriane adwoa agata agatha agnes agneta
    agnieszka aicha aisha akinyi akua alba albertina alejandra aleksandra alessandra alexandra alexandria alexia
    alice alicia alina alison alix aliza allison alma amaka amalia amalie amanda amelia amelie amina amira amy ana
    ananya anastasia anastasija aneta angela angele angelica angelika angelina anita anja anjali ann anna annabel
    annalena anne annette annie annika antje antonella antonia antonina aoife april arlene arundhati asha aslaug
    asma astrid audrey aurelie aurora aurore ayelet ayesha ayse aysel barbara barbro beata beatrice beatriz becky
    belinda bella benedetta berit bernadette bernice bertha beth bethany betsy betty beverly birgit birgitta blanca
    bojana bonnie bozena brenda bridget brigitte britt britta brittany bronwen brunhilde busisiwe bärbel camila
    camilla candice carina carla carlotta carly carmen carol carole carolina caroline carolyn cassandra catalina
    caterina catharina catherine cathy cecile cecilia celeste celia celine chantal charlene charlotta charlotte
    cheryl chiamaka chiara chioma chipo chloe christiane christina christine ciara cindy claire clara clarissa
    clarisse claudia clemence clementine colette colleen connie constance consuelo cora cornelia cosima courtney
    cristina cynthia dagmar dagny daniela danielle danuta daphne daria darlene debbie deborah deepa deirdre delia
    delphine denisa denise despina diana diane dilma dina divya dolores donatella donna dora doris dorota dorothea
    dorothy dragana edda edita edith edwina eileen eirini ekaterina elaine eleanor elena eleni eleonora elif elina
    elisa elisabeth elise eliza elizabeth elke ella ellen eloise elsa elsie elvira emilia emilie emily emine emma
    emmanuelle erica erika erin esmeralda esperanza esther eszter ethel eugenia eunice eva evelyn fabiola fadwa
    faiza farida fatima fatma fatoumata federica felicia felicity fernanda fiona fleur flora folake frances
    francesca franziska frauke frederica freya frida frieda funke gabriela gabrielle gail galina galya geeta gemma
    genevieve georgina geraldine gerda gertrude ghada gila gilda gina ginny giovanna gisela gita gitte giulia gladys
    glenda gloria golda gordana grace graciela grazia greet greta gretchen guadalupe gudrun gwen gwendolyn hadas
    haley halima halina hana hanan hannah hanne harriet haruka hattie hauwa hazel heather hedwig heidi heike helen
    helena helene helga heloise henrietta hermine hilary hilda hildegard hildur hillary hind hope huda ida ifeoma
    iga ilana ilaria ilse imani imelda imogen indira ines inga inge ingeborg ingrid irena irene irina irma isabel
    isabella isabelle isadora isolde itzel ivana ivanka ivanna ivonne iwona jacqueline jadwiga jana jane janet
    janice jasmine jaya jeanette jeanne jelena jenna jennifer jenny jessica jette jill joan joana joanna joanne
    jocelyn johanna jolanta josefina josephine joyce juanita judith judy julia juliana julie juliet june jutta kaja
    kamala kamila karen karin karina karla karoline katalin katarina katarzyna kate katerina katharina katherine
    kathleen kathryn kathy katie katja katrin kavita kayla keiko keisha keren kerstin khadija kinga kirsten klara
    kristen kristin kristina krystyna laila lakshmi lamia lana lara larisa latifa latoya laura laure lauren layla
    lea leah leila lena lene leocadia leona leonor leticia leyla lidia lieselotte liesl ligia lila lilian lillian
    lily lina linda lindiwe lindsay linh linnea lisa lise liv livia liz liza ljiljana lois lola lorena lorenza
    loretta lorraine lotte louisa louise lourdes luana lucia luciana lucille lucrezia lucy ludmila luisa luiza luz
    lydia lynette lynn lyudmila mabel madeleine madeline maeve magda magdalena maggie magnhild maike mairead maja
    makena malala malgorzata malin manon manuela marcela marcia mareike margaret margarita margaux marge margit
    margot margrethe maria mariana marianna marianne maribel marie marielle marija mariko marilyn marina marisa
    marisol marit marjorie marlene marlies marta martha martina mary maryam marzena mathilda mathilde matilda maud
    maureen maya meera megan meghan meike melania melanie melinda melissa merav mercedes meredith merete mette
    michaela michelle mila mildred milena miloslava mina mindy miranda mireille mirela miri miriam mirjam miroslava
    moira mona monica monika monique muriel myra nadezhda nadia nadine nadja nafisa najat naledi nancy naomi natalia
    natalie natasha nathalie neha nellie nerea ngozi niamh nicole nikki nilufar nina nirmala njeri nkechi noa noemi
    nokuthula nomsa nomvula nora norma nuria nyambura octavia odette oksana olena olesya olga olivia ophelia orit
    orla orly orna ornella palesa pamela paola patricia patrizia patsy paula paulina pauline peggy penelope penny
    perla petra philippa phyllis pia pilar polly pooja poonam priscilla priya priyanka rachel radha rafaela ragnhild
    rajaa ramona rania raquel rasha rebecca rebeka reem regina rekha renata renate renee rhiannon rhoda rhonda
    ricarda rita roberta rocio roisin romina rosa rosalie rosalind rosanna rosaria rose rosemary roxana roxanne rudo
    ruth ruxandra sabine sabrina sadia sadie safiya saira sakura sally salma samantha samira sandhya sandra sangeeta
    sanna saoirse sara sarah saskia savita seema selma seraphine serena severine shabana shannon shanti sharon
    sheila shelly shira shirin shirley shreya shulamit sibylle signe sigrid sigridur silke silvana silvia simona
    sinead siobhan snezana sofia solange soledad solveig sonia sonja sophia sophie soraya stefania stefanie steffi
    stella stephanie sue sumaya sunita susan susanna susanne sushma suzanne svenja svetlana sybil sylvia sylvie
    tabitha tamar tamara tamika tammy tanya tatiana tatjana teodora teresa terezia tessa thandeka thandiwe thelma
    theodora theresa therese thora tiffany tilda tina tova tove tracy triin trudy tsitsi tuva tzipi ulrike uma
    ursula usha ute valentina valentyna valeria valerie vanessa vasiliki vera veronica veronique vesna vibeke
    victoria vidya vigdis viktoria viola violet virginie vivian viviana wambui wanda wanjiru wendy wiebke wilhelmina
    wilma winifred xenia ximena xiomara yaa yael yara yasmin yasmina yekaterina yesenia yolanda yulia yvette yvonne
    zahra zainab zanele zdenka zelda zeynep zlata zoe zofia zora zsofia zuzana
    """.split()
)
MALE_NOUNS = frozenset(
    """
    mr sir lord king prince baron duke emperor sheikh sultan emir viscount monk spokesman businessman chairman
    congressman councilman policeman fireman salesman brother son father husband uncle nephew grandfather grandson
    stepfather stepson boyfriend widower fiancé man boy gentleman
    headmaster schoolmaster waiter abbot bridegroom groom dad daddy grandad granddad grandpa patriarch marquess
    """.split()
)
FEMALE_NOUNS = frozenset(
    """
    mrs ms miss lady dame madam queen princess baroness duchess countess sheikha empress nun actress heiress
    spokeswoman businesswoman chairwoman congresswoman councilwoman policewoman saleswoman sister daughter mother
    wife aunt niece grandmother granddaughter stepmother stepdaughter girlfriend widow fiancée woman girl
    headmistress schoolmistress landlady hostess waitress stewardess abbess priestess bride mum mom mummy grandma granny
    ballerina barmaid housewife matriarch marchioness viscountess governess seamstress
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
    return gender_of_first_name(words[0]) if len(words) > 1 else None


def gender_of_first_name(low: str) -> str | None:
    """“m” or “f” by a first name in small letters, of a double one by its first part; None where it does not tell.

    >>> [gender_of_first_name(name) for name in ("maria", "jean-luc", "state")]
    ['f', None, None]
    """
    first = low.split("-")[0]
    if not first.isascii() and first not in MALE | FEMALE:
        first = without_accents(first)  # José, Jón
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
