"""What several pages show: header, filters, map, tables, dialogs."""
