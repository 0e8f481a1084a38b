"""The parts of the page on which plans are brought in and reviewed."""
