/// Brings files of others into the record: recognises them by content, rehearses, applies and undoes.
@NullMarked
package org.presessions.recommendations.importing;

import org.jspecify.annotations.NullMarked;
