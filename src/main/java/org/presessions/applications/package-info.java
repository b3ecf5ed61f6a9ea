/// The call for applications, its form, drafts and submissions.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "audit",
            "mail",
            "files",
            "media :: documents",
            "states",
            "people",
            "vocabulary",
            "calendar"
        })
package org.presessions.applications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
