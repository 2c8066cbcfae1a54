"""Pages written as a tagged PDF file.

Rooms in order, private ones in brackets: metadata, syntax, canvas, draw.
"""
