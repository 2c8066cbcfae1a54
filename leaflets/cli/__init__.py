"""The command line: what is typed, and what is told.

Rooms in order, private ones in brackets: (console), (counter), (arguments), main.
"""
