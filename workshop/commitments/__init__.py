"""Decisions, actions and budget windows."""
