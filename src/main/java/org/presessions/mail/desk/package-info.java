/// What staff do with letters that wait: read one or many alike, change its words, let it go, let it not leave.
@NullMarked
package org.presessions.mail.desk;

import org.jspecify.annotations.NullMarked;
