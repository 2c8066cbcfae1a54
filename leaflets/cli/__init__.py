"""The command line: what is typed, and what is told.

Rooms in order, private ones in brackets: (streams), (console), (common_options), (failure), (progress), (commands),
(wrong_arguments), (arguments), main.
"""
