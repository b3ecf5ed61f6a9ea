package org.presessions.statements;

/// What came of deciding on a statement.
enum Decision {
    DONE,
    /// its speaker took it back, or another decided before
    NOT_NOW,
    /// a video is still being prepared
    VIDEO_PENDING
}
