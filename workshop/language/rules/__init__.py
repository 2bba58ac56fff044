"""What to look for in a text, as data: terms, swaps, care with people, limits."""
