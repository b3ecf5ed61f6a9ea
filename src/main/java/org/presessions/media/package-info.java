/// Videos: probing, sandboxed transcoding, renditions, signed addresses.
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "files"})
package org.presessions.media;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
