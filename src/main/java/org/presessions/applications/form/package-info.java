/// What is asked of those who apply, as data: parts, questions and their words, in versions that the secretariat edits
/// and publishes for a call.
@NullMarked
@NamedInterface("form")
package org.presessions.applications.form;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
