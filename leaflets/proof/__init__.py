"""A finished file of anybody’s, read back as a person, a screen reader and a phone meet it.

Rooms in order, private ones in brackets: page, (tree), paint, scanner, proof, bounds, as_seen, collation.
"""
