package org.presessions.shared;

import java.util.Collection;
import java.util.stream.Collectors;

/// Ids as a query takes them, however many they are: one text, which it reads by `unnest(cast(:ids as uuid[]))`.
public final class IdArray {
    private IdArray() {}

    /// @param ids whose text holds no comma and no brace
    public static String of(Collection<?> ids) {
        return ids.stream().map(Object::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
