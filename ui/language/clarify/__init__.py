"""Clarify: one option after another, said so that everybody in the room understands it."""
