"""Short forms that end in a full stop without ending a sentence, by language."""

from __future__ import annotations

from typing import NamedTuple

from workshop.language.reading.model import Language


class Abbreviations(NamedTuple):
    """Four kinds, in lower case and without the last full stop.

    Attributes:
        never: in the middle of a sentence by their meaning, such as "e.g".
        titles: a name follows; in small letters many of them are words, such as "rep" and "col".
        numbered: a number or a letter follows; otherwise the word itself, such as "fig" and "no".
        inner: end a sentence where the next word looks like the first of one, such as "inc".
    """

    never: frozenset[str]
    titles: frozenset[str]
    numbered: frozenset[str]
    inner: frozenset[str]


def _set(*lines: str) -> frozenset[str]:
    return frozenset(word for line in lines for word in line.split())


_NEVER = _set("vs cf e.g i.e viz resp")
_TITLES = _set("dr prof mr mrs ms")
_NUMBERED = _set("fig vol pp tel nr max min ca art op")
_INNER = _set("etc al ibid ed eds inc ltd co jr sr u.s u.k e.u u.s.a ph.d m.d")

_OF: dict[Language, Abbreviations] = {
    "en": Abbreviations(
        _set("v approx esp incl excl ca spp subsp"),
        _set(
            "mx rev fr hon gen gov sen rep reps sgt capt cpt cmdr col lt maj messrs mmes supt det",
            "insp pres sir st ste mt adm brig cpl pvt msgr dept asst",
        ),
        _set("figs eq eqs sec ch chap arts vols no nos para tab ext p app refs"),
        _set(
            "corp bros univ assn est u.n d.c b.a m.a b.sc m.sc a.m p.m b.c a.d b.c.e c.e",
            "jan. feb. mar. apr. jun. jul. aug. sept. sep. oct. nov. dec. mon. tue. tues. wed.",
            "thu. thur. thurs. fri. sat. sun. ave blvd rd st ft lb lbs oz hr hrs mins secs misc",
            "n.b p.s r.i.p mass. calif. fla. pa. va. conn. ariz. mich. minn. wash.",
        ),
    ),
    "sv": Abbreviations(
        _set("s.k t.ex bl.a d.v.s dvs fr.o.m t.o.m jfr f.d p.g.a pga inkl exkl"),
        _set("s:t s:ta"),
        _set("kl kap s st.f tfn"),
        _set("m.m osv o.s.v m.fl m.a e.kr f.kr forts moms st"),
    ),
    "de": Abbreviations(
        _set(
            "z.b u.a d.h i.d.r bzw sog ggf evtl inkl exkl zzgl gem lt mind vgl i.e v.a z.t",
            "m.e o.g z.z s.o s.u d.i med jur phil kath evang",
        ),
        _set("fr hr hrn st dipl"),
        _set("abs abb bd kap s str ziff tab nrn"),
        _set("usw u.v.m o.ä u.ä jr sen mio mrd ff f uvm u.s.w z"),
    ),
    "nl": Abbreviations(
        _set("bijv bv d.w.z o.a m.b.t i.v.m vgl m.n t.o.v t.g.v i.p.v o.b.v"),
        _set("mevr dhr drs ing ir mw st"),
        _set("blz p"),
        _set("enz e.d jl a.s t.a.v z.o.z e.a o.i.d"),
    ),
    "fr": Abbreviations(
        _set("p.ex c.-à-d c.-à.-d env"),
        _set("m mm mme mmes mlle mlles pr st ste me mgr"),
        _set("chap p no av"),
        _set("apr j.-c ex"),
    ),
    "es": Abbreviations(
        _set("p.ej aprox"),
        _set("sr sra sres srta srtas dra d dña lic ing ud uds arq gral sto sta"),
        _set("núm pág págs párr cap no n.º"),
        _set("ee.uu a.c d.c s.a s.l"),
    ),
    "nb": Abbreviations(
        _set("f.eks bl.a dvs jf jfr inkl ekskl pga p.g.a mht mtp ift"),
        _set("st"),
        _set("kap s pkt tlf kl"),
        _set("osv m.m m.v o.l mv mfl m.fl f.kr e.kr"),
    ),
    "da": Abbreviations(
        _set("f.eks fx bl.a dvs jf jfr inkl ekskl pga p.g.a mht ift"),
        _set("st skt hr fr"),
        _set("kap s pkt tlf kl"),
        _set("osv m.m m.v o.l mv mfl m.fl f.kr e.kr"),
    ),
}

MONTHS: dict[Language, frozenset[str]] = {
    "de": _set(
        "januar februar märz april mai juni juli august september oktober november dezember",
        "jänner",
    ),
    "nb": _set(
        "januar februar mars april mai juni juli august september oktober november desember"
    ),
    "da": _set(
        "januar februar marts april maj juni juli august september oktober november december"
    ),
}
"""Languages that write an ordinal with a full stop, "3. mai"; the months that follow it."""

BEFORE_ORDINALS: dict[Language, frozenset[str]] = {
    "de": _set(
        "der die das dem den des am im vom zum zur beim ins ab bis seit jeder jede jedes jeden",
        "ihr ihre ihren ihrem ihrer sein seine seinen seinem seiner mein meine meinen unser unsere",
        "unseren ein eine einen einem einer dieser diesem diesen",
    ),
    "nb": _set("den det de min din sin"),
    "da": _set("den det de min din sin"),
}
"""What stands before such an ordinal: "im 19. Jahrhundert", "den 2. Verdenskrig"."""


def abbreviations(language: Language) -> Abbreviations:
    """The short forms of a language, with those that stand in texts of every language."""
    own = _OF[language]
    mine = own.never | own.titles | own.numbered | own.inner
    return Abbreviations(
        own.never | (_NEVER - mine),
        own.titles | (_TITLES - mine),
        own.numbered | (_NUMBERED - mine),
        own.inner | (_INNER - mine),
    )
