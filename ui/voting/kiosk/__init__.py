"""The kiosk: one person at a time, from the cover to the cover."""
