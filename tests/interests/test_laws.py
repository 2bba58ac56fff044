"""Laws of interests: everybody has one reason, measures only add, nothing counts twice."""

from functools import partial

from hypothesis import given
from hypothesis import strategies as st

from workshop.interests.closure import closure, kind_of
from workshop.interests.eligibility import House, Person, acting, ruling, seated
from workshop.interests.matching import Held, Names, Tie, prompts, same_questions
from workshop.interests.naming import normalised
from workshop.interests.packs import shipped
from workshop.interests.terms import (
    DECISION_CLASSES,
    DECLARED,
    LEVELS,
    MEASURES,
    RELATIONS,
    STANDINGS,
)
from workshop.people.model import ROLES

PERSONS = st.builds(
    Person,
    id=st.integers(1, 60),
    role=st.sampled_from(ROLES),
    sector=st.just("patient"),
    present=st.booleans(),
    standing=st.sampled_from(STANDINGS),
)
HOUSES = st.builds(House, st.booleans(), st.booleans())
EFFECTS = st.frozensets(st.sampled_from(MEASURES))
WORDS = st.sampled_from(("Novo Test A/S", "novo test", "NT", "Other Ltd", "", "مؤسسة", "Ørsted"))


@given(PERSONS, EFFECTS, HOUSES)
def test_everybody_has_exactly_one_reason_and_asking_again_gives_it_again(person, effects, house):
    found = ruling(person, effects, house)
    assert found == ruling(person, closure(effects), house)
    assert found.participant == person.id
    assert found.may_vote == (found.reason == "eligible")
    assert found.code
    if found.may_vote:
        assert seated(person.role, house)
        assert person.present
        assert "no_vote" not in closure(effects)


@given(PERSONS, EFFECTS, EFFECTS, HOUSES)
def test_another_measure_never_gives_a_vote_back(person, effects, more, house):
    if not ruling(person, effects, house).may_vote:
        assert not ruling(person, effects | more, house).may_vote


@given(PERSONS, EFFECTS, st.booleans())
def test_a_stricter_house_never_gives_a_vote(person, effects, representatives):
    strict = House(representatives_vote=False, missing_takes_vote=True)
    if ruling(person, effects, strict).may_vote:
        assert ruling(person, effects, House(representatives, missing_takes_vote=False)).may_vote
        assert person.standing in DECLARED


@given(EFFECTS, st.sampled_from(DECISION_CLASSES), st.sampled_from(LEVELS))
def test_nobody_loses_the_vote_on_their_own_commitment_under_any_pack(measures, decision, level):
    for pack in shipped():
        effects = acting(
            tuple(measures), "own_commitment", partial(pack.measures, "member", severity=level)
        )
        assert "no_vote" not in effects
        again = acting(tuple(effects), decision, partial(pack.measures, "member", severity=level))
        assert closure(again) == again, "what acts is always closed"


@given(EFFECTS)
def test_the_one_word_of_a_measure_says_whether_the_vote_is_gone(measures):
    assert (kind_of(measures) in ("answers", "recused", "leaves")) == (
        "no_vote" in closure(measures)
    )


@given(
    st.lists(st.builds(Held, st.integers(1, 9), st.integers(1, 9), st.none(), WORDS), max_size=6),
    st.lists(
        st.builds(Tie, st.integers(1, 6), st.integers(1, 4), WORDS, st.sampled_from(RELATIONS)),
        max_size=6,
    ),
)
def test_a_question_is_asked_once_and_never_again_once_it_is_answered(held, ties):
    asked = prompts(held, ties, Names(), frozenset())
    places = [(one.participant, one.interest, one.option) for one in asked]
    assert len(places) == len(set(places))
    answered = frozenset((one.interest, one.option) for one in asked)
    assert prompts(held, ties, Names(), answered) == []
    for one in asked:
        named = {normalised(tie.name) for tie in ties if tie.option == one.option}
        assert named & {normalised(h.name) for h in held if h.interest == one.interest}


@given(
    st.lists(st.builds(Held, st.integers(1, 9), st.integers(1, 9), st.none(), WORDS), max_size=6),
    st.lists(
        st.builds(Tie, st.integers(1, 6), st.integers(1, 4), WORDS, st.just("supplier")),
        max_size=6,
    ),
)
def test_two_names_are_asked_about_once_whatever_the_answer(held, ties):
    for question in same_questions(held, ties, Names()):
        said = {normalised(question.alias): frozenset({question.organisation})}
        for names in (Names(same=said), Names(other=said)):
            again = same_questions(held, ties, names)
            assert (question.alias, question.organisation) not in {
                (one.alias, one.organisation) for one in again
            }
