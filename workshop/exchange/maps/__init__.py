"""The map in the formats of other programs: one plain value in the middle, one file a format."""
