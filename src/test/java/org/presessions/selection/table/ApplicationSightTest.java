package org.presessions.selection.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.applications.Application;
import org.presessions.applications.Applications;
import org.presessions.applications.answers.AnswerFields;
import org.presessions.applications.answers.Answers;
import org.presessions.applications.answers.InstitutionKind;
import org.presessions.applications.form.Questionnaire;
import org.presessions.applications.together.CoWriters;
import org.presessions.calendar.PreSession;
import org.presessions.demonstration.SampleApplications;
import org.presessions.files.FileKind;
import org.presessions.files.StoreOutcome;
import org.presessions.files.StoredFiles;
import org.presessions.people.Person;
import org.presessions.people.Role;
import org.presessions.testing.Browser;
import org.presessions.testing.Browsers;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;

/// What an applicant, a co-writer, another applicant, a stranger and staff can find of one application in everything
/// that there is to get: exactly what the table of docs/applications.md says.
@ServerTest
class ApplicationSightTest {
    private static final Path TABLE = Path.of("docs/applications.md");

    @Autowired
    Browsers browsers;

    @Autowired
    Fixtures fixtures;

    @Autowired
    Applications applications;

    @Autowired
    SampleApplications sample;

    @Autowired
    CoWriters coWriters;

    @Autowired
    StoredFiles files;

    PreSession haiti;
    Person applicant;
    Person me;
    Browser staff;

    @BeforeEach
    void aCallThatIsOpen() {
        haiti = fixtures.preSession("HTI");
        sample.call(
                haiti.series(),
                Instant.now().minus(Duration.ofDays(1)),
                Instant.now().plus(Duration.ofDays(1)));
        applicant = fixtures.person();
        me = fixtures.person(Role.SECRETARIAT);
        staff = browsers.signedInAs(me);
    }

    @Test
    void everybodyFindsExactlyWhatTheTableSays() throws IOException {
        var other = fixtures.person();
        sample.application(
                haiti, other, SampleApplications.answers("Sample Other", InstitutionKind.NHRI, Set.of("justice")));
        var handedIn = new Planted("h");
        var open = handIn(handedIn, Map.of());
        var found = new LinkedHashMap<String, Map<String, Boolean>>();
        found.put("the applicant", find(handedIn, open, browsers.signedInAs(applicant)));
        var coWriter = fixtures.person();
        coWriters.ask(open.id(), coWriter.email());
        found.put("a co-writer", find(handedIn, open, browsers.signedInAs(coWriter)));
        found.put("another applicant", find(handedIn, open, browsers.signedInAs(other)));
        found.put("a stranger", find(handedIn, open, browsers.anonymous()));
        found.put("staff: handed in", find(handedIn, open, staff));

        var hidden = new Planted("p");
        var asked = Map.of("safety", List.of("protected"), "otherName", List.of("Alex Other"));
        found.put("staff: protected", find(hidden, handIn(hidden, asked), staff));

        var drafted = new Planted("d");
        var draft = sample.begun(haiti, applicant);
        applications.save(draft.id(), drafted.answers(Map.of()));
        applications.attach(draft.id(), attached(drafted));
        askAnother(drafted, draft);
        found.put("staff: draft", find(drafted, draft, staff));

        var taken = new Planted("w");
        var withdrawn = handIn(taken, Map.of());
        applications.withdraw(withdrawn.id());
        found.put("staff: withdrawn", find(taken, withdrawn, staff));

        var redacted = new Planted("r");
        found.put("staff: redacted", find(redacted, redact(redacted, handIn(redacted, Map.of())), staff));
        assertThat(found).isEqualTo(table());
    }

    /// What the table says, by column and row.
    private static Map<String, Map<String, Boolean>> table() throws IOException {
        var lines = Files.readAllLines(TABLE).stream()
                .filter(line -> line.startsWith("|"))
                .map(ApplicationSightTest::cells)
                .toList();
        var said = new LinkedHashMap<String, Map<String, Boolean>>();
        for (var column = 1; column < lines.getFirst().size(); column++) {
            var rows = new LinkedHashMap<String, Boolean>();
            for (var row : lines.subList(2, lines.size()))
                rows.put(row.getFirst(), row.get(column).equals("yes"));
            said.put(lines.getFirst().get(column), rows);
        }
        return said;
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.substring(1).split("\\|")).map(String::strip).toList();
    }

    private Map<String, Boolean> find(Planted planted, Application application, Browser reader) throws IOException {
        var all = new StringBuilder();
        for (var address : addresses(application)) {
            var reply = reader.get(address);
            if (reply.status() == 200) all.append(text(address, reply.bytes())).append('\n');
        }
        if (reader == staff) all.append(askedByProgram());
        var found = new LinkedHashMap<String, Boolean>();
        planted.parts().forEach((part, word) -> found.put(part, all.indexOf(word) >= 0));
        var number = applications.find(application.id()).flatMap(Application::number);
        found.put(
                "number of the receipt",
                number.filter(known -> all.indexOf(known) >= 0).isPresent());
        return found;
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

    /// Everything that may hold something of it.
    private List<String> addresses(Application application) {
        var one = "/applications/" + application.id();
        var desk = "/desk" + haiti.path();
        var series = "/desk/series/" + haiti.series().slug();
        return Stream.of(
                        Stream.of(
                                "/",
                                haiti.series().path(),
                                haiti.page(),
                                haiti.series().path() + "/call",
                                "/applications"),
                        Stream.of("", "/check", "/submission-file", "/withdrawal")
                                .map(page -> one + page),
                        Stream.of("institution", "aim", "engagement", "submission", "speaker", "issues", "consent")
                                .map(section -> one + "/form/" + section),
                        Stream.of("", "/assessment", "/comments", "/redacted-copy")
                                .map(page -> "/desk" + one + page),
                        Stream.of("/submission-file", "/submission-look", "/submission-pages")
                                .map(page -> "/desk" + one + page),
                        Stream.of("", ".csv", ".xlsx", ".zip")
                                .map(format -> desk + "/applications" + format + allColumns()),
                        Stream.of("", ".csv", ".xlsx", ".zip").map(format -> series + "/applications" + format),
                        Stream.of("/panel", "/panel/proposal", "/assessors", "/late-entries")
                                .map(page -> desk + page),
                        Stream.of("/desk", "/desk/outbox", series, series + "/glance"))
                .flatMap(addresses -> addresses)
                .toList();
    }

    private static String allColumns() {
        var columns = new ArrayList<String>();
        for (var column : TableColumn.values()) columns.add("col=" + column.code());
        for (var column : AskedColumn.of(Questionnaire.STANDARD)) columns.add("col=" + column.code());
        return "?" + String.join("&", columns);
    }

    /// What a file or page says, what lies in an archive too.
    private static String text(String name, byte[] bytes) throws IOException {
        if (name.contains(".xlsx")) return cells(bytes);
        if (!name.contains(".zip")) return new String(bytes, StandardCharsets.UTF_8);
        var text = new StringBuilder();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
                text.append(entry.getName()).append('\n').append(text(entry.getName(), zip.readAllBytes()));
        }
        return text.toString();
    }

    private static String cells(byte[] workbook) throws IOException {
        var text = new StringBuilder();
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            for (var row : book.getSheetAt(0))
                row.forEach(cell -> text.append(cell).append('\n'));
        }
        return text.toString();
    }

    private Application handIn(Planted planted, Map<String, List<String>> others) {
        var application = sample.application(haiti, applicant, planted.answers(others));
        applications.attach(application.id(), attached(planted));
        askAnother(planted, application);
        applications.submit(application.id(), applicant.locale());
        return applications.find(application.id()).orElseThrow();
    }

    private void askAnother(Planted planted, Application application) {
        coWriters.ask(application.id(), planted.word("asked") + "@example.org");
    }

    /// A colleague hides all of it, by question and by words, from who is asked to assess it.
    private Application redact(Planted planted, Application application) {
        var colleague = browsers.signedInAs(fixtures.person(Role.SECRETARIAT));
        var desk = "/desk/applications/" + application.id();
        var page = desk + "/redacted-copy";
        var asking = "/desk" + haiti.path() + "/assessors";
        staff.submit(
                staff.get(asking),
                asking,
                "chosen",
                application.id().toString(),
                "assessor",
                me.id().toString());
        var words = String.join("\n", planted.word("institution"), planted.word("AIM"), planted.word("address"));
        var sent = new ArrayList<>(List.of("passages", words));
        for (var field : List.of("engagement", "speakerFirstName", "speakerLastName", "speakerPosition"))
            sent.addAll(List.of("hidden", field));
        for (var field : List.of("speakerEmail", "speakerPhone", "accessNeeds", "submission"))
            sent.addAll(List.of("hidden", field));
        var saved = colleague.submit(colleague.get(page), page, sent.toArray(String[]::new));
        assertThat(saved.location()).isEqualTo(desk);
        return applications.find(application.id()).orElseThrow();
    }

    private UUID attached(Planted planted) {
        var pdf = SampleApplications.PDF.replace("made up.", planted.word("attached")) + "\n% "
                + planted.word("attached");
        var content = new ByteArrayInputStream(pdf.getBytes(StandardCharsets.US_ASCII));
        return switch (files.store(content, "submission.pdf", 1_000_000, Set.of(FileKind.PDF))) {
            case StoreOutcome.Stored(var file) -> file.id();
            case StoreOutcome refused -> throw new IllegalStateException(refused.toString());
        };
    }

    /// Words that stand nowhere else.
    private record Planted(String mark) {
        Map<String, String> parts() {
            var parts = new LinkedHashMap<String, String>();
            parts.put("organisation", word("institution"));
            parts.put("aim and work", word("aim"));
            parts.put("engagement", word("engagement"));
            parts.put("its address and telephone", word("address"));
            parts.put("speaker's name", word("name"));
            parts.put("speaker's position", word("position"));
            parts.put("speaker's e-mail and telephone", word("mail"));
            parts.put("access needs", word("access"));
            parts.put("attached submission", word("attached"));
            parts.put("who writes it too", word("asked"));
            return parts;
        }

        String word(String part) {
            return "zz" + mark + part;
        }

        Answers answers(Map<String, List<String>> others) {
            var usual = SampleApplications.answers("Sample", InstitutionKind.NATIONAL_CSO, Set.of("justice"));
            var values = new HashMap<>(AnswerFields.of(usual).values());
            values.put("institution", List.of(word("institution")));
            values.put("aim", List.of(word("aim")));
            values.put("engagement", List.of(word("engagement")));
            values.put("address", List.of(word("address")));
            values.put("phone", List.of(word("address")));
            values.put("speakerFirstName", List.of(word("name")));
            values.put("speakerLastName", List.of(word("name")));
            values.put("speakerPosition", List.of(word("position")));
            values.put("speakerEmail", List.of(word("mail") + "@example.org"));
            values.put("speakerPhone", List.of(word("mail")));
            values.put("accessNeeds", List.of(word("access")));
            values.putAll(others);
            return new AnswerFields(values).answers();
        }
    }
}
