package org.presessions.selection;

import org.presessions.applications.Application;

/// What an applicant is to be told next.
///
/// @param position in the order of speakers; 0 for those who do not speak
/// @param minutes speaking time; 0 for those who do not speak
record Decision(Application application, Verdict verdict, int position, int minutes) {}
