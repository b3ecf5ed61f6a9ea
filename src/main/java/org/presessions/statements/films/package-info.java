/// The film of a statement: recorded or uploaded by its speaker, with a portrait in its place; how far it is, who may
/// have which piece of it, and when it is erased.
@NullMarked
package org.presessions.statements.films;

import org.jspecify.annotations.NullMarked;
