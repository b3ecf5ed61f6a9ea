package org.presessions.shared;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// An enum whose values have a name outside of the code: in the database, in addresses, forms, files and message keys.
/// `PARTIALLY_SUPPORTED` is `partially-supported` there.
public interface Coded {
    String name();

    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The value that we wrote under a code ourselves.
    ///
    /// @throws IllegalArgumentException where there is none
    static <E extends Enum<E> & Coded> E of(Class<E> kind, String code) {
        return Enum.valueOf(kind, code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /// The value that somebody else names, if it is one.
    static <E extends Enum<E> & Coded> Optional<E> find(Class<E> kind, String code) {
        return Arrays.stream(kind.getEnumConstants())
                .filter(value -> value.code().equals(code))
                .findFirst();
    }
}
