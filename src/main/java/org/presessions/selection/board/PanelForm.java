package org.presessions.selection.board;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.presessions.selection.Panel;
import org.presessions.selection.Place;
import org.presessions.shared.FieldErrors;

/// What the panel page sends: the button pressed, and the minutes of every speaker as they stand in the page.
///
/// @param release whether the decisions are to be released next
/// @param others page of those who have no place yet
/// @param typed the minutes as typed, by application
record PanelForm(
        Optional<PanelAct> act, boolean release, int version, int others, Map<UUID, String> typed, FieldErrors errors) {
    private static final String MINUTES = "minutes-";

    static PanelForm empty(int others) {
        return new PanelForm(Optional.empty(), false, 0, others, Map.of(), new FieldErrors());
    }

    static PanelForm parse(Map<String, String> sent) {
        var errors = new FieldErrors();
        var typed = new HashMap<UUID, String>();
        sent.forEach((name, value) -> applicationOf(name).ifPresent(id -> {
            typed.put(id, value.strip());
            errors.addIf(!isMinutes(value.strip()), name, "selection.error.minutes", Place.MINUTES_AT_MOST);
        }));
        var act = PanelAct.parse(sent.getOrDefault("act", ""));
        return new PanelForm(
                act, sent.containsKey("release"), number(sent, "version"), number(sent, "others"), typed, errors);
    }

    Panel applyTo(Panel panel) {
        var minutes = new HashMap<UUID, Integer>();
        typed.forEach((id, value) -> minutes.put(id, Integer.valueOf(value)));
        var lasting = panel.lasting(minutes);
        return act.map(pressed -> pressed.applyTo(lasting)).orElse(lasting);
    }

    /// Where it goes on, below the panel's address: to the question before letters are written, or to whom one has
    /// just moved, with the way back.
    String next() {
        if (release) return "/release";
        var where = "?undo=" + (version + 1) + (others > 1 ? "&others=" + others : "");
        return where + act.map(pressed -> "#c-" + pressed.applicationId()).orElse("");
    }

    /// What the field of a speaker shows.
    String minutes(Place place) {
        return typed.getOrDefault(place.applicationId(), String.valueOf(place.minutes()));
    }

    static int version(Map<String, String> sent) {
        return number(sent, "version");
    }

    private static int number(Map<String, String> sent, String name) {
        var number = sent.getOrDefault(name, "");
        return number.matches("\\d{1,9}") ? Integer.parseInt(number) : -1;
    }

    private static boolean isMinutes(String value) {
        return value.matches("\\d{1,2}")
                && Integer.parseInt(value) >= 1
                && Integer.parseInt(value) <= Place.MINUTES_AT_MOST;
    }

    private static Optional<UUID> applicationOf(String name) {
        if (!name.matches(MINUTES + "[0-9a-f-]{36}")) return Optional.empty();
        return Optional.of(UUID.fromString(name.substring(MINUTES.length())));
    }
}
