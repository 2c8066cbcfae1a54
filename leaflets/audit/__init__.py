"""What goes stale or misleads, told without setting a page.

Rooms in order, private ones in brackets: reviews, (readability), audit.
"""
