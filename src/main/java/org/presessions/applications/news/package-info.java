/// Earlier applicants who agreed are told of a call that has opened.
@NullMarked
package org.presessions.applications.news;

import org.jspecify.annotations.NullMarked;
