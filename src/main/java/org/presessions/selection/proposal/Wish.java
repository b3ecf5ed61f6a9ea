package org.presessions.selection.proposal;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.presessions.calendar.PreSession;
import org.presessions.selection.Place;
import org.springframework.util.MultiValueMap;

/// What somebody wants of a panel: how many speakers, how long each, and what is to count.
///
/// @param minutes of each speaker
record Wish(int speakers, int minutes, Set<Aim> aims) {
    static final int SPEAKERS_AT_MOST = 20;

    /// What was not chosen is as usual: half of the time for speakers, five minutes each, and everything counts.
    static Wish parse(MultiValueMap<String, String> sent, PreSession preSession) {
        var minutes = number(sent, "minutes", Place.MINUTES, Place.MINUTES_AT_MOST);
        var usual = (int) Math.clamp(preSession.length().toMinutes() / 2 / minutes, 1, SPEAKERS_AT_MOST);
        var chosen = Optional.ofNullable(sent.get("aim")).orElse(List.of());
        var aims = Arrays.stream(Aim.values())
                .filter(aim -> chosen.isEmpty() || chosen.contains(aim.code()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Aim.class)));
        return new Wish(number(sent, "speakers", usual, SPEAKERS_AT_MOST), minutes, aims);
    }

    /// Whether the speakers have time enough.
    boolean fits(PreSession preSession) {
        return (long) speakers * minutes <= preSession.length().toMinutes();
    }

    private static int number(MultiValueMap<String, String> sent, String name, int usual, int atMost) {
        var typed = Optional.ofNullable(sent.getFirst(name)).orElse("").strip();
        return typed.matches("\\d{1,3}") ? Math.clamp(Integer.parseInt(typed), 1, atMost) : usual;
    }
}
