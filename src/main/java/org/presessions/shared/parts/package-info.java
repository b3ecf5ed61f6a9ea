/// What the parts of a page are given: how things stand, the steps of a way, bars. The parts themselves are templates
/// in `shared/parts/`.
@NullMarked
package org.presessions.shared.parts;

import org.jspecify.annotations.NullMarked;
