"""What each column holds, recognised by its heading, else by its values; people may decide otherwise."""
