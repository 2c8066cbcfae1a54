"""A file of YAML read into dataclasses, every fault with its place.

Rooms in order, private ones in brackets: (limits), (parser_stop), (stand_ins), (quoting), (field_lines),
(record_lines), (other_ways), (unbarred), (diagnosis), (forgiveness), (typos), (leftover_kinds), (leftover_words),
(leftover_marks), (stray_stars), (leftovers), unprintable, (foreign_files), (manuscript), fields, (scalars),
(listed_lines), (parts), (field_hints), (hints), (findings), (walk), reader.
"""
