"""Where cards lie in each view of the map: pure numbers, no Qt; the same for paint and mouse."""
