package org.presessions.journey;

import java.util.List;
import java.util.stream.Stream;

/// What one can read of a page without a scroll, by the names that its elements bear (`data-answers`): at a desk (1280
/// × 800), and on a phone (360 × 740). What no page gives yet is not asked.
///
/// @param path as a page of that shape is known by, where its id is made up with the demonstration
record FirstScreen(String role, String path, List<String> atADesk, List<String> onAPhone) {
    static final List<FirstScreen> ALL = List.of(
            visitor("/", "call next search", "call"),
            visitor("/pre-sessions/rehearsal", "dates steps states", "dates steps"),
            visitor("/states/uganda", "steps when speakers promised asked", "steps when"),
            visitor("/states/iceland", "steps when speakers promised", "steps when"),
            visitor("/pre-sessions/rehearsal/call", "until apply states", "until apply"),
            visitor("/recommendations?q=water", "box number facets hit", "box number"),
            visitor("/recommendations/statistics", "figures picture", "figures"),
            visitor("/sign-in", "form", "form"),
            visitor("/nowhere", "what search home", "what search"),
            in("applicant", "/applications/{id}", "saved until done tasks", "saved until"),
            in("secretariat", "/desk", "urgent first states", "urgent first"),
            in("secretariat", "/desk/outbox", "number letters", "number letters"),
            in("secretariat", "/pre-sessions/rehearsal/uganda/brief", "take speakers", "take speakers"),
            in("delegate", "/pre-sessions/rehearsal/iceland/meeting", "picture who place ask", "picture who"));

    private static FirstScreen visitor(String path, String atADesk, String onAPhone) {
        return in("visitor", path, atADesk, onAPhone);
    }

    private static FirstScreen in(String role, String path, String atADesk, String onAPhone) {
        return new FirstScreen(role, path, List.of(atADesk.split(" ")), List.of(onAPhone.split(" ")));
    }

    FirstScreen at(String other) {
        return new FirstScreen(role, other, atADesk, onAPhone);
    }

    /// The same in another language.
    FirstScreen in(String language) {
        return at(path + (path.contains("?") ? "&" : "?") + "lang=" + language);
    }

    /// In English, and two in a language that needs more room.
    static Stream<FirstScreen> all() {
        var longer = ALL.stream().filter(screen -> List.of("/", "/desk").contains(screen.path()));
        return Stream.concat(ALL.stream(), longer.map(screen -> screen.in("fr")));
    }
}
