"""The glossary page: the room's words, what each means, and how the room comes to it."""
