package org.presessions.applications.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.calendar.Calendar;
import org.presessions.calendar.PreSession;
import org.presessions.calendar.Series;
import org.presessions.demonstration.SampleApplications;
import org.presessions.people.Role;
import org.presessions.testing.Browser;
import org.presessions.testing.Browsers;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;

/// How many applications are hoped for, State by State, and where too few are seen.
@ServerTest
class TargetPagesTest {
    @Autowired
    Browsers browsers;

    @Autowired
    Fixtures fixtures;

    @Autowired
    Calendar calendar;

    @Autowired
    SampleApplications samples;

    @Autowired
    Targets targets;

    @Autowired
    TargetRepository repository;

    private Series series;
    private PreSession haiti;
    private Browser staff;
    private String path;

    @BeforeEach
    void aCallThatClosesSoon() {
        series = fixtures.series("HTI", "TGO");
        haiti = calendar.preSession(series.slug(), "haiti").orElseThrow();
        var now = Instant.now();
        samples.call(series, now.minus(Duration.ofDays(20)), now.plus(Duration.ofDays(5)));
        samples.application(haiti, "Sample Water");
        staff = browsers.signedInAs(fixtures.person(Role.SECRETARIAT));
        path = "/desk" + series.path() + "/call/targets";
    }

    @Test
    void tooFewAreFewerThanAreHopedForThere() {
        assertThat(few()).contains("Only one application, 8 wanted", "No application yet, 8 wanted");
        var form = staff.get(path);
        assertThat(form.html().select("#target-haiti").val()).isEqualTo("8");
        staff.submit(form, path, "target-haiti", "1");
        assertThat(few()).contains("No application yet, 8 wanted").doesNotContain("Only one application, 8 wanted");
        assertThat(staff.get("/desk/series/" + series.slug() + "/glance").text())
                .contains("1 of 1", "0 of 8");
        assertThat(staff.get(path).html().select("#target-haiti").val()).isEqualTo("1");
    }

    @Test
    void aWrongNumberIsSaidAndNothingIsLost() {
        for (var wrong : List.of("", "0", "501", "many", "-3")) {
            var reply = staff.submit(staff.get(path), path, "target-haiti", wrong, "target-togo", "12");
            assertThat(reply.status()).isEqualTo(422);
            assertThat(reply.errors()).containsExactly("Enter a whole number from 1 to 500.");
            assertThat(reply.html().select("#target-togo").val()).isEqualTo("12");
        }
        assertThat(repository.of(List.of(haiti.id(), UUID.randomUUID()))).isEmpty();
        assertThat(targets.of(List.of()).applyAsInt(haiti.id())).isEqualTo(Targets.USUALLY);
    }

    /// What the desk says of States with too few, one line each.
    private List<String> few() {
        return staff.get("/desk")
                .html()
                .select(".waiting a[href^=/desk" + series.path() + "/][href$=/applications]")
                .eachText();
    }
}
