"""The last workshop beside this one: what is kept of it, what moved, what is carried forward."""
