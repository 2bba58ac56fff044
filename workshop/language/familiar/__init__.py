"""How familiar words are: frequency in general text, and the difficulty of a sentence from it."""
