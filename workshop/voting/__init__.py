"""Voting: rounds, the frozen rule, the roll, secret ballots, and how they are counted."""
