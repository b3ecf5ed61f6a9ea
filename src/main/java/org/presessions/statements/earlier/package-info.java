/// Recommendations that States made before, as statements speak of them: found in the record, cited with their source.
@NullMarked
@NamedInterface("earlier")
package org.presessions.statements.earlier;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
