"""The mission on the desk and in the room."""
