package org.presessions.demonstration;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.presessions.applications.Application;
import org.presessions.applications.Applications;
import org.presessions.applications.NewApplication;
import org.presessions.applications.answers.Answers;
import org.presessions.applications.answers.InstitutionKind;
import org.presessions.applications.answers.Safety;
import org.presessions.applications.calls.CallForApplications;
import org.presessions.applications.calls.Calls;
import org.presessions.applications.calls.NewCall;
import org.presessions.calendar.PreSession;
import org.presessions.calendar.Series;
import org.presessions.files.FileKind;
import org.presessions.files.StoreOutcome;
import org.presessions.files.StoredFiles;
import org.presessions.people.People;
import org.presessions.people.Person;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Calls and applications, made up.
@Component
@Transactional
public class SampleApplications {
    /// The smallest document that says what it is.
    public static final String PDF = """
            %PDF-1.4
            1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
            2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj
            3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R
            /Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >> endobj
            4 0 obj << /Length 62 >> stream
            BT /F1 18 Tf 72 760 Td (Sample UPR submission, made up.) Tj ET
            endstream endobj
            trailer << /Root 1 0 R /Size 5 >>
            startxref
            0
            %%EOF
            """;

    private static final String SPEAKER = "Robin Sample";
    private static final List<String> REGIONS = List.of("", "North", "South", "Coast");
    private static final long LIMIT_BYTES = 1_000_000;

    private final Calls calls;
    private final Applications applications;
    private final People people;
    private final StoredFiles files;

    SampleApplications(Calls calls, Applications applications, People people, StoredFiles files) {
        this.calls = calls;
        this.applications = applications;
        this.people = people;
        this.files = files;
    }

    /// A call for all States of a series.
    public CallForApplications call(Series series, Instant opensAt, Instant closesAt) {
        return calls.open(new NewCall(series.id(), opensAt, closesAt, "pre-sessions@example.org"));
    }

    /// A draft that nobody has filled in yet.
    public Application begun(PreSession preSession, Person applicant) {
        return applications.start(preSession.id(), applicant.id(), applicant.locale(), UUID.randomUUID());
    }

    /// A draft with everything in it, ready to be handed in.
    public Application draft(PreSession preSession, Person applicant, String institution) {
        var draft = begun(preSession, applicant);
        applications.save(draft.id(), answers(institution, InstitutionKind.NATIONAL_CSO, Set.of("civil-society")));
        applications.attach(draft.id(), submission());
        return applications.find(draft.id()).orElseThrow();
    }

    /// An application that was handed in, by somebody who exists for it alone.
    public Application application(PreSession preSession, String institution) {
        return application(preSession, institution, InstitutionKind.NATIONAL_CSO, Set.of("civil-society"));
    }

    /// @param issues codes of the vocabulary
    public Application application(
            PreSession preSession, String institution, InstitutionKind kind, Set<String> issues) {
        var answers = answers(institution, kind, issues);
        var applicant = people.ensure(answers.email(), SPEAKER, Locale.ENGLISH);
        return application(preSession, applicant, answers);
    }

    public Application application(PreSession preSession, Person applicant, Answers answers) {
        return applications.enter(new NewApplication(
                preSession.id(), applicant.id(), applicant.locale(), answers, Optional.of(submission())));
    }

    /// An application whose speaker is somebody in particular.
    public Application application(
            PreSession preSession, String institution, InstitutionKind kind, Set<String> issues, Person speaker) {
        var answers = answers(institution, kind, issues, speaker.name(), speaker.email());
        return application(preSession, people.ensure(answers.email(), "", Locale.ENGLISH), answers);
    }

    /// Answers that lack nothing. The addresses lead nowhere.
    public static Answers answers(String institution, InstitutionKind kind, Set<String> issues) {
        return answers(institution, kind, issues, SPEAKER, name(institution) + "-speaker@example.org");
    }

    private static Answers answers(
            String institution, InstitutionKind kind, Set<String> issues, String speaker, String speakerEmail) {
        var name = name(institution);
        return new Answers(
                institution,
                Optional.of(kind),
                kind == InstitutionKind.COALITION ? "Sample Member One\nSample Member Two" : "",
                REGIONS.get(Math.floorMod(institution.hashCode(), REGIONS.size())),
                "1 Sample Street",
                "+41 22 555 01 00",
                "https://" + name + ".example.org",
                name + "@example.org",
                institution + " brings people together, listens to them and writes down what they need.",
                "1998",
                Optional.of(kind == InstitutionKind.INTERNATIONAL_CSO),
                "It has trained volunteers in twelve districts and took part in the last two cycles of the UPR.",
                speaker.replaceAll(" .*", ""),
                speaker.replaceAll(".* ", ""),
                "Programme officer",
                speakerEmail,
                "",
                "unsaid",
                List.of("en", "fr"),
                issues,
                "",
                true,
                Safety.UNSAID);
    }

    private static String name(String institution) {
        return institution.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }

    private UUID submission() {
        var content = new ByteArrayInputStream(PDF.getBytes(StandardCharsets.US_ASCII));
        return switch (files.store(content, "UPR submission (sample).pdf", LIMIT_BYTES, Set.of(FileKind.PDF))) {
            case StoreOutcome.Stored(var file) -> file.id();
            case StoreOutcome refused -> throw new IllegalStateException(refused.toString());
        };
    }
}
