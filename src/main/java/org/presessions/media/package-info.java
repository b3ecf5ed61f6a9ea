/// Videos: probing, sandboxed transcoding, renditions, signed addresses. Documents: flat copies, made in the same
/// sandbox.
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "files"})
package org.presessions.media;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
