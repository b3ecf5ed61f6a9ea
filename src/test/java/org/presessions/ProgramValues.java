package org.presessions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.AccessibleObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Values that the program knows, found by the simple names of its classes, wherever they lie.
final class ProgramValues {
    private static final Path CLASSES = Path.of("target/classes");
    private static final Path JAVA = Path.of("src/main/java");
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");

    private ProgramValues() {}

    /// What `code()` says of each constant of an enum; its name in small letters where it has no such method.
    static List<String> codes(String name) {
        return constants(name).map(ProgramValues::code).toList();
    }

    /// The texts, or the codes of the constants, that a class holds in a static field.
    static List<String> constant(String name, String field) {
        try {
            var values =
                    (Collection<?>) open(type(name).getDeclaredField(field)).get(null);
            return values.stream().map(ProgramValues::code).toList();
        } catch (ReflectiveOperationException gone) {
            throw new AssertionError(name + "." + field, gone);
        }
    }

    /// What the groups of a pattern catch in all classes.
    static Collection<String> written(String pattern) {
        return caught(MessageFiles.in(JAVA), pattern);
    }

    static Collection<String> writtenIn(String name, String pattern) {
        return caught(List.of(MessageFiles.text(file(JAVA, name + ".java"))), pattern);
    }

    /// The criteria of assessors, which a migration fills in.
    static Collection<String> criteria() {
        var inserted = caught(MessageFiles.in(MIGRATIONS), "(insert into criterion [^;]*;)");
        return caught(inserted, "\\('([a-z-]+)',");
    }

    private static Collection<String> caught(Collection<String> texts, String pattern) {
        var found = texts.stream()
                .flatMap(text -> Pattern.compile(pattern).matcher(text).results())
                .flatMap(ProgramValues::groups)
                .collect(Collectors.toCollection(TreeSet::new));
        if (found.isEmpty()) throw new AssertionError("nothing is written like " + pattern);
        return found;
    }

    private static Stream<String> groups(MatchResult match) {
        return IntStream.rangeClosed(1, match.groupCount()).mapToObj(match::group);
    }

    private static Stream<Object> constants(String name) {
        return Arrays.stream(type(name).getEnumConstants());
    }

    private static String code(Object value) {
        if (!(value instanceof Enum<?> constant)) return value.toString();
        var hasCode = Arrays.stream(constant.getDeclaringClass().getDeclaredMethods())
                .anyMatch(method -> method.getName().equals("code"));
        if (hasCode) return call(constant, "code").toString();
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Object call(Object constant, String method) {
        try {
            return open(((Enum<?>) constant).getDeclaringClass().getDeclaredMethod(method))
                    .invoke(constant);
        } catch (ReflectiveOperationException gone) {
            throw new AssertionError(constant + "." + method, gone);
        }
    }

    private static <T extends AccessibleObject> T open(T member) {
        member.setAccessible(true);
        return member;
    }

    private static Class<?> type(String name) {
        var path = CLASSES.relativize(file(CLASSES, name + ".class")).toString();
        try {
            return Class.forName(path.replace(".class", "").replace('/', '.'));
        } catch (ClassNotFoundException gone) {
            throw new AssertionError(name, gone);
        }
    }

    private static Path file(Path root, String name) {
        try (var files = Files.walk(root)) {
            var found = files.filter(file -> file.endsWith(name)).toList();
            if (found.size() != 1) throw new AssertionError(name + " is not one file: " + found);
            return found.getFirst();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
