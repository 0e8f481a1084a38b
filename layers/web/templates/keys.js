// Whether a key only writes: an input method takes Enter, arrows, Esc and blanks for itself until its word is done.
// Browsers say so in two ways, and some only in the older one, by the number 229.
function composing(event) { return event.isComposing || event.keyCode === 229; }
