"""The sums of the ledger in sentences, for the desk and for paper."""

from __future__ import annotations

from workshop.commitments.ledger import Amount, Sum
from workshop.sentences import Sentence

_THIN = "\u202f"  # between thousands, and the line does not break there


def sum_sentence(one: Sum) -> Sentence:
    """What came together of one kind; without an amount is said, never counted as nothing."""
    kind = Sentence(f"commitments.giving.{one.kind}")
    amounts = [_amount(amount) for amount in one.amounts]
    if not amounts:
        return Sentence("commitments.sum.no-amount", kind=kind, n=one.given)
    if one.without_amount:
        return Sentence("commitments.sum.some", kind=kind, amounts=amounts, n=one.without_amount)
    return Sentence("commitments.sum.all", kind=kind, amounts=amounts)


def _amount(amount: Amount) -> str:
    number = amount.number.normalize()
    whole = number == number.to_integral_value()
    words = f"{int(number):,}" if whole else f"{number:,f}"
    return f"{words.replace(',', _THIN)} {amount.unit}".strip()
