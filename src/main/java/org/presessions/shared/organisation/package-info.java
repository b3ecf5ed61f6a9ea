/// Who runs the installation, as its administrators say it: name, emblem, colours, contact, texts. Pages, mails and
/// documents bear it.
@NullMarked
package org.presessions.shared.organisation;

import org.jspecify.annotations.NullMarked;
