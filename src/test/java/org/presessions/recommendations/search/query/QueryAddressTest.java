package org.presessions.recommendations.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.presessions.recommendations.search.query.AddressError.Why;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

@ServerTest
class QueryAddressTest {
    @Autowired
    QueryAddress addresses;

    @Test
    void anAddressIsReadAndWrittenInOneForm() {
        var address =
                "q=death+penalty&sur=HTI&rs=CHE&rs=unknown&session=12&issue=impunity&issue=justice&issues=all&sort=oldest";
        var query = new Query(
                "death penalty",
                Map.of(
                        Facet.SUR, List.of("HTI"),
                        Facet.RS, List.of("CHE", "unknown"),
                        Facet.SESSION, List.of("12"),
                        Facet.ISSUE, List.of("impunity", "justice")),
                true,
                Sort.OLDEST);
        assertThat(read(address)).isEqualTo(new QueryAddress.Reading(query, List.of()));
        assertThat(QueryAddress.write(query)).isEqualTo(address);
    }

    @Test
    void otherSpellingsComeToTheSameAddress() {
        var reading = read("sort=newest&rs=france&session=&sur=hti&sur=HAITI&rs-org=eu&action=5&q=&page=3&issues=all");
        assertThat(reading.errors()).isEmpty();
        assertThat(QueryAddress.write(reading.query())).isEqualTo("sur=HTI&rs=FRA&rs-org=EU&action=5");
    }

    @Test
    void whatIsUsualIsNotWritten() {
        assertThat(QueryAddress.write(read("q=torture&sort=relevance").query())).isEqualTo("q=torture");
        assertThat(QueryAddress.write(read("q=torture&sort=newest").query())).isEqualTo("q=torture&sort=newest");
        assertThat(QueryAddress.write(read("sort=relevance").query())).isEmpty();
    }

    @Test
    void anUnknownValueIsAnErrorWithASuggestion() {
        var reading = read("sur=Hayti&session=99&sort=newst&issue=tortur&cycle=2&sdg=16.3&action=x&issues=some");
        assertThat(reading.errors())
                .containsExactlyInAnyOrder(
                        unknown("sur", "Hayti", "HTI"),
                        unknown("session", "99", null),
                        unknown("sort", "newst", "newest"),
                        unknown("issue", "tortur", "torture-and-other-cid-treatment"),
                        unknown("action", "x", null),
                        unknown("issues", "some", null));
        assertThat(reading.query().filters()).isEqualTo(Map.of(Facet.CYCLE, List.of("2"), Facet.SDG, List.of("16.3")));
    }

    @Test
    void whoAsksByProgramHearsOfUnknownParameters() {
        var strict = addresses.readStrictly(parameters("sesion=12&cursor=1"), Set.of("cursor"));
        assertThat(strict.errors())
                .containsExactly(new AddressError("sesion", "", Why.UNKNOWN_PARAMETER, Optional.of("session")));
    }

    @Test
    void wordsThatCannotBeLookedForAreAnError() {
        assertThat(read("q=" + "x".repeat(501)).errors())
                .extracting(AddressError::why)
                .containsExactly(Why.TOO_LONG);
        assertThat(read("q=" + "ab+".repeat(70)).errors())
                .extracting(AddressError::why)
                .containsExactly(Why.TOO_MANY_WORDS);
        assertThat(read("q=%22").errors()).extracting(AddressError::why).containsExactly(Why.NO_WORDS);
        assertThat(read("q=a*").errors()).extracting(AddressError::why).containsExactly(Why.PREFIX_TOO_SHORT);
    }

    private QueryAddress.Reading read(String query) {
        return addresses.read(parameters(query));
    }

    private static MultiValueMap<String, String> parameters(String query) {
        var decoded = new LinkedMultiValueMap<String, String>();
        UriComponentsBuilder.fromUriString("?" + query)
                .build()
                .getQueryParams()
                .forEach((name, values) -> values.forEach(value ->
                        decoded.add(name, value == null ? "" : URLDecoder.decode(value, StandardCharsets.UTF_8))));
        return decoded;
    }

    private static AddressError unknown(String parameter, String value, @Nullable String suggestion) {
        return new AddressError(parameter, value, Why.UNKNOWN_VALUE, Optional.ofNullable(suggestion));
    }
}
