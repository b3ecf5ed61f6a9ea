package org.presessions.selection.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.applications.Application;
import org.presessions.applications.Applications;
import org.presessions.calendar.PreSession;
import org.presessions.demonstration.SampleApplications;
import org.presessions.files.FileKind;
import org.presessions.files.StoreOutcome;
import org.presessions.files.StoredFiles;
import org.presessions.people.Role;
import org.presessions.testing.Browser;
import org.presessions.testing.Browsers;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;

/// A file that a redacted copy lets through may bear in its name what the copy hides: it goes by number and question.
@ServerTest
class RedactedFileNamesTest {
    private static final String NAME = "zznamed statement.pdf";

    @Autowired
    Browsers browsers;

    @Autowired
    Fixtures fixtures;

    @Autowired
    Applications applications;

    @Autowired
    SampleApplications sample;

    @Autowired
    StoredFiles files;

    PreSession haiti;
    Application application;
    Browser staff;

    @BeforeEach
    void anApplicationWithAFile() {
        haiti = fixtures.preSession("HTI");
        var now = Instant.now();
        sample.call(haiti.series(), now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(1)));
        application = sample.application(haiti, "Sample Circle");
        applications.attach(application.id(), file());
        applications.submit(application.id(), Locale.ENGLISH);
        staff = browsers.signedInAs(fixtures.person(Role.SECRETARIAT));
    }

    @Test
    void theNameThatItsSenderGaveItStandsNowhere() throws IOException {
        var places = List.of(pages(), downloads(), taken(), askedByProgram());
        assertThat(places).allMatch(place -> place.contains("zznamed"));
        var page = desk() + "/redacted-copy";
        var hidden = staff.submit(staff.get(page), page, "hidden", "speakerFirstName");
        assertThat(hidden.location()).isEqualTo(desk());
        var number = application.number().orElseThrow();
        assertThat(List.of(pages(), downloads(), taken(), askedByProgram()))
                .noneMatch(place -> place.contains("zznamed"))
                .allMatch(place -> place.contains(number + "-submission.pdf"));
    }

    private String pages() {
        return staff.get(desk()).text() + staff.get(desk() + "/submission-look").text();
    }

    private String downloads() {
        return staff.get(desk() + "/submission-file").headers().toString();
    }

    /// The table as text, and the names of what lies in the archive.
    private String taken() throws IOException {
        var table = "/desk" + haiti.path() + "/applications";
        var said = new ArrayList<>(List.of(staff.get(table + ".csv").text()));
        try (var zip = new ZipInputStream(
                new ByteArrayInputStream(staff.get(table + ".zip").bytes()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) said.add(entry.getName());
        }
        return String.join("\n", said);
    }

    private String askedByProgram() {
        var made = staff.submit(staff.get("/desk/tokens"), "/desk/tokens", "name", "figures", "days", "30");
        var program = browsers.anonymous();
        var request =
                program.request("/api/v1/applications?series=" + haiti.series().slug());
        return program.send(request.header("Authorization", "Bearer " + Browser.text(made, ".notice code"))
                        .GET())
                .text();
    }

    private String desk() {
        return "/desk/applications/" + application.id();
    }

    private UUID file() {
        var content = new ByteArrayInputStream(SampleApplications.PDF.getBytes(StandardCharsets.US_ASCII));
        return switch (files.store(content, NAME, 10_000, Set.of(FileKind.PDF))) {
            case StoreOutcome.Stored(var file) -> file.id();
            case StoreOutcome refused -> throw new AssertionError(refused);
        };
    }
}
