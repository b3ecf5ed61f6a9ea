/// The two who may know the real names of protected speakers, and what they ask of each other.
@NullMarked
package org.presessions.protection.custody;

import org.jspecify.annotations.NullMarked;
