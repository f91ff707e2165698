"""Files in and out: one module a format, one common shape between."""
