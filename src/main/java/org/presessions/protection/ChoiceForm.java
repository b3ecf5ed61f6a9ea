package org.presessions.protection;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.presessions.applications.answers.Safety;
import org.presessions.selection.Seat;
import org.presessions.shared.Coded;
import org.presessions.shared.FieldErrors;
import org.springframework.util.MultiValueMap;

/// What the browser sent of a choice: a level, and for each point "as the level says", yes or no.
///
/// @param level code; empty where none was chosen
/// @param points by their codes, `yes`, `no` or empty
/// @param showing code; empty for what the level says
/// @param languages codes; none for all
record ChoiceForm(String level, Map<String, String> points, String showing, String otherName, Set<String> languages) {
    static final int NAME_CHARACTERS_AT_MOST = 100;

    static ChoiceForm parse(MultiValueMap<String, String> sent) {
        var points = new HashMap<String, String>();
        for (var point : Point.values()) points.put(point.code(), text(sent, field(point)));
        var languages = sent.getOrDefault("language", List.of()).stream()
                .filter(ReadingLanguages.CODES::contains)
                .collect(Collectors.toUnmodifiableSet());
        return new ChoiceForm(text(sent, "level"), points, text(sent, "showing"), text(sent, "otherName"), languages);
    }

    static ChoiceForm of(Choice choice) {
        var points = new HashMap<String, String>();
        for (var point : Point.values())
            points.put(point.code(), said(choice.byHand().get(point)));
        return new ChoiceForm(
                choice.level().map(Coded::code).orElse(""),
                points,
                choice.showingByHand().map(Coded::code).orElse(""),
                choice.otherName(),
                choice.languages());
    }

    /// Who is under 18 begins as protected.
    ChoiceForm orAsChild(boolean isChild) {
        return level.isEmpty() && isChild
                ? new ChoiceForm(Level.PROTECTED.code(), points, showing, otherName, languages)
                : this;
    }

    /// With what the application said, where nothing was chosen.
    ChoiceForm orAs(Safety safety) {
        return level.isEmpty() ? new ChoiceForm(safety.answer(), points, showing, otherName, languages) : this;
    }

    static String field(Point point) {
        return "point-" + point.code();
    }

    String value(Point point) {
        return points.getOrDefault(point.code(), "");
    }

    FieldErrors errors(Seat seat) {
        var errors = new FieldErrors();
        errors.addIf(chosen().isEmpty(), "level", "protection.error.level");
        errors.addIf(
                otherName.length() > NAME_CHARACTERS_AT_MOST,
                "otherName",
                "protection.error.other-name-long",
                NAME_CHARACTERS_AT_MOST);
        errors.addIf(
                !otherName.isEmpty() && RealNames.isIn(otherName, seat.speakerName()),
                "otherName",
                "protection.error.other-name-own");
        return errors;
    }

    /// Who stays protected stays with what was agreed of the veiled film.
    Choice choice(Choice before) {
        var byHand = new EnumMap<Point, Boolean>(Point.class);
        for (var point : Point.values())
            if (!value(point).isEmpty()) byHand.put(point, value(point).equals("yes"));
        var chosen = new Choice(
                chosen(),
                Map.copyOf(byHand),
                Coded.find(Showing.class, showing),
                otherName,
                false,
                before.isTakenBack(),
                before.awaitsConsent(),
                languages);
        return chosen.veiled(before.isVeiled());
    }

    private Optional<Level> chosen() {
        return Coded.find(Level.class, level);
    }

    private static String said(@Nullable Boolean allowed) {
        if (allowed == null) return "";
        return allowed ? "yes" : "no";
    }

    private static String text(MultiValueMap<String, String> sent, String name) {
        var value = sent.getFirst(name);
        return value == null ? "" : value.strip();
    }
}
