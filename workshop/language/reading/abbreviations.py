"""Short forms that end in a full stop without ending a sentence, by language.

`before_name`: always followed by a name or a number, so never the end of a sentence. `inner`: ends
a sentence only where the next word begins with a capital and is not in the middle of one anyway.
"""

from __future__ import annotations

from typing import NamedTuple

from workshop.language.reading.model import Language


class Abbreviations(NamedTuple):
    """The two kinds, in lower case and without the last full stop."""

    before_name: frozenset[str]
    inner: frozenset[str]


def _set(*lines: str) -> frozenset[str]:
    return frozenset(word for line in lines for word in line.split())


_EVERYWHERE = _set("dr prof vs fig cf al etc st ca tel nr resp max min vol ed eds pp ibid op")

_OF: dict[Language, Abbreviations] = {
    "en": Abbreviations(
        _set(
            "mr mrs ms mx dr prof rev fr hon gen gov sen rep sgt capt col lt maj cmdr sir st mt",
            "messrs mmes supt det insp pres fig figs eq eqs sec ch chap art arts vol vols pp",
            "vs v e.g i.e viz cf approx ca ed eds tab",
        ),
        _set(
            "jr sr etc inc ltd co corp bros dept univ assn est al ph.d m.d b.a m.a b.sc m.sc",
            "u.s u.k u.n e.u u.s.a d.c a.m p.m jan feb mar apr jun jul aug sept sep oct nov dec",
            "mon tue tues wed thu thur thurs fri sat sun ave blvd rd min max tel ext incl excl",
            "ft lb lbs oz hr hrs mins secs misc n.b p.s r.i.p",
        ),
    ),
    "sv": Abbreviations(
        _set(
            "dr prof s.k t.ex bl.a d.v.s dvs fr.o.m t.o.m kl nr nr st tel ca jfr fig kap st.f s:t"
        ),
        _set("m.m osv o.s.v m.fl etc f.d e.kr f.kr p.g.a pga resp max min inkl exkl forts moms"),
    ),
    "de": Abbreviations(
        _set(
            "dr prof hr fr hrn st nr abs art abb bd kap s vgl z.b u.a d.h i.d.r bzw sog ca ggf",
            "evtl inkl exkl zzgl gem lt max min mind tel str i.e",
        ),
        _set("usw etc u.v.m o.ä u.ä z.t m.e v.a jr sen mio mrd ff f uvm"),
    ),
    "nl": Abbreviations(
        _set("dr prof mr mevr dhr drs ing ir nr art bijv bv d.w.z o.a m.b.t i.v.m ca vgl resp blz"),
        _set("enz etc e.d jl a.s t.a.v z.o.z e.a"),
    ),
    "fr": Abbreviations(
        _set("m mm mme mmes mlle mlles dr pr st ste art p.ex c.-à-d cf fig chap vol p pp no env"),
        _set("etc av apr j.-c ex"),
    ),
    "es": Abbreviations(
        _set("sr sra srta sres dr dra prof d dña lic ing p.ej núm pág págs art fig vol ud uds cf"),
        _set("etc ee.uu a.c d.c s.a s.l"),
    ),
    "nb": Abbreviations(
        _set("dr prof f.eks bl.a dvs ca nr jf kap fig st kl s pkt tlf inkl ekskl jfr"),
        _set("osv m.m m.v o.l mv mfl m.fl etc f.kr e.kr pga"),
    ),
    "da": Abbreviations(
        _set("dr prof f.eks fx bl.a dvs ca nr jf kap fig st kl s pkt tlf inkl ekskl jfr"),
        _set("osv m.m m.v o.l mv mfl m.fl etc f.kr e.kr pga"),
    ),
}

MONTHS: dict[Language, frozenset[str]] = {
    "de": _set(
        "januar februar märz april mai juni juli august september oktober november dezember"
    ),
    "nb": _set(
        "januar februar mars april mai juni juli august september oktober november desember"
    ),
    "da": _set(
        "januar februar marts april maj juni juli august september oktober november december"
    ),
}
"""Languages that write an ordinal with a full stop, "3. mai"; the months that follow it."""


def abbreviations(language: Language) -> Abbreviations:
    """The short forms of a language, with those that stand in texts of every language."""
    own = _OF[language]
    return Abbreviations(own.before_name, own.inner | (_EVERYWHERE - own.before_name))
