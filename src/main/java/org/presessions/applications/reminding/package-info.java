/// What those who have a draft are told of its deadline: in time, when it moves, and when it is over.
@NullMarked
package org.presessions.applications.reminding;

import org.jspecify.annotations.NullMarked;
