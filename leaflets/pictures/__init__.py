"""Pictures read from their files, and made ready to be printed or shown.

Rooms in order, private ones in brackets: refusals, (headers), (upright), (kept), picture_files, dots.
"""
