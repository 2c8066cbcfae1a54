"""What every finished file promises its readers.

Rooms in order, private ones in brackets: (spoken), case, (page_layout), (legibility), (composition), (fidelity),
(conformance), (duties), (codes), promises, facts, report.
"""
