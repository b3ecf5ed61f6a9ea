/// How often one may ask.
@NullMarked
package org.presessions.shared.limits;

import org.jspecify.annotations.NullMarked;
