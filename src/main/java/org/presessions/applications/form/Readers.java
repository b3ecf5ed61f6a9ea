package org.presessions.applications.form;

import org.presessions.shared.Coded;

/// Who reads an answer beside whoever gave it.
public enum Readers implements Coded {
    /// Whoever assesses the application, on the page where that is done.
    ASSESSORS,
    /// The secretariat on the page of the application, and not those who assess it.
    SECRETARIAT,
    /// Everybody, beside the statement of a speaker whose name everybody may read.
    PUBLIC
}
