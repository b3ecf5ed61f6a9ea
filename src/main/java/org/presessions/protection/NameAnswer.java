package org.presessions.protection;

import org.presessions.shared.Coded;

/// How a request for a real name ended.
enum NameAnswer implements Coded {
    YES,
    NO,
    /// by who asked
    WITHDRAWN
}
