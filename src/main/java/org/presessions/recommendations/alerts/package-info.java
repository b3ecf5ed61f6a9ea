/// Tells people of new recommendations: feeds, and mails for searches that they gave a name.
@NullMarked
package org.presessions.recommendations.alerts;

import org.jspecify.annotations.NullMarked;
