"""The agenda and the room."""
