/// A list asks the database as often for three rows as for one: every list of the product.
package org.presessions.queries;
