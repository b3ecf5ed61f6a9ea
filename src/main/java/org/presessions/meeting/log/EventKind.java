package org.presessions.meeting.log;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The names of the events in the log: `TurnStarted` is `turn-started`. Renaming a record is a migration.
public final class EventKind {
    private static final Map<String, Class<? extends MeetingEvent>> TYPES = kinds(MeetingEvent.class)
            .map(type -> type.<MeetingEvent>asSubclass(MeetingEvent.class))
            .collect(Collectors.toUnmodifiableMap(EventKind::nameOf, Function.identity()));

    private EventKind() {}

    public static String of(MeetingEvent event) {
        return nameOf(event.getClass());
    }

    /// All that a log may hold.
    static Set<String> all() {
        return TYPES.keySet();
    }

    static Class<? extends MeetingEvent> type(String kind) {
        var type = TYPES.get(kind);
        if (type == null) throw new IllegalArgumentException(kind);
        return type;
    }

    private static Stream<Class<?>> kinds(Class<?> type) {
        return type.isSealed() ? Stream.of(type.getPermittedSubclasses()).flatMap(EventKind::kinds) : Stream.of(type);
    }

    private static String nameOf(Class<?> type) {
        return type.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
