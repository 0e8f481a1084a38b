"""The parts of the page of own sites: a list comes in, the sites as a list, a site to be found."""
