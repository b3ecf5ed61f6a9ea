/// Words in the languages of the interface: bundles, dates and numbers, names that are data, the order of the alphabet.
@NullMarked
package org.presessions.shared.words;

import org.jspecify.annotations.NullMarked;
