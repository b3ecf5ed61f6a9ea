package org.presessions.recommendations.exporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.presessions.recommendations.search.query.AddressError;
import org.presessions.recommendations.search.query.AddressError.Why;
import org.presessions.recommendations.search.query.Query;
import org.presessions.recommendations.search.query.QueryAddress;
import org.springframework.util.MultiValueMap;

/// What a program asks for: the filters of the page, and which part of the result.
///
/// @param query what could be understood, also where there are errors
/// @param limit how many at most, 1 to 500
record ApiQuery(Query query, Cursor cursor, int limit, List<AddressError> errors) {
    static final int LIMIT = 100;
    static final int LIMIT_AT_MOST = 500;
    private static final String CURSOR = "cursor";
    private static final String LIMIT_NAME = "limit";

    /// Everything that may be asked. The order is always that of the numbers, so the page's `sort` is not among it.
    static Set<String> parameters() {
        var all = new TreeSet<>(QueryAddress.parameters());
        all.remove(QueryAddress.SORT);
        all.add(CURSOR);
        all.add(LIMIT_NAME);
        return all;
    }

    static ApiQuery read(QueryAddress addresses, MultiValueMap<String, String> parameters) {
        var reading = addresses.readStrictly(parameters, Set.of(CURSOR, LIMIT_NAME));
        var errors = new ArrayList<>(reading.errors());
        errors.removeIf(error -> error.parameter().equals(QueryAddress.SORT));
        if (parameters.containsKey(QueryAddress.SORT))
            errors.add(new AddressError(QueryAddress.SORT, "", Why.UNKNOWN_PARAMETER, Optional.empty()));
        var cursor = cursor(parameters.getFirst(CURSOR), errors);
        var limit = limit(parameters.getFirst(LIMIT_NAME), errors);
        return new ApiQuery(reading.query(), cursor, limit, List.copyOf(errors));
    }

    private static Cursor cursor(@Nullable String said, List<AddressError> errors) {
        if (said == null || said.isEmpty()) return Cursor.START;
        var read = Cursor.read(said);
        if (read.isEmpty()) errors.add(new AddressError(CURSOR, said, Why.UNKNOWN_VALUE, Optional.empty()));
        return read.orElse(Cursor.START);
    }

    private static int limit(@Nullable String said, List<AddressError> errors) {
        if (said == null || said.isEmpty()) return LIMIT;
        var isNumber = said.matches("[1-9]\\d{0,2}");
        if (isNumber && Integer.parseInt(said) <= LIMIT_AT_MOST) return Integer.parseInt(said);
        errors.add(new AddressError(LIMIT_NAME, said, Why.UNKNOWN_VALUE, Optional.of(Integer.toString(LIMIT_AT_MOST))));
        return LIMIT;
    }

    /// The address of the next part, from `?` on.
    String next(Cursor behind) {
        var filters = Exports.written(query);
        return Stream.of(filters, LIMIT_NAME + "=" + limit, CURSOR + "=" + behind.written())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("&", "?", ""));
    }
}
