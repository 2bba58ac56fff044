"""The texts of the workshop as a whole: two axes, and what would help most."""
