/// The Universal Human Rights Index’s export, as JSON and XLSX.
@NullMarked
package org.presessions.recommendations.importing.layouts.uhri;

import org.jspecify.annotations.NullMarked;
