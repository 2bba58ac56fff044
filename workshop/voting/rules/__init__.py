"""Tally rules: pure functions over plain ballots; exact, with no clock and no chance in them."""
