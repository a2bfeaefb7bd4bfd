"""The words of dates as newspapers and archives of many languages write them: months, weekdays, what stands around.

A name that means different months in two languages is not in the list, or is read only as one of them writes it.
"""

import re

from framing.core.text.patterns import any_of

# The months as English, German, French, Spanish, Italian, Portuguese, Dutch and the northern languages write them.
# Polish, Russian and Ukrainian have a form of its own after a day ("4 marca"); it stands beside the other.
_NAMES = """
    jan january januar jänner janvier janv enero ene gennaio gen janeiro januari
    feb february februar februari février févr fév febrero febbraio fevereiro fev
    mar march märz mär mrz mars marzo março maart mrt
    apr april avril avr abril abr aprile
    may mai mayo maggio mag maio mei maj
    jun june juni juin junio giugno giu junho
    jul july juli juillet juil julio luglio lug julho
    aug august août agosto ago augustus augusti
    sep sept september septembre septiembre settembre set setembro
    oct october oktober okt octobre octubre ottobre ott outubro out
    nov november novembre noviembre novembro
    dec december dezember dez décembre déc diciembre dic dicembre dezembro desember des
"""
# Not here: "listopad", which is November in Polish and October in Croatian; "listopada" is Polish where no point
# follows the day (see `dates`).
_EASTERN_NAMES = """
    styczeń stycznia январь января янв січень січня
    luty lutego февраль февраля фев февр лютий лютого
    marzec marca март марта мар березень березня
    kwiecień kwietnia апрель апреля апр квітень квітня
    maj maja май мая травень травня
    czerwiec czerwca июнь июня июн червень червня
    lipiec lipca июль июля июл липень липня
    sierpień sierpnia август августа авг серпень серпня
    wrzesień września сентябрь сентября сен сент вересень вересня
    październik października октябрь октября окт жовтень жовтня
    listopada ноябрь ноября ноя нояб листопад листопада
    grudzień grudnia декабрь декабря дек грудень грудня
"""
_TURKISH_NAMES = "\n".join("ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık".split())


def in_small(name: str) -> str:
    """A month's name in small letters, all its i with a dot: Turkish writes MAYIS for mayıs, and EKİM for ekim.

    >>> [in_small(name) for name in ("MAYIS", "mayıs", "EKİM", "March")]
    ['mayis', 'mayis', 'ekim', 'march']
    """
    return name.lower().replace("\u0307", "").replace("ı", "i")


MONTH_OF = {
    in_small(name): number
    for listed in (_NAMES, _EASTERN_NAMES, _TURKISH_NAMES)
    for number, names in enumerate(listed.strip().split("\n"), start=1)
    for name in names.split()
}
# English weekdays are told by their form; words of three or four letters A to Z ("lun.", "Uhr", "EST") need no list.
_WEEKDAYS = any_of(
    r"(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*",
    "montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag mo di mi do fr sa so",
    "lundi mardi mercredi jeudi vendredi samedi dimanche",
    "lunes martes miércoles jueves viernes sábado domingo mié sáb",
    "lunedì martedì mercoledì giovedì venerdì sabato domenica",
    "segunda(?:-feira)? terça(?:-feira)? quarta(?:-feira)? quinta(?:-feira)? sexta(?:-feira)?",
    "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag ma wo vr za zo",
    "måndag mandag tisdag tirsdag onsdag torsdag fredag lördag lørdag söndag søndag mån tors lör lør sön søn",
    "poniedziałek wtorek środa czwartek piątek sobota niedziela wt śr pt",
    "понедельник вторник среда четверг пятница суббота воскресенье пн вт ср чт пт сб вс",
    "понеділок вівторок середа четвер п[’'ʼ]ятниця субота неділя нд",
    "pazartesi salı çarşamba perşembe cuma cumartesi pazar",
    "星期[一二三四五六日天] [周週][一二三四五六日] [月火水木金土日]曜日? [月火水木金土日]",
    "[월화수목금토일]요일 [월화수목금토일]",
)
# That something was published or, later, changed, as lines above articles say it.
PUBLISHED = any_of(
    "(?:(?:first|originally)_)?(?:published|posted|issued|released) date datum fecha",
    "veröffentlicht erschienen publiziert publiée? parue? publicad[oa] pubblicat[oa] gepubliceerd verschenen",
    "publicera[dt] publiceret publisert opublikowan[oy] опубликовано опубліковано yayınlandı",
)
CHANGED = any_of(
    "(?:last_)?(?:updated|modified|edited|changed)(?:_on)? (?:zuletzt_)?(?:aktualisiert|geändert|bearbeitet)",
    "mise?_à_jour modifiée? actualizad[oa] modificad[oa] aggiornat[oa] atualizad[oa] bijgewerkt uppdatera[dt]",
    "opdateret oppdatert zaktualizowan[oy] aktualizacja обновлено оновлено güncellendi",
)
# Before a day ("le 14 août"), before a clock, after it, after a year ("4 марта 2024 г.", "4 marca 2024 r."), and zones
# that have winter and summer.
_WORDS = any_of(
    "le el il em am den op at on à um om o в о kl alle ore las as às uhr uur г года году р року r roku",
    "[ecmp]t [A-Z]{3,4}",
)
# What may stand around a date that is the whole of a cell. A word ends where no letter follows.
AROUND = rf"\A[\s,.;@T()\uff08\uff09-]*(?:(?:{_WEEKDAYS}|{PUBLISHED}|{_WORDS})\b[\s,.:()\uff08\uff09–-]*)*\Z"
_LATER = re.compile(rf"(?<=[\s,;|(/·•–-]){CHANGED}\b", re.IGNORECASE)
_PARTED = re.compile(r"\s?[|·•]\s?")
# "PUBLISHED: 14:05 BST, 3 June 2024": no clock that a date follows at once without a blank or a comma.
_CLOCK_FIRST = re.compile(
    r"\A(?P<before>\D{0,40})(?P<clock>\d{1,2}:\d\d(?::\d\d)?(?:\s?[ap]\.?m\b\.?)?(?:\s[A-Z]{1,4}\b)?)"
    r"(?:,\s?|\s(?:uhr|on)?[\s,]{0,2})(?P<date>\S.*)\Z",
    re.IGNORECASE,
)


def in_order(text: str) -> str:
    """A date with its clock behind it, and without what tells of a later change.

    >>> in_order("Published: 14:05 BST, 3 June 2024 | Updated: 16:10 BST, 4 June 2024")
    'Published: 3 June 2024 14:05 BST'
    """
    later = _LATER.search(text)
    first = text[: later.start()] if later and any(sign.isdecimal() for sign in text[: later.start()]) else text
    return _CLOCK_FIRST.sub(r"\g<before>\g<date> \g<clock>", _PARTED.sub(" ", first).strip(" ,;(/–-"))
