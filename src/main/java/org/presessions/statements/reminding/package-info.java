/// What speakers are told whose statements are not handed in: by themselves before the day, and by staff.
@NullMarked
package org.presessions.statements.reminding;

import org.jspecify.annotations.NullMarked;
