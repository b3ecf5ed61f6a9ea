/// What missions are told that have not answered: by themselves before the day, and by staff.
@NullMarked
package org.presessions.missions.reminding;

import org.jspecify.annotations.NullMarked;
