/// Finds recommendations by words and facets in an index of this node that follows the record.
@NullMarked
package org.presessions.recommendations.search;

import org.jspecify.annotations.NullMarked;
