/// What a mission sees of its invitations: it answers for each Pre-session, and names who comes.
@NullMarked
package org.presessions.missions.answering;

import org.jspecify.annotations.NullMarked;
