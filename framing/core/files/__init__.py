"""Files that are whole or absent, one by one or together; and YAML and JSON read within limits."""
