/// What staff see of the missions of a series: who was invited, who answered, what waits.
@NullMarked
package org.presessions.missions.desk;

import org.jspecify.annotations.NullMarked;
