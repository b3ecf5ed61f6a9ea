/// Hands the record out: as files, as a nightly dump, and to programs.
@NullMarked
package org.presessions.recommendations.exporting;

import org.jspecify.annotations.NullMarked;
