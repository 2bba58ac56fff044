"""The room rates the map at the laptop: the kiosk of a vote with pages of its own."""
