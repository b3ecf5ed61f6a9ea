/// The UN human rights office’s matrices of recommendations.
@NullMarked
package org.presessions.recommendations.importing.layouts.matrices;

import org.jspecify.annotations.NullMarked;
