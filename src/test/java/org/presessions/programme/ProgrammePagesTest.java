package org.presessions.programme;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.calendar.Calendar;
import org.presessions.calendar.Format;
import org.presessions.calendar.NewSeries;
import org.presessions.calendar.PreSession;
import org.presessions.calendar.Series;
import org.presessions.calendar.SeriesDates;
import org.presessions.people.Role;
import org.presessions.shared.Page;
import org.presessions.testing.Browser;
import org.presessions.testing.Browsers;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.presessions.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class ProgrammePagesTest {
    private static final LocalDate MONDAY = LocalDate.of(2020, 10, 12);

    /// Edition 36 as it was held: kind, States, and the hour of the programme.
    private static final List<List<String>> MONDAY_36 = List.of(
            List.of("screening", "AND", "09:00"),
            List.of("screening", "HRV", "09:30"),
            List.of("screening", "BGR", "10:00"),
            List.of("questions", "AND HRV BGR", "10:45"),
            List.of("break", "", "11:30"),
            List.of("screening", "MDV", "14:00"),
            List.of("screening", "MNG", "14:20"),
            List.of("screening", "BLR", "14:40"),
            List.of("screening", "HND", "15:20"),
            List.of("questions", "MDV MNG BLR HND", "16:00"));

    private static final List<List<String>> TUESDAY_36 = List.of(
            List.of("screening", "LBR", "09:00"),
            List.of("screening", "LBY", "09:30"),
            List.of("screening", "MWI", "10:00"),
            List.of("questions", "LBR LBY MWI", "10:45"),
            List.of("break", "", "11:30"),
            List.of("screening", "USA", "14:00"),
            List.of("screening", "JAM", "14:30"),
            List.of("screening", "PAN", "14:50"),
            List.of("questions", "USA JAM PAN", "15:30"));

    @Autowired
    Browsers browsers;

    @Autowired
    Fixtures fixtures;

    @Autowired
    Calendar calendar;

    @Autowired
    Programmes programmes;

    @Autowired
    TestClock clock;

    Browser staff;

    @BeforeEach
    void somebodyOfTheSecretariat() {
        staff = browsers.signedInAs(fixtures.person(Role.SECRETARIAT));
    }

    @Test
    void edition36CanBeEnteredAndPublished() throws Exception {
        var series = edition36();
        var desk = "/desk" + series.path() + "/programme";
        for (var day : List.of(MONDAY, MONDAY.plusDays(1)))
            staff.post(desk + "/days", "date", day.toString(), "dayStarts", "09:00", "dayEnds", "17:30");
        for (var block : MONDAY_36) add(desk, MONDAY, block);
        for (var block : TUESDAY_36) add(desk, MONDAY.plusDays(1), block);
        var page = staff.get(desk);
        assertThat(page.html().select("ol.rows > li")).hasSize(19);
        assertThat(page.text()).contains("14:00–14:20", "Screening");
        assertThat(page.html().select(".status").eachText()).noneMatch(text -> text.contains("not in the programme"));

        assertThat(browsers.anonymous().get(series.path() + "/programme").text())
                .contains("The programme stands here once it is published.");
        staff.post(desk + "/publication", "warned", "true");
        var shown = browsers.anonymous().get(series.path() + "/programme");
        assertThat(shown.html().select("h2").eachText())
                .containsExactly("Monday 12 October 2020", "Tuesday 13 October 2020");
        assertThat(shown.html().select("ul.rows li").eachText())
                .contains(
                        "Questions: Andorra, Bulgaria, Croatia 10:45–11:30",
                        "Screening of statements: Andorra 09:00–09:30");
        var text = new PDFTextStripper()
                .getText(Loader.loadPDF(browsers.anonymous()
                        .get(series.path() + "/programme.pdf")
                        .bytes()));
        assertThat(text).contains("Tuesday 13 October 2020", "15:30–16:15", "Jamaica");

        var maldives = calendar.preSession(series.slug(), "maldives").orElseThrow();
        assertThat(maldives.startsAt()).contains(Instant.parse("2020-10-12T12:00:00Z"));
        assertThat(maldives.length()).isEqualTo(Duration.ofMinutes(20));
        var events = events(series);
        assertThat(events).hasSize(13 + 4);
        assertThat(events.stream().map(event -> event.getSummary().getValue()))
                .contains("Pre-session on Andorra", "Questions: Andorra, Bulgaria, Croatia");
        assertThat(browsers.anonymous().get("/states/andorra.ics").text()).contains("Questions");
    }

    @Test
    void blocksAreMovedChangedAndRemovedByButtons() {
        var series = fixtures.series("HTI", "TGO");
        var desk = "/desk" + series.path() + "/programme";
        var day = LocalDate.of(2021, 12, 6);
        for (var date : List.of(day, day.plusDays(1)))
            staff.post(desk + "/days", "date", date.toString(), "dayStarts", "09:00", "dayEnds", "18:00");
        add(desk, day, List.of("opening", "", ""));
        add(desk, day, List.of("pre-session", "HTI", ""));
        add(desk, day.plusDays(1), List.of("pre-session", "TGO", ""));
        var haiti = id(desk, "Haiti");
        move(desk, haiti, "up");
        assertThat(titles(desk))
                .containsExactly(
                        "Screening of statements, and questions: Haiti",
                        "Opening",
                        "Screening of statements, and questions: Togo");
        move(desk, haiti, "up"); // there is no day before
        assertThat(titles(desk)).startsWith("Screening of statements, and questions: Haiti", "Opening");
        move(desk, id(desk, "Opening"), "down");
        assertThat(titles(desk).getFirst()).isEqualTo("Screening of statements, and questions: Haiti");
        assertThat(titles(desk).get(1)).isEqualTo("Opening");
        moveTo(desk, haiti, 3);
        assertThat(titles(desk).get(1)).isEqualTo("Screening of statements, and questions: Haiti"); // in Togo's place
        moveTo(desk, haiti, 3);
        moveTo(desk, haiti, 9); // there is no such place
        assertThat(titles(desk))
                .containsExactly(
                        "Opening",
                        "Screening of statements, and questions: Togo",
                        "Screening of statements, and questions: Haiti");
        moveTo(desk, haiti, 1);
        assertThat(titles(desk).getFirst()).isEqualTo("Screening of statements, and questions: Haiti");
        var edit = staff.get(desk + "/blocks/" + haiti);
        staff.submit(edit, desk + "/blocks/" + haiti, "minutes", "75");
        assertThat(staff.get(desk).text()).contains("09:00–10:15", "75 minutes");
        staff.post(desk + "/blocks/" + haiti + "/removal");
        assertThat(staff.get(desk).text()).contains("Haiti is not in the programme yet.");
        staff.post(desk + "/days/removal", "date", day.plusDays(1).toString());
        assertThat(titles(desk)).contains("Screening of statements, and questions: Togo");
        for (var title : List.of("Togo", "Opening"))
            staff.post(desk + "/blocks/" + id(desk, title) + "/removal"); // the opening was moved to that day
        staff.post(desk + "/days/removal", "date", day.plusDays(1).toString());
        assertThat(staff.get(desk).html().select("h2").eachText()).noneMatch(text -> text.contains("7 December"));
    }

    @Test
    void whatIsWrongIsSaidAndNothingTypedIsLost() {
        var series = fixtures.series("HTI", "TGO");
        var desk = "/desk" + series.path() + "/programme";
        staff.post(desk + "/days", "date", "2021-12-06", "dayStarts", "09:00", "dayEnds", "18:00");
        var wrong = staff.post(
                desk + "/blocks",
                "day",
                "2021-12-06",
                "kind",
                "screening",
                "state",
                "HTI",
                "state",
                "TGO",
                "startsAt",
                "9 o'clock",
                "minutes",
                "0");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.errors())
                .containsExactly(
                        "A screening is on one State: choose exactly one.",
                        "Write the time like 09:30.",
                        "Give whole minutes, from 1 to 600, or nothing.");
        assertThat(wrong.html().select("input[name=state][checked]").eachAttr("value"))
                .containsExactly("HTI", "TGO");
        assertThat(wrong.html().select("#minutes").attr("value")).isEqualTo("0");
        var day = staff.post(desk + "/days", "date", "2031-01-01", "dayStarts", "18:00", "dayEnds", "09:00");
        assertThat(day.errors())
                .containsExactly("Choose a date near those of the series.", "The day has to end after it begins.");
        assertThat(staff.post(desk + "/publication").errors()).containsExactly("There is no block to publish yet.");
    }

    @Test
    void itIsPublishedAtAnInstantAndCanBeTakenBackBefore() {
        var series = fixtures.series("HTI");
        var desk = "/desk" + series.path() + "/programme";
        staff.post(desk + "/days", "date", "2021-12-06", "dayStarts", "09:00", "dayEnds", "18:00");
        add(desk, LocalDate.of(2021, 12, 6), List.of("pre-session", "HTI", "10:00"));
        var at = Instant.now().plus(Duration.ofDays(2)).truncatedTo(ChronoUnit.MINUTES);
        staff.post(
                desk + "/publication",
                "publishAt",
                at.atZone(Page.GENEVA).toLocalDateTime().toString());
        assertThat(staff.get(desk).text()).contains("A programme will be published on");
        assertThat(haiti(series).startsAt()).isEmpty();
        staff.post(desk + "/publication/removal");
        clock.at(at.plusSeconds(1), programmes::publishDue);
        assertThat(haiti(series).startsAt()).isEmpty();

        staff.post(
                desk + "/publication",
                "publishAt",
                at.atZone(Page.GENEVA).toLocalDateTime().toString());
        clock.at(at.minusSeconds(1), programmes::publishDue);
        assertThat(haiti(series).startsAt()).isEmpty();
        clock.at(at.plusSeconds(1), programmes::publishDue);
        assertThat(haiti(series).startsAt()).contains(Instant.parse("2021-12-06T09:00:00Z"));
        assertThat(browsers.anonymous().get(series.path() + "/programme").text())
                .contains("10:00–11:00");
    }

    @Test
    void whatDoesNotFitIsAskedAboutBeforeEverybodySeesIt() {
        var series = fixtures.series("HTI");
        var desk = "/desk" + series.path() + "/programme";
        staff.post(desk + "/days", "date", "2021-12-06", "dayStarts", "09:00", "dayEnds", "18:00");
        assertThat(staff.get(desk).html().select("#date").val()).isEqualTo("2021-12-07");
        add(desk, LocalDate.of(2021, 12, 6), List.of("pre-session", "HTI", "08:30"));
        assertThat(staff.get(desk).text()).contains("Begins before the day does, at 09:00.");
        var asked = staff.submit(staff.get(desk), desk + "/publication");
        assertThat(asked.errors()).hasSize(1).first().asString().startsWith("Something does not fit");
        assertThat(haiti(series).startsAt()).isEmpty();
        assertThat(staff.submit(asked, desk + "/publication", "warned", "true").status())
                .isEqualTo(303);
        assertThat(haiti(series).startsAt()).contains(Instant.parse("2021-12-06T07:30:00Z"));
    }

    @Test
    void whatIsDroppedFromItIsCancelledInCalendars() {
        var series = fixtures.series("HTI");
        var desk = "/desk" + series.path() + "/programme";
        staff.post(desk + "/days", "date", "2021-12-06", "dayStarts", "09:00", "dayEnds", "18:00");
        add(desk, LocalDate.of(2021, 12, 6), List.of("opening", "", ""));
        add(desk, LocalDate.of(2021, 12, 6), List.of("pre-session", "HTI", ""));
        staff.post(desk + "/publication");
        assertThat(events(series)).noneMatch(event -> event.getStatus().isCancelled());
        staff.post(desk + "/blocks/" + id(desk, "Opening") + "/removal");
        assertThat(staff.get(desk).text()).contains("What stands here is not what was published");
        staff.post(desk + "/publication");
        assertThat(events(series).stream()
                        .filter(event -> event.getStatus().isCancelled())
                        .map(event -> event.getSummary().getValue()))
                .singleElement()
                .asString()
                .startsWith("Cancelled: Opening");
        var haiti = events(series).stream()
                .filter(event -> !event.getStatus().isCancelled())
                .findFirst()
                .orElseThrow();
        assertThat(haiti.getSequence().getValue()).isEqualTo(1);
        assertThat(haiti.getDateStart().getValue().toInstant()).isEqualTo(Instant.parse("2021-12-06T08:00:00Z"));
    }

    private Series edition36() {
        var codes = new ArrayList<String>();
        for (var day : List.of(MONDAY_36, TUESDAY_36))
            for (var block : day) if (block.getFirst().equals("screening")) codes.add(block.get(1));
        return calendar.announce(new NewSeries(
                "test-36-" + System.nanoTime(),
                36,
                Format.VIRTUAL,
                new SeriesDates(SeriesDates.Precision.DAYS, MONDAY, MONDAY.plusDays(1), false),
                Page.GENEVA,
                false,
                codes));
    }

    /// One that is not as long as is usual says so.
    private void add(String desk, LocalDate day, List<String> block) {
        var fields =
                new ArrayList<>(List.of("day", day.toString(), "kind", block.getFirst(), "startsAt", block.get(2)));
        if (block.get(1).equals("MDV")) fields.addAll(List.of("minutes", "20"));
        for (var state : block.get(1).split(" ")) if (!state.isEmpty()) fields.addAll(List.of("state", state));
        assertThat(staff.post(desk + "/blocks", fields.toArray(String[]::new)).status())
                .isEqualTo(303);
    }

    private void move(String desk, String id, String direction) {
        staff.post(desk + "/blocks/" + id + "/move", "direction", direction);
    }

    private void moveTo(String desk, String id, int place) {
        staff.post(desk + "/blocks/" + id + "/move", "place", String.valueOf(place));
    }

    private String id(String desk, String title) {
        return staff.get(desk).html().select("ol.rows > li").stream()
                .filter(block -> block.text().contains(title))
                .findFirst()
                .orElseThrow()
                .id()
                .replaceFirst("block-", "");
    }

    private List<String> titles(String desk) {
        return staff.get(desk).html().select("ol.rows > li .row-line > span:first-child").eachText().stream()
                .map(text -> text.replaceFirst("^[0-9:–]+ · ", "").replaceFirst(" [0-9]+ minutes.*", ""))
                .toList();
    }

    private PreSession haiti(Series series) {
        return calendar.preSession(series.slug(), "haiti").orElseThrow();
    }

    private List<VEvent> events(Series series) {
        return Biweekly.parse(browsers.anonymous().get(series.path() + ".ics").text())
                .first()
                .getEvents();
    }
}
