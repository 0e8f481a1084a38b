"""The single documents as plain data: what the pages and commands compute, with source, licence and version."""
