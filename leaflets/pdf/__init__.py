"""Pages written as a tagged PDF file.

Rooms in order, private ones in brackets: syntax, metadata, (resources), canvas, draw.
"""
