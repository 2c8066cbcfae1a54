"""What goes stale or misleads, told without setting a page.

Rooms in order, private ones in brackets: overview, reviews, (syllables), (readability), (clear_print),
(printed_addresses), (picture_doubts), (easy_read), (shared_records), audit, first_faults.
"""
