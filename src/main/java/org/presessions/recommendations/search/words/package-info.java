/// What somebody typed: its grammar, stems, spelling and synonyms.
@NullMarked
package org.presessions.recommendations.search.words;

import org.jspecify.annotations.NullMarked;
