"""A sentence that rejects a name mentions it all the same; these are listed apart."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from framing.codebook.negation.denial import denial


@pytest.mark.parametrize(
    ("sentence", "name", "words"),
    [
        ("It is not a genocide.", "genocide", "not"),
        ("It was not, in any sense, a genocide.", "genocide", "not"),
        ("It isn’t a genocide.", "genocide", "isn’t"),
        ("This was never a precision operation.", "precision operation", "never"),
        ("The so-called “precision operation” went on.", "precision operation", "so-called"),
        ("Israel denies that it is committing genocide in Gaza.", "genocide", "denies"),
        ("He rejected the accusation of genocide.", "genocide", "rejected"),
        ("She dismissed claims of a massacre.", "massacre", "dismissed"),
        ("Officials brushed aside claims of a riot.", "riot", "brushed aside"),
        ("The club laughed off talk of a riot.", "riot", "laughed off"),
        ("The firm rubbished reports of a riot.", "riot", "rubbished"),
        ("The club dismissed as nonsense reports of a riot.", "riot", "dismissed"),
        ("Nobody at the ministry would use the word riot.", "riot", "Nobody at the ministry would use the word"),
        ("The genocide claim is baseless.", "genocide", "baseless"),
        ("They dispute that this was a war.", "war", "dispute"),
        ("There is no genocide there.", "genocide", "no"),
        ("The army denied genocide.", "genocide", "denied"),
        ("He denies waging a war on civilians.", "war", "denies"),
        # short forms of "not", with either apostrophe or none
        ("Nobody can’t see it, but you can't call it a blockade.", "blockade", "can't"),
        ("Don’t call it a ceasefire.", "ceasefire", "Don’t"),
        ("Don't call this a rebellion!", "rebellion", "Don't"),
        ("dont call it a ceasefire", "ceasefire", "dont"),
        ("It doesn’t constitute aggression.", "aggression", "doesn’t"),
        ("What happened didn't amount to a siege.", "siege", "didn't"),
        ("One couldn't really call it a siege.", "siege", "couldn't"),
        ("It cannot be called a rescue.", "rescue", "cannot"),
        ("You wouldn’t call that a rescue.", "rescue", "wouldn’t"),
        ("It isn't at all a siege.", "siege", "isn't"),
        ("You cannot describe a routine search as a raid.", "raid", "cannot"),
        ("No one in the cabinet will call it a siege.", "siege", "No one in the cabinet"),
        # other ways of refusing a name
        ("It was not a raid, let alone a massacre.", "massacre", "not"),
        ("Was it a siege? It was not.", "siege", "It was not"),
        ("The judges stopped short of the word massacre.", "massacre", "short of the word"),
        ("The mayor denied that the town was in a recession.", "recession", "denied"),
        ("The mayor denied the town was under siege.", "siege", "denied"),
        (
            "Neither the drought nor the food shortage can be described as a famine.",
            "famine",
            "Neither the drought nor the food shortage",
        ),
        ("Neither the drought nor the flood is a famine.", "famine", "Neither the drought nor the flood"),
        ("Neither the mayor nor the vicar called it a riot.", "riot", "Neither the mayor nor the vicar"),
        ("The bank refuses to describe the job cuts as a purge.", "purge", "refuses to describe"),
        ("Siege is simply the wrong word for it.", "Siege", "is simply the wrong word"),
        ("She objected to the word “betrayal” at once.", "betrayal", "objected to the word"),
        ("The mayor took issue with the term massacre.", "massacre", "issue with the term"),
        ("The mayor refused to use the word betrayal.", "betrayal", "refused to use the word"),
        ("The board dropped the word siege from its plan.", "siege", "dropped the word"),
        ("Stop calling it a rescue.", "rescue", "Stop calling"),
        ("Can we please quit calling this mess a rescue?", "rescue", "quit calling"),
        ("They call it a rescue, I call it theft.", "rescue", "They call"),
        ("Some people call it a rescue; we call it theft.", "rescue", "people call"),
        ("You call this a rescue?", "rescue", "You call"),
        ("And you call that a “rescue”?!", "rescue", "you call"),
        ("It was anything but a rescue.", "rescue", "anything but"),
        ("Rescue isn’t the right word.", "Rescue", "isn’t the right word"),
        ("“Rescue” is the wrong word for it.", "Rescue", "is the wrong word"),
        ("They refuse to call it a siege.", "siege", "refuse to call"),
        ("They have never seen a siege.", "siege", "never"),
        ("It could not honestly be called a siege.", "siege", "not"),
        ("Don't call it a siege?", "siege", "Don't"),
        ("So it isn't a siege?", "siege", "isn't"),
        ("They saw no siege before Monday.", "siege", "no"),
        ("There is little new clear evidence of a siege.", "siege", "little new clear evidence"),
        ("It is not in any way in fact at all truly exactly such a kind of siege.", "siege", "not"),  # 14 words back
        ("It is n\u00adot a siege.", "siege", "not"),  # with a soft hyphen
    ],
)
def test_a_name_that_the_sentence_rejects(sentence, name, words):
    start = sentence.index(name)
    assert denial(sentence, start, start + len(name)) == words


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("It is a genocide.", "genocide"),
        ("It is nothing short of a riot.", "riot"),
        ("The port has not seen a riot like this.", "riot"),
        ("He did not ask them to halt the operation.", "operation"),
        ("They rejected the ceasefire.", "ceasefire"),
        ("It is not only a war but a catastrophe.", "war"),
        ("No, the war goes on.", "war"),
        ("He said no. The war goes on.", "war"),
        ("He denied a visa to the man, who fled the war.", "war"),
        ("The war was not over.", "war"),
        ("They are denying the Jewish state its right to exist.", "Jewish state"),
        # a negative question expects yes; nobody's name is refused by not telephoning; calling is also naming
        ("Isn't it a siege?", "siege"),
        ("Isn’t this a siege, plain and simple?", "siege"),
        ("Don't call the army.", "army"),
        ("They didn't call the army in time.", "army"),
        ("He wasn't in the army.", "army"),
        ("It isn't about the war.", "war"),
        ("They call it a siege, and I agree.", "siege"),
        ("They call it a rescue, I call it theft.", "theft"),
        ("I call this a siege.", "siege"),
        ("Why do you call this a siege?", "siege"),
        ("Stop the siege.", "siege"),
        ("Stop calling me during the war.", "war"),
        ("Stop calling the army.", "army"),
        ("Stop calling people in the army.", "army"),
        ("They refuse to call off the siege.", "siege"),
        ("The army doesn't stop the siege.", "siege"),
        ("Don’t end the siege yet.", "siege"),
        ("There were public disputes over the conduct of the war.", "war"),
        ("If this is not a siege, what is?", "siege"),
        ("They have never seen such a siege.", "siege"),
        ("They met instead of the siege.", "siege"),
        ("She asked nobody who called it a siege.", "siege"),
        ("He was far away from this word siege.", "siege"),
        ("It was hard to avoid the word siege.", "siege"),
        ("It is not untrue that it is a siege.", "siege"),
        ("Nobody called a big strike.", "strike"),
        ("They did not call the town of mud a siege.", "siege"),
        ("It is not over and I think it is a siege.", "siege"),
        ("I call it a siege, we call it hell.", "siege"),
        ("He denied it, it was a siege.", "siege"),
        ("The siege is misleading.", "siege"),
        # a refusal that is itself denied
        ("He never shied away from the word siege.", "siege"),
        ("He did not object to the word siege.", "siege"),
        ("Neither the drought nor the famine is over.", "famine"),
        ("Neither the siege nor the war will end soon.", "siege"),
        ("He denied that the guards were behind the siege.", "siege"),
        ("He denied that the recession would last.", "recession"),
        ("He objected to the siege.", "siege"),
        ("He dropped the siege.", "siege"),
        ("He accepted the word siege.", "siege"),
        ("He did not avoid the word siege.", "siege"),
        ("They did not stop calling it a siege.", "siege"),
        ("They never shied away from calling it a siege.", "siege"),
        ("Don’t tell me this isn’t a siege.", "siege"),
        ("He described a search as a raid.", "raid"),
        ("No one at the ministry knows who called it a siege.", "siege"),
    ],
)
def test_a_name_that_stands(sentence, name):
    start = sentence.index(name)
    assert denial(sentence, start, start + len(name)) is None


# One sentence a line, and after it the names that it rejects (or does not).
REJECTED = """
    The guards did not murder anyone.|murder
    The guards never murdered villagers.|murdered
    The guards won't murder villagers.|murder
    The club denied that its guards murdered nine.|murdered
    The club denied the guards had murdered villagers.|murdered
    Lee dismissed the notion that Norland murdered nine.|murdered
    Lee rejected the notion of a siege.|siege
    There is no famine right now.|famine
    The divers failed to find any trace of a leak.|leak
    The clerk turned up no evidence whatsoever of a theft.|theft
    The auditors failed to uncover any forgery, and failed to establish that it was a theft.|forgery|theft
    The valley is thirsty, but a long way from a drought.|drought
    It was nowhere close to a flood, and not anywhere near a drought.|flood|drought
    What the guards did was the opposite of a rescue.|rescue
    The fire crew dismissed arson as a likely cause.|arson
    The panel stopped short of declaring a drought.|drought
    The panel stopped short of finding arson, and the guards refuse to say arson.|arson
    That does not make it a riot.|riot
    We are not talking about a riot here, and we aren't dealing with a revolt.|riot|revolt
    He called the claim of a theft absurd.|theft
    The charge of theft lacks any merit.|theft
    The clerk is innocent of theft.|theft
    Hardly anyone calls it a revolt.|revolt
    Nobody at the mill is waging war.|war
    It bears no resemblance to a riot.|riot
    The clerk steered clear of the word riot, and the mayor fought shy of the term revolt.|riot|revolt
    The report makes no mention of a leak, and it does not mention a theft.|leak|theft
    The feared drought never materialised.|drought
    It turned out not to be a leak, and it did not turn into a flood.|leak|flood
    It was not so much a riot as a picnic.|riot
    One would be hard pressed to call it a riot.|riot
    It is difficult to describe it as a riot.|riot
    I doubt this is a revolt, and the clerk is unconvinced that it was a riot.|revolt|riot
    These were not acts of arson.|arson
    They had no intent to commit arson.|arson
    It was not meant as a strike.|strike
    It is not (as some say) a riot.|riot
    It is not as if there were a drought.|drought
    this is no damn riot, riot my foot|riot
    A riot my foot.|riot
    There is no famine thanks to the harvest.|famine
    It’s not a riot bro.|riot
    The statement that it was a siege was rejected.|siege
    The clerk was acquitted on Monday of theft and of arson.|theft
    The clerk was cleared by a jury of a charge of arson.|arson
    She had pleaded not guilty to a charge of arson.|arson
    The Crown dropped its claim of a riot.|riot
    The charge of arson had been baseless from the start.|arson
    The idea that this is a revolt is laughable.|revolt
    Nothing suggests arson.|arson
    It certainly is not under siege.|siege
    They’re not under siege, and never were.|siege
    Nobody saw a riot in the square.|riot
    Asked if they saw a riot, the guards said no.|riot
    The riot claim is without basis in fact.|riot
    Asked whether there had been a riot, the clerk said there had not.|riot
    “Riot” does not appear in the log of the guards.|Riot
    The town was not under siege that year.|siege
    A riot it certainly was not.|riot
    What the clerk called a riot was nothing of the sort.|riot
    None of the tapes shows a riot.|riot
    Neither the film nor the log shows a riot.|riot
    Not one of the guards saw a riot.|riot
    Asked if it was a riot, the clerk said: “It wasn’t.”|riot
    Asked whether this was a riot, Lind said no.|riot
    Asked if he would call it a riot, the clerk replied: “Certainly not.”|riot
    Nor, the clerk adds, was there ever a riot.|riot
    It was not — and nobody has shown that it was — a riot.|riot
    It is not – not yet, the clerk said – a riot.|riot
    Talk of a riot is without foundation, and the riot claim was without any basis.|riot
    I would not go as far as to say it was a riot.|riot
    The town is not under siege.|siege
    The town has never been under siege by anybody.|siege
    The word riot does not appear in the report.|riot
    The term “riot” was never used.|riot
    The feast was mistaken for a riot.|riot
    The little boy denied that it was a siege.|siege
    The little-known firm rejected claims of a siege.|siege
    Those in the town beyond the river deny that it was a siege.|siege
    Not only the mayor says that it is not a siege.|siege
    One way or another not a siege.|siege
    Claims of a riot were dismissed by the court.|riot
    The allegation of riot was thrown out by both judges.|riot
    The riot claim has since been debunked.|riot
    The court threw out the claim that it was a riot.|riot
    The idea of a revolt has long been discredited.|revolt
    The council has yet to find evidence of a riot.|riot
    It has yet to become a riot.|riot
    The team had yet to see anything that amounted to a riot.|riot
    They found nothing that could be called a riot.|riot
    There was nothing resembling a riot at the mill.|riot
    It does not count as a riot.|riot
    It hardly passes for a siege, and does not rank as a revolt.|revolt
    A riot? Nothing of the sort, said the clerk.|riot
    A riot? Not a bit of it.|riot
    Was it a riot? Of course it wasn’t.|riot
    Talk of a riot was “rubbish”, the clerk said.|riot
    The riot turned out to be a hoax.|riot
    The riot exists only in the minds of the clerks.|riot
    Calling it a riot is an insult to the fans.|riot
    Riot is too strong a word.|Riot
    The word “riot” is out of place.|riot
    The clerk struck out the word riot.|riot
    The paper retracted its report of a riot.|riot
    She scoffed at talk of a riot, and poured scorn on claims of a revolt.|riot|revolt
    The facts do not support a finding of riot.|riot
    The tapes do not point to a riot.|riot
    It was less a riot than a queue.|riot
    It was more of a queue than a riot.|riot
    By no stretch of the imagination was it a riot.|riot
    The jury declined to find that it was a riot.|riot
    The jury was not persuaded that it was a riot.|riot
    The threshold for riot has not been met.|riot
    She dismissed siege fears.|siege
    She rejected siege theories and siege comparisons.|siege
    Nobody sees it as a siege.|siege
    The inquiry found nothing to suggest a riot.|riot
    There was little to indicate that it was a revolt.|revolt
    No serious witness speaks of a riot.|riot
    The judge would not go so far as to call it a revolt.|revolt
    The paper balked at calling it a riot.|riot
    It was not a riot, a revolt or an uprising.|riot|revolt|uprising
    There has been no riot or revolt in the city.|riot|revolt
    She denied that there was a riot or a revolt.|riot|revolt
    It is neither revolt nor riot nor uprising.|revolt|riot|uprising
    They found no proof of a riot.|riot
    Police have seen no evidence that a riot took place.|riot
    There was little evidence of a riot.|riot
    Inspectors did not find any sign of a riot.|riot
    There is no credible evidence of a riot in the town.|riot
    Nobody would call it a riot.|riot
    No one could describe this as a riot.|riot
    Few would call it a riot.|riot
    None of them called it a riot.|riot
    The mayor refused to describe it as a riot.|riot
    The mayor declined to label the march a riot.|riot
    The panel stopped short of declaring it a riot.|riot
    He stopped just short of calling the march a riot.|riot
    Officials have avoided calling it a riot.|riot
    Officials refrained from calling it a riot.|riot
    It is misleading to call this a riot.|riot
    It is a mistake to call the march a riot.|riot
    It is not accurate to call it a riot.|riot
    It would be unfair to describe it as a riot.|riot
    It was nothing like a riot.|riot
    It was nowhere near a riot.|riot
    It is a far cry from a riot.|riot
    The march was by no means a riot.|riot
    It was in no way a riot.|riot
    This does not qualify as a riot.|riot
    It did not rise to the level of a riot.|riot
    It falls short of a riot.|riot
    The march does not meet the definition of a riot.|riot
    The riot is a fiction.|riot
    Talk of a riot is nonsense.|riot
    The claim of a riot is simply false.|riot
    The riot story is a fabrication.|riot
    Riot? Nonsense.|Riot
    A riot? Not at all.|riot
    Was it a riot? No.|riot
    I don’t think it was a riot.|riot
    I do not believe this is a riot.|riot
    We don't consider it a riot.|riot
    It wasn’t even a riot.|riot
    It was hardly a riot.|riot
    The riot never happened.|riot
    There is no such thing as a riot here.|riot
    It was a march, not a riot.|riot
    It was a march and not a riot.|riot
    This is a march rather than a riot.|riot
    The court rejected the claim that it was a riot.|riot
    He dismissed talk of a riot.|riot
    She disputes that it was a riot.|riot
    The ministry refuted allegations of a riot.|riot
    The union rejects the term riot.|riot
    The union rejects the label “riot”.|riot
    The so-called riot ended.|riot
    They said it could not be called a riot.|riot
    Calling it a riot is wrong.|riot
    To call it a riot is absurd.|riot
    Calling this a riot would be misleading.|riot
    It didn't look like a riot.|riot
    It isn't a "riot".|riot
    There wasn’t a riot, an uprising, or a revolt.|riot|uprising|revolt
    No riot took place, the mayor said.|riot
    No riot exists in the town.|riot
    The mayor said there had been no riot.|riot
    He denied inciting a riot.|riot
    It would be an exaggeration to call it a riot.|riot
    The report does not use the word riot.|riot
    The report does not describe it as a riot.|riot
    The paper never called it a riot.|riot
    The judge found that there was no riot.|riot
    Neither side called it a riot.|riot
    He was reluctant to call it a riot.|riot
    It should not be called a riot, revolt or uprising.|riot|revolt|uprising
    The mayor ruled that it was not a riot.|riot
    They reject any suggestion of a riot.|riot
    A riot it was not.|riot
    It can't be described as a riot.|riot
    There's no riot.|riot
    The riot claim has no basis.|riot
    He insisted the march was anything but a riot.|riot
    It cannot possibly be a riot.|riot
    Contrary to reports, it was no riot.|riot
    It is untrue that there was a riot.|riot
    It is false to say that there was a riot.|riot
    It's wrong to speak of a riot.|riot
    He denied the use of the word riot.|riot
    The police would not call it a riot.|riot
    The police did not call it a riot.|riot
    This was not legally a riot.|riot
    It has not yet become a riot.|riot
    It was not a proper riot.|riot
    It wasn’t anything resembling a revolt.|revolt
    The march was not, as far as we know, a riot.|riot
    The march was not, the mayor insisted, a riot.|riot
    That is not what most people would call a riot.|riot
    It is not a riot in law, nor is it legally speaking a revolt.|riot|revolt
    It is not in any legal sense a riot.|riot
    It was simply not true that this was a riot.|riot
    It’s not true that a riot took place.|riot
    It would not be fair to say that it was a riot.|riot
    The panel did not find that a riot was under way.|riot
    The panel never concluded that there was a riot.|riot
    No judge has ruled that it was a revolt.|revolt
    She concluded that a riot had not taken place.|riot
    There is insufficient proof of a riot.|riot
    The word riot is inappropriate.|riot
    The label “riot” does not fit.|riot
    The term revolt cannot be applied here.|revolt
    The phrase civil war should never be used.|civil war
    The riot label is unfair.|riot
    Reports of a riot have long been discredited.|riot
    The alleged riot was made up.|riot
    Nothing about the march was a riot.|riot
    None of that amounts to a revolt.|revolt
    Not a single witness called it a riot.|riot
    There was not a single riot.|riot
    At no stage was there a riot.|riot
    Under no circumstances was this a revolt.|revolt
    One can hardly speak of a riot.|riot
    The police have ruled out a riot.|riot
    She stopped short of uttering the word riot.|riot
    He stopped short of saying it was a revolt.|revolt
    The report absolved the students of any riot.|riot
    The union contests the claim that there was a riot.|riot
    The mayor challenged the description of the march as a riot.|riot
    The mayor denied any riot.|riot
    The mayor denied a riot took place.|riot
    The mayor denied the existence of a revolt.|revolt
    A riot? Certainly not.|riot
    The union has rejected the riot accusation.|riot
    She dismissed riot warnings.|riot
    He disputed the riot label.|riot
    He ruled out the possibility of a revolt.|revolt
    It is not correct that it was a revolt.|revolt
    A riot? There was none.|riot
    Was this a revolt? The king says no.|revolt
    Was the march a riot? No.|riot
    There are no grounds for the riot accusation.|riot
    There is no truth in the claim of a riot.|riot
    No reliable reports of a riot have come in.|riot
    There is no evidence that the drug is poison.|poison
    There is no evidence the drug is poison.|poison
    I do not believe that the sale of the mill is a rescue.|rescue
    The court did not find that the vote was a sham.|sham
    It is untrue that the drug is poison.|poison
    It is not true that the vote was a farce.|farce
    Doctors deny the drug is poison.|poison
    The mayor’s denial that it was a riot convinced few.|riot
    His flat denial of a riot convinced few.|riot
    Denials of any riot came at once.|riot
    A riot this is not, and never was.|riot
    A riot? Never.|riot
    The march was never called a riot.|riot
    The march was not described as a riot.|riot
    It was never declared an emergency.|emergency
    He did not deny that it was not a riot.|riot
    The board doubts that the march was a riot.|riot
    I doubt it was a riot.|riot
    The firm refuses to see the closure as a betrayal.|betrayal
    She does not see it as a riot.|riot
    Nobody viewed the march as a riot.|riot
    “Was it a riot?” “No,” she said.|riot
    No riot begins tomorrow.|riot
    No riot harms the town.|riot
    The so-called riot harms town life.|riot
    The “so called” riot floods ten streets.|riot
    She dismissed the riot claims.|riot
    It was not a riot—it was a march.|riot
    The clerk cast doubt on the claim that there had been a riot.|riot
    Reports that a riot had taken place were contested by the guards.|riot
    The description of the march as a riot was called into question.|riot
    It was a lie that the march was a riot.|riot
    Any talk of a riot was a complete invention.|riot
    The clerk saw no reason to speak of a riot.|riot
    The march has been wrongly described as a riot.|riot
    They voted against recognising the march as a riot.|riot
    The clerk did not refer to the march of May as a riot.|riot
    Under no circumstances should it be called a riot.|riot
    Nothing about it suggests a riot.|riot
    Few clerks believe that the marches amounted to a riot.|riot
    The march was not widely called a riot.|riot
    The charge that guards carried out a massacre is false.|massacre
    The charge that the guard is guilty of arson is false.|arson
    The argument that it was a riot is not so.|riot
    Reports of a riot false, says mayor.|riot
    No clerk in either town found traces of a riot.|riot
    None of the films that the guards kept proves a riot.|riot
    Nothing she wrote that year amounted to a revolt.|revolt
    The clerk said no guard had spoken of a riot.|riot
    The clerk denied outright that there had been a long and bloody riot.|riot
    The clerk denied that it ran a cartel.|cartel
    The clerk denied a riot.|riot
    The paper presented the riot as a hoax.|riot
    To say that this was a revolt is misleading.|revolt
    A riot? There is no such thing.|riot
    No blockade was in force.|blockade
    The march does not in law constitute a riot.|riot
    It was a rescue in name only.|rescue
    No riot was reported as a result.|riot
    A cartel was flatly denied by the mills.|cartel
    A famine has since been ruled out.|famine
    A mutiny is not what happened.|mutiny
    A cartel is not what this is.|cartel
    There was no mutiny attempt.|mutiny
    The firm denied any fraud scheme.|fraud
    The auditors did not find a fraud.|fraud
    Nobody planned a mutiny.|mutiny
    No one carried out a massacre here.|massacre
    Forgery has been ruled out by the museum.|Forgery
    An outbreak of measles was ruled out.|outbreak
    A leak has not been found by the divers.|leak
    Rioting is not what our reporters saw.|Rioting
    Claims of a boycott, first made in May, were dismissed.|boycott
    The tour that never happened cost a fortune.|tour
    She wrote about the mutiny that never was.|mutiny
    The panel did not find forgery in the archive.|forgery
    No one committed arson here.|arson
    Nobody attempted a mutiny.|mutiny
    There is nothing in the letters that points to a feud.|feud
    This is not a forgery case.|forgery
    No mutiny attempt was made.|mutiny
    """
STANDING = """
    No murdered villagers were found.|murdered
    Not murdered guards but lost guards were found.|murdered
    The club denied that the guard who murdered nine was theirs.|murdered
    You can’t kill people.|kill
    There is no strike right in the charter.|strike
    The statement about the siege was rejected.|siege
    The truce statement was withdrawn.|truce
    The idea of a strike was dropped.|strike
    The clerk would not describe the long siege as a riot.|siege
    They abandoned the notion of a strike.|strike
    No riot has hurt more people.|riot
    It is not the case that there was no riot.|riot
    It is false that there was no riot.|riot
    Without the dam there would be no flood.|flood
    There should be no riot.|riot
    They want there to be no riot.|riot
    If there’s no strike, the trains will run.|strike
    The clerk denied that the guards had stormed a mill.|mill
    He doubts that voters will hand the clerk a victory.|victory
    The clerk disputed the claim that the town would pay for parades.|parades
    They reject strikes.|strikes
    They rejected any strike.|strike
    The men had been denied victims’ aid.|victims
    They do not like the riot.|riot
    The film does not represent the revolt.|revolt
    She does not say what rebels want.|rebels
    It is not the riot’s fault.|riot’s
    There was no strike fund.|strike
    He has not slept or eaten, rioters say.|rioters
    Life in the siege is propaganda.|siege
    No one deserves to be robbed.|robbed
    No doubt they called it a riot.|riot
    Nobody described the riot as a hoax.|riot
    Those not under siege by the army may leave.|siege
    Why is the town not under siege?|siege
    Nobody saw a riot coming.|riot
    Nobody who saw a riot forgets it.|riot
    None of them saw a riot end.|riot
    No one saw a riot of this size before the war.|riot
    No country has recorded a famine since the war.|famine
    The word riot does not appear to offend them.|riot
    The word riot was not used until the third day.|riot
    The “riot” was not mentioned in the speech.|riot
    The blockade is without any basis in law.|blockade
    Asked if he would end a siege, the mayor said: “No.”|siege
    Asked if he regretted calling it a riot, the clerk said no.|riot
    Nobody could have called it anything other than a riot.|riot
    None of them had seen a riot like this one.|riot
    None of the tapes shows the riot.|riot
    The “riot” does not seem to end.|riot
    Asked if it was a riot, the clerk said that it was no ordinary day.|riot
    Asked if the riot was over, the clerk said no.|riot
    Asked whether it was a riot, the clerk said nothing.|riot
    You cannot call it anything but a riot.|riot
    Nobody would describe it as anything but a riot.|riot
    If it was not a riot, why did the guards flee?|riot
    The town is not under siege law, nor is it under the siege.|siege
    The men were not under orders in the siege.|siege
    The report does not say why the riot began.|riot
    There is little doubt that it is a siege.|siege
    He refused to deny that it was a siege.|siege
    It is wrong to deny that the raid was a siege.|siege
    It is beyond reasonable doubt a siege.|siege
    No witness claims it was not a siege.|siege
    They could not treat the wounded as the siege went on.|siege
    We could not see them as the siege began.|siege
    She did not agree until there was a siege.|siege
    He did not believe her before it was a siege.|siege
    They never agreed, though it was a siege.|siege
    If there were no riot, the shops would be open.|riot
    Had there been no revolt, he would be king.|revolt
    Why not call it a riot?|riot
    Why not say that it is a revolt?|revolt
    Nobody speaks of the riot any more.|riot
    Nobody can deny that this was a riot.|riot
    No one denies that it was a riot.|riot
    No one doubts it was a riot.|riot
    It is impossible to deny that it was a riot.|riot
    He did not deny that it was a riot.|riot
    She never denied it was a riot.|riot
    There is no doubt that it was a riot.|riot
    There is no question that this is a riot.|riot
    There is no denying that it was a riot.|riot
    Police could not rule out a riot.|riot
    Without the riot, the shops would be open.|riot
    Without a riot the shop would be whole.|riot
    No riot in memory was as large.|riot
    No riot has ever lasted so long.|riot
    No riot justifies this.|riot
    No riot can last for ever.|riot
    It is not only a riot but a crime.|riot
    It is not just a riot.|riot
    Not only was it a riot, it was a crime.|riot
    They did not stop the riot.|riot
    The police failed to stop the riot.|riot
    The police never ended the riot.|riot
    It is not a march but a riot.|riot
    This is a riot, not a march.|riot
    They could not flee the riot.|riot
    They did not end the riot or the revolt.|riot|revolt
    Nobody saw the riot coming.|riot
    Nobody at the ministry who saw the riot would speak.|riot
    The army brushed aside the riot.|riot
    He waved off the riot ship.|riot
    Nobody was hurt in the riot.|riot
    No shop was open during the riot.|riot
    He did not take part in the riot.|riot
    The mayor denied a role in the riot.|riot
    He denied a permit to the men of the riot.|riot
    There was no end to the riot.|riot
    There was no bread because of the riot.|riot
    The riot was not over.|riot
    The riot did not stop.|riot
    The riot is not the only problem.|riot
    She is not afraid to call it a riot.|riot
    He did not hesitate to call it a riot.|riot
    They do not deny the riot.|riot
    Isn't this a riot?|riot
    Was it not a riot?|riot
    What is it if not a riot?|riot
    It is nothing less than a riot.|riot
    It is nothing but a riot.|riot
    It was no less than a riot.|riot
    He rejected an end to the riot.|riot
    They refused to end the riot.|riot
    They declined to join the riot.|riot
    The mayor did not mention the riot.|riot
    No mention was made of the riot.|riot
    The army was far from the riot.|riot
    Nothing excuses the riot.|riot
    No, it was a riot.|riot
    The shop was not open, and a riot began.|riot
    It has never been so clear that it was a riot.|riot
    Never has a riot lasted so long.|riot
    There has never been a riot as big as this.|riot
    He stopped the riot.|riot
    I can't believe it was a riot.|riot
    You can't deny this is a riot.|riot
    He made no secret of the riot.|riot
    They don't understand that it is a riot.|riot
    She did not know about the riot.|riot
    He did not wait for the riot to end.|riot
    The lack of police led to a riot.|riot
    It was wrong to start a riot.|riot
    It would be wrong to ignore the riot.|riot
    The riot is a tragedy.|riot
    Not even the riot closed the shops.|riot
    They call at the scene of the riot.|riot
    No, they call it a riot; I was there.|riot
    There is no way out of the riot.|riot
    There is no way a riot ends well.|riot
    The mayor denied causing the riot.|riot
    The mayor denied that the riot would spread.|riot
    The mayor denied claims that the revolt had been planned.|revolt
    The mayor denied that shops were hit during the riot.|riot
    He denied leading the revolt.|revolt
    I don't think the riot will last.|riot
    She does not accept the riot.|riot
    It is not true that the riot has ended.|riot
    It is not true of a riot.|riot
    Not all of them call it a riot.|riot
    He rejected the riot.|riot
    The mayor dismissed the riot police.|riot
    The report does not conclude that the revolt changed the law.|revolt
    We don't think the revolt changed anything.|revolt
    The judge did not find that the riot was legal.|riot
    The judge did not find the man who led the riot.|riot
    The riot had not been committed to film.|riot
    The riot was not carried out by students.|riot
    The riot did not happen overnight.|riot
    The term riot is common.|riot
    The riot is unfair.|riot
    The riot should not be used.|riot
    The word riot is not used lightly.|riot
    The claim of a riot has not been debunked.|riot
    The revolt was an invention of the king.|revolt
    Nothing about this riot was new.|riot
    None of it was known before the riot.|riot
    None of those who fled the riot came back.|riot
    Not one shop was open in the riot.|riot
    It was not a single riot but three.|riot
    At no point was the riot filmed.|riot
    He cannot speak of the riot.|riot
    The police have not ruled out a riot.|riot
    The police ruled out talks during the riot.|riot
    They cleared the square after the riot.|riot
    They cleared the square of strikers.|strikers
    She pleaded guilty to arson.|arson
    A jury will say whether she is guilty or not guilty of arson.|arson
    If she is not guilty of arson, who is?|arson
    The clerk dropped talk of a riot into his speech.|riot
    The clerk was acquitted of the arson at the mill.|arson
    The court acquitted the leader of a revolt.|revolt
    The court acquitted a man who had spoken of arson.|arson
    Nothing suggests the arson was planned.|arson
    Planes dropped bread during the riot.|riot
    Lawyers challenged the length of the revolt.|revolt
    They did not contest the claim of a riot.|riot
    Did they end the riot? No.|riot
    Did he die in a riot? No.|riot
    A riot? No thanks, say the shops.|riot
    Was there bread in the riot? There was none.|riot
    There is no sign of the riot ending.|riot
    There is no basis for the riot.|riot
    No report of the riot was printed.|riot
    They have not seen anything like this riot.|riot
    Was it not a riot? The judge says yes.|riot
    There is no evidence that the drug is poison.|drug
    There is no evidence that the siege hurt trade.|siege
    It is untrue that the vote was a sham.|vote
    A strike that is not legal costs money.|strike
    The dam that was not needed leaks.|dam
    The union has not called a strike.|strike
    The union has never called strikes.|strikes
    Nobody called a strike.|strike
    Neither union called a strike.|strike
    The king has not declared a holiday.|holiday
    They have not declared war.|war
    He never said it was not a riot.|riot
    It would be wrong to say that this is not a riot.|riot
    No one would argue that the march was not a riot.|riot
    She denied that it was not a riot.|riot
    A riot? Hardly anyone came.|riot
    A riot? Never has the town seen one so large.|riot
    The mayor denied that he was at the riot.|riot
    Nobody denies the vote was a sham.|sham
    She does not trust the men who say it was a sham.|sham
    He does not say why the vote was a sham.|sham
    The denial of genocide is a crime.|genocide
    There is no denial that it was a riot.|riot
    There are no vaccine doses left.|vaccine
    Beyond any doubt it was a riot.|riot
    There is little doubt that it was a riot.|riot
    They have doubts about the riot.|riot
    Nobody doubted that the march was a riot.|riot
    She did not see him as a boy in the riot.|riot
    The mayor did not see the riot.|riot
    The siege lies behind them.|siege
    Claims of a riot were not dismissed.|riot
    The riot was denied a line in the paper.|riot
    The plan for a siege was rejected.|siege
    The clerk has yet to see the riot.|riot
    They saw nothing of the riot, and found nothing after the riot.|riot
    There is nothing that a siege cannot do.|siege
    It was no less a riot than that of May.|riot
    It was nothing less than a riot.|riot
    The riot exists only because nobody acts.|riot
    Not calling it a riot is an insult to the fans.|riot
    Calling it anything but a riot is an insult to the fans.|riot
    The denial of the riot is a lie.|riot
    The word riot is not too strong.|riot
    They laughed at the riot, and threw out the men of the riot.|riot
    The clerk withdrew after the riot.|riot
    The facts support a finding of riot.|riot
    She was not persuaded that the siege would end.|siege
    The threshold for riot has been met.|riot
    The terms and conditions of the siege have not been met, nor can they live in the conditions of the siege.|siege
    The threshold of the siege was not met with cheers.|siege
    There is no point to a riot.|riot
    They were not approaching the siege, which never resembled the riot.|siege|riot
    He was not satisfied to be a rioter, nor convinced to become a looter.|rioter|looter
    Troops withdrew as the accusation of riot spread.|riot
    They withdrew their claim to a settlement.|settlement
    A mock report of a riot was read out.|riot
    A man facing charges of riot was dismissed from the army.|riot
    Men on riot charges were denied bail.|riot
    The author of the report of a riot was dismissed.|riot
    Claims of a riot were denied a hearing, and hardly rejected.|riot
    The wall costs more a month than a siege.|siege
    It was less of a siege than before, and less a siege than the last one.|siege
    Is it a siege? Rubbish piles up in the streets.|siege
    Is it a siege? I do not think so many would flee otherwise.|siege
    She does not support the idea of a ceasefire.|ceasefire
    “Was it a riot?” “Yes,” she said.|riot
    No to the dam!|dam
    Whether or not it is a riot, he must go.|riot
    It may or may not be a riot.|riot
    The count had no election observers.|election
    She is not a strike-breaker.|strike
    The clerk denied that he had ordered the riot.|riot
    The claim that guards began the riot is false.|riot
    No one refuses to call it a riot.|riot
    It would be naive not to call it a riot.|riot
    They reject any comparison between the riot and the march.|riot
    They refused to talk about the riot of May.|riot
    The march was not wrongly called a riot.|riot
    The march was not only called a riot but treated as one.|riot
    The march had not previously been called a riot.|riot
    It is not too early to call it a riot.|riot
    The argument that it was a riot is not so simple.|riot
    There is no shortage of reasons to call it a riot.|riot
    There is no lack of evidence of a riot.|riot
    The square was unfairly named as the site of the riot.|riot
    During the riot a fake guard came to the mill.|riot
    During the riot disinformation spread fast.|riot
    The riot was neither invented nor exaggerated.|riot
    The riot was hardly invented.|riot
    The strike is spreading lies.|strike
    The ceasefire is untenable.|ceasefire
    The campaign was a smear.|campaign
    The report of the riot was misleading.|riot
    The argument for a strike was wrong.|strike
    A truce was denied to the villagers.|truce
    A strike has not been ruled out.|strike
    The idea of a truce was ruled out.|truce
    A famine is not what happened next.|famine
    The firm did not deny a fraud scheme.|fraud
    No strike action can succeed without the drivers.|strike
    They did not find a siege easy to bear.|siege
    Nobody plans a strike on a Sunday.|strike
    No one who planned a mutiny was tried.|mutiny
    Aid was denied by the army.|Aid
    The link between dust and asthma was ruled out.|asthma
    The clerk was not found guilty of forgery.|clerk
    There was no Norland attempt to stop it.|Norland
    Divers did not find Norland in the lake.|Norland
    No mutiny attempt succeeded.|mutiny
    There were no forgery trials that year.|forgery
    He has never seen a forgery case.|forgery
    It is not a mutiny situation they feared.|mutiny
    Nobody committed money to the bridge.|money
    They failed to prevent a flood, and failed to stop the riot.|flood|riot
    The witness failed to show up, and the drought went on.|drought
    On his way from a riot, the clerk met a fire crew.|riot
    It is hard to say riots would have helped.|riots
    How is this not a riot?|riot
    How can this not be a riot?|riot
    You can’t not call it a riot.|riot
    Those who say it is not a riot are wrong.|riot
    It is not hard to call it a riot.|riot
    She did not steer clear of the word riot.|riot
    The march ought not to be a riot.|riot
    The fire crew described arson as the cause.|arson
    The report does not mention the siege.|siege
    Innocent neighbours of a thief wept.|thief
    The bridge that did not exist on paper stood.|bridge
    The critics did not find forgery amusing.|forgery
    The club denies wrongdoing and says that it signed the contract.|contract
    It was too early to name those responsible for the fire.|fire
    They scolded him for not calling the march a triumph.|march
    The mill that did not happen to burn was sold.|mill
    There were no bribery charges.|bribery
    Hardly had the concert begun when it rained.|concert
    """


def listed(lines):
    for line in lines.strip().splitlines():
        sentence, *names = line.strip().split("|")
        yield from ((sentence, name) for name in names)


@pytest.mark.parametrize(("sentence", "name"), list(listed(REJECTED)))
def test_names_that_are_rejected_one_by_one(sentence, name):
    start = sentence.index(name)
    assert denial(sentence, start, start + len(name))


@pytest.mark.parametrize(("sentence", "name"), list(listed(STANDING)))
def test_names_that_stand_although_something_is_denied(sentence, name):
    start = sentence.index(name)
    assert denial(sentence, start, start + len(name)) is None


@pytest.mark.parametrize(
    ("sentence", "name", "words"),
    [
        ("There was no siege, famine or revolt.", "revolt", "no"),
        ("There is no  clear sign of a famine.", "famine", "no  clear sign"),
        ("The panel stopped\u00a0short of calling it a famine.", "famine", "stopped\u00a0short of calling"),
        ("The mayor declined to describe it as a riot.", "riot", "declined to describe"),
        ("Neither side called it a riot.", "riot", "Neither side"),
        ("The mayor avoided the word riot.", "riot", "avoided the word"),
        ("The march was far from a riot.", "riot", "far from"),
        ("Talk of   riot   is pure  fiction.", "riot", "pure  fiction"),
        ("Famine? Not at all.", "Famine", "Not at all"),
        ("Calling it a riot would be a stretch.", "riot", "would be a stretch"),
    ],
)
def test_the_words_that_reject_are_as_the_text_has_them(sentence, name, words):
    start = sentence.index(name)
    assert denial(sentence, start, start + len(name)) == words
    around = "A boat came in at noon. " * 30  # what stands far away changes nothing
    start += len(around)
    assert denial(f"{around}{sentence} {around}", start, start + len(name)) == words


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("{far}it was not a siege, and it rained.", "not"),
        ("It was not a flood: {far}it was a siege.", None),
        ("{far}and talk of a siege is pure fiction, {far}", "pure fiction"),
    ],
)
def test_a_name_far_from_the_start_of_its_sentence_is_rejected_by_the_words_near_it(sentence, words):
    sentence = sentence.format(far="by the mill and by the quay, " * 20)
    start = sentence.index("siege")
    assert denial(sentence, start, start + len("siege")) == words


@given(st.text(max_size=60), st.integers(0, 60), st.integers(0, 10))
@example("FALSE", 1, 0)  # a name of no letters
def test_any_sentence_is_accepted_and_the_words_are_its_own(sentence, start, length):
    start = min(start, len(sentence))
    found = denial(sentence, start, min(len(sentence), start + length))
    assert found is None or found in sentence
