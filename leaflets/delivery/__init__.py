"""Files put in place whole, entered in a record, and traced by it.

Rooms in order, private ones in brackets: (temporary), files, data_files, (folder_lock), numbered,
manifest, record, tracing.
"""
