package org.presessions.site;

import org.presessions.shared.parts.StatusKind;

/// One of the steps that lead from an empty installation to its first open call.
///
/// @param name of its words in the bundle
/// @param path where it is done
/// @param isNext the first that is not done
public record FirstStep(String name, String path, boolean isDone, boolean isNext) {
    public StatusKind kind() {
        if (isDone) return StatusKind.DONE;
        return isNext ? StatusKind.NEEDS_YOU : StatusKind.NOT_YET;
    }

    public String status() {
        if (isDone) return "site.first.done";
        return isNext ? "site.first.next" : "site.first.later";
    }
}
