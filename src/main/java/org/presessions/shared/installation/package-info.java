/// The installation that the server runs in: settings, the check before a start, its database and keys, its commands.
@NullMarked
package org.presessions.shared.installation;

import org.jspecify.annotations.NullMarked;
