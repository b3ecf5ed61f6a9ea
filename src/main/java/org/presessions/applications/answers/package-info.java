/// What an application answers: its fields, which of them are wanted, and how they are read by whom.
@NullMarked
@NamedInterface("answers")
package org.presessions.applications.answers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
