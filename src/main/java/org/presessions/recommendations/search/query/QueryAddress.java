package org.presessions.recommendations.search.query;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.presessions.recommendations.search.query.AddressError.Why;
import org.presessions.recommendations.search.words.WordsParser;
import org.presessions.recommendations.search.words.WordsParser.Outcome;
import org.presessions.recommendations.search.words.WordsParser.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/// A [Query] as an address: `/recommendations?q=torture&sur=HTI&issue=justice&issue=impunity&issues=all&sort=oldest`.
/// What an address says and we do not know is an error, never a filter that finds nothing or one that is forgotten.
@Component
public class QueryAddress {
    public static final String WORDS = "q";
    public static final String ISSUES = "issues";
    public static final String SORT = "sort";
    private static final String ALL = "all";
    private static final String ANY = "any";

    /// @param query what could be understood, also where there are errors
    public record Reading(Query query, List<AddressError> errors) {}

    private final FacetValues values;

    QueryAddress(FacetValues values) {
        this.values = values;
    }

    /// The names of all parameters that are read here.
    public static Set<String> parameters() {
        return Stream.concat(
                        Stream.of(WORDS, ISSUES, SORT),
                        Arrays.stream(Facet.values()).map(Facet::code))
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Reads what is ours and leaves the rest alone.
    public Reading read(MultiValueMap<String, String> parameters) {
        var errors = new ArrayList<AddressError>();
        var words = words(parameters, errors);
        var filters = new EnumMap<Facet, List<String>>(Facet.class);
        for (var facet : Facet.values()) filters.put(facet, chosen(facet, parameters, errors));
        var query = new Query(words, filters, allIssues(parameters, errors), sort(parameters, errors));
        return new Reading(query, List.copyOf(errors));
    }

    /// Reads what [#write] wrote, perhaps long ago: what it says may be unknown by now.
    public Reading read(String written) {
        var parameters = new LinkedMultiValueMap<String, String>();
        UriComponentsBuilder.fromUriString("?" + written)
                .build()
                .getQueryParams()
                .forEach((name, values) -> values.forEach(
                        value -> parameters.add(name, URLDecoder.decode(value, StandardCharsets.UTF_8))));
        return readStrictly(parameters, Set.of());
    }

    /// The same, but a parameter that is neither ours nor among the others is an error too.
    public Reading readStrictly(MultiValueMap<String, String> parameters, Set<String> others) {
        var reading = read(parameters);
        var known =
                Stream.concat(parameters().stream(), others.stream()).sorted().toList();
        var unknown = parameters.keySet().stream()
                .filter(name -> !known.contains(name))
                .map(name -> new AddressError(name, "", Why.UNKNOWN_PARAMETER, FacetValues.nearest(known, name)));
        return new Reading(
                reading.query(),
                Stream.concat(unknown, reading.errors().stream()).toList());
    }

    /// What an address asks for.
    ///
    /// @throws NotUnderstood where a part of it is unknown
    public Query understand(MultiValueMap<String, String> parameters, Set<String> others) {
        var reading = readStrictly(parameters, others);
        if (!reading.errors().isEmpty()) throw new NotUnderstood(reading);
        return reading.query();
    }

    /// The canonical form, without `?`; empty for everything.
    public static String write(Query query) {
        var parts = new ArrayList<String>();
        if (!query.words().isEmpty()) parts.add(part(WORDS, query.words()));
        query.filters().forEach((facet, chosen) -> chosen.forEach(value -> parts.add(part(facet.code(), value))));
        if (query.allIssues()) parts.add(part(ISSUES, ALL));
        if (query.sort() != Sort.usual(query.words()))
            parts.add(part(SORT, query.sort().code()));
        return String.join("&", parts);
    }

    /// Where the search stands: `/recommendations`, with what is asked for.
    public static String path(Query query) {
        var written = write(query);
        return written.isEmpty() ? "/recommendations" : "/recommendations?" + written;
    }

    /// The same, at a page of its results; 1 is the first.
    public static String path(Query query, int page) {
        var path = path(query);
        return page < 2 ? path : path + (path.contains("?") ? "&" : "?") + "page=" + page;
    }

    private static String part(String name, String value) {
        return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static String words(MultiValueMap<String, String> parameters, List<AddressError> errors) {
        var typed = String.join(" ", given(parameters, WORDS));
        if (typed.isEmpty()) return "";
        return switch (WordsParser.parse(typed)) {
            case Outcome.Understood understood -> typed;
            case Outcome.Refused(var refusal) -> {
                errors.add(new AddressError(WORDS, typed, why(refusal), Optional.empty()));
                yield "";
            }
        };
    }

    private static Why why(Refusal refusal) {
        return switch (refusal) {
            case TOO_LONG -> Why.TOO_LONG;
            case TOO_MANY -> Why.TOO_MANY_WORDS;
            case PREFIX_TOO_SHORT -> Why.PREFIX_TOO_SHORT;
            case NO_WORDS -> Why.NO_WORDS;
        };
    }

    private List<String> chosen(Facet facet, MultiValueMap<String, String> parameters, List<AddressError> errors) {
        var chosen = new ArrayList<String>();
        for (var given : given(parameters, facet.code()))
            values.find(facet, given)
                    .ifPresentOrElse(
                            chosen::add, () -> errors.add(unknown(facet.code(), given, values.nearest(facet, given))));
        return chosen;
    }

    private static boolean allIssues(MultiValueMap<String, String> parameters, List<AddressError> errors) {
        var given = given(parameters, ISSUES);
        for (var value : given)
            if (!List.of(ALL, ANY).contains(value))
                errors.add(unknown(ISSUES, value, FacetValues.nearest(List.of(ALL, ANY), value)));
        return given.contains(ALL);
    }

    private static Optional<Sort> sort(MultiValueMap<String, String> parameters, List<AddressError> errors) {
        var codes = Arrays.stream(Sort.values()).map(Sort::code).toList();
        for (var value : given(parameters, SORT)) {
            var sort = Sort.find(value);
            if (sort.isPresent()) return sort;
            errors.add(unknown(SORT, value, FacetValues.nearest(codes, value)));
        }
        return Optional.empty();
    }

    private static AddressError unknown(String parameter, String value, Optional<String> suggestion) {
        return new AddressError(parameter, value, Why.UNKNOWN_VALUE, suggestion);
    }

    private static List<String> given(Map<String, List<String>> parameters, String name) {
        return parameters.getOrDefault(name, List.of()).stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }
}
