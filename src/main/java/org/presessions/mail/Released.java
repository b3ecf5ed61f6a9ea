package org.presessions.mail;

import java.io.Serializable;

/// What came of sending letters.
///
/// @param leaving how many leave now
/// @param anew how many said what is no longer so: they are written anew, and wait to be read
/// @param overtaken how many nobody gets, because what they told is gone
public record Released(int leaving, int anew, int overtaken) implements Serializable {}
