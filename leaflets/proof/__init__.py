"""A finished file of anybody’s, read back as a person, a screen reader and a phone meet it.

Rooms in order, private ones in brackets: page, (pdf_syntax), (objects), contours, truetype, kerning, (fonts),
(strangers), (rules), (grammar), (forms), placed, (content_streams), (page_tree), (tree), (paint), (seal_check),
(metadata_packet), (own_file), (foreign), scanner, views, proof, bounds, as_seen, collation, web_text.
"""
