"""Decisions and actions on the desk and in the room."""
