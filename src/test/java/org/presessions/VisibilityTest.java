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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
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
import org.presessions.applications.Applications;
import org.presessions.demonstration.SampleApplications;
import org.presessions.demonstration.SampleMissions;
import org.presessions.demonstration.SampleStatements;
import org.presessions.mail.Mail;
import org.presessions.meeting.TestRoom;
import org.presessions.meeting.commands.MeetingStage;
import org.presessions.people.People;
import org.presessions.people.Person;
import org.presessions.people.Role;
import org.presessions.people.SignInLinks;
import org.presessions.testing.Browser;
import org.presessions.testing.Browsers;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.condition.NameValueExpression;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Every address of the running program, asked for by everybody: what belongs to others answers as what is not there,
/// what is one's own is shown, and an address that nobody placed here fails.
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VisibilityTest {
    enum Asker {
        NOBODY,
        APPLICANT,
        SPEAKER,
        DELEGATE,
        STATE_UNDER_REVIEW,
        MODERATOR,
        SECRETARIAT,
        ADMINISTRATOR,
        BY_LETTER
    }

    private static final Set<Asker> EVERYBODY = Set.of(Asker.values());
    private static final Set<Asker> STAFF = Set.of(Asker.SECRETARIAT, Asker.ADMINISTRATOR);
    private static final Set<Asker> AT_MEETINGS = Set.of(Asker.MODERATOR, Asker.SECRETARIAT, Asker.ADMINISTRATOR);
    private static final Set<Asker> IN_THE_ROOM =
            Set.of(Asker.STATE_UNDER_REVIEW, Asker.MODERATOR, Asker.SECRETARIAT, Asker.ADMINISTRATOR);
    private static final Set<Asker> SIGNED_IN = Set.of(
            Asker.APPLICANT,
            Asker.SPEAKER,
            Asker.DELEGATE,
            Asker.STATE_UNDER_REVIEW,
            Asker.MODERATOR,
            Asker.SECRETARIAT,
            Asker.ADMINISTRATOR);

    /// Who may see what stands there, whosesoever it is; the first line that fits counts.
    private static final List<Map.Entry<String, Set<Asker>>> PLACES = List.of(
            Map.entry("/desk/(people|organisation|retention).*", Set.of(Asker.ADMINISTRATOR)),
            Map.entry("/desk/statements/\\{id}/true-video", Set.of()), // for custodians, by a yes of two
            Map.entry("/desk.*", STAFF),
            Map.entry("/api/v1/applications", Set.of()), // by a token alone
            Map.entry("/demonstration/.*", Set.of()),
            Map.entry("/sign-ins/links/\\{id}/end", Set.of()),
            Map.entry("/sign-ins.*", SIGNED_IN),
            Map.entry("/calendar(/end)?", SIGNED_IN),
            Map.entry("/calendars/\\{token}\\.ics", Set.of()), // by its secret address alone
            Map.entry("/invitations/\\{series}/delegates/\\{id}/removal", Set.of()),
            Map.entry("/invitations/\\{series}.*", Set.of(Asker.STATE_UNDER_REVIEW)),
            Map.entry("/(applications|statements|panel-invitations|invitations|meetings)", SIGNED_IN),
            Map.entry("/applications/(new|departure|words)", EVERYBODY),
            Map.entry("/(applications|statements|panel-invitations|invitations|uploads)/.*", Set.of()),
            Map.entry("/uploads", SIGNED_IN),
            Map.entry("/pre-sessions/\\{series}/questions/\\{id}", Set.of()), // of joint questions
            Map.entry("/pre-sessions/\\{series}/\\{state}/meeting/clock", EVERYBODY),
            Map.entry("/pre-sessions/\\{series}/\\{state}/meeting/backstage/clock", EVERYBODY),
            // of the panel's speakers; closed by then: BackstagePagesTest
            Map.entry("/pre-sessions/\\{series}/\\{state}/meeting/backstage/(live/.*|ready)", Set.of()),
            Map.entry("/pre-sessions/\\{series}/\\{state}/meeting/backstage.*", AT_MEETINGS),
            Map.entry("/pre-sessions/\\{series}/\\{state}/meeting/moderation/(help/|parts|attendance).*", STAFF),
            Map.entry("/pre-sessions/\\{series}/\\{state}/meeting/channels/.*", Set.of()), // of its interpreters
            Map.entry("/pre-sessions/\\{series}/\\{state}/meeting/(moderation.*|hall)", AT_MEETINGS),
            Map.entry(
                    "/pre-sessions/\\{series}/\\{state}/meeting/questions/\\{id}/(withdrawal|agreement|answer.*)",
                    Set.of()),
            // of an approved statement that may be taken away: FactSheetPagesTest, ProtectionMatrixTest
            Map.entry("/pre-sessions/\\{series}/\\{state}/statements/\\{seatId}/fact-sheets/.*", Set.of()),
            Map.entry("/pre-sessions/\\{series}/\\{state}/(meeting|brief|statements).*", IN_THE_ROOM),
            Map.entry(
                    "/pre-sessions(/\\{series}(/call(\\.(pdf|docx|ics))?|/\\{state}(/participation|/question)?)?)?",
                    EVERYBODY),
            Map.entry(
                    "/pre-sessions/\\{series}/call/files/\\{id}",
                    Set.of()), // of a call that one sees: CallFilePagesTest
            Map.entry("/pre-sessions/\\{series}/(programme(\\.pdf)?|halls)", EVERYBODY),
            Map.entry("/states/\\{state}(\\.ics|\\.png)?", EVERYBODY),
            Map.entry("/(sitemap.xml|robots.txt|picture.png|pre-sessions/\\{series}\\.ics)", EVERYBODY),
            Map.entry(
                    "/(|receipts|published-statements|how-it-works|contact|imprint|privacy|accessibility|unsent/removal|signed-out|sign-in|sign-in/link/\\{token}(/renewal)?|first-administrator/\\{token})",
                    EVERYBODY),
            Map.entry(
                    "/recommendations(/(statistics((\\.|/)\\{.*)?|export\\..*|feed\\.atom|states.*|api|dump.*|alerts/.*|\\{id:.*))?",
                    EVERYBODY),
            Map.entry("/api/v1/(recommendations.*|vocabularies.*|openapi.json|\\*\\*)", EVERYBODY),
            Map.entry(
                    "/(assets/\\{version}/(app.css|identity.css|emblem-\\{.*)|m/\\{expiry.*|error|\\*\\*)", EVERYBODY));

    /// Acts that answer the same whether there is something or not, and do nothing where it is not one's own.
    private static final Pattern SAME_ANSWER = Pattern.compile(
            "/api/v1/applications|/sign-ins/links/\\{id}/end|/invitations/\\{series}/delegates/\\{id}/removal");

    /// Not there for whoever has nothing of the kind, before its time, or without a question.
    private static final Pattern MAY_BE_NOTHING = Pattern.compile(
            "/(invitations|meetings|panel-invitations)|.*/brief\\.(docx|pdf)|/applications/new|.*\\.vtt|/error|/api/v1/\\*\\*");

    /// The same for everybody who comes with nothing: others may keep it for a while.
    private static final Set<String> KEPT_BY_OTHERS = Set.of(
            "/",
            "/pre-sessions/{series}/{state}/question", // where its box is closed: no form
            "/applications/departure",
            "/signed-out",
            "/how-it-works",
            "/contact",
            "/imprint",
            "/privacy",
            "/receipts",
            "/accessibility",
            "/picture.png",
            "/pre-sessions",
            "/pre-sessions/{series}",
            "/pre-sessions/{series}.ics",
            "/pre-sessions/{series}/call",
            "/pre-sessions/{series}/call.ics",
            "/pre-sessions/{series}/halls",
            "/pre-sessions/{series}/programme",
            "/pre-sessions/{series}/{state}/participation",
            "/published-statements",
            "/recommendations",
            "/recommendations/api",
            "/recommendations/dump",
            "/recommendations/dump/",
            "/recommendations/feed.atom",
            "/recommendations/states",
            "/recommendations/states/{state}/allies",
            "/recommendations/states/{state}/compared",
            "/recommendations/states/{state}/cycles",
            "/recommendations/states/{state}/promises",
            "/recommendations/states/{state}/to-others",
            "/recommendations/statistics",
            "/robots.txt",
            "/sitemap.xml",
            "/states/{state}",
            "/states/{state}.ics",
            "/states/{state}.png");

    /// The same for everybody, whoever he is.
    private static final Pattern NOBODYS = Pattern.compile("/assets/.*|/api/v1/.*");

    /// What forms must bring.
    private static final String FIELDS =
            "act=x&step=0&stage=x&address=x&vocabulary=x&folded=x&shape=x&session=1&mission=" + UUID.randomUUID();

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
    SampleApplications applications;

    @Autowired
    SignInLinks links;

    @Autowired
    BeanFactory beans;

    @Autowired
    SampleStatements statements;

    @Autowired
    SampleMissions missions;

    @Autowired
    People people;

    @Autowired
    Applications applied;

    @Autowired
    JdbcClient jdbc;

    /// What stands in others' addresses, by the name of the variable; `id` by the address.
    private final Map<String, String> others = new TreeMap<>();

    private final Map<String, String> ids = new TreeMap<>();
    private TestRoom room;
    private Person stateUnderReview;

    /// One of the ways in which an address is asked for.
    private record Way(RequestMethod method, String field, String header) {
        boolean isReading() {
            return method == RequestMethod.GET || method == RequestMethod.HEAD;
        }
    }

    @BeforeAll
    void somethingOfOthers() {
        room = new TestRoom(beans);
        var series = room.preSession.series();
        var now = Instant.now();
        applications.call(series, now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(1)));
        room.goTo(MeetingStage.OPENING);
        room.opensQuestions();
        statements.handedIn(room.firstSeat);
        statements.captioned(room.firstSeat);
        missions.address("HTI", "haiti@missions.example");
        missions.invite(series);
        stateUnderReview = missions.delegate(series, "HTI", "Hector Sample");
        others.put("series", series.slug());
        others.put("state", "haiti");
        others.put("section", "aim");
        others.put("name", "aim");
        others.put("code", "aim");
        others.put("language", "fr");
        others.put("issue", "1");
        others.put("group", "invitation");
        others.put("key", "selection.mail.invited");
        others.put("seatId", room.firstSeat.id().toString());
        others.put("personId", room.danish.id().toString());
        others.put("film", portrayed());
        ids.put(
                "/applications/.*|/desk/applications/.*",
                room.firstSeat.applicationId().toString());
        ids.put("/uploads/.*", begun());
        ids.put(
                ".*/meeting/.*questions/.*",
                room.asks(room.danish, "How many wells?").toString());
        ids.put("/desk/people/.*", id("select person_id from person_role where role = 'moderator' limit 1"));
        ids.put("/invitations/.*", room.danish.id().toString());
        ids.put("/desk/outbox/.*", id("select id from mail_message where status = 'held' order by id desc limit 1"));
        ids.put("/desk/statements/.*", id("select id from statement where seat_id = '" + room.firstSeat.id() + "'"));
        ids.put("/desk/pre-sessions/.*/halls/.*", id("""
                insert into hall (id, series_id, name, for_all)
                select gen_random_uuid(), id, 'Room XXII', true from series where slug = '%s' returning id
                """.formatted(series.slug())));
        ids.put("/sign-ins/links/.*", id("select encode(token_hash, 'hex') from sign_in_link order by 1 limit 1"));
    }

    /// A film of the speaker, with a portrait.
    private String portrayed() {
        return id("""
                with file as (insert into stored_file (name, media_type, bytes, sha256, created_at)
                              values ('a.m4a', 'audio/mp4', 1, repeat('0', 64), now()) returning id),
                film as (insert into media_asset (file_id, longest_seconds, status, due_at, created_at)
                         select id, 60, 'ready', now(), now() from file returning id)
                insert into media_portrait (asset_id, owner_id, jpeg)
                select id, '%s', 'x' from film returning asset_id
                """.formatted(room.firstSeat.id()));
    }

    private String id(String query) {
        return jdbc.sql(query).query(String.class).single();
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
        addresses().forEach((address, ways) -> {
            if (requireNonNull(place(address), address).contains(asker)) return;
            for (var way : ways) {
                if (way.method() == RequestMethod.OPTIONS) continue; // what this server can do
                var theirs = ask(browser, token, way, filled(address, name -> theirs(address, name)));
                var nothing = ask(browser, token, way, filled(address, name -> known(asker, name)));
                var isHidden = isHidden(theirs, asker) && isHidden(nothing, asker);
                if (!isHidden && !SAME_ANSWER.matcher(address).matches()
                        || !looks(theirs).equals(looks(nothing)))
                    faults.add("%s %s: %s, and where nothing is %s"
                            .formatted(way, address, looks(theirs), looks(nothing)));
            }
        });
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void whatOneMaySeeIsShown(Asker asker) {
        var browser = browser(asker);
        var token = browser.csrfToken();
        var faults = new ArrayList<String>();
        addresses().forEach((address, ways) -> {
            if (!requireNonNull(place(address), address).contains(asker) || !isFilled(address)) return;
            for (var way : ways) {
                if (!way.isReading() || address.endsWith("/stream")) continue;
                var shown = ask(browser, token, way, filled(address, name -> theirs(address, name)));
                if (!isShown(shown) && !MAY_BE_NOTHING.matcher(address).matches())
                    faults.add("%s %s: %s".formatted(way, address, shown.status()));
            }
        });
        assertThat(faults).isEmpty();
    }

    @Test
    void whatBelongsToOneIsShownToItsOwner() {
        var speaker = people.get(room.firstSeat.speakerId());
        var application = applied.find(room.firstSeat.applicationId()).orElseThrow();
        var owners = Map.of(
                "/applications(/\\{id}.*)?", browsers.signedInAs(people.get(application.applicantId())),
                "/(statements|panel-invitations)(/.*)?", browsers.signedInAs(speaker),
                "/invitations(/.*)?", browsers.signedInAs(room.danish),
                "/pre-sessions/\\{series}/\\{state}/meeting", browsers.signedInAs(room.danish));
        var seen = new TreeMap<String, Integer>();
        owners.forEach((pattern, owner) -> addresses().forEach((address, ways) -> {
            if (!address.matches(pattern) || address.contains("{question}")) return; // of added ones: AddedFilesTest
            for (var way : ways)
                if (way.isReading())
                    seen.put(
                            address,
                            ask(owner, owner.csrfToken(), way, filled(address, name -> theirs(address, name)))
                                    .status());
        }));
        assertThat(seen)
                .hasSizeGreaterThan(11)
                .allSatisfy((address, status) -> assertThat(status).isIn(200, 302, 303));
    }

    @Test
    void whatOthersMayKeepIsForNobodyInParticularAndKnownByItsTag() {
        var kept = new TreeSet<String>();
        addresses().keySet().stream().filter(this::isFilled).forEach(address -> {
            var path = filled(address, name -> theirs(address, name));
            var reply = browsers.anonymous().get(path);
            if (!reply.header("cache-control").contains("public")
                    || NOBODYS.matcher(address).matches()) return;
            kept.add(address);
            assertThat(reply.status()).as(path).isEqualTo(200);
            assertThat(reply.headers()).as(path).doesNotContainKey("set-cookie");
            assertThat(String.join(",", reply.headers().get("vary")).toLowerCase(Locale.ROOT))
                    .as(path)
                    .contains("accept-language")
                    .contains("cookie");
            assertThat(reply.text()).as(path).doesNotContain("_csrf", "action=\"/sign-out\"", "href=\"/sign-ins\"");
            assertUnchanged(path, reply.header("etag"));
        });
        assertThat(kept).isEqualTo(KEPT_BY_OTHERS);
    }

    private void assertUnchanged(String path, String tag) {
        var browser = browsers.anonymous();
        var again = browser.send(browser.request(path).header("If-None-Match", tag));
        assertThat(again.status()).as(path).isEqualTo(304);
        assertThat(again.bytes()).as(path).isEmpty();
        assertThat(again.headers()).as(path).containsKey("cache-control").doesNotContainKey("set-cookie");
    }

    @ParameterizedTest
    @EnumSource(names = {"STATE_UNDER_REVIEW", "SECRETARIAT", "BY_LETTER"})
    void whatSomebodyIsShownIsKeptByNobody(Asker asker) {
        var browser = browser(asker);
        addresses().keySet().stream()
                .filter(address ->
                        !NOBODYS.matcher(address).matches() && isFilled(address) && !address.endsWith("/stream"))
                .forEach(address -> {
                    var path = filled(address, name -> theirs(address, name));
                    var reply = browser.send(browser.request(path).header("If-None-Match", "*"));
                    assertThat(reply.header("cache-control"))
                            .as(path)
                            .matches("no-store|(no-cache, )?no-store, .*|private, .*|max-age=\\d+, private");
                    assertThat(reply.status()).as(path).isNotEqualTo(304);
                });
    }

    /// Whether we know something real for all that varies in it.
    private boolean isFilled(String address) {
        return VARIABLE.matcher(address).results().allMatch(variable -> theirs(address, variable.group(1)) != null);
    }

    private static boolean isShown(Browser.Reply reply) {
        return reply.status() == 200
                || reply.status() / 100 == 3 && !reply.location().startsWith("/sign-in?");
    }

    private @Nullable String theirs(String address, String name) {
        if (!name.equals("id")) return others.get(name);
        return ids.entrySet().stream()
                .filter(id -> address.matches(id.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    /// That a Pre-session is held is public: whoever is nobody is asked to sign in there, and others are in its room.
    private @Nullable String known(Asker asker, String name) {
        if (name.equals("issue")) return others.get(name); // a place in a statement, whosesoever it is
        var knowsOfIt = !SIGNED_IN.contains(asker) || IN_THE_ROOM.contains(asker);
        return knowsOfIt && Set.of("series", "state").contains(name) ? others.get(name) : null;
    }

    private Map<String, Set<Way>> addresses() {
        var addresses = new TreeMap<String, Set<Way>>();
        handlers.getHandlerMethods()
                .keySet()
                .forEach(handler -> handler.getPatternValues()
                        .forEach(address -> addresses
                                .computeIfAbsent(address, unseen -> new LinkedHashSet<>())
                                .addAll(ways(handler))));
        return addresses;
    }

    /// Handlers of one address differ by method, by a field of the form or by a header.
    private static List<Way> ways(RequestMappingInfo handler) {
        var field = handler.getParamsCondition().getExpressions().stream()
                .filter(one -> !one.isNegated())
                .map(NameValueExpression::getName)
                .findFirst()
                .orElse("");
        var header = handler.getHeadersCondition().getExpressions().stream()
                .filter(one -> !one.isNegated())
                .map(NameValueExpression::getName)
                .findFirst()
                .orElse("");
        var methods = handler.getMethodsCondition().getMethods();
        return (methods.isEmpty() ? Set.of(RequestMethod.GET) : methods)
                .stream().map(method -> new Way(method, field, header)).toList();
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
    private static Browser.Reply ask(Browser browser, String token, Way way, String path) {
        var isFile = path.startsWith("/uploads");
        var fields = way.field().isEmpty() ? FIELDS : FIELDS + "&" + way.field() + "=x";
        var request = browser.request(path)
                .header("X-XSRF-TOKEN", token)
                .header("Upload-Metadata", "purpose dGVzdA==,subject " + base64(UUID.randomUUID()))
                .header("Upload-Offset", "0")
                .header(
                        "Content-Type",
                        isFile ? "application/offset+octet-stream" : "application/x-www-form-urlencoded");
        if (!way.header().isEmpty()) request.header(way.header(), "1");
        return browser.send(request.method(
                way.method().name(),
                way.isReading() || isFile
                        ? HttpRequest.BodyPublishers.noBody()
                        : HttpRequest.BodyPublishers.ofString(fields)));
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
            case STATE_UNDER_REVIEW -> browsers.signedInAs(stateUnderReview);
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
