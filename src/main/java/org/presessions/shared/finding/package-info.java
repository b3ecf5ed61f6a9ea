/// Who answers for an address, found by its parts.
@NullMarked
package org.presessions.shared.finding;

import org.jspecify.annotations.NullMarked;
