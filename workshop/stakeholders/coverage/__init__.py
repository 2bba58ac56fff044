"""Who is missing: checks on the map, each a finding with its rule, answered by people."""
