"""The look of the desk: named colours with roles, fonts, icons and the painting style."""
