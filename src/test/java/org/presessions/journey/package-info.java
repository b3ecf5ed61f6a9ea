/// The product as people meet it: the packaged server in a process of its own, and a real browser for each person.
@NullMarked
package org.presessions.journey;

import org.jspecify.annotations.NullMarked;
