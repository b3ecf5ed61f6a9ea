package org.presessions.recommendations;

/// What the State under Review said about a recommendation at one stage of the review.
///
/// @param wording as the source words it, such as "Accepted" or "Supported/Noted"
/// @param source the document that says so, such as `A/HRC/40/6/Add.1 - Para. 2`; empty when the source names none
public record Position(Stage stage, Response response, String wording, String source) {}
