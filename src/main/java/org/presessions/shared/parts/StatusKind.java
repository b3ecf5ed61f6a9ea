package org.presessions.shared.parts;

import org.presessions.shared.Coded;

/// How a thing stands. Each has a shape of its own beside its colour, so that it can be told without seeing colours,
/// and in print.
public enum StatusKind implements Coded {
    DONE,
    AT_WORK,
    NOT_YET,
    NEEDS_YOU,
    LIVE,
    CLOSED,
    LOST,
    PROTECTED
}
