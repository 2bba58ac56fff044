"""A workshop as JSON, in and out."""
