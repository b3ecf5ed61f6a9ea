/// Where captions are made and translated, by the speaker and at the desk.
@NullMarked
package org.presessions.statements.captioning;

import org.jspecify.annotations.NullMarked;
