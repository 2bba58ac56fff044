"""Reading a text: words, sentences, syllables, counts and what formulas make of them; pure."""
