/// What is told of the recommendations that a speaker suggests, while they are written: never more than advice.
@NullMarked
package org.presessions.statements.proposals;

import org.jspecify.annotations.NullMarked;
