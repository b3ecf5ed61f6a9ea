/// Files as they were sent: kept on disk under their hash, checked by content; resumable uploads (tus).
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "audit"})
package org.presessions.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
