"""How far a room agrees: statistics over ranks and distributions, each with its source."""
