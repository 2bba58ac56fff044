"""Declarations, interests and measures."""
