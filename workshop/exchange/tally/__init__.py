"""Tallying a file of ballots by any rule, and the answer as JSON."""
