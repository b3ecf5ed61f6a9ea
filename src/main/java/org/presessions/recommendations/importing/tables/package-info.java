/// Reads the tables and objects in strangers’ files (CSV, JSON, XLS, XLSX, DOC, DOCX) without trusting them.
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.presessions.recommendations.importing.tables;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
