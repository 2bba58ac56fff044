"""Words on the desk and in the room."""
