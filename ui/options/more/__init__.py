"""More about one option: what it waits for, money, people, facts."""
