/// Texts that the secretariat writes in Markdown: as a part of a page, of a PDF, of a Word file.
@NullMarked
package org.presessions.shared.markdown;

import org.jspecify.annotations.NullMarked;
