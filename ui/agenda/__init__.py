"""The agenda on the desk."""
