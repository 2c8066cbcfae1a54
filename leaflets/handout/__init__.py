"""What staff do with finished leaflets: packs, booklets and e-mail drafts.

Rooms in order, private ones in brackets: (cover_slip), imposition, mail_draft, make.
"""
