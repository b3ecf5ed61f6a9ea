/// Ready-made questions about one State: what it promised, whom to lobby, what it asks of others, how it compares.
@NullMarked
package org.presessions.recommendations.questions;

import org.jspecify.annotations.NullMarked;
