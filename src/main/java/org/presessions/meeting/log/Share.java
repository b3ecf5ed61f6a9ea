package org.presessions.meeting.log;

import java.util.List;

/// What a joint meeting that is over left to one of the Pre-sessions that met.
///
/// @param questions put to its panel, with the answers of its panel and of no other
/// @param speeches of its panel and its State, and of delegations that spoke to it; from its side a colleague is a
/// delegation, whoever is under Review elsewhere
public record Share(QuestionQueue questions, List<Speeches.Speech> speeches) {}
