"""What leaves the room, held against what people typed."""
