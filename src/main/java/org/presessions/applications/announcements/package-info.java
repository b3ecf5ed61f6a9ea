/// What a call says: its text, section by section and in all languages, as a page, a PDF, a Word file, and its days for
/// a calendar of one's own.
@NullMarked
@NamedInterface("announcements")
package org.presessions.applications.announcements;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
