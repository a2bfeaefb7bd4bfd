"""English for telling deeds from figures of speech: what can be attacked, killed, hurt or released in words only."""

from framing.acts.clause.lexicon import word_set

# Nouns of what is no body and no place, beside those that their ending gives away (`is_abstract`).
ABSTRACT = word_set(
    "deal balance tone compromise chord note agreement accord pose bargain truce contrast economy growth market"
    " reputation standing trust credibility chance career campaign candidacy image brand confidence relations message"
    " record policy plan proposal legislation bill law act amendment rating target headline road street trail ground"
    " airwave feeling cause case argument interest sale profit job industry business party vote poll tax break"
    " democracy freedom right idea biography platform makeover week year month day budget program programme fund"
    " benefit wage price cost figure rate number goal mark level peak milestone point percent dream hope ambition"
    " rumor rumour momentum mood spirit imagination essence ambiguity nomination delegates filing majority delegate"
    " attention moment initiative title crown seat theme topic issue subject rule reform system order project effort"
    " strategy talk conversation debate vision legacy story narrative myth theory claim lie speech language rhetoric"
    " culture value virtue faith fundamentals character motive style tactic hairstyle appeal review scandal bid race"
    " presidency era age tradition trend habit habitat liberty belief view stance position judgment sovereignty past"
    " future present time money debt deficit saving asset revenue stock share trade commerce tariff deal-making clause"
    " loophole ban pact treaty constitution law-making privacy marriage romance friendship love anger passion"
    " enthusiasm pride joy innocence art music novel genre medium-term television print journalism civility decency"
    " politics discourse truth fact science history veto filibuster mandate caucus primary convention contract lawsuit"
    " suit motion measure resolution investigation probe inquiry hearing summit ticket brand-name hopefulness self-"
    " esteem lead surge roof heritage basis hole-in-one tune manufacturing stigma airtime jackpot ceiling bottom gas"
    " brakes books stores shelves theaters theatres screens charts notes nerve nail heart path"
)
# Some of them are places as well, when a weapon strikes them: “a shell hit the market”.
PLACES_TOO = word_set(
    "market road street trail ground seat book store shelf theater theatre screen roof field industry"
)
SHOOTING = word_set("shoot shoots shot shooting hit hits hitting strike strikes struck striking intercept intercepted")
IN_FLIGHT = word_set("missile rocket drone projectile warhead balloon")
OF_WAR = word_set("military civilian army enemy naval nuclear strategic terror terrorist")  # targets
# Endings of abstract nouns, and words that have them and are people, bodies, places or things.
ENDINGS = tuple("tion sion ity ism ness ship ance ence ment hood dom cracy ology nomics".split())
BODIES_AND_PLACES = word_set(
    "station installation fortification mansion plantation population delegation organisation organization"
    " congregation federation nation corporation administration generation city university community facility"
    " municipality minority ambulance residence audience fence entrance apartment settlement tenement encampment"
    " government regiment detachment establishment department monument basement equipment parliament battleship"
    " warship ship spaceship witness neighbourhood neighborhood kingdom entity ordnance conference procession garrison"
    " formation concentration section division mission commission celebrity element compartment fraternity leadership"
    " membership township charity authority security location position intersection substation border"
)
# What is “held hostage” in words only.
HELD_IN_WORDS = word_set(
    "government country nation economy budget congress parliament legislature state process future"
)
# Those who are attacked with words, and attack with them.
POLITICS = word_set(
    "candidate rival opponent nominee frontrunner front-runner moderator critic republican democrat gop senator"
    " congressman congresswoman governor conservative liberal progressive media press establishment elite pundit"
    " columnist editorial donor super-pac pac campaign surrogate lawmaker legislator incumbent challenger politician"
    " contender primary foe detractor commentator strategist regulator democrats lobby lobbyist"
)
# What attacks, hurts or ruins in a manner of speaking.
WORDS_AND_RULES = word_set(
    "ad advert advertisement speech rhetoric statement tweet remark comment policy plan bill law legislation budget"
    " proposal tax tariff agreement deal cut sanction recession economy inflation market poll scandal decision ruling"
    " vote revelation allegation rumor rumour attention coverage story report question criticism insult lie slogan"
    " commercial email e-mail message memo trade competition regulation shutdown amendment reform downturn price cost"
    " idea notion fact similarity contrast irony absence lack donation sale figure comparison claim line argument"
    " release move publicity headline editorial book film movie song show nomination endorsement"
)
# Where, and with what, one attacks in words.
SPOKEN = word_set(
    "twitter facebook instagram tv television stage air radio trail debate speech interview ad advert statement tweet"
    " letter op-ed editorial video email e-mail rally column ballot words criticism question claim accusation insult"
    " slogan line commercial advertising ads press town-hall podcast book memoir post remarks comments airwaves"
    " hashtag nickname taunt poll polls fundraiser campaign convention tweets"
)
# What makes an attack one of words, before the noun.
OF_WORDS = word_set(
    "personal political verbal cutting negative partisan liberal conservative rhetorical blistering scathing"
    " withering stinging smear advertising ad media twitter debate ideological republican democratic gop false"
    " baseless unfair ad-hominem hominem legal constitutional legislative media-driven online line lines relentless-"
    " negative"
)
TAUNTS = word_set(
    "insult insults lie lies criticism criticisms smear smears accusation accusations ridicule taunt taunts jibe"
    " jibes slur slurs mockery innuendo slander reporting rhetoric"
)
# To whom a message is aimed when it “targets” them.
AUDIENCE = word_set(
    "voter customer consumer audience market household user buyer viewer reader demographic district donor millennial"
    " investor shopper client recruit applicant constituency electorate swing-state state subscriber"
)
# What is let out of a house that publishes: no person.
CAPTIVE = word_set(
    "hostage hostages prisoner prisoners detainee detainees captive captives captivity custody jail prison cell cells"
    " inmate inmates swap exchange kidnapped abducted arrested detained held bail parole captors militants convict"
)
RESCUERS = word_set(
    "worker workers team teams service services crew crews mission missions operation operations effort efforts"
    " personnel squad squads dog dogs attempt attempts package plan work"
)
LEADS_TO = word_set("lead leads led leading contributed contributes amounts amounted")
# “scared to death”, but “stabbed to death”.
TO_DEATH = word_set(
    "beaten beat stabbed shot burned burnt bludgeoned tortured hacked stoned trampled crushed starved starve froze"
    " frozen bled bleed choked strangled knifed clubbed fell fall plunged bombed shelled shell put hanged whipped"
    " drowned"
)
# Verbs that mean something else with these words.
PARTICLES = {
    "strike": word_set("down out off up through gold"),
    "struck": word_set("down out off up through gold"),
    "hit": word_set("back out upon up bottom"),
    "shoot": word_set("down up back straight"),
    "shot": word_set("down up back"),
    "seize": word_set("on upon up"),
    "die": word_set("down out off away hard"),
    "kill": word_set("off time"),
    "hammer": word_set("out home away"),
    "pound": word_set("out"),
    "burn": word_set("out through off"),
    "blow": word_set("off out over away"),
    "beat": word_set("back out"),
    "storm": word_set("out off away"),
}
# “a dead heat”, “dead on arrival”, “dead wrong”.
AFTER_DEAD = word_set(
    "heat wrong last serious certain set center centre weight even ringer letter ahead against end sure calm tired"
    " simple easy in-the-water zone silence"
)
# “attack ads”, “ambush journalism”: the noun of an act before what is said.
AFTER_NOUN = word_set(
    "ad ads advert adverts line lines dog dogs journalism politics mode piece pieces book strategy machine"
)
MODES = word_set("mode line lines avenue plan angle")  # “a line of attack”
AIRCRAFT = word_set(
    "plane planes aircraft airliner jet jets helicopter helicopters drone drones missile missiles rocket rockets"
    " balloon"
)
# Signs that blows are meant, wherever they stand in the sentence.
OF_BLOWS = word_set(
    "physically violently fists knife knives gun guns weapon weapons sword hammer axe machete bomb bombs rocket"
    " rockets missile missiles bullet bullets troops soldiers soldier forces army militants militant fighters gunmen"
    " gunman police hospital injured injuries wounded wounds killed dead death robbed raped assaulted armed terrorist"
    " terrorists air-strike airstrike airstrikes strikes shelling warplanes jets tanks bomber bombers attackers"
    " attacker assailant assailants mob border village town invaded invasion war civilians masked"
)
TITLES = word_set("mr mr. mrs mrs. ms ms. dr dr. sen sen. rep rep. gov gov. president secretary senator governor")
# Who lays down tools, and what is said right before a strike of theirs.
WORKERS = word_set(
    "nurse nurses teacher teachers driver drivers doctor doctors pilot pilots worker workers miner miners union unions"
    " staff actor actors writer writers docker dockers lecturer lecturers cleaner cleaners firefighter firefighters"
    " postman postmen guards employees crews players"
)
KINDS_OF_STRIKE = WORKERS | word_set(
    "rail train bus tube port postal general hunger wildcat lightning school climate rent"
)
OVER = word_set("pay wages jobs conditions pensions rotas cuts staffing contracts")
FILMED = word_set(
    "film movie video documentary scene scenes advert ad commercial photo photos picture pictures series episode"
)
# What is shot or hit in play; “shot wide”.
PLAYED = word_set("ball puck shot target bar post net note notes crossbar wide")
RUN_DOWN = word_set(
    "battery phone laptop computer engine motor conversation applause joke jokes language tradition wind signal deal"
    " music laughter tablet printer"
)
AWE = word_set("beauty silence size sight contrast lack thought idea resemblance similarity calm scale speed warmth")
OF_THE_SEA = word_set("waves wave rain surf sea drum drums heart music hooves")
CLOCKS = word_set("clock clocks bell bells midnight")
CROWDS = word_set("tourists fans shoppers holidaymakers visitors ants mosquitoes rats weeds")
# What is cut or mown down and does not live as people do.
CUT_DOWN = word_set(
    "tree trees forest forests wood woods hedge hedges shrub shrubs bush bushes branch branches oak oaks plant plants"
    " crop crops grass lawn meadow hay orchard orchards vine vines timber fence pole poles sign signs"
)
TAKES = word_set("take takes took taken taking")
