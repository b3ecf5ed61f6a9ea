/// What a browser sends, cleaned once on its way in.
@NullMarked
package org.presessions.shared.input;

import org.jspecify.annotations.NullMarked;
