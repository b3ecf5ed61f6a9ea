/// What somebody looks for: words and facets, as an address and in words.
@NullMarked
@NamedInterface("query")
package org.presessions.recommendations.search.query;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
