"""What was found in a text, place by place, and never more than a reader can use."""
