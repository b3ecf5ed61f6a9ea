package org.presessions.meeting;

/// Somebody in the room, as the moderator sees them.
///
/// @param place key of `meeting.place.<place>`
/// @param of the State or the institution they are there for; empty for moderators
record PresentPerson(String name, String place, String of) {}
