/// Several people write one application: its owner asks them by mail, and takes them off again.
@NullMarked
@NamedInterface("together")
package org.presessions.applications.together;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
