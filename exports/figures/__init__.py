"""Drawings for paper: marks, charts, the map."""
