package org.presessions.queries;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.presessions.queries.Lists.ListAddress;
import org.presessions.testing.Browser;
import org.presessions.testing.NotedRequests;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Every list of the product asks the database as often for three rows as for one.
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ListQueriesTest {
    static final List<ListAddress> LISTS = Lists.ALL;

    private static final int LOOKS = 3; // some of what is asked is remembered for a second

    @Autowired
    BeanFactory beans;

    @Autowired
    NotedRequests requests;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping handlers;

    private final Map<ListAddress, Look> ofOne = new HashMap<>();
    private final Map<ListAddress, Look> ofThree = new HashMap<>();

    /// What an address answered with, and how often it asked for it.
    private record Look(String address, int status, int size, List<String> statements) {}

    /// The first scene's lists are read before the second's rows are there: some lists show both.
    @BeforeAll
    void everyListIsRead() {
        try (var one = new Scene(beans, 1)) {
            LISTS.forEach(list -> ofOne.put(list, look(list, one)));
        }
        try (var three = new Scene(beans, 3)) {
            LISTS.forEach(list -> ofThree.put(list, look(list, three)));
        }
    }

    @ParameterizedTest
    @FieldSource("LISTS")
    void asksAsOftenForThreeRowsAsForOne(ListAddress list) {
        var one = ofOne.get(list);
        var three = ofThree.get(list);
        assertThat(List.of(one.status(), three.status())).as(three.address()).containsExactly(200, 200);
        assertThat(three.size()).as("rows of " + three.address()).isGreaterThan(one.size());
        assertThat(differences(one.statements(), three.statements()))
                .as(
                        "%s asks %d times for one row, and %d times for three",
                        list.pattern(),
                        one.statements().size(),
                        three.statements().size())
                .isEmpty();
    }

    /// A new page is entered in the table of lists, or among those that show none.
    @Test
    void everyAddressIsKnownAsAListOrAsNone() {
        var listed = Stream.concat(LISTS.stream().map(ListAddress::pattern), Lists.NONE.stream());
        assertThat(listed.distinct()).containsExactlyInAnyOrderElementsOf(addresses());
    }

    private List<String> addresses() {
        return handlers.getHandlerMethods().keySet().stream()
                .filter(asked -> asked.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(asked -> asked.getPatternValues().stream())
                .distinct()
                .toList();
    }

    private Look look(ListAddress list, Scene scene) {
        var address = list.at().apply(scene);
        var fewest = Stream.generate(() -> requests.get(scene.browser(list.reader()), address))
                .limit(LOOKS)
                .min(Comparator.comparing(noted -> noted.statements().size()))
                .orElseThrow();
        var size = size(fewest.reply(), list.rows());
        return new Look(address, fewest.reply().status(), size, fewest.statements());
    }

    /// Elements of a page, bytes of anything else.
    private static int size(Browser.Reply reply, String elements) {
        return reply.type().startsWith("text/html")
                ? reply.html().select(elements).size()
                : reply.bytes().length;
    }

    /// Which statements were made another number of times.
    private static Map<String, String> differences(List<String> one, List<String> three) {
        var ofOne = times(one);
        var ofThree = times(three);
        return Stream.concat(ofOne.keySet().stream(), ofThree.keySet().stream())
                .distinct()
                .filter(statement -> !ofOne.getOrDefault(statement, 0L).equals(ofThree.getOrDefault(statement, 0L)))
                .collect(Collectors.toMap(
                        Function.identity(),
                        statement -> ofOne.getOrDefault(statement, 0L) + " times, then "
                                + ofThree.getOrDefault(statement, 0L),
                        (same, again) -> same,
                        TreeMap::new));
    }

    private static Map<String, Long> times(List<String> statements) {
        return statements.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }
}
