/// UPR Info’s export, as CSV and XLS.
@NullMarked
package org.presessions.recommendations.importing.layouts.uprinfo;

import org.jspecify.annotations.NullMarked;
