"""Pages written as a tagged PDF file.

Rooms in order, private ones in brackets: syntax, metadata, (seal), (resources), (page_parts), (annotations),
(picture_objects), canvas, draw.
"""
