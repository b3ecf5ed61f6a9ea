/// A letter leaves: claimed by one of several carriers, drawn as HTML beside its text, handed to a server or put into
/// a file.
@NullMarked
package org.presessions.mail.carrying;

import org.jspecify.annotations.NullMarked;
