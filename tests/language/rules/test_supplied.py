"""The word lists that come along: enough of them, plain by our own checks, each with an example."""

import pytest

from workshop.language.defining import Defined, remarks
from workshop.language.familiar.lists import familiarity
from workshop.language.findings.check import Look, find
from workshop.language.reading.model import LANGUAGES
from workshop.language.rules.matcher import Matcher
from workshop.language.rules.supplied import supplied, version

LISTED = ("en", "sv", "de")
FEWEST = {"en": 400, "sv": 120, "de": 120}


def terms(language):
    return [rule for rule in supplied(language) if rule.kind == "term"]


@pytest.mark.parametrize("language", LISTED)
def test_there_are_enough_and_each_says_why_and_shows_it(language):
    asked = [rule for rule in terms(language) if rule.tier == "ask"]
    assert len(asked) >= FEWEST[language]
    assert sum(rule.tier == "people" for rule in terms(language)) <= 60
    lacking = [
        rule.id
        for rule in terms(language)
        if not (rule.match and rule.plain and rule.why and rule.before and rule.after)
        or (rule.tier == "ask" and not (rule.definition and rule.domain))
        or len(rule.why) > 90
    ]
    assert lacking == []


@pytest.mark.parametrize("language", LISTED)
def test_no_entry_stands_twice(language):
    ids = [rule.id for rule in supplied(language)]
    assert len(ids) == len(set(ids))
    owners: dict[tuple[str, str], set[str]] = {}
    for rule in terms(language):
        for word in rule.match:
            owners.setdefault((word.casefold().replace("-", " "), rule.case), set()).add(rule.id)
    assert {word: found for word, found in owners.items() if len(found) > 1} == {}


@pytest.mark.parametrize("language", LISTED)
def test_every_definition_passes_the_checks_of_our_own_glossary(language):
    familiar = familiarity(language)
    every = [
        Defined(place, rule.match, rule.definition)
        for place, rule in enumerate(terms(language))
        if rule.definition
    ]
    told = {one.names[0]: found for one in every if (found := remarks(one, (), language, familiar))}
    assert told == {}


@pytest.mark.parametrize("language", LISTED)
def test_each_example_has_the_word_before_and_not_after(language):
    matcher = Matcher(terms(language), language)
    wrong = []
    for rule in terms(language):
        before = {found.rule.id for found in matcher.find(rule.before)}
        after = {found.rule.id for found in matcher.find(rule.after)}
        if rule.id not in before or rule.id in after:
            wrong.append(rule.id)
    assert wrong == []


@pytest.mark.parametrize("language", LISTED)
def test_where_the_words_are_not_meant_they_are_not_found(language):
    matcher = Matcher(terms(language), language)
    wrong = [
        (rule.id, phrase)
        for rule in terms(language)
        for phrase in rule.unless
        if any(found.rule.id == rule.id for found in matcher.find(phrase))
    ]
    assert wrong == []


EASY = (
    "The king opened the new school on Monday. Just under two hundred children came with their "
    "mothers. A failed attempt to start the bus made everyone late. The women laughed and walked. "
    "A doctor and a nurse told the class how to wash their hands. Mental health week starts soon, "
    "and the maternal care ward will stay open. The town council plans a market in the old hall. "
    "Rain fell for most of the day, but the band played on. The space mission returned on Friday."
)


def test_easy_news_is_hardly_marked():
    found = find(EASY, Look.of("en", supplied("en")), familiarity("en"))
    shown = [one for one in found if one.weight > 0]
    assert len(shown) <= 3 * len(EASY.split()) / 100, [one.text for one in shown]


def test_every_language_has_its_limits_and_a_digest_for_the_minutes():
    for language in LANGUAGES:
        kinds = {rule.kind for rule in supplied(language)}
        assert {"max_words", "acronym"} <= kinds
        assert ("rare" in kinds) == (language != "da")
        assert len(version(language).digest) == 12
    assert supplied("fi") == ()
