"""Who is for an option, who is against it, and who could go together."""
