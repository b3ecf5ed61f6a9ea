package org.presessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.presessions.people.Role;
import org.presessions.testing.Browser;
import org.presessions.testing.Browsers;
import org.presessions.testing.Fixtures;
import org.presessions.testing.LogLines;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.MethodParameter;
import org.springframework.core.env.Environment;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Whatever somebody types, it stands in no line of the log: names, addresses, words that are looked for. Every address
/// of the running program is asked with a word that occurs nowhere else, in all places that a request has.
@ServerTest
class TypedWordsInLogsTest {
    private static final String WORD = "Zyxwvutsrq";
    private static final Pattern VARIABLE = Pattern.compile("\\{\\*?([A-Za-z]+)(?::(?:[^{}]|\\{[^{}]*})*)?}");

    /// Of forms that take whatever comes.
    private static final String FIELDS = Stream.of("q", "text", "name", "email", "to", "file", "institution", "aim")
            .map(name -> name + "=" + WORD)
            .collect(Collectors.joining("&"));

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping handlers;

    @Autowired
    Browsers browsers;

    @Autowired
    Fixtures fixtures;

    @Autowired
    Environment environment;

    @Autowired
    JdbcClient jdbc;

    private final LogLines log = new LogLines();

    @AfterEach
    void stopListening() {
        log.close();
    }

    @Test
    void noAddressWritesWhatWasTyped() {
        for (var browser : askers()) {
            var token = browser.csrfToken();
            handlers.getHandlerMethods().forEach((address, handler) -> ask(browser, token, address, handler));
        }
        saysNothingOfIt();
    }

    @Test
    void noBrokenRequestWritesWhatWasTyped() throws IOException {
        var browser = browsers.anonymous();
        for (var path : List.of(
                "/recommendations?q=%ff%fe" + WORD,
                "/recommendations?q=%00" + WORD,
                "/recommendations/%2e%2e/" + WORD,
                "/recommendations;" + WORD + "=%2F",
                "/" + WORD + "%2F..%2F",
                "/recommendations?year=" + WORD + "&" + WORD + "=%c3%28",
                "/api/v1/recommendations?page=" + WORD,
                "/assets/" + WORD + "/" + WORD + ".css")) browser.get(path);
        for (var line : List.of(
                "GET /" + WORD + " \u0001 HTTP/1.1\r\nHost: localhost",
                "GET /<" + WORD + ">|{} HTTP/1.1\r\nHost: localhost",
                WORD + " / HTTP/1.1\r\nHost: localhost",
                "GET / " + WORD + "/1.1\r\nHost: localhost",
                "GET / HTTP/1.1\r\nHost: " + WORD + "[\\",
                "GET / HTTP/1.1\r\nHost: localhost\r\n" + WORD + " x: y\u0000",
                "GET / HTTP/1.1\r\nHost: localhost\r\nCookie: SESSION=\"" + WORD + "\\; " + WORD + "=\u0001",
                "GET / HTTP/1.1\r\nHost: localhost\r\nAccept: " + WORD + "/;q=" + WORD,
                "POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + WORD,
                "POST /sign-in HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: " + WORD)) sends(line);
        saysNothingOfIt();
    }

    /// What nobody foresaw is logged with all that was thrown.
    @Test
    void theDatabaseDoesNotRepeatWhatItRefuses() {
        var twice = "insert into secret (name, value) select '" + WORD + "', '' from generate_series(1, 2)";
        assertThatThrownBy(() -> jdbc.sql(twice).update())
                .isInstanceOf(DuplicateKeyException.class)
                .rootCause()
                .hasMessageContaining("unique")
                .hasMessageNotContaining(WORD);
    }

    private List<Browser> askers() {
        return List.of(
                browsers.anonymous(),
                browsers.signedInAs(fixtures.person(Role.SECRETARIAT, Role.ADMINISTRATOR, Role.MODERATOR)),
                browsers.signedInAs(fixtures.person(Role.SPEAKER)));
    }

    private void saysNothingOfIt() {
        assertThat(log.all())
                .filteredOn(line -> line.toLowerCase().contains(WORD.toLowerCase()))
                .isEmpty();
    }

    private void ask(Browser browser, String token, RequestMappingInfo address, HandlerMethod handler) {
        var parameters = parameters(handler);
        for (var pattern : address.getPatternValues()) {
            if (pattern.endsWith("/sign-out")) continue; // he stays for the rest
            var path = VARIABLE.matcher(pattern).replaceAll(WORD).replace("**", WORD);
            for (var method : methods(address)) {
                var separator = "?" + parameters;
                browser.send(browser.request(path + separator)
                        .header("X-XSRF-TOKEN", token)
                        .header("Upload-Metadata", "purpose " + WORD + ",filename " + WORD)
                        .header("Upload-Offset", WORD)
                        .header("Upload-Length", WORD)
                        .header("Last-Event-ID", WORD)
                        .header("Referer", "http://" + WORD)
                        .header("Range", "bytes=" + WORD)
                        .header("If-None-Match", WORD)
                        .header("If-Modified-Since", WORD)
                        .header("Accept-Charset", WORD)
                        .header("X-Forwarded-For", WORD)
                        .header("X-Autosave", WORD)
                        .header("User-Agent", WORD)
                        .header("Cookie", WORD + "=" + WORD)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .method(method.name(), HttpRequest.BodyPublishers.ofString(parameters)));
            }
        }
    }

    private static List<RequestMethod> methods(RequestMappingInfo address) {
        var methods = address.getMethodsCondition().getMethods();
        return methods.isEmpty() ? List.of(RequestMethod.GET) : List.copyOf(methods);
    }

    /// The word as every parameter that a handler knows, and a few more.
    private static String parameters(HandlerMethod handler) {
        var known = Arrays.stream(handler.getMethodParameters())
                .flatMap(TypedWordsInLogsTest::names)
                .map(name -> name + "=" + WORD)
                .collect(Collectors.joining("&"));
        return known.isEmpty() ? FIELDS : known + "&" + FIELDS;
    }

    private static Stream<String> names(MethodParameter parameter) {
        var name = parameter.getParameter().getName();
        if (!parameter.getParameterType().isRecord()) return Stream.of(name);
        return Arrays.stream(parameter.getParameterType().getRecordComponents()).map(RecordComponent::getName);
    }

    /// A request as no client would send it, to the end of its answer.
    private void sends(String head) throws IOException {
        var port = environment.getRequiredProperty("local.server.port", Integer.class);
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(5000);
            socket.getOutputStream()
                    .write((head + "\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
            socket.getInputStream().readAllBytes();
        }
    }
}
