"""The atlas's features for map programs (OGC API – Features): places, what plans name, what is known besides, own sites."""
