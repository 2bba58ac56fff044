"""Votes: set-up, kiosk, results."""
