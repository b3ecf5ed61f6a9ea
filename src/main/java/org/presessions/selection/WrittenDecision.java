package org.presessions.selection;

import java.util.UUID;

/// The latest letter about an application. That it was written does not say that it left.
record WrittenDecision(Verdict verdict, UUID mailId) {}
