/// The index of this node, which follows the record, and how it is read and counted.
@NullMarked
package org.presessions.recommendations.search.index;

import org.jspecify.annotations.NullMarked;
