/// Tells people which recommendations are new, or changed in their text or a position: feeds, and mails for searches
/// that they gave a name.
@NullMarked
package org.presessions.recommendations.alerts;

import org.jspecify.annotations.NullMarked;
