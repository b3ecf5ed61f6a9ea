package org.presessions.outcomes;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.presessions.applications.answers.InstitutionKind;
import org.presessions.applications.answers.Safety;
import org.presessions.calendar.Format;
import org.presessions.calendar.PreSession;
import org.presessions.calendar.Series;
import org.presessions.calendar.SeriesDates;
import org.presessions.meeting.MeetingQuestion;
import org.presessions.protection.Shown;
import org.presessions.selection.Seat;
import org.presessions.selection.SeatStatus;
import org.presessions.shared.Page;
import org.presessions.shared.words.Wording;
import org.presessions.statements.PanelStatement;
import org.presessions.statements.Statement;
import org.presessions.statements.StatementStatus;
import org.presessions.statements.text.IssueBlock;
import org.presessions.states.RegionalGroup;
import org.presessions.states.State;

/// A made-up Pre-session on Haiti with three speakers: a French statement full of traps, an Arabic one, and none.
final class SampleBrief {
    static final State HAITI = new State(
            "HTI",
            "haiti",
            Optional.of(RegionalGroup.GRULAC),
            Wording.english("Haiti").and("fr", "Haïti").and("es", "Haití"));
    static final State CHILE = new State(
            "CHL",
            "chile",
            Optional.of(RegionalGroup.GRULAC),
            Wording.english("Chile").and("fr", "Chili").and("es", "Chile"));
    static final State UGANDA = new State(
            "UGA",
            "uganda",
            Optional.of(RegionalGroup.AFRICA),
            Wording.english("Uganda").and("fr", "Ouganda").and("es", "Uganda"));

    static final UUID PRE_SESSION = id(1);
    static final UUID FIRST = id(11);
    static final UUID SECOND = id(12);
    static final UUID THIRD = id(13);
    static final UUID STATEMENT = id(21);
    static final UUID ARABIC_STATEMENT = id(22);
    static final UUID TO_FIRST = id(31);
    static final UUID TO_PANEL = id(32);
    static final UUID NEVER_TAKEN = id(33);
    static final Instant AT = Instant.parse("2021-12-07T10:00:00Z");

    static final String HOSTILE =
            "<img src=http://evil.example/x.png><script>alert(1)</script> =HYPERLINK(\"http://evil.example\") file:///etc/passwd ${7*7} & « Ωμέγα » Привет";
    static final String ARABIC = "نوصي بأن تضمن الدولة الحق في الماء للجميع";

    private SampleBrief() {}

    static PreSession preSession() {
        var dates = new SeriesDates(
                SeriesDates.Precision.WEEK, LocalDate.of(2021, 12, 6), LocalDate.of(2021, 12, 10), false);
        var series = new Series(id(2), "40", 40, Format.VIRTUAL, dates, Page.GENEVA, false);
        return new PreSession(
                PRE_SESSION,
                series,
                HAITI,
                Optional.of(Instant.parse("2021-12-07T09:00:00Z")),
                Duration.ofMinutes(60),
                Optional.<URI>empty());
    }

    static Brief brief() {
        var composed = BriefComposition.of(PRE_SESSION, statements(), questions(), AT);
        return new BriefDisclosure(shown(), true).of(composed);
    }

    /// Everything may be known of the three.
    static Map<UUID, Shown> shown() {
        return Map.of(
                FIRST, shown(FIRST, "Amina Sample", "Director", "Sample Coalition for the Right to Water"),
                SECOND, shown(SECOND, "سلمى مثال", "", "Sample Association"),
                THIRD, shown(THIRD, "Carlos Sample", "Lawyer", "Sample Institute"));
    }

    private static Shown shown(UUID seatId, String name, String position, String institution) {
        return new Shown(
                seatId, name, position, institution, true, false, false, false, true, true, true, true, Set.of());
    }

    static List<PanelStatement> statements() {
        var first = seat(FIRST, "Amina Sample", "Director", "Sample Coalition for the Right to Water", 1);
        var second = seat(SECOND, "سلمى مثال", "", "Sample Association", 2);
        var third = seat(THIRD, "Carlos Sample", "Lawyer", "Sample Institute", 3);
        return statements(first, second, third);
    }

    static List<PanelStatement> statements(Seat first, Seat second, Seat third) {
        return List.of(
                new PanelStatement(first, Optional.of(statement(first))),
                new PanelStatement(second, Optional.of(arabicStatement(second))),
                new PanelStatement(third, Optional.empty()));
    }

    private static Statement statement(Seat seat) {
        var water = new IssueBlock(
                "environment",
                "Follow-up",
                "Evolution",
                List.of("Adopter une loi sur l’eau.\nD’ici 2023.", " ", HOSTILE),
                List.of("Quelles mesures ont été prises ?"));
        var silent = new IssueBlock("womens-rights", "Only a follow-up", "", List.of(), List.of());
        return new Statement(
                STATEMENT,
                seat,
                StatementStatus.APPROVED,
                "fr",
                "Trois ménages sur quatre n’ont pas d’eau. " + HOSTILE + "\u0001\u000b",
                List.of(water, silent),
                Optional.of(id(41)),
                Duration.ofMinutes(4));
    }

    private static Statement arabicStatement(Seat seat) {
        var block = new IssueBlock("womens-rights", "", "", List.of(ARABIC), List.of());
        return new Statement(
                ARABIC_STATEMENT,
                seat,
                StatementStatus.APPROVED,
                "ar",
                ARABIC,
                List.of(block),
                Optional.empty(),
                Duration.ZERO);
    }

    static List<MeetingQuestion> questions() {
        return questions(FIRST, THIRD);
    }

    static List<MeetingQuestion> questions(UUID first, UUID third) {
        return List.of(
                new MeetingQuestion(
                        TO_FIRST,
                        List.of(UGANDA, CHILE),
                        Set.of(),
                        Set.of(first),
                        "Which law comes first?",
                        true,
                        AT,
                        List.of(
                                new MeetingQuestion.Answer(first, "The water law.", false),
                                new MeetingQuestion.Answer(third, "", true)),
                        false),
                new MeetingQuestion(
                        TO_PANEL,
                        List.of(CHILE),
                        Set.of(),
                        Set.of(),
                        "What helps you most?",
                        true,
                        AT,
                        List.of(),
                        false),
                new MeetingQuestion(
                        NEVER_TAKEN, List.of(UGANDA), Set.of(), Set.of(), "Kept back", false, AT, List.of(), false));
    }

    private static Seat seat(UUID id, String name, String position, String institution, int order) {
        return new Seat(
                id,
                PRE_SESSION,
                id(50 + order),
                id(60 + order),
                name,
                position,
                institution,
                InstitutionKind.NATIONAL_CSO,
                Set.of("environment"),
                order,
                Duration.ofMinutes(5),
                SeatStatus.CONFIRMED,
                Safety.UNSAID);
    }

    static UUID id(int number) {
        return new UUID(0, number);
    }
}
