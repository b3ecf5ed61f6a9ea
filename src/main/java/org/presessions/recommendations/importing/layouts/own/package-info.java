/// Our own exports, as CSV, XLSX, JSON and JSON lines.
@NullMarked
package org.presessions.recommendations.importing.layouts.own;

import org.jspecify.annotations.NullMarked;
