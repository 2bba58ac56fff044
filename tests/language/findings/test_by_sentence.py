"""Read sentence by sentence, a text has the marks it has when it is read whole."""

import random

from workshop.language.findings.by_sentence import find_by_sentence
from workshop.language.findings.check import Look, find
from workshop.language.rules.supplied import supplied

PARTS = (
    "The XQZW (Xylo Quartz Zone Work) meets.",
    "The XQZW decides, and the QQRT too.",
    "Reimbursement models were written by the committee 😀.",
    "He said: “Holistic care is ours.”",
    "A heading\n",
    "It costs 3.5 million, e.g. for stakeholders.",
    "One sentence goes on and on " + "and on " * 25 + "until it ends.",
)


def test_the_marks_are_the_same_in_any_order_of_sentences():
    look, order = Look.of("en", supplied("en")), random.Random(6)
    for _ in range(20):
        text = " ".join(order.choices(PARTS, k=8))
        parts = find_by_sentence(text, look, lambda one: find(one, look))
        assert sorted(parts, key=lambda one: (one.start, -one.end)) == list(find(text, look))
