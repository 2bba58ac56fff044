"""How people reach a workshop: the desk, the room screen, the command line."""
