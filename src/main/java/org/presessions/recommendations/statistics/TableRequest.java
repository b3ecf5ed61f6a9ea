package org.presessions.recommendations.statistics;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.presessions.recommendations.search.query.AddressError;
import org.presessions.recommendations.search.query.Facet;
import org.presessions.recommendations.search.query.FacetValues;
import org.presessions.recommendations.search.query.Query;
import org.presessions.recommendations.statistics.Sorting.Direction;
import org.springframework.util.MultiValueMap;

/// What is asked of the cross-table, beside the query.
record TableRequest(Facet rows, Facet columns, Measure measure, Sorting sorting) {
    private static final String ROWS = "rows";
    private static final String COLUMNS = "columns";
    private static final String SHOW = "show";
    private static final String BY = "by";
    private static final String ORDER = "order";
    static final Set<String> PARAMETERS = Set.of(ROWS, COLUMNS, SHOW, BY, ORDER);

    static TableRequest of(MultiValueMap<String, String> parameters) {
        var rows = given(parameters, ROWS).flatMap(Facet::find).orElse(Facet.ISSUE);
        var usual = rows.isNumbered() ? Sorting.LABEL : Sorting.TOTAL;
        var sorting = Sorting.by(given(parameters, BY).orElse(usual));
        return new TableRequest(
                rows,
                columns(parameters),
                given(parameters, SHOW).flatMap(Measure::find).orElse(Measure.NUMBERS),
                given(parameters, ORDER)
                        .flatMap(Direction::find)
                        .map(direction -> new Sorting(sorting.by(), direction))
                        .orElse(sorting));
    }

    /// What cannot be understood.
    static List<AddressError> errors(MultiValueMap<String, String> parameters, FacetValues values) {
        var errors = new ArrayList<AddressError>();
        for (var name : List.of(ROWS, COLUMNS))
            errors.addAll(unknown(parameters, name, value -> Facet.find(value).isPresent()));
        errors.addAll(unknown(parameters, SHOW, value -> Measure.find(value).isPresent()));
        var heads = values.all(columns(parameters));
        errors.addAll(unknown(
                parameters,
                BY,
                value -> List.of(Sorting.LABEL, Sorting.TOTAL).contains(value) || heads.contains(value)));
        errors.addAll(unknown(parameters, ORDER, value -> Direction.find(value).isPresent()));
        return errors;
    }

    private static List<AddressError> unknown(
            MultiValueMap<String, String> parameters, String name, Predicate<String> known) {
        return parameters.getOrDefault(name, List.of()).stream()
                .filter(value -> !value.isEmpty() && !known.test(value))
                .map(value -> new AddressError(name, value, AddressError.Why.UNKNOWN_VALUE, Optional.empty()))
                .toList();
    }

    private static Facet columns(MultiValueMap<String, String> parameters) {
        return given(parameters, COLUMNS).flatMap(Facet::find).orElse(Facet.RESPONSE);
    }

    private static Optional<String> given(MultiValueMap<String, String> parameters, String name) {
        return Optional.ofNullable(parameters.getFirst(name)).filter(value -> !value.isEmpty());
    }

    /// The map shows who recommended where the rows say so, or where one State under Review is chosen: a map of
    /// that one would be the filter itself. Else it shows the States under Review.
    Facet map(Query query) {
        var isOfOne =
                query.chosen(Facet.SUR).size() == 1 && query.chosen(Facet.RS).size() != 1;
        return rows == Facet.RS || isOfOne ? Facet.RS : Facet.SUR;
    }

    /// The same table, with its rows as a click on the head of a column sorts them.
    TableRequest sortedBy(String column) {
        return new TableRequest(rows, columns, measure, sorting.next(column));
    }

    /// As parameters of an address.
    String address() {
        return "rows=" + rows.code() + "&columns=" + columns.code() + "&show=" + measure.code() + "&by="
                + URLEncoder.encode(sorting.by(), StandardCharsets.UTF_8) + "&order="
                + sorting.direction().code();
    }
}
