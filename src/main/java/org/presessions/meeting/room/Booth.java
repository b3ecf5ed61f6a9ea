package org.presessions.meeting.room;

import java.util.List;

/// The channel of a language as one of its interpreters sees it.
///
/// @param code of the language
/// @param language its name, in the reader's language
/// @param speaker who is heard now; empty where nobody is
/// @param isOwn whether that is the visitor
/// @param colleagues who else interprets into it
record Booth(String code, String language, String speaker, boolean isOwn, List<String> colleagues) {}
