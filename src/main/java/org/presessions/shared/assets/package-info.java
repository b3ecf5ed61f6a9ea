/// Styles and scripts, under addresses that change with what is in them.
@NullMarked
package org.presessions.shared.assets;

import org.jspecify.annotations.NullMarked;
