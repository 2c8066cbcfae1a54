"""Blocks as other texts: plain text, and the HTML of an e-mail.

Rooms in order, private ones in brackets: text, html_mail.
"""
