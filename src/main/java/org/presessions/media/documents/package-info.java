/// Documents that strangers sent, made flat: pictures of their pages, in which nothing can run.
@NullMarked
@NamedInterface("documents")
package org.presessions.media.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
