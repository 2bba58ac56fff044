"""The open workshop as widgets see it."""
