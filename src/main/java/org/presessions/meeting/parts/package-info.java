/// Who works at a meeting without taking part in it: interpreters, and whoever types captions. The desk says who.
@NullMarked
@NamedInterface("parts")
package org.presessions.meeting.parts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
