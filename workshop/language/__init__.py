"""Plain words and the glossary."""
