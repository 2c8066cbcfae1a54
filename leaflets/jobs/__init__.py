"""Work spared, because its outcome is known, and work shared among processes.

Rooms in order, private ones in brackets: pool, fence, watch, own_key, cache, outcomes.
"""
