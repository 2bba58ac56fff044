"""The mission on a page."""
