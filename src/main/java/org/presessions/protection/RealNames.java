package org.presessions.protection;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.presessions.selection.Seat;
import org.springframework.stereotype.Component;

/// Looks for the real name of somebody who is not to be named, in a text that others will read.
@Component
public class RealNames {
    private static final int SHORTEST = 3; // letters; shorter parts of names are words of many languages

    private final Protection protection;

    RealNames(Protection protection) {
        this.protection = protection;
    }

    /// Whether it names a speaker who does not want to be named; a part of the name counts too.
    public boolean occurIn(String text, Seat seat) {
        return seat.bound().stream().anyMatch(one -> occursIn(text, one));
    }

    private boolean occursIn(String text, Seat seat) {
        var choice = protection.choice(seat);
        if (choice.allows(Point.NAME) && !choice.isProtected()) return false;
        return isIn(text, seat.speakerName());
    }

    /// Whether a text holds somebody's name or a part of it, in whatever order.
    static boolean isIn(String text, String name) {
        var whole = parts(name).sorted().toList();
        if (!whole.isEmpty() && parts(text).sorted().toList().equals(whole)) return true;
        return parts(name)
                .filter(part -> part.length() >= SHORTEST)
                .anyMatch(part ->
                        word(part).matcher(text.toLowerCase(Locale.ROOT)).find());
    }

    private static Stream<String> parts(String name) {
        return Stream.of(name.toLowerCase(Locale.ROOT).split("[\\s.,]+")).filter(part -> !part.isEmpty());
    }

    private static Pattern word(String name) {
        return Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}])");
    }
}
