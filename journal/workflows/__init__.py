"""What the app and the command line both do with several rooms, a folder a subject."""
