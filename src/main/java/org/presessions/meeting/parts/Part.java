package org.presessions.meeting.parts;

import org.presessions.shared.Coded;

/// What somebody does at a meeting in one language; the words are `meeting.parts.<code>`.
public enum Part implements Coded {
    INTERPRETER,
    CAPTIONER
}
