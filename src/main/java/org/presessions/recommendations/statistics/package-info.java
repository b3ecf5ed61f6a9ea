/// Counts result sets: by facet, across two facets, over time; as tables and as pictures.
@NullMarked
package org.presessions.recommendations.statistics;

import org.jspecify.annotations.NullMarked;
