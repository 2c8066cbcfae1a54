"""The commands, a module for each: HELP, its `options`, and `run`, which tells and returns the exit status.

They do little themselves: what a command does stands in the wings above, and takes values. What needs much time to
import is imported by `run`, so that help loads nothing heavy.

Rooms, none of which imports another, private ones in brackets: booklet, build, check, due, email, list, new, pack,
proof, schema, which.
"""
