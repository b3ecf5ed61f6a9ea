/// Staff change the words of the letters that the program writes.
@NullMarked
package org.presessions.mail.templates;

import org.jspecify.annotations.NullMarked;
