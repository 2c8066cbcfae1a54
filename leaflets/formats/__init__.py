"""Blocks as other texts: plain text, the page for screens, and the HTML of an e-mail.

Rooms in order, private ones in brackets: text, (elements), html_mail, web_page.
"""
