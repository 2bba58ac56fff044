"""The map on the desk and in the room."""
