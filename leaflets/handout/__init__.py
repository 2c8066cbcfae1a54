"""What staff do with finished leaflets: packs, booklets and e-mail drafts.

Rooms in order, private ones in brackets: texts, web_pages, (cover_slip), (imposition), (read_back), mail_draft,
stock, pack, booklet, email.
"""
