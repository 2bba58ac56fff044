"""Where the sample workshop lies, for claims about its JSON."""

from pathlib import Path

SAMPLE = Path(__file__).resolve().parents[2] / "resources" / "sample" / "sample.json"
