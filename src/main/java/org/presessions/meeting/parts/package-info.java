/// Who works at a meeting without taking part in it: interpreters, and whoever types captions. The desk says who.
@NullMarked
package org.presessions.meeting.parts;

import org.jspecify.annotations.NullMarked;
