package org.presessions.protection;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.presessions.applications.Application;
import org.presessions.applications.answers.Answers;
import org.presessions.applications.answers.InstitutionKind;
import org.presessions.calendar.Calendar;
import org.presessions.calendar.Format;
import org.presessions.calendar.PreSession;
import org.presessions.calendar.Series;
import org.presessions.demonstration.SampleApplications;
import org.presessions.demonstration.SampleMeeting;
import org.presessions.demonstration.SampleMissions;
import org.presessions.media.Media;
import org.presessions.people.People;
import org.presessions.people.Person;
import org.presessions.people.Role;
import org.presessions.protection.custody.NameRequest;
import org.presessions.protection.custody.NameRequests;
import org.presessions.protection.custody.NamedCustodians;
import org.presessions.selection.Seat;
import org.presessions.shared.installation.Installation;
import org.presessions.statements.Manuscripts;
import org.presessions.statements.captions.CaptionTrack;
import org.presessions.statements.captions.Captions;
import org.presessions.statements.captions.Cue;
import org.presessions.statements.text.IssueBlock;
import org.presessions.statements.text.StatementText;
import org.presessions.testing.Browser;
import org.presessions.testing.Browsers;
import org.presessions.testing.Fixtures;
import org.presessions.testing.Speakers;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A Pre-session on Haiti with a speaker of whom everything bears a word that stands nowhere else, at one moment.
final class ProtectionScene {
    final String name = planted("name");
    final String position = planted("position");
    final String institution = planted("institution");
    final String text = planted("text");
    final String answer = planted("answer");
    final String guardian = planted("guardian");
    final String video = planted("video");
    final String veiledVideo = planted("veiled");
    final String portrait = planted("portrait");
    final Series series;
    final Seat seat;
    final UUID asset;
    final UUID veiled;
    final UUID portrayed;
    final UUID statement;

    /// Whether a guardian has consented.
    final boolean isChild;

    private final BeanFactory beans;
    private final UUID preSessionId;
    private final Person fellow;
    private final Person danish;
    private final Person haitian;

    ProtectionScene(BeanFactory beans, Optional<Choice> choice, Moment moment, boolean isChild) throws IOException {
        this(beans, choice, isChild);
        comes(moment);
    }

    /// Before the meeting.
    ProtectionScene(BeanFactory beans, Optional<Choice> choice, boolean isChild) throws IOException {
        this.beans = beans;
        this.isChild = isChild;
        series = bean(Fixtures.class).series("HTI");
        preSessionId =
                bean(Calendar.class).preSessionsOf(series.id()).getFirst().id();
        isInAHall();
        isInAProgramme();
        bean(Calendar.class).schedule(preSessionId, Optional.of(Instant.now()), 60, Optional.empty());
        seat = seat(applied());
        fellow = bean(People.class)
                .get(seat(bean(SampleApplications.class).application(preSession(), "Sample Teachers"))
                        .speakerId());
        danish = delegate("DNK");
        haitian = delegate("HTI");
        asset = film(video, false);
        statement = approved();
        veiled = choice.filter(Choice::isProtected).isPresent() ? veiled() : UUID.randomUUID();
        portrayed = portrayed();
        if (isChild) note(new Guardian(guardian, "by letter", Optional.of(LocalDate.of(2026, 3, 1))));
        if (choice.filter(Choice::awaitsConsent).isPresent()) note(Guardian.AWAITED);
        choice.ifPresent(chosen -> bean(Protection.class).choose(seat, chosen));
        if (isProtected())
            Awaitility.await().until(() -> bean(Media.class).find(portrayed).isEmpty());
    }

    /// The meeting is under way, and no statement was shown yet.
    void opens() {
        bean(SampleMeeting.class).opens(preSession());
    }

    PreSession preSession() {
        return bean(Calendar.class).preSession(preSessionId);
    }

    String path() {
        return preSession().path();
    }

    Browser browser(Audience audience) {
        var browsers = bean(Browsers.class);
        return switch (audience) {
            case PUBLIC -> browsers.anonymous();
            case CUSTODIANS -> browsers.signedInAs(custodian());
            case DELEGATIONS -> browsers.signedInAs(danish);
            case STATE_UNDER_REVIEW -> browsers.signedInAs(haitian);
            case PANEL -> browsers.signedInAs(fellow);
            case SECRETARIAT -> browsers.signedInAs(bean(Fixtures.class).person(Role.SECRETARIAT));
            case SPEAKER -> browsers.signedInAs(bean(People.class).get(seat.speakerId()));
        };
    }

    boolean isProtected() {
        return bean(Protection.class).choice(seat).isProtected();
    }

    boolean awaitsConsent() {
        return bean(Protection.class).choice(seat).awaitsConsent();
    }

    /// One of two, to whom the other said yes just now.
    private Person custodian() {
        var asking = bean(Fixtures.class).person(Role.SECRETARIAT);
        var answering = bean(Fixtures.class).person(Role.SECRETARIAT);
        NamedCustodians.are(beans, List.of(asking.id(), answering.id()));
        var requests = bean(NameRequests.class);
        requests.ask(seat.applicationId(), asking.id(), "The airline needs it");
        requests.answer(requests.of(seat.applicationId()).getFirst(), answering.id(), NameRequest.Answer.YES);
        return asking;
    }

    private void note(Guardian noted) {
        var guardians = bean(GuardianRepository.class);
        guardians.save(seat.id(), noted, Instant.now());
        guardians.confirm(
                seat.id(), bean(Fixtures.class).person(Role.SECRETARIAT).id(), Instant.now());
    }

    /// What was mailed to others than the speaker and the applicant, or waits for it.
    List<String> mailsToOthers() {
        return bean(JdbcClient.class)
                .sql("""
                        select subject || ' ' || body from mail_message where person_id <> :speaker
                        and person_id <> (select applicant_id from application where id = :application)
                        """)
                .param("speaker", seat.speakerId())
                .param("application", seat.applicationId())
                .query(String.class)
                .list();
    }

    /// In which tables a word stands, in whatever column.
    Set<String> tablesWith(String word) {
        return columns().entrySet().stream()
                .filter(table -> bean(JdbcClient.class)
                        .sql("select exists (select from %s where concat_ws(' ', %s) like '%%%s%%')"
                                .formatted(table.getKey(), String.join(", ", table.getValue()), word))
                        .query(Boolean.class)
                        .single())
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// All columns that can hold words, by their tables.
    private Map<String, List<String>> columns() {
        return bean(JdbcClient.class)
                .sql("""
                        select quote_ident(table_name) as of, quote_ident(column_name) || '::text' as words
                        from information_schema.columns join information_schema.tables using (table_schema, table_name)
                        where table_schema = current_schema() and table_type = 'BASE TABLE'
                          and (data_type in ('text', 'jsonb', 'json', 'character varying', 'ARRAY') or data_type = 'USER-DEFINED')
                        """)
                .query((row, number) -> Map.entry(row.getString("of"), row.getString("words")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /// The address at which a video is served, as the page of somebody who may watch it has it.
    String address(String file) {
        return bean(Media.class).playlist(asset).replace("master.m3u8", file);
    }

    String veiledAddress(String file) {
        return bean(Media.class).playlist(veiled).replace("master.m3u8", file);
    }

    String portrayedAddress(String file) {
        return bean(Media.class).playlist(portrayed).replace("master.m3u8", file);
    }

    /// Where its speaker looks at the portrait.
    String portraitAddress() {
        return "/statements/" + seat.id() + "/portrait/" + portrayed + ".jpg";
    }

    boolean isVeiled() {
        return bean(Protection.class).choice(seat).isVeiled();
    }

    private void comes(Moment moment) {
        if (moment == Moment.BEFORE) return;
        var meeting = bean(SampleMeeting.class);
        opens();
        screens();
        if (moment == Moment.DURING) return;
        meeting.takesQuestions(preSession());
        var question = meeting.asks(preSession(), danish, seat, "How many wells?");
        meeting.shows(preSession(), question);
        meeting.answers(preSession(), question, seat, answer);
        meeting.ends(preSession());
        if (moment != Moment.TAKEN_BACK) return;
        bean(Protection.class).takeBack(seat);
        Awaitility.await().until(() -> isGoneFromTheBrief() && isErased());
    }

    /// Its readers are shown nothing of it at once; some moments later nothing of it is kept.
    /// The video, which nobody has any more, its speaker neither.
    private boolean isErased() {
        return bean(JdbcClient.class)
                .sql("select video_asset_id is null from statement where seat_id = :seat")
                .param("seat", seat.id())
                .query(Boolean.class)
                .single();
    }

    private boolean isGoneFromTheBrief() {
        return bean(JdbcClient.class)
                .sql("select content::text from brief where pre_session_id = :id")
                .param("id", preSessionId)
                .query(String.class)
                .optional()
                .filter(content -> !content.contains(text) && !content.contains(answer))
                .isPresent();
    }

    void screens() {
        bean(SampleMeeting.class).screens(preSession());
    }

    private void isInAHall() {
        bean(Calendar.class).redate(series.id(), Format.HYBRID, series.dates());
        var halls = "/desk" + series.path() + "/halls";
        var staff = browser(Audience.SECRETARIAT);
        staff.submit(staff.get(halls), halls, "name", "Room XXII", "directions", "Palais des Nations");
    }

    private void isInAProgramme() {
        var programme = "/desk" + series.path() + "/programme";
        var staff = browser(Audience.SECRETARIAT);
        staff.post(
                programme + "/blocks",
                "day",
                series.dates().startsOn().toString(),
                "kind",
                "pre-session",
                "startsAt",
                "10:00",
                "state",
                "HTI");
        staff.post(programme + "/publication");
    }

    private Application applied() {
        var speaker = bean(People.class).ensure(UUID.randomUUID() + "@example.org", "Zoe " + name, Locale.ENGLISH);
        var like = SampleApplications.answers(
                "Sample " + institution, InstitutionKind.NATIONAL_CSO, Set.of("right-to-water"));
        var answers = new Answers(
                like.institution(),
                like.kind(),
                like.members(),
                like.region(),
                like.address(),
                like.phone(),
                like.website(),
                applicantsAddress(),
                like.aim(),
                like.foundingYear(),
                like.ecosocStatus(),
                like.engagement(),
                "Zoe",
                name,
                position,
                speaker.email(),
                like.speakerPhone(),
                like.gender(),
                like.languages(),
                like.issues(),
                like.accessNeeds(),
                like.consent(),
                like.safety());
        var applicant = bean(People.class).ensure(applicantsAddress(), "", Locale.ENGLISH);
        return bean(SampleApplications.class).application(preSession(), applicant, answers);
    }

    private String applicantsAddress() {
        return institution + "-office@example.org";
    }

    private Seat seat(Application application) {
        return bean(Speakers.class).confirmed(application, 4);
    }

    private Person delegate(String iso3) {
        var missions = bean(SampleMissions.class);
        missions.address(iso3, iso3.toLowerCase(Locale.ROOT) + "@missions.example");
        missions.invite(series);
        return missions.delegate(series, iso3, "Dana Delegate");
    }

    private UUID approved() {
        var manuscripts = bean(Manuscripts.class);
        var block = new IssueBlock("right-to-water", "", "", List.of("Open " + text + "."), List.of());
        manuscripts.save(seat, new StatementText("en", "It says " + text + ".", List.of(block)));
        bean(JdbcClient.class)
                .sql("update statement set video_asset_id = :asset where seat_id = :seat")
                .param("asset", asset)
                .param("seat", seat.id())
                .update();
        manuscripts.handIn(seat);
        var id = manuscripts.begin(seat).id();
        manuscripts.approve(id);
        var said = new Cue(0, 1000, "Heard: " + text + ".");
        bean(Captions.class).save(id, new CaptionTrack("en", 0, List.of(said)));
        return id;
    }

    /// The film in which nobody is known, as if it had been made before its speaker chose.
    private UUID veiled() throws IOException {
        var film = film(veiledVideo, true);
        bean(JdbcClient.class)
                .sql(
                        "insert into statement_veil (statement_id, video_asset_id, asset_id, made_at) values (:id, :video, :film, now())")
                .param("id", statement)
                .param("video", asset)
                .param("film", film)
                .update();
        return film;
    }

    /// The sound alone, with a portrait, that was shown when it was handed in.
    private UUID portrayed() throws IOException {
        var film = film(portrait, false);
        bean(JdbcClient.class)
                .sql("insert into media_portrait (asset_id, owner_id, jpeg) values (:film, :seat, :jpeg)")
                .param("film", film)
                .param("seat", seat.id())
                .param("jpeg", portrait.getBytes(StandardCharsets.US_ASCII))
                .update();
        bean(JdbcClient.class)
                .sql("update statement_version set video_asset_id = :film where statement_id = :id")
                .param("film", film)
                .param("id", statement)
                .update();
        return film;
    }

    /// A video of which only the word is there that is looked for. It is screened for as long as anybody looks.
    private UUID film(String word, boolean isVeiled) throws IOException {
        var id = bean(JdbcClient.class)
                .sql("""
                        with file as (insert into stored_file (name, media_type, bytes, sha256, created_at)
                                      values ('a.mp4', 'video/mp4', 1, repeat('0', 64), now()) returning id)
                        insert into media_asset (file_id, veiled, longest_seconds, status, length_millis, due_at, created_at)
                        select id, :veiled, 3600, 'ready', 3600000, now(), now() from file returning id
                        """)
                .param("veiled", isVeiled)
                .query(UUID.class)
                .single();
        var folder = bean(Installation.class).home().toAbsolutePath().resolve("media/" + id);
        for (var file : List.of("master.m3u8", "video.mp4", "poster.jpg", "card.jpg", "wave.png", "audio/index.m3u8")) {
            Files.createDirectories(folder.resolve(file).getParent());
            Files.writeString(folder.resolve(file), word);
        }
        return id;
    }

    private static String planted(String of) {
        return of + "zq" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
    }

    private <T> T bean(Class<T> type) {
        return beans.getBean(type);
    }
}
