"""The whole path of a leaflet, from the data folder to proved files.

Rooms in order, private ones in brackets: workplace, press, sources, finished_files, (sheets), (inspection), bounded,
(outcome), (recognition), withdrawal, making, build, rounds.
"""
