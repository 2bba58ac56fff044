"""What a workshop is: no Qt, no paper, no command line."""
