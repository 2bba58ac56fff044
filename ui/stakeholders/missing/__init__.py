"""Who is missing: findings with an answer each, seats and their support, and a deck of partners."""
