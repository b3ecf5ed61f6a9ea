/// Tables that nobody has understood yet: a person says what their columns are.
@NullMarked
package org.presessions.recommendations.importing.layouts.unknown;

import org.jspecify.annotations.NullMarked;
