"""Interests on the desk."""
