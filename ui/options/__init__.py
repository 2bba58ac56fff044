"""Options on the desk and in the room."""
