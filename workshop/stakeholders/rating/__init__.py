"""The room rates the map together: privately at the laptop, or table by table."""
