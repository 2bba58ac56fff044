"""Participants and their organisations."""
