package org.presessions.recommendations;

/// Where a recommendation's words come from.
///
/// @param licenceNote whose data it is and who allowed its use, as noted with the import; may be empty
/// @param layout kind of the file, see `recommendations.importing`
/// @param sample whether the demonstration invented it
public record Origin(String licenceNote, String layout, boolean sample) {}
