/// The UN human rights office’s matrices of recommendations, as Word documents.
@NullMarked
package org.presessions.recommendations.importing.layouts.matrices;

import org.jspecify.annotations.NullMarked;
