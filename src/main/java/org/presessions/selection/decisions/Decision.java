package org.presessions.selection.decisions;

import org.presessions.applications.Application;

/// What an applicant is to be told next.
///
/// @param position in the order of speakers; 0 for those who do not speak
/// @param minutes speaking time; 0 for those who do not speak
public record Decision(Application application, Verdict verdict, int position, int minutes) {}
