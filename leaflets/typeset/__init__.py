"""Blocks set as pages of strips.

Rooms in order, private ones in brackets: structure, (zeros), faces, (no_break), spans, (face_runs), (wide_words),
(line_cuts), (lines), strips, (tables), (contents_list), (mastheads), (furniture), (galley), (phone_lines), (cards),
(plates), (setting), pagination, card_rules.
"""
