"""Open voting: hands counted twice, a roll call, one passed number pad."""
