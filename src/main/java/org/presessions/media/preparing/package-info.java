/// One film from what was sent to what is shown: probed, measured, heard, planned, transcoded; what is unusual is
/// found.
@NullMarked
package org.presessions.media.preparing;

import org.jspecify.annotations.NullMarked;
