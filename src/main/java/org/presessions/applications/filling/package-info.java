/// Pages of one’s own: an application is begun, filled in question by question, looked through, handed in, taken
/// back.
@NullMarked
package org.presessions.applications.filling;

import org.jspecify.annotations.NullMarked;
