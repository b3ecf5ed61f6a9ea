/// Fact sheets: what a statement says on one issue, on one page to hand out, with the emblem of its institution.
@NullMarked
package org.presessions.statements.sheets;

import org.jspecify.annotations.NullMarked;
