"""What is printed before people arrive or vote: ballots."""
