/// UPR Info’s export, in any kind of table.
@NullMarked
package org.presessions.recommendations.importing.layouts.uprinfo;

import org.jspecify.annotations.NullMarked;
