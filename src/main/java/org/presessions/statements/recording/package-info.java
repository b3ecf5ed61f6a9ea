/// What speakers recorded in the browser, try by try, and which of it they chose.
@NullMarked
package org.presessions.statements.recording;

import org.jspecify.annotations.NullMarked;
