"""Ideas and options."""
