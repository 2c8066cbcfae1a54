"""Pages written as a tagged PDF file.

Rooms in order, private ones in brackets: syntax, metadata, (resources), (page_parts), (picture_objects), canvas, draw.
"""
