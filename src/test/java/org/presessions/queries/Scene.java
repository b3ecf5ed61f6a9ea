package org.presessions.queries;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.presessions.applications.Application;
import org.presessions.applications.answers.InstitutionKind;
import org.presessions.applications.calls.Calls;
import org.presessions.calendar.Calendar;
import org.presessions.calendar.Format;
import org.presessions.calendar.PreSession;
import org.presessions.calendar.Series;
import org.presessions.calendar.SeriesDates;
import org.presessions.demonstration.SampleApplications;
import org.presessions.demonstration.SampleMissions;
import org.presessions.missions.register.Mission;
import org.presessions.missions.register.MissionRegister;
import org.presessions.people.People;
import org.presessions.people.Person;
import org.presessions.people.Role;
import org.presessions.protection.Choice;
import org.presessions.protection.Level;
import org.presessions.recommendations.Index;
import org.presessions.recommendations.Recommendations;
import org.presessions.recommendations.search.Search;
import org.presessions.shared.words.Wording;
import org.presessions.testing.Browser;
import org.presessions.testing.Browsers;
import org.presessions.testing.Fixtures;
import org.presessions.testing.Speakers;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/// As many rows of everything as wanted, for each list of the product. Closed, it leaves nothing that other tests
/// count.
public final class Scene implements AutoCloseable {
    static final List<String> MISSIONS = List.of("MNG", "FJI", "TON");
    private static final List<String> STATES = List.of("UGA", "LTU", "TGO");

    final String mark = "scene" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
    final RecordRows recommendations;
    public final ImportRows imports;
    public final Hall live;
    public final Hall past;

    /// A series with a State for each row, whose call is open.
    public final Series open;

    /// The first of the applicant's drafts.
    public final Application draft;

    private final BeanFactory beans;
    private final int rows;
    private final List<Mission> registered;
    private final List<UUID> mails = new ArrayList<>();
    private final Map<Reader, Browser> browsers = new EnumMap<>(Reader.class);
    private final Map<Reader, Person> persons = new EnumMap<>(Reader.class);

    /// Who looks at a list.
    public enum Reader {
        NOBODY,
        APPLICANT,
        SPEAKER,
        DELEGATE,
        MODERATOR,
        PANELLIST,
        ASSESSOR,
        SECRETARIAT
    }

    public Scene(BeanFactory beans, int rows) {
        this.beans = beans;
        this.rows = rows;
        registered = register().all();
        var fixtures = beans.getBean(Fixtures.class);
        open = series(Duration.ofDays(5), STATES.subList(0, rows));
        var waiting = series(Duration.ofDays(-1), STATES.subList(0, rows));
        var halls = series(Duration.ofDays(-1), List.of("HTI", "ISL"));
        invite(List.of(open, waiting, halls));
        for (var preSession : preSessions(waiting)) applications().application(preSession, "Sample League " + mark);
        live = new Hall(beans, preSessions(halls).get(0).id(), rows);
        past = new Hall(beans, preSessions(halls).get(1).id(), rows);
        past.ends();
        var applicant = fixtures.person();
        draft = preSessions(open).stream()
                .map(preSession -> drafts(preSession, applicant))
                .toList()
                .getFirst();
        var speaker = fixtures.person();
        for (var preSession : preSessions(open)) speaks(speaker, preSession);
        for (var i = 0; i < rows; i++) fixtures.person(Role.ADMINISTRATOR);
        var staff = fixtures.person(Role.SECRETARIAT, Role.ADMINISTRATOR);
        settle(staff);
        asks(staff, fixtures.person(Role.SECRETARIAT));
        recommendations = new RecordRows(beans, mark, rows);
        Index.await(beans.getBean(Search.class), beans.getBean(Recommendations.class));
        imports = new ImportRows(browsers().signedInAs(staff), mark, rows);
        awaitFilms();
        browsers.put(Reader.NOBODY, browsers().anonymous());
        persons.put(Reader.APPLICANT, applicant);
        persons.put(Reader.SPEAKER, beans.getBean(People.class).get(speaker.id()));
        persons.put(Reader.DELEGATE, past.delegates.getFirst());
        persons.put(Reader.PANELLIST, live.speaker());
        persons.put(Reader.ASSESSOR, live.assessor);
        persons.put(Reader.MODERATOR, fixtures.person(Role.MODERATOR));
        persons.put(Reader.SECRETARIAT, staff);
        persons.forEach((reader, person) -> browsers.put(reader, browsers().signedInAs(person)));
    }

    /// Who a reader is; nobody for [Reader#NOBODY].
    public Optional<Person> person(Reader reader) {
        return Optional.ofNullable(persons.get(reader));
    }

    public Browser browser(Reader reader) {
        return browsers.get(reader);
    }

    private Browsers browsers() {
        return beans.getBean(Browsers.class);
    }

    private SampleApplications applications() {
        return beans.getBean(SampleApplications.class);
    }

    private List<PreSession> preSessions(Series series) {
        return beans.getBean(Calendar.class).preSessionsOf(series.id());
    }

    /// Some weeks ahead, with a call that closes after a while, or did before.
    private Series series(Duration closes, List<String> states) {
        var calendar = beans.getBean(Calendar.class);
        var series = beans.getBean(Fixtures.class).series(states.toArray(String[]::new));
        var day = LocalDate.now(series.zone()).plusDays(20);
        calendar.redate(
                series.id(), Format.VIRTUAL, new SeriesDates(SeriesDates.Precision.DAYS, day, day.plusDays(2), false));
        var closesAt = Instant.now().plus(closes);
        applications().call(series, closesAt.minus(Duration.ofDays(20)), closesAt);
        for (var preSession : preSessions(series)) {
            beans.getBean(Calls.class).extend(preSession.id(), closesAt.plusSeconds(60), Wording.english("Few came."));
            calendar.schedule(
                    preSession.id(), Optional.of(Instant.now().plus(Duration.ofDays(20))), 60, Optional.empty());
        }
        return calendar.series(series.slug()).orElseThrow();
    }

    private Application drafts(PreSession preSession, Person applicant) {
        var answers =
                SampleApplications.answers("Sample Union " + mark, InstitutionKind.NATIONAL_CSO, Set.of("justice"));
        applications().application(preSession, applicant, answers);
        return applications().draft(preSession, applicant, "Sample Union " + mark);
    }

    private void speaks(Person speaker, PreSession preSession) {
        var application = applications()
                .application(
                        preSession, "Sample Choir " + mark, InstitutionKind.NATIONAL_CSO, Set.of("justice"), speaker);
        beans.getBean(Speakers.class).confirmed(application, 4);
    }

    /// Invites as many missions as there are rows, the first of them by as many letters, and no other.
    private void invite(List<Series> all) {
        var missions = beans.getBean(SampleMissions.class);
        registered.forEach(mission -> register().save(mission.id(), mission.locale(), List.of()));
        for (var iso3 : MISSIONS.subList(0, rows)) missions.address(iso3, iso3.toLowerCase(Locale.ROOT) + address());
        for (var i = 1; i < rows; i++) missions.address(MISSIONS.getFirst(), "office" + i + address());
        all.forEach(missions::invite);
    }

    private MissionRegister register() {
        return beans.getBean(MissionRegister.class);
    }

    private String address() {
        return "@" + mark + ".example";
    }

    /// Some letters about decisions wait in files, some failed, some were discarded; it was somebody who extended the
    /// call.
    private void settle(Person staff) {
        jdbc().sql("""
                        update call_extension set extended_by = :staff
                        where call_id in (select id from call_for_applications where series_id = :series)
                        """).param("staff", staff.id()).param("series", open.id()).update();
        for (var status : List.of("filed", "failed", "discarded"))
            mails.addAll(jdbc().sql("""
                            update mail_message set status = :status where id in
                                (select id from mail_message
                                 where status = 'held' and kind = 'decision' and series in (:own)
                                 order by id desc limit :rows)
                            returning id
                            """)
                    .param("status", status)
                    .param("own", List.of(open.slug(), live.preSession.series().slug()))
                    .param("rows", rows)
                    .query(UUID.class)
                    .list());
    }

    /// One custodian waits for answers of the other, and may ask for the name of somebody protected.
    private void asks(Person staff, Person other) {
        jdbc().sql("delete from protection_custodian").update();
        jdbc().sql("insert into protection_custodian select id, now() from person where id in (:two)")
                .param("two", List.of(staff.id(), other.id()))
                .update();
        beans.getBean(Speakers.class).chooses(past.panel.getLast(), Choice.of(Level.PROTECTED));
        for (var i = 0; i < rows; i++)
            jdbc().sql("""
                            insert into protection_name_request (id, application_id, asked_by, reason, asked_at)
                            values (uuidv7(), :application, :other, 'a ticket', now())
                            """)
                    .param("application", live.panel.get(i).applicationId())
                    .param("other", other.id())
                    .update();
    }

    private void awaitFilms() {
        Awaitility.await("the films")
                .atMost(Duration.ofMinutes(2))
                .until(() -> jdbc().sql("""
                        select count(*) from statement where next_asset_id is not null and pre_session_id in (:live, :past)
                        """)
                                .param("live", live.preSession.id())
                                .param("past", past.preSession.id())
                                .query(Long.class)
                                .single()
                        == 0);
    }

    private JdbcClient jdbc() {
        return beans.getBean(JdbcClient.class);
    }

    @Override
    public void close() {
        registered.forEach(mission -> register().save(mission.id(), mission.locale(), mission.addresses()));
        jdbc().sql("update mail_message set status = 'discarded', settled_at = now() where id in (:mails)")
                .param("mails", mails)
                .update();
        recommendations.withdraw();
    }
}
