"""An address as a QR symbol.

Rooms in order, private ones in brackets: (encoder), symbol.
"""
