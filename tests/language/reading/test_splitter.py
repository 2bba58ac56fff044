"""Sentences as a reader would count them, rule class by rule class.

A case is a text with a bar where one sentence ends and the next begins.
"""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workshop.language.reading.splitter import sentences
from workshop.language.reading.words import words

ENGLISH = {
    "plain ends": """
        The room is open.| Please come in.
        Who is missing?| Ask the nurses.
        Stop!| We are out of time.
        We met on Monday.| Then we voted.| It took an hour.
        Yes.
        No.| Never.| Not now.
        A line without an end
        All of them?!| Surely not.
        Wait!!!| There is more.
        It works.  | Two spaces stand between.
    """,
    "decimals and numbers": """
        Pain fell by 3.5 points.| That is a lot.
        The dose is 0.25 mg a day.
        It costs 1,250.75 euros a month.| Nobody pays that.
        About 1.000.000 people live here.
        The risk was 3. 13 in one group and 0. 5 in the other.
        The value was 2. 4 (range 1. 1 to 3. 9).
        We had 12.| Then more came.
        It began in 2019.| 24 people came.
        Version 2.0.1 is out.| Try it.
        It rose from 3.5.| Nobody knows why.
        The share is .5 of a percent.
        It was 37.5°C.| Patients felt fine.
        She has $100.00.| It is in her bag.
        Meet at 10.30 in room 4.| Bring a pen.
        The gene lies on 19p13. 11 in most people.
    """,
    "titles": """
        Dr. Smith met Mrs. Jones at 3.5 p.m. in the U.S. office.
        Prof. Lind and Mr. Okoro spoke.| Then Ms. Rose sang.
        Gen. Brown thanked Sgt. Reid and Capt. Diaz.
        MR. ROSE WENT HOME.
        Sen. Park asked Gov. Lee.| She said no.
        Yes, sir.| Please sit down.
        She did one more rep.| Tom counted.
        Many people live with MS.| Patients told us so.
    """,
    "saints and streets": """
        St. John's is the oldest ward.
        We moved to St. Helens in May.
        She lives on Main St.| He lives next door.
        Mt. Fuji is far away.
        The clinic in Fort St. James is small.
    """,
    "abbreviations inside": """
        Bring fruit, e.g. apples, and water.
        Use a short word, e.g., help.
        The board, i.e. Anna and Tom, agreed.
        It was the nurses vs. the doctors.
        Costs rose approx. 5 percent.
        Malaria comes from Plasmodium spp. in the blood.
        See Smith et al. 2019 for more.
        Smith et al. Health 2019 says so.
        Bring pens, paper, etc. to the room.
        Bring pens, paper, etc.| Tom brings cake.
        Work at Hill & Co. begins at noon.
        They asked Hill & Co.| They said yes.
        Acme Inc. Chief Lee spoke.
    """,
    "numbered words": """
        See Fig. 2 and Figs. 3 and 4.| They show it.
        Turn to p. 55.| Read it aloud.
        Read pp. 3-9, vol. 2, ch. 4.
        Room No. 5 is free.
        I said no.| Then I left.
        She ate a fig.| Tom ate a pear.
        He teaches martial arts.| People love it.
        Wait a sec.| Tom is coming.
        Poor old chap.| People forget him.
        Art. 5 says so, and Sec. B too.
    """,
    "days and months": """
        We meet on Jan. 5 and Sat. 7 Dec. in Oslo.
        The cat sat.| Mother laughed.
        We lay in the sun.| Birds sang.
        The surface may mar.| Polish it.
    """,
    "dotted initials": """
        I work for the U.S. Government.
        I live in the U.S.| The food is good.
        I lived in the U.S. for years.
        They joined the E.U.| How about you?
        She has a Ph.D. in physics.
        She has a Ph.D.| Her brother has none.
        The U.K. and the U.S. agreed.
    """,
    "hours": """
        We start at 9 a.m. and end at 5 p.m. on Friday.
        We left at 6 p.m.| Tom stayed.
        It opens at 8 a.m. Monday.
        At 5 a.m. Mr. Smith woke up.
        The call is at 3 p.m. GMT.
    """,
    "initials and letters": """
        My name is Anna E. Berg.
        J. R. Hill and A. B. Cole wrote it.
        It was written by J. Hill in May.
        Take vitamin C.| Oranges have it.
        She had hepatitis B.| Doctors saw it late.
        Plan B.| Nobody liked it.
        You and I.| Did you see Albert I. Jones?
        He fought in World War I.| Germany lost.
        King George V.| He was old.
        She got an A.| Tom got a C.| They were glad.
    """,
    "quotations": """
        "Come in," she said.| "Sit down."
        "Are you well?" he asked.
        "Stop!" cried the nurse.
        He said, "It is late."| Then he left.
        “It is late.”| “I know.”
        'This is great.' she said.
        "Where is it?" asked Tom.| Nobody knew.
        "What now?" asked I.
        "Help!" shouted Mrs. Berg.
        "Why?"| She did not know.
        "Is it true?"| Tom looked away.
        She wrote: "We need help!" and sent it.
        «It is late.»| «I know.»
        Did she say "no"?| I think so.
        "Well?"| “Well what?” he said.
        "Really?" asked Bob's mother.
    """,
    "pauses": """
        I was not sure... so I waited.
        He waited...| Then he left.
        I... I do not know.
        Well... I am not sure.
        It was dark…| Nobody came.
        We met … and talked.
        She never came back.... | He wrote again.
        They wait . . . and wait . . . for help.
        The list goes on . . . .| Next is lunch.
    """,
    "brackets": """
        We met (it was May.) and talked.
        He slept.| (It was late.)| Then he woke.
        He left (at last).| We ate.
        A law (Ministry of Health. Plan 2030) came later.
        "Words are plain" (Hill 55).| That is true.
        "Words are plain." (Hill 55).| That is true.
        It was shown before.[3]| Others agree.[12]
        It helped most people.1| Others felt no change.2
        [Laughter.]| We went on.
    """,
    "addresses": """
        Write to anna.berg@example.org.| She answers.
        See www.example.org for more.| It is free.
        See https://example.org/a.b/c.html?x=1.| It is free.
        Open plan.v2.docx first.| Then print it.
    """,
    "names with signs": """
        She works at Yahoo! in Oslo.
        That is Martin Hill Jr.'s book.
        Use Node.js and .NET here.
    """,
    "other signs": """
        The plan: ask first.| Then act.
        Ask first; then act.
        Yes - no - perhaps.| Ask again.
        "Stop!" - and then he ran.
        Great work!| 👍 Next one.
        *Bold.*| Next.
        هل أنت بخير؟| نعم.
    """,
}
OTHERS = {
    "sv": """
        Ta med frukt, t.ex. äpplen.| Kom i tid.
        Det gäller bl.a. Anna.| De kom.
        Vi ses kl. 5.| Kom i tid.
        Boken är min.| Du får den inte.
        Se s. 5 och kap. 3.
        Anna, Per m.fl.| De kom sent.
        ”Kom in”, sa hon.| ”Sitt ner.”
        ”Är du där?” frågade han.
    """,
    "de": """
        Nehmen Sie Obst, z. B. Äpfel.| Kommen Sie bald.
        Nehmen Sie Obst, z.B. Äpfel.
        Im 19. Jahrhundert begann es.| Dann kam mehr.
        Am 3. Mai treffen wir uns.
        Es waren 12.| Dann kamen mehr.
        Das steht auf S. 5 und in Abb. 2.
        Er mag diese Art.| Sie auch.
        Dr. med. Meyer und Frau Prof. Kern kamen.
        Wir brauchen Stifte usw.| Danach essen wir.
        „Kommst du?“, fragte sie.| „Ja.“
        Es sind 1.000.000 Euro.| Das ist viel.
        D. h. das Geld fehlt.
    """,
    "nl": """
        Neem fruit mee, bijv. appels.| Kom op tijd.
        Dhr. Jansen en mevr. De Vries zijn er.| Zij praten.
        Pennen, papier enz.| Het is klaar.
        Zie blz. 5 en art. 3.
    """,
    "fr": """
        M. Petit et Mme Roux sont là.| Ils parlent.
        Il dit : « Bonjour ! »| Puis il part.
        « Bonjour ! » dit-il.
        Il mesure 5 m.| Il est grand.
        Il aime l'art.| Elle aussi.
        Voir p. 5 et fig. 3.
    """,
    "es": """
        ¿Cómo está?| Muy bien.
        ¡Hola!| ¿Qué tal?
        La Sra. Gil y el Dr. Paz hablan.| Es tarde.
        Son 37,5°C.| Está bien.
        Ver pág. 5 y art. 4.
        «Es tarde.», dijo Ana.
    """,
    "nb": """
        Møtet er 3. mai.| Alle kommer.
        Ta med frukt, f.eks. epler.
        Det var den 2. Verdenskrigen.
        Vi er 12.| Flere kommer.
    """,
    "da": """
        Mødet er 3. maj.| Alle kommer.
        De holdt Skt. Hans i byen.
        Tag frugt med, f.eks. æbler.
        Pen, papir osv.| Det er alt.
    """,
}


def _cases():
    for name, block in ENGLISH.items():
        for line in filter(None, map(str.strip, block.splitlines())):
            yield pytest.param("en", line, id=f"{name}: {line}")
    for language, block in OTHERS.items():
        for line in filter(None, map(str.strip, block.splitlines())):
            yield pytest.param(language, line, id=f"{language}: {line}")


def read(text, language="en"):
    return [text[start:end] for start, end in sentences(text, language)]


@pytest.mark.parametrize(("language", "marked"), list(_cases()))
def test_sentences_end_where_a_reader_ends_them(language, marked):
    expected = [part.strip() for part in marked.split("|")]
    assert read(marked.replace("|", ""), language) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Our plan\n- ask people\n- listen\n- act", 4),
        ("Our plan\n\n* ask people\n\n* listen", 3),
        ("• One\n• Two.\n• Three", 3),
        ("– One\n— Two", 2),
        ("1. Ask people\n2. Listen. Then act.\n10) Rest", 4),
        ("a) Ask\nb) Listen\n(c) Act", 3),
        ("1.2 Who is missing\nNobody knows.", 2),
        ("II. Methods\nWe asked.", 2),
        ("- 1. Ask people\n- 2. Listen", 2),
        ("1.) Ask people\n2.) Listen", 2),
        ("A heading\n\n\n\nA sentence.", 2),
        ("The line breaks\nin the middle", 2),
        ("One.\r\nTwo.\rThree.", 3),
        ("One\u2028Two\u2029Three", 3),
        ("2024\n---\n* * *\n42.", 0),
        ("", 0),
        ("   \n\t\n", 0),
        ("...", 0),
        ("We are 12. \n 5", 1),
    ],
)
def test_a_new_line_ends_a_sentence_and_a_line_without_a_word_is_none(text, expected):
    assert len(sentences(text)) == expected


def test_a_number_left_over_belongs_to_the_sentence_before_it():
    assert read("We asked them! 12") == ["We asked them! 12"]


def test_two_languages_in_one_process_do_not_disturb_each_other():
    text = "Es war im 3. Quartal. Gut."
    first = read(text, "de")
    read(text, "en")
    assert read(text, "de") == first == ["Es war im 3. Quartal.", "Gut."]
    assert read(text, "en") == ["Es war im 3.", "Quartal.", "Gut."]


SCRAPS = (
    "the Nurse Dr. e.g. U.S. 3.5 No. 5 . ! ? … ... \" “ ” ( ) ' 👍 é مرحبا - * • a) 1. J. St. said",
    "I p.m. «word» www.a.org e\u0301",
)
PIECES = st.sampled_from([*" ".join(SCRAPS).split(), " ", "\n"])
TEXTS = st.lists(PIECES, max_size=30).map(" ".join)


@settings(max_examples=60, deadline=None)
@given(TEXTS, st.sampled_from(["en", "de", "fr"]))
def test_sentences_never_overlap_and_hold_every_word_once(text, language):
    spans = sentences(text, language)
    assert all(text[start:end] == text[start:end].strip() != "" for start, end in spans)
    assert all(one.end <= two.start for one, two in itertools.pairwise(spans))
    for word in words(text, language):
        assert sum(one.start <= word.start and word.end <= one.end for one in spans) == 1


@settings(max_examples=40, deadline=None)
@given(TEXTS, TEXTS)
def test_paragraphs_are_read_one_by_one(first, second):
    together = sentences(f"{first}\n{second}")
    moved = [(a + len(first) + 1, b + len(first) + 1) for a, b in sentences(second)]
    assert together == [*sentences(first), *moved]
