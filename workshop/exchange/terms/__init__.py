"""The glossary in the files of other programs: CSV, TBX v3, SKOS in Turtle."""
