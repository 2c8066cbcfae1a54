"""What staff write, able to say itself in blocks.

Rooms in order, private ones in brackets: (accessible_names), (qr_links), (live_words), (marks), (rows),
(line_ends), (inline_marks), (running_text), prose, choices, (picture_fields), (misplaced), (link_forms), (link_lines),
(house), records, (kept_cards), record_cards, (new_records), (matter), (extent), (section_kinds), (picture_parts),
(picture_lists), sections, leaflet, (names), (catalogue), (path_guard), (data_folder), (gallery), library, meeting,
letter, schema, starter.
"""
