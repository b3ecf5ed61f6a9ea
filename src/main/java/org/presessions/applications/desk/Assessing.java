package org.presessions.applications.desk;

import java.util.UUID;

/// Knows who assesses what; the module in which that is done does.
public interface Assessing {
    /// Whether somebody is asked to assess an application, or has done so.
    boolean assesses(UUID personId, UUID applicationId);
}
