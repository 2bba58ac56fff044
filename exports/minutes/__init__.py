"""The minutes: one file a section."""
