package org.presessions.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.people.Role;
import org.presessions.testing.Browser;
import org.presessions.testing.Browsers;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class HallPagesTest {
    private static final int COLLEAGUES = 6;
    private static final Instant WHEN = Instant.now().plus(Duration.ofDays(9)).truncatedTo(ChronoUnit.MINUTES);

    @Autowired
    Browsers browsers;

    @Autowired
    Fixtures fixtures;

    @Autowired
    Calendar calendar;

    Browser staff;
    Series series;
    String desk;

    @BeforeEach
    void aSeriesOnTheSpot() {
        staff = browsers.signedInAs(fixtures.person(Role.SECRETARIAT));
        series = fixtures.series("HTI", "UGA");
        desk = "/desk" + series.path() + "/halls";
        calendar.redate(series.id(), Format.HYBRID, series.dates());
        for (var one : calendar.preSessionsOf(series.id()))
            calendar.schedule(one.id(), Optional.of(WHEN), 60, Optional.empty());
    }

    @Test
    void theFirstHallIsThatOfAllUntilSomebodySaysOtherwise() {
        adds("Room XXII", "Palais des Nations\ndoor 40", "yes");
        adds("Room VII", "", "yes");
        assertThat(shown()).contains("Room XXII", "door 40", "Haiti", "Uganda").doesNotContain("Room VII");
        var page = staff.get(desk);
        var small = page.html().select("#hall-HTI option:contains(Room VII)").val();
        staff.submit(page, desk + "/places", "hall-HTI", small, "hall-UGA", "");
        assertThat(shown()).contains("Room VII", "Haiti").doesNotContain("Room XXII", "Uganda");
    }

    @Test
    void everybodyFindsItOnTheStatesPageAndInTheCalendar() {
        adds("Room XXII", "Palais des Nations\ndoor 40", "yes");
        assertThat(browsers.anonymous()
                        .get("/states/haiti?series=" + series.slug())
                        .text())
                .contains("Room XXII, Palais des Nations, door 40");
        assertThat(calendarFile()).contains("LOCATION:Room XXII\\, Palais des Nations\\, door 40");
    }

    @Test
    void theProgrammeSaysItOfEachBlockAndInItsFile() throws Exception {
        adds("Room XXII", "", "yes");
        var programme = "/desk" + series.path() + "/programme";
        var day = series.dates().startsOn().toString();
        staff.post(programme + "/days", "date", day, "dayStarts", "09:00", "dayEnds", "18:00");
        for (var block : List.of(List.of("opening", ""), List.of("pre-session", "HTI"), List.of("break", "")))
            staff.post(programme + "/blocks", "day", day, "kind", block.getFirst(), "state", block.getLast());
        staff.post(programme + "/publication", "warned", "true");
        var shown = browsers.anonymous().get(series.path() + "/programme");
        assertThat(shown.html().select("ul.rows li").eachText())
                .satisfiesExactly(
                        opening -> assertThat(opening).contains("Room XXII"),
                        haiti -> assertThat(haiti).contains("Haiti · Room XXII"),
                        pause -> assertThat(pause).doesNotContain("Room XXII"));
        assertThat(shown.html().select("a[href=" + series.path() + "/halls]")).isNotEmpty();
        try (var pdf = Loader.loadPDF(
                browsers.anonymous().get(series.path() + "/programme.pdf").bytes())) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("Haiti · Room XXII");
        }
    }

    @Test
    void whereAnAddressIsForThoseInvitedAloneNobodyElseReadsIt() {
        adds("The embassy", "Rue du Lac 1", "no");
        assertThat(staff.get(desk).text()).contains("Rue du Lac 1");
        for (var page : new String[] {"/halls", ".ics", "/programme"})
            assertThat(browsers.anonymous().get(series.path() + page).text())
                    .as(page)
                    .doesNotContain("The embassy", "Rue du Lac");
        assertThat(browsers.anonymous()
                        .get("/states/haiti?series=" + series.slug())
                        .text())
                .doesNotContain("The embassy", "Rue du Lac");
    }

    @Test
    void aSeriesThatIsHeldOnlineAloneShowsNothingOfIt() {
        adds("Room XXII", "", "yes");
        calendar.redate(series.id(), Format.VIRTUAL, series.dates());
        assertThat(staff.get("/desk/series/" + series.slug()).html().select("a[href$=/halls]"))
                .isEmpty();
        assertThat(shown()).doesNotContain("Room XXII");
        assertThat(calendarFile()).doesNotContain("LOCATION");
    }

    @Test
    void whatIsWrongIsSaidAndStaysTyped() {
        adds("Room XXII", "", "yes");
        var refused =
                staff.submit(staff.get(desk), desk, "name", "Room XXII", "directions", "door 40", "capacity", "many");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text())
                .contains("This series has a hall of this name.", "from 1 to 5000", "door 40", "many");
    }

    @Test
    void aHallIsCorrectedAndRemoved() {
        adds("Room XXII", "", "yes");
        var hall = staff.get(desk).html().select("ul.rows a").attr("href");
        staff.submit(staff.get(hall), hall, "name", "Room XX", "capacity", "200");
        assertThat(shown()).contains("Room XX", "200 seats");
        staff.submit(staff.get(hall), hall + "/removal");
        assertThat(shown()).contains("No hall is announced.");
    }

    @Test
    void whatWasLeftOnlineOnlyStaysSoWhenAnotherFirstHallComes() {
        adds("Room XXII", "", "yes");
        var page = staff.get(desk);
        staff.submit(page, desk + "/places", "hall-UGA", "");
        var hall = page.html().select("ul.rows a").attr("href");
        staff.submit(staff.get(hall), hall + "/removal");
        adds("Room VII", "", "yes");
        assertThat(shown()).contains("Room VII", "Haiti").doesNotContain("Uganda");
    }

    @Test
    void aStateThatIsAddedIsHeldInTheOnlyHallAndOfSeveralSomebodyIsAsked() {
        var added = "/desk/series/" + series.slug() + "/states";
        var addable = calendar.reviewsAt(40).stream()
                .map(Review::state)
                .filter(state -> !List.of("HTI", "UGA").contains(state.iso3()))
                .toList();
        var first = addable.getFirst();
        var second = addable.getLast();
        adds("Room XXII", "", "yes");
        staff.post(added, "state", first.iso3());
        assertThat(shown()).contains(first.name(Locale.ENGLISH));
        assertThat(staff.open("/desk/series/" + series.slug()).text()).doesNotContain("until you choose");
        adds("Room VII", "", "yes");
        staff.post(added, "state", second.iso3());
        var said = staff.get("/desk/series/" + series.slug());
        assertThat(said.text()).contains("It is held online only until you choose one of the halls.");
        assertThat(said.html().select("main a[href=" + desk + "]")).isNotEmpty();
        assertThat(shown()).doesNotContain(second.name(Locale.ENGLISH));
    }

    @Test
    void ofColleaguesWhoAddTheSameHallAtOnceOneDoesAndTheOthersReadThatItIsThere() throws Exception {
        var token = staff.csrfToken();
        var fields = Map.of("_csrf", token, "name", "Room XXII", "directions", "door 40", "forAll", "yes");
        var together = new CyclicBarrier(COLLEAGUES);
        Callable<Browser.Reply> adding = () -> {
            together.await();
            return staff.send(desk, fields);
        };
        try (var threads = Executors.newFixedThreadPool(COLLEAGUES)) {
            var replies = new ArrayList<Browser.Reply>();
            for (var reply : threads.invokeAll(Collections.nCopies(COLLEAGUES, adding))) replies.add(reply.get());
            replies.sort(Comparator.comparing(Browser.Reply::status));
            assertThat(replies.stream().map(Browser.Reply::status)).containsExactly(303, 422, 422, 422, 422, 422);
            assertThat(replies.getLast().text()).contains("This series has a hall of this name.", "door 40");
        }
    }

    private void adds(String name, String directions, String forAll) {
        var done = staff.submit(staff.get(desk), desk, "name", name, "directions", directions, "forAll", forAll);
        assertThat(done.status()).isEqualTo(303);
    }

    private String shown() {
        return browsers.anonymous().get(series.path() + "/halls").text();
    }

    private String calendarFile() {
        return browsers.anonymous().get(series.path() + ".ics").text().replace("\r\n ", "");
    }
}
