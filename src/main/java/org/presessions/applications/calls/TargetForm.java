package org.presessions.applications.calls;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.presessions.calendar.PreSession;
import org.presessions.shared.FieldErrors;

/// How many applications are hoped for, as typed.
///
/// @param typed by the field of a State
public record TargetForm(Map<String, String> typed) {
    private static final String PREFIX = "target-";

    static TargetForm of(List<PreSession> preSessions, ToIntFunction<UUID> targets) {
        return new TargetForm(preSessions.stream()
                .collect(Collectors.toMap(
                        TargetForm::field, preSession -> String.valueOf(targets.applyAsInt(preSession.id())))));
    }

    static TargetForm parse(Map<String, String> sent) {
        return new TargetForm(sent.entrySet().stream()
                .filter(field -> field.getKey().startsWith(PREFIX))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, field -> field.getValue().strip())));
    }

    public static String field(PreSession preSession) {
        return PREFIX + preSession.state().slug();
    }

    public String text(PreSession preSession) {
        return typed.getOrDefault(field(preSession), "");
    }

    FieldErrors check(List<PreSession> preSessions) {
        var errors = new FieldErrors();
        for (var preSession : preSessions)
            errors.addIf(!isNumber(text(preSession)), field(preSession), "applications.error.target", Targets.AT_MOST);
        return errors;
    }

    Map<UUID, Integer> wanted(List<PreSession> preSessions) {
        return preSessions.stream()
                .collect(Collectors.toMap(PreSession::id, preSession -> Integer.valueOf(text(preSession))));
    }

    private static boolean isNumber(String text) {
        return text.matches("[0-9]{1,3}") && Integer.parseInt(text) >= 1 && Integer.parseInt(text) <= Targets.AT_MOST;
    }
}
