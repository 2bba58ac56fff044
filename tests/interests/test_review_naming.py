"""A claim about names from a file made to harm: to look at them takes no time to speak of."""

import time

from workshop.interests.naming import looks_alike


def test_many_long_names_are_looked_at_at_once():
    firsts = [f"w{n} " * 40 for n in range(40)]
    seconds = [f"w{n} v " * 30 for n in range(40)]
    began = time.perf_counter()
    assert not any(looks_alike(a, b) for a in firsts for b in seconds if a[:3] != b[:3])
    assert time.perf_counter() - began < 2


def test_ordinary_names_are_asked_about_as_before():
    assert looks_alike("Reumatikerförbundet", "Reumatikerforbundet i Sverige")
    assert looks_alike("Nordic Imaging", "Nordic Imagin")
    assert not looks_alike("Reumatikerförbundet", "Neuroförbundet")
