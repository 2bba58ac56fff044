"""Small painted controls and marks shared by all panels; each knows its accessible name."""
