"""What staff write, able to say itself in blocks.

Rooms in order, private ones in brackets: (prose), records, (matter), leaflet, (names), (path_guard), (data_folder),
library, meeting, letter, schema, starter.
"""
