"""Pointing at a word: "I don't understand", by nobody in particular."""
