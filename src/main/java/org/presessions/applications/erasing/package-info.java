/// What an application told of persons is erased when its time is over.
@NullMarked
package org.presessions.applications.erasing;

import org.jspecify.annotations.NullMarked;
