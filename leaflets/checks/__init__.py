"""What every finished file promises its readers.

Rooms in order, private ones in brackets: (spoken), case, (typed_text), (printed), (accounting), (page_layout),
(legibility), (composition), (fidelity), (letters), (places), (as_set), (conformance), (duties), (codes), (pictures),
promises, facts, report, web.
"""
