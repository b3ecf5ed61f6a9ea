package org.presessions.people.tokens;

import org.presessions.shared.Coded;

/// What a token lets a program read.
public enum Scope implements Coded {
    APPLICATIONS
}
