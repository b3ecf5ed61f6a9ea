/// Who may open a draft without having signed in: the browser that began it, another one by five words, and what a
/// device keeps under a key of the server.
@NullMarked
package org.presessions.applications.devices;

import org.jspecify.annotations.NullMarked;
