package org.presessions;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletContext;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.presessions.calendar.Calendar;
import org.presessions.demonstration.SampleApplications;
import org.presessions.mail.Mail;
import org.presessions.people.Role;
import org.presessions.people.SignInLinks;
import org.presessions.testing.Browser;
import org.presessions.testing.Browsers;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.presessions.testing.Speakers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Every address of the running program, asked for by everybody whose it is not: what belongs to others answers as what
/// is not there, and an address that nobody placed here fails.
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VisibilityTest {
    enum Asker {
        NOBODY,
        APPLICANT,
        SPEAKER,
        DELEGATE,
        MODERATOR,
        SECRETARIAT,
        ADMINISTRATOR,
        BY_LETTER
    }

    private static final Set<Asker> EVERYBODY = Set.of(Asker.values());
    private static final Set<Asker> STAFF = Set.of(Asker.SECRETARIAT, Asker.ADMINISTRATOR);
    private static final Set<Asker> AT_MEETINGS = Set.of(Asker.MODERATOR, Asker.SECRETARIAT, Asker.ADMINISTRATOR);
    private static final Set<Asker> SIGNED_IN = Set.of(
            Asker.APPLICANT, Asker.SPEAKER, Asker.DELEGATE, Asker.MODERATOR, Asker.SECRETARIAT, Asker.ADMINISTRATOR);

    /// Who may see what stands there, whosesoever it is; the first line that fits counts.
    private static final List<Map.Entry<String, Set<Asker>>> PLACES = List.of(
            Map.entry("/desk/people.*", Set.of(Asker.ADMINISTRATOR)),
            Map.entry("/desk.*", STAFF),
            Map.entry("/demonstration/.*", Set.of()),
            Map.entry("/sign-ins.*", SIGNED_IN),
            Map.entry("/(applications|statements|panel-invitations|invitations|meetings)", SIGNED_IN),
            Map.entry("/applications/(new|departure)", EVERYBODY),
            Map.entry("/(applications|statements|panel-invitations|invitations|uploads)/.*", Set.of()),
            Map.entry("/uploads", SIGNED_IN),
            Map.entry("/pre-sessions/\\{series}/\\{state}/meeting/clock", EVERYBODY),
            Map.entry("/pre-sessions/\\{series}/\\{state}/(meeting|brief|statements).*", AT_MEETINGS),
            Map.entry("/pre-sessions(/\\{series}(/call|/\\{state})?)?", EVERYBODY),
            Map.entry(
                    "/(|how-it-works|unsent/removal|sign-in|sign-in/link/\\{token}(/renewal)?|first-administrator/\\{token})",
                    EVERYBODY),
            Map.entry(
                    "/recommendations(/(statistics(\\.\\{.*)?|export\\..*|feed\\.atom|states.*|api|dump.*|alerts/.*|\\{id:.*))?",
                    EVERYBODY),
            Map.entry("/api/v1/(recommendations.*|vocabularies.*|openapi.json|\\*\\*)", EVERYBODY),
            Map.entry("/(assets/\\{version}/app.css|m/\\{expiry.*|error|\\*\\*)", EVERYBODY));

    /// What forms must bring.
    private static final String FIELDS =
            "act=x&step=0&stage=x&address=x&mark=x&vocabulary=x&folded=x&shape=x&session=1&mission="
                    + UUID.randomUUID();

    private static final Pattern VARIABLE = Pattern.compile("\\{\\*?([A-Za-z]+)(?::(?:[^{}]|\\{[^{}]*})*)?}");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping handlers;

    @Autowired
    ServletContext servlets;

    @Autowired
    Browsers browsers;

    @Autowired
    Fixtures fixtures;

    @Autowired
    Calendar calendar;

    @Autowired
    SampleApplications applications;

    @Autowired
    Speakers speakers;

    @Autowired
    SignInLinks links;

    private final Map<String, String> others = new TreeMap<>();
    private String upload = "";

    @BeforeAll
    void somethingOfOthers() {
        var series = fixtures.series("HTI");
        var haiti = calendar.preSession(series.slug(), "haiti").orElseThrow();
        var now = Instant.now();
        applications.call(series, now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(1)));
        var seat = speakers.confirmed(applications.application(haiti, "Sample Circle of Others"), 3);
        others.put("series", series.slug());
        others.put("state", "haiti");
        others.put("section", "aim");
        others.put("seatId", seat.id().toString());
        others.put("id", seat.applicationId().toString());
        others.put("personId", seat.speakerId().toString());
        upload = begun();
    }

    /// An upload that somebody began.
    private String begun() {
        var person = fixtures.person();
        var browser = browsers.signedInAs(person);
        var reply = browser.send(browser.request("/uploads")
                .header("X-XSRF-TOKEN", browser.csrfToken())
                .header("Upload-Length", "10")
                .header("Upload-Metadata", "purpose dGVzdA==,subject " + base64(person.id()))
                .POST(HttpRequest.BodyPublishers.noBody()));
        return reply.location().replaceFirst(".*/", "");
    }

    @Test
    void everyOtherServletIsKnown() {
        assertThat(servlets.getServletRegistrations().values().stream()
                        .flatMap(servlet -> servlet.getMappings().stream()))
                .containsExactlyInAnyOrder("/", "/upload-form"); // the latter: UnknownSenderTest
    }

    @Test
    void everyAddressHasItsPlace() {
        assertThat(addresses().keySet().stream().filter(address -> place(address) == null))
                .as("addresses of which nobody said who may see them")
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void whatIsOthersAnswersAsWhatIsNotThere(Asker asker) {
        var browser = browser(asker);
        var token = browser.csrfToken();
        var faults = new ArrayList<String>();
        addresses().forEach((address, methods) -> {
            if (requireNonNull(place(address), address).contains(asker)) return;
            for (var method : methods) {
                if (method == RequestMethod.OPTIONS) continue; // what this server can do
                var theirs = ask(browser, token, method, filled(address, name -> theirs(address, name)));
                var nothing = ask(browser, token, method, filled(address, name -> known(asker, name)));
                if (!isHidden(theirs, asker)
                        || !isHidden(nothing, asker)
                        || !looks(theirs).equals(looks(nothing)))
                    faults.add("%s %s: %s, and where nothing is %s"
                            .formatted(method, address, looks(theirs), looks(nothing)));
            }
        });
        assertThat(faults).isEmpty();
    }

    private @Nullable String theirs(String address, String name) {
        return name.equals("id") && address.startsWith("/uploads") ? upload : others.get(name);
    }

    /// That a Pre-session is held is public: whoever is nobody is asked to sign in there.
    private @Nullable String known(Asker asker, String name) {
        var isNobody = !SIGNED_IN.contains(asker);
        return isNobody && Set.of("series", "state").contains(name) ? others.get(name) : null;
    }

    private Map<String, Set<RequestMethod>> addresses() {
        var addresses = new TreeMap<String, Set<RequestMethod>>();
        handlers.getHandlerMethods()
                .keySet()
                .forEach(handler -> handler.getPatternValues()
                        .forEach(address -> addresses
                                .computeIfAbsent(address, unseen -> new TreeSet<>())
                                .addAll(
                                        handler.getMethodsCondition()
                                                        .getMethods()
                                                        .isEmpty()
                                                ? Set.of(RequestMethod.GET)
                                                : handler.getMethodsCondition().getMethods())));
        return addresses;
    }

    private static @Nullable Set<Asker> place(String address) {
        return PLACES.stream()
                .filter(place -> address.matches(place.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    private static String filled(String address, Function<String, @Nullable String> values) {
        return VARIABLE.matcher(address).replaceAll(variable -> {
            var value = values.apply(variable.group(1));
            return value == null ? nothing(variable.group(1)) : value;
        });
    }

    private static String nothing(String variable) {
        return switch (variable) {
            case "series", "state", "section" -> "nothing";
            default -> UUID.randomUUID().toString();
        };
    }

    /// Whole enough to reach whoever asks whose it is.
    private static Browser.Reply ask(Browser browser, String token, RequestMethod method, String path) {
        var isFile = path.startsWith("/uploads");
        var hasBody = method != RequestMethod.GET && method != RequestMethod.HEAD && !isFile;
        return browser.send(browser.request(path)
                .header("X-XSRF-TOKEN", token)
                .header("Upload-Metadata", "purpose dGVzdA==,subject " + base64(UUID.randomUUID()))
                .header("Upload-Offset", "0")
                .header(
                        "Content-Type",
                        isFile ? "application/offset+octet-stream" : "application/x-www-form-urlencoded")
                .method(
                        method.name(),
                        hasBody ? HttpRequest.BodyPublishers.ofString(FIELDS) : HttpRequest.BodyPublishers.noBody()));
    }

    private static String base64(UUID id) {
        return Base64.getEncoder().encodeToString(id.toString().getBytes(StandardCharsets.US_ASCII));
    }

    private static boolean isHidden(Browser.Reply reply, Asker asker) {
        if (reply.status() == 404) return true;
        var isAskedToSignIn = reply.status() / 100 == 3 && reply.location().startsWith("/sign-in?to=");
        return isAskedToSignIn && !SIGNED_IN.contains(asker);
    }

    /// Status, main part and headers, without what the address itself put into them.
    private static String looks(Browser.Reply reply) {
        var headers = new TreeMap<>(reply.headers());
        headers.keySet()
                .removeAll(Set.of("date", "set-cookie", "location", "content-length", "connection", "keep-alive"));
        var isPage = reply.type().startsWith("text/html");
        return reply.status() + " " + headers + " "
                + (isPage ? reply.html().select("main").html() : reply.text());
    }

    private Browser browser(Asker asker) {
        return switch (asker) {
            case NOBODY -> browsers.anonymous();
            case APPLICANT -> browsers.signedInAs(fixtures.person());
            case SPEAKER -> browsers.signedInAs(fixtures.person(Role.SPEAKER));
            case DELEGATE -> browsers.signedInAs(fixtures.person(Role.DELEGATE));
            case MODERATOR -> browsers.signedInAs(fixtures.person(Role.MODERATOR));
            case SECRETARIAT -> browsers.signedInAs(fixtures.person(Role.SECRETARIAT));
            case ADMINISTRATOR -> browsers.signedInAs(fixtures.person(Role.ADMINISTRATOR));
            case BY_LETTER -> byLetter();
        };
    }

    /// An administrator who came by the letter of an application.
    private Browser byLetter() {
        var link = links.issue(
                fixtures.person(Role.ADMINISTRATOR, Role.MODERATOR).id(),
                new Mail.PersonalLink(
                        "/applications/" + UUID.randomUUID(), Instant.now().plusSeconds(3600), false));
        var browser = browsers.anonymous();
        browser.post(link.substring(link.indexOf("/sign-in")));
        return browser;
    }
}
