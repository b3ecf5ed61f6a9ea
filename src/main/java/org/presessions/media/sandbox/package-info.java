/// Runs foreign programs on files that strangers sent: nothing but one input, one output and a limit of time and
/// memory.
@NullMarked
package org.presessions.media.sandbox;

import org.jspecify.annotations.NullMarked;
