"""Steps, time, the parking lot and what the room screen shows."""
