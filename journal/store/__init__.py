"""The journal file: schema, migrations, the one door for reading and writing, undo. Nobody else knows SQL."""
