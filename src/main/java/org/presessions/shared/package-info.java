/// What every module stands on: settings, the database, pages, words, forms, errors and assets. Holds no word of the
/// UPR.
@NullMarked
@ApplicationModule(type = ApplicationModule.Type.OPEN)
package org.presessions.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
