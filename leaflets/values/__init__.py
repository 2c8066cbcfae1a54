"""What is typed on one line: telephone numbers, dates, web and e-mail addresses.

Rooms in order, private ones in brackets: (nothing_said), charity_numbers, call_charges, (numbering_tables),
(numbering), digit_rows, (surroundings), (phone_slips), phones, numbers_in_text, (date_slips), dates, (endings),
address_slips, (wrappers), (lookalikes), addresses, address_doubts, addresses_in_text, link_words.
"""
