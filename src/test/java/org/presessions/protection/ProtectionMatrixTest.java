package org.presessions.protection;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.presessions.testing.Browser;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/// Level × audience × moment × place: what is planted of a speaker is looked for in everything that somebody can get,
/// and is there exactly where the table says. What the table says, docs/protection.md says in words.
@ServerTest
class ProtectionMatrixTest {
    /// What is planted, by the letters of the table.
    private enum Part {
        NAME("N"),
        POSITION("N"),
        ORGANISATION("O"),
        TEXT("T"),
        ANSWER("TA"),
        FILM("F"),
        VEILED("V"),
        DOWNLOAD("D"),
        /// who is to consent for somebody under 18: on the speaker's own page of the choice, and for custodians
        GUARDIAN("G");

        private final String letters;

        Part(String letters) {
            this.letters = letters;
        }

        boolean isIn(String known) {
            return letters.chars().anyMatch(letter -> known.indexOf(letter) >= 0);
        }
    }

    private static final Set<Audience> LOOKING = Set.of(
            Audience.PUBLIC,
            Audience.DELEGATIONS,
            Audience.STATE_UNDER_REVIEW,
            Audience.PANEL,
            Audience.SECRETARIAT,
            Audience.CUSTODIANS,
            Audience.SPEAKER);

    /// By audience: before, during, after, taken back. N name and position, O organisation, T text and answers, A
    /// answers alone, F film, V veiled film, D download.
    private static final Map<Audience, String> IN_THE_ROOM = Map.of(
            Audience.PUBLIC, "- - - -",
            Audience.DELEGATIONS, "- NOTF NOT -",
            Audience.STATE_UNDER_REVIEW, "- NOTF NOT -",
            Audience.PANEL, "NOTF NOTF NOT -",
            Audience.SECRETARIAT, "NOTF NOTF NOTF NO",
            Audience.SPEAKER, "NOTFD NOTFD NOTFD NOT");

    private static final Map<Audience, String> OPEN = Map.of(
            Audience.PUBLIC, "- - NOTFD -",
            Audience.DELEGATIONS, "NOTFD NOTFD NOTFD -",
            Audience.STATE_UNDER_REVIEW, "NOTFD NOTFD NOTFD -",
            Audience.PANEL, "NOTFD NOTFD NOTFD -",
            Audience.SECRETARIAT, "NOTFD NOTFD NOTFD NO",
            Audience.SPEAKER, "NOTFD NOTFD NOTFD NOT");

    private static final Map<Audience, String> PROTECTED = Map.of(
            Audience.PUBLIC, "- - - -",
            Audience.DELEGATIONS, "- T T -",
            Audience.STATE_UNDER_REVIEW, "- T T -",
            Audience.PANEL, "- T T -",
            Audience.SECRETARIAT, "T T T -",
            Audience.SPEAKER, "NOTFD NOTFD NOTFD NOT");

    /// Who is protected and agreed to the veiled film: it is for the room alone, and nobody else has the true one.
    private static final Map<Audience, String> VEILED = Map.of(
            Audience.PUBLIC, "- - - -",
            Audience.DELEGATIONS, "- TV T -",
            Audience.STATE_UNDER_REVIEW, "- TV T -",
            Audience.PANEL, "- TV T -",
            Audience.SECRETARIAT, "TV TV TV -",
            Audience.SPEAKER, "NOTFD NOTFD NOTFD NOT");

    /// Open to all, but never to the State under Review.
    private static final Map<Audience, String> NEVER_TO_THE_STATE = Map.of(
            Audience.PUBLIC, "- - - -",
            Audience.DELEGATIONS, "NOTFD NOTFD NOTFD -",
            Audience.STATE_UNDER_REVIEW, "- - - -",
            Audience.PANEL, "NOTFD NOTFD NOTFD -",
            Audience.SECRETARIAT, "NOTFD NOTFD NOTFD NO",
            Audience.SPEAKER, "NOTFD NOTFD NOTFD NOT");

    /// Open to all, and to be read in another language alone than that of the text.
    private static final Map<Audience, String> IN_ANOTHER_LANGUAGE = Map.of(
            Audience.PUBLIC, "- - NOAFD -",
            Audience.DELEGATIONS, "NOAFD NOAFD NOAFD -",
            Audience.STATE_UNDER_REVIEW, "NOAFD NOAFD NOAFD -",
            Audience.PANEL, "NOAFD NOAFD NOAFD -",
            Audience.SECRETARIAT, "NOTFD NOTFD NOTFD NO",
            Audience.SPEAKER, "NOTFD NOTFD NOTFD NOT");

    /// Under 18 without a guardian's consent: whatever was chosen, nobody but staff learns anything.
    private static final Map<Audience, String> AWAITING_CONSENT = Map.of(
            Audience.PUBLIC, "- - - -",
            Audience.DELEGATIONS, "- - - -",
            Audience.STATE_UNDER_REVIEW, "- - - -",
            Audience.PANEL, "- - - -",
            Audience.SECRETARIAT, "T T T -",
            Audience.SPEAKER, "NOTFD NOTFD NOTFD NOT");

    /// @param choice absent where nobody chose
    /// @param isChild whether a guardian has consented for somebody under 18
    private record Row(String title, Optional<Choice> choice, Map<Audience, String> table, boolean isChild) {
        Row(String title, Optional<Choice> choice, Map<Audience, String> table) {
            this(title, choice, table, false);
        }

        /// A custodian sees what staff see, with a yes of the other one too, everywhere but on the page of the request.
        String letters(Audience audience, Moment moment) {
            var seenAs = audience == Audience.CUSTODIANS ? Audience.SECRETARIAT : audience;
            return requireNonNull(table.get(seenAs)).split(" ")[moment.ordinal()];
        }

        @Override
        public String toString() {
            return title;
        }
    }

    private static final List<Row> ROWS = List.of(
            new Row("nobody chose", Optional.empty(), IN_THE_ROOM),
            new Row("open", Optional.of(Choice.of(Level.OPEN)), OPEN),
            new Row("in the room", Optional.of(Choice.of(Level.IN_THE_ROOM)), IN_THE_ROOM),
            new Row("protected", Optional.of(Choice.of(Level.PROTECTED).as("Otherwise Called")), PROTECTED),
            new Row(
                    "protected, with a veiled film",
                    Optional.of(
                            Choice.of(Level.PROTECTED).as("Otherwise Called").veiled(true)),
                    VEILED),
            new Row(
                    "protected, under 18, with a guardian's consent",
                    Optional.of(Choice.of(Level.PROTECTED).as("Otherwise Called")),
                    PROTECTED,
                    true),
            new Row(
                    "open, under 18, without a guardian's consent",
                    Optional.of(Choice.of(Level.OPEN).awaiting(true)),
                    AWAITING_CONSENT),
            new Row(
                    "open, in another language alone",
                    Optional.of(Choice.of(Level.OPEN).readIn(Set.of("fr"))),
                    IN_ANOTHER_LANGUAGE),
            new Row(
                    "never to the State under Review",
                    Optional.of(new Choice(
                            Optional.of(Level.OPEN), Map.of(), Optional.of(Showing.NEVER), "", false, false, false)),
                    NEVER_TO_THE_STATE));

    /// Tables that hold what an application says of its speaker, and letters to the two of them.
    private static final Set<String> SAID_IN = Set.of("application", "application_version", "person", "mail_message");

    /// Tables that hold what a statement says.
    private static final Set<String> WRITTEN_IN =
            Set.of("statement", "statement_version", "statement_draft", "statement_captions", "brief");

    @Autowired
    BeanFactory beans;

    static Stream<Arguments> rowsAndMoments() {
        return ROWS.stream().flatMap(row -> Arrays.stream(Moment.values()).map(moment -> Arguments.of(row, moment)));
    }

    @ParameterizedTest
    @MethodSource("rowsAndMoments")
    void whatIsKnownOfASpeakerIsWhatTheTableSays(Row row, Moment moment) throws IOException {
        var scene = new ProtectionScene(beans, row.choice(), moment, row.isChild());
        var own = scene.browser(Audience.SPEAKER);
        own.get(scene.path() + "/meeting"); // among those present on the moderator's desk
        var inTheRoom = known(row.letters(Audience.DELEGATIONS, Moment.DURING));
        var isScreened = inTheRoom.contains(Part.FILM) || inTheRoom.contains(Part.VEILED);
        var look = new Look(scene, row, moment, isScreened);
        for (var audience : LOOKING) {
            var letters = row.letters(audience, moment);
            look.as(audience, known(letters), row.letters(Audience.PUBLIC, moment));
        }
        assertThat(look.faults).isEmpty();
        assertThat(scene.mailsToOthers()).noneMatch(mail -> !look.parts(mail).isEmpty());
    }

    static Stream<Row> rows() {
        return ROWS.stream();
    }

    /// The room is open and no statement was shown: who speaks is known as in the meeting, what is said as before it.
    @ParameterizedTest
    @MethodSource("rows")
    void aStatementWaitsForItsOwnTurn(Row row) throws IOException {
        var scene = new ProtectionScene(beans, row.choice(), row.isChild());
        scene.opens();
        var look = new Look(scene, row, Moment.BEFORE, false);
        for (var audience : LOOKING) {
            var who = known(row.letters(audience, Moment.DURING));
            var statement = known(row.letters(audience, Moment.BEFORE));
            look.waiting(audience, Look.all(Look.only(who, Look.NAMED), Look.except(statement, Look.NAMED)));
        }
        assertThat(look.faults).isEmpty();
        scene.screens();
        for (var audience : LOOKING) look.served(audience, known(row.letters(audience, Moment.DURING)));
        assertThat(look.faults).isEmpty();
    }

    /// Who somebody is stands where it was said, and is copied nowhere.
    @ParameterizedTest
    @MethodSource("rows")
    void theDatabaseHoldsWhoSomebodyIsWhereItWasSaidAlone(Row row) throws IOException {
        var scene = new ProtectionScene(beans, row.choice(), Moment.AFTER, row.isChild());
        assertThat(SAID_IN).containsAll(scene.tablesWith(scene.name));
        assertThat(SAID_IN).containsAll(scene.tablesWith(scene.position));
        assertThat(Set.of("protection_guardian")).containsAll(scene.tablesWith(scene.guardian));
        assertThat(WRITTEN_IN).containsAll(scene.tablesWith(scene.text));
    }

    private static Set<Part> known(String letters) {
        return Arrays.stream(Part.values())
                .filter(part -> part.isIn(letters))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// Looks everywhere as one audience after the other, and notes where more or less is found than expected.
    private static final class Look {
        private static final Set<Part> WHO = Set.of(Part.NAME, Part.ORGANISATION);
        private static final Set<Part> NAMED = Set.of(Part.NAME, Part.POSITION, Part.ORGANISATION);

        private final ProtectionScene scene;
        private final Row row;
        private final Moment moment;
        private final boolean isScreened;
        private final Set<String> faults = new TreeSet<>();

        Look(ProtectionScene scene, Row row, Moment moment, boolean isScreened) {
            this.scene = scene;
            this.row = row;
            this.moment = moment;
            this.isScreened = isScreened;
        }

        void as(Audience audience, Set<Part> known, String published) throws IOException {
            var browser = scene.browser(audience);
            var isOver = moment == Moment.AFTER || moment == Moment.TAKEN_BACK;
            var statement = scene.path() + "/statements/" + scene.seat.id();
            same(audience, statement, browser, except(known, Part.ANSWER));
            same(audience, scene.preSession().page(), browser, only(known(published), WHO));
            sheets(audience, statement + "/fact-sheets/1", browser, known);
            served(audience, browser, known);
            spoken(audience, browser, known);
            open(audience, browser, known, known(published));
            if (audience == Audience.PUBLIC) atMost(audience, scene.path() + "/meeting", browser, known);
            if (audience == Audience.PUBLIC) return;
            atMost(audience, scene.path() + "/meeting", browser, all(known, inTheRoom(audience, known)));
            atMost(audience, scene.path() + "/meeting/speakers", browser, only(known, WHO));
            atMost(audience, scene.path() + "/meeting/speakers.csv", browser, only(known, WHO));
            if (moment == Moment.DURING) same(audience, scene.path() + "/meeting", browser, inTheRoom(audience, known));
            around(audience, browser, known);
            ownCalendar(audience, browser);
            if (audience == Audience.SECRETARIAT || audience == Audience.CUSTODIANS) {
                desk(audience, browser, known);
                applied(audience, browser, known);
                inTheHall(audience, browser);
            }
            if (audience == Audience.CUSTODIANS) realName(browser);
            if (isOver) brief(audience, browser, known);
            else atMost(audience, scene.path() + "/brief", browser, Set.of());
            for (var open : List.of("/", "/sitemap.xml", scene.series.path(), scene.series.path() + ".ics"))
                atMost(audience, open, browser, audience == Audience.SPEAKER ? known : Set.of());
        }

        /// As [#as], while the room is open and no turn has come.
        void waiting(Audience audience, Set<Part> known) throws IOException {
            var browser = scene.browser(audience);
            var statement = scene.path() + "/statements/" + scene.seat.id();
            same(audience, statement, browser, read(audience, known));
            sheets(audience, statement + "/fact-sheets/1", browser, known);
            served(audience, browser, known);
            atMost(audience, scene.path() + "/meeting", browser, only(known, WHO));
        }

        void served(Audience audience, Set<Part> known) {
            served(audience, scene.browser(audience), known);
        }

        /// For everybody who takes no part nothing is there, where nothing may be read or heard.
        private static Set<Part> read(Audience audience, Set<Part> known) {
            return audience == Audience.PUBLIC ? Set.of() : except(known, Part.ANSWER);
        }

        /// Captions and what is downloaded of them; erased with the statement.
        private void spoken(Audience audience, Browser browser, Set<Part> known) {
            var file = scene.path() + "/statements/" + scene.seat.id() + "/captions/en.vtt";
            same(audience, file, browser, moment == Moment.TAKEN_BACK ? Set.of() : only(known, Set.of(Part.TEXT)));
        }

        /// What everybody may come upon.
        private void open(Audience audience, Browser browser, Set<Part> known, Set<Part> published) throws IOException {
            var list = "/published-statements?series=" + scene.series.slug();
            var listed = content(audience, browser, list);
            compare(audience, list, listed, all(only(parts(listed), published), only(published, WHO)));
            atMost(audience, "/published-statements", browser, published);
            atMost(audience, "/states/haiti.ics", browser, Set.of());
            var programme = scene.series.path() + "/programme";
            atMost(audience, programme, browser, Set.of());
            if (audience == Audience.PUBLIC) printed(programme + ".pdf", browser); // the same for all, and not often
            for (var own : List.of("/statements", "/invitations", "/panel-invitations"))
                atMost(audience, own, browser, audience == Audience.SPEAKER ? known : Set.of());
        }

        private void printed(String path, Browser browser) throws IOException {
            var programme = browser.get(path);
            assertThat(programme.status()).isEqualTo(200);
            compare(Audience.PUBLIC, path, pdf(programme.bytes()), Set.of());
        }

        /// What stands around the room.
        private void around(Audience audience, Browser browser, Set<Part> known) {
            atMost(audience, scene.path() + "/meeting/backstage", browser, known);
            atMost(audience, scene.path() + "/meeting/captions", browser, only(known, WHO));
            atMost(audience, scene.path() + "/participation", browser, only(known, WHO));
        }

        /// Read by programs that whoever it belongs to does not see.
        private void ownCalendar(Audience audience, Browser browser) {
            browser.post("/calendar");
            var address = browser.get("/calendar").html().expectFirst("code").text();
            atMost(audience, URI.create(address).getPath(), scene.browser(Audience.PUBLIC), Set.of());
        }

        /// All applications as pages and files, and for programs.
        private void applied(Audience audience, Browser browser, Set<Part> known) throws IOException {
            var answered = only(known, NAMED);
            for (var place : List.of("/desk" + scene.path(), "/desk/series/" + scene.series.slug())) {
                atMost(audience, place + "/applications.csv", browser, answered);
                files(audience, place + "/applications.xlsx", browser, answered);
                files(audience, place + "/applications.zip", browser, answered);
            }
            atMost(audience, "/desk/series/" + scene.series.slug() + "/applications", browser, answered);
            atMost(audience, "/desk/series/" + scene.series.slug() + "/glance", browser, answered);
            atMost(audience, "/desk" + scene.series.path() + "/statements", browser, answered);
            var made = browser.submit(browser.get("/desk/tokens"), "/desk/tokens", "name", "figures", "days", "30");
            var program = scene.browser(Audience.PUBLIC);
            var asked = program.request("/api/v1/applications?series=" + scene.series.slug())
                    .header("Authorization", "Bearer " + Browser.text(made, ".notice code"));
            var reply = program.send(asked.GET());
            assertThat(reply.status()).isEqualTo(200);
            atMost(audience, "/api/v1/applications", reply.text(), answered);
        }

        private void files(Audience audience, String path, Browser browser, Set<Part> allowed) throws IOException {
            var reply = browser.get(path);
            assertThat(reply.status()).as(path).isEqualTo(200);
            atMost(audience, path, Unpacked.words(reply.bytes()), allowed);
        }

        /// What delegates of the State under Review can read there, over whose shoulder or on whose badge.
        private void inTheHall(Audience audience, Browser browser) throws IOException {
            var now = known(row.letters(Audience.STATE_UNDER_REVIEW, moment));
            var screen = all(now, inTheRoom(Audience.STATE_UNDER_REVIEW, now));
            atMost(audience, scene.path() + "/meeting/hall", browser, screen);
            var worn = known(row.letters(Audience.STATE_UNDER_REVIEW, Moment.BEFORE));
            var badges = "/desk" + scene.series.path() + "/badges";
            atMost(audience, badges, browser, only(worn, WHO));
            atMost(audience, "/desk" + scene.path() + "/check-in", browser, only(worn, WHO));
            var printed = browser.get(badges + ".pdf");
            assertThat(printed.status()).isEqualTo(200);
            atMost(audience, badges + ".pdf", pdf(printed.bytes()), only(worn, WHO));
        }

        /// There for whoever may read the text and take it away; its speaker always may.
        private void sheets(Audience audience, String path, Browser browser, Set<Part> known) throws IOException {
            var isGiven = known.contains(Part.TEXT) && (known.contains(Part.DOWNLOAD) || audience == Audience.SPEAKER);
            var words = Set.of(Part.NAME, Part.POSITION, Part.ORGANISATION, Part.TEXT);
            var expected = isGiven ? only(known, words) : Set.<Part>of();
            var docx = browser.get(path + ".docx");
            compare(audience, path + ".docx", docx.status() == 200 ? docx(docx.bytes()) : "", expected);
            var pdf = browser.get(path + ".pdf");
            compare(audience, path + ".pdf", pdf.status() == 200 ? pdf(pdf.bytes()) : "", expected);
        }

        private void desk(Audience audience, Browser browser, Set<Part> known) {
            same(audience, scene.path() + "/meeting/moderation", browser, moderated(audience, known));
            same(audience, "/desk" + scene.path() + "/statements", browser, only(known, WHO));
            same(
                    audience,
                    "/desk/statements/" + scene.statement,
                    browser,
                    only(
                            known,
                            Set.of(Part.NAME, Part.ORGANISATION, Part.TEXT, Part.FILM, Part.VEILED, Part.DOWNLOAD)));
            atMost(audience, "/desk/statements/" + scene.statement + "/removal", browser, known);
            atMost(audience, "/desk", browser, known);
            var attendance = scene.path() + "/meeting/moderation/attendance";
            atMost(audience, attendance, browser, named(known));
            atMost(audience, attendance + ".csv", browser, named(known));
            for (var letters : List.of("/desk/outbox", "/desk/outbox/left"))
                atMost(audience, letters, browser, named(known));
            atMost(audience, "/desk" + scene.path() + "/panel", browser, named(known));
            atMost(audience, "/desk" + scene.path() + "/applications", browser, named(known));
            var applied = only(known, Set.of(Part.NAME, Part.POSITION, Part.ORGANISATION));
            atMost(audience, "/desk/applications/" + scene.seat.applicationId(), browser, applied);
        }

        /// There it is for whoever is protected, and there alone; nothing asks for the name of others.
        private void realName(Browser browser) {
            var request = NameRequestController.path(scene.seat.applicationId());
            if (scene.isProtected()) same(Audience.CUSTODIANS, request, browser, revealed());
            else atMost(Audience.CUSTODIANS, request, browser, Set.of());
            atMost(Audience.CUSTODIANS, "/desk/custodians", browser, Set.of());
            var film = "/desk/statements/" + scene.statement + "/true-video";
            same(Audience.CUSTODIANS, film, browser, isOpen(Audience.CUSTODIANS) ? Set.of(Part.FILM) : Set.of());
            var others = scene.browser(Audience.SECRETARIAT);
            atMost(Audience.SECRETARIAT, film, others, Set.of());
            atMost(Audience.SECRETARIAT, request, others, Set.of());
            atMost(Audience.SECRETARIAT, "/desk/custodians", others, Set.of());
        }

        /// Who consents is noted for somebody under 18 alone, and erased with the statement.
        private Set<Part> revealed() {
            return scene.isChild && moment != Moment.TAKEN_BACK ? Set.of(Part.NAME, Part.GUARDIAN) : Set.of(Part.NAME);
        }

        /// An application is no statement: that one was taken back changes nothing there.
        private static Set<Part> named(Set<Part> known) {
            return only(known, Set.of(Part.NAME, Part.ORGANISATION));
        }

        private void brief(Audience audience, Browser browser, Set<Part> known) throws IOException {
            var path = scene.path() + "/brief";
            var words = Set.of(Part.NAME, Part.POSITION, Part.ORGANISATION, Part.TEXT, Part.ANSWER);
            var read = briefed(known, words);
            same(audience, path, browser, read);
            var taken = known.contains(Part.DOWNLOAD) ? read : except(read, Part.TEXT, Part.ANSWER);
            compare(audience, path + ".docx", docx(browser.get(path + ".docx").bytes()), taken);
            compare(audience, path + ".pdf", pdf(browser.get(path + ".pdf").bytes()), taken);
        }

        /// What was taken back is not kept for its speaker either, and what nobody was shown stands in no brief.
        private Set<Part> briefed(Set<Part> known, Set<Part> words) {
            var read = only(known, words);
            if (moment == Moment.TAKEN_BACK) return except(read, Part.TEXT, Part.ANSWER);
            return scene.awaitsConsent() ? except(read, Part.TEXT) : read;
        }

        /// The same film is screened to all, and to its speaker among them; without one the text is read, and stands
        /// there for whoever may read it.
        private Set<Part> inTheRoom(Audience audience, Set<Part> known) {
            var called = audience == Audience.SPEAKER ? known(row.letters(Audience.DELEGATIONS, Moment.DURING)) : known;
            var seen = only(called, WHO); // whoever speaks reads the name that all read there
            if (isReadAloud()) seen.addAll(only(known, Set.of(Part.TEXT)));
            if (!isScreened) return seen;
            seen.addAll(only(known, Set.of(Part.FILM, Part.VEILED)));
            if (audience == Audience.SPEAKER && scene.isVeiled()) {
                seen.remove(Part.FILM);
                seen.add(Part.VEILED);
            }
            return seen;
        }

        private boolean isReadAloud() {
            return moment == Moment.DURING && !isScreened && !scene.awaitsConsent();
        }

        /// The desk shows what the room sees, and what was answered once it was.
        private Set<Part> moderated(Audience audience, Set<Part> known) {
            var answered = Set.of(Part.NAME, Part.ORGANISATION, Part.ANSWER);
            return switch (moment) {
                case BEFORE -> only(known, WHO);
                case DURING -> inTheRoom(audience, known);
                case AFTER, TAKEN_BACK -> only(known, answered);
            };
        }

        private void served(Audience audience, Browser browser, Set<Part> known) {
            for (var file : List.of("master.m3u8", "poster.jpg", "card.jpg", "wave.png", "audio/index.m3u8")) {
                isServed(
                        audience,
                        browser,
                        scene.address(file),
                        scene.video,
                        known.contains(Part.FILM) || isOpen(audience));
                veiledIsServed(audience, browser, file, known.contains(Part.VEILED));
            }
            isServed(audience, browser, scene.address("video.mp4"), scene.video, known.contains(Part.DOWNLOAD));
            veiledIsServed(audience, browser, "video.mp4", false);
            portraitIsServed(audience, browser, known);
        }

        /// Nobody has one any more of whom it may not be shown, and the speaker neither.
        private void portraitIsServed(Audience audience, Browser browser, Set<Part> known) {
            var isThere = !scene.isProtected() && moment != Moment.TAKEN_BACK;
            for (var file : List.of("poster.jpg", "audio/index.m3u8"))
                isServed(
                        audience,
                        browser,
                        scene.portrayedAddress(file),
                        scene.portrait,
                        isThere && known.contains(Part.FILM));
            var isOwn = audience == Audience.SPEAKER;
            isServed(audience, browser, scene.portraitAddress(), scene.portrait, isThere && isOwn);
        }

        /// Of somebody protected custodians see the true video, for the hour of a request.
        private boolean isOpen(Audience audience) {
            return audience == Audience.CUSTODIANS && scene.isProtected() && moment != Moment.TAKEN_BACK;
        }

        /// Its speaker watches it before anybody else does.
        private void veiledIsServed(Audience audience, Browser browser, String file, boolean expected) {
            var isOwn = audience == Audience.SPEAKER && moment != Moment.TAKEN_BACK;
            if (scene.isProtected())
                isServed(audience, browser, scene.veiledAddress(file), scene.veiledVideo, expected || isOwn);
        }

        private void isServed(Audience audience, Browser browser, String address, String bytes, boolean expected) {
            var reply = browser.get(address);
            var isServed = reply.status() == 200 && reply.text().equals(bytes);
            if (isServed != expected) faults.add("%s %s: served %s".formatted(audience, address, isServed));
        }

        private void same(Audience audience, String path, Browser browser, Set<Part> expected) {
            compare(audience, path, content(audience, browser, path), expected);
        }

        private void atMost(Audience audience, String path, Browser browser, Set<Part> allowed) {
            atMost(audience, path, content(audience, browser, path), allowed);
        }

        private void atMost(Audience audience, String place, String content, Set<Part> allowed) {
            var more = except(parts(content), allowed);
            if (!more.isEmpty()) faults.add("%s %s: leaks %s".formatted(audience, place, more));
        }

        private void compare(Audience audience, String place, String content, Set<Part> expected) {
            var found = parts(content);
            if (!found.equals(new TreeSet<>(expected)))
                faults.add("%s %s: found %s, expected %s".formatted(audience, place, found, expected));
        }

        /// A speaker's own name stands over every page that one reads.
        private static String content(Audience audience, Browser browser, String path) {
            var reply = browser.get(path);
            return audience == Audience.SPEAKER && reply.type().startsWith("text/html")
                    ? reply.html().select("main").outerHtml()
                    : reply.text();
        }

        private Set<Part> parts(String content) {
            var parts = new TreeSet<Part>();
            if (content.contains(scene.guardian)) parts.add(Part.GUARDIAN);
            if (content.contains(scene.name)) parts.add(Part.NAME);
            if (content.contains(scene.position)) parts.add(Part.POSITION);
            if (content.contains(scene.institution)) parts.add(Part.ORGANISATION);
            if (content.contains(scene.text)) parts.add(Part.TEXT);
            if (content.contains(scene.answer)) parts.add(Part.ANSWER);
            if (content.contains(scene.asset + "/audio/index.m3u8")) parts.add(Part.FILM);
            if (content.contains(scene.veiled + "/audio/index.m3u8")) parts.add(Part.VEILED);
            if (content.contains(scene.asset + "/video.mp4")) parts.add(Part.DOWNLOAD);
            if (content.contains(scene.veiled + "/video.mp4")) parts.add(Part.DOWNLOAD);
            return parts;
        }

        private static Set<Part> all(Set<Part> one, Set<Part> other) {
            return Stream.concat(one.stream(), other.stream()).collect(Collectors.toSet());
        }

        private static Set<Part> only(Set<Part> known, Set<Part> parts) {
            return kept(known, parts::contains);
        }

        private static Set<Part> except(Set<Part> known, Set<Part> parts) {
            return kept(known, part -> !parts.contains(part));
        }

        private static Set<Part> except(Set<Part> known, Part... parts) {
            return kept(known, part -> !List.of(parts).contains(part));
        }

        private static Set<Part> kept(Set<Part> known, Predicate<Part> wanted) {
            return known.stream().filter(wanted).collect(Collectors.toCollection(TreeSet::new));
        }

        private static String docx(byte[] bytes) throws IOException {
            try (var document = new XWPFDocument(new ByteArrayInputStream(bytes));
                    var words = new XWPFWordExtractor(document)) {
                return words.getText();
            }
        }

        private static String pdf(byte[] bytes) throws IOException {
            try (var document = Loader.loadPDF(bytes)) {
                return new PDFTextStripper().getText(document);
            }
        }
    }
}
