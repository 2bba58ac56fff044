"""What leaves the room: minutes, figures, files."""
