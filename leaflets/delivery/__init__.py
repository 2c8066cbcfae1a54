"""Files put in place whole, entered in a record, and traced by it.

Rooms in order, private ones in brackets: files, data_files, manifest, tracing.
"""
