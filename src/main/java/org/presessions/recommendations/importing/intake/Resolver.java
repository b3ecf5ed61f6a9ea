package org.presessions.recommendations.importing.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.presessions.calendar.WorkingGroupSession;
import org.presessions.recommendations.Content;
import org.presessions.recommendations.Kind;
import org.presessions.recommendations.Party;
import org.presessions.recommendations.importing.intake.Finding.Severity;
import org.presessions.recommendations.importing.labels.Labels;
import org.presessions.recommendations.importing.layouts.Field;
import org.presessions.recommendations.importing.layouts.SourceRow;
import org.presessions.recommendations.importing.layouts.WhoseReview;
import org.presessions.states.Organisations;
import org.presessions.states.RegionalGroup;
import org.presessions.states.State;
import org.presessions.states.States;

/// Understands the rows of one file: cleans their values, finds what their labels mean, and says what it could not.
public final class Resolver {
    private static final int TEXT_AT_MOST = 20_000;

    private final Findings findings;
    private final ValueCleaner cleaning;
    private final RowLabels labels;
    private final PositionReader positions;
    private final WhoseReview review;
    private final boolean bearsIssues;
    private final Reference reference;

    /// What a file is checked against.
    ///
    /// @param sessions by their numbers
    /// @param agenda which States are reviewed at them
    public record Reference(
            States states, Organisations organisations, Map<Integer, WorkingGroupSession> sessions, Agenda agenda) {}

    public Resolver(
            Findings findings, Labels.Known known, WhoseReview review, boolean bearsIssues, Reference reference) {
        this.findings = findings;
        this.cleaning = new ValueCleaner(findings);
        this.labels = new RowLabels(findings, cleaning, known);
        this.positions = new PositionReader(labels, cleaning);
        this.review = review;
        this.bearsIssues = bearsIssues;
        this.reference = reference;
    }

    /// @return empty when the row is refused; the findings give every reason
    Optional<Resolution> resolve(SourceRow row) {
        var before = findings.size();
        try {
            return Optional.of(resolution(row));
        } catch (Refused first) {
            findings.keepOnly(before); // what was found on the way is found again
            faults(row)
                    .forEach(fault -> findings.add(
                            row.number(),
                            Severity.REFUSED,
                            fault.field(),
                            fault.value(),
                            fault.reason(),
                            fault.vocabulary()));
            return Optional.empty();
        }
    }

    /// Everything for which a row is refused, so that it has to be looked at once.
    private List<Refused> faults(SourceRow row) {
        var faults = new ArrayList<Refused>();
        var reviewed = new ArrayList<String>(1); // asked for once: its findings are counted
        List<Runnable> readings = List.of(
                () -> session(row),
                () -> {
                    var state = underReview(row).orElseThrow(() -> unknownStateUnderReview(row));
                    reviewed.add(state);
                    knownSession(row).ifPresent(known -> checkReview(row, known.number(), state));
                },
                () -> positions.read(row),
                () -> {
                    if (!isPledge(row)) recommending(row, reviewed.stream().findFirst());
                },
                () -> labels.group(row, Field.SUR_GROUP),
                () -> labels.group(row, Field.RS_GROUP),
                () -> labels.organisations(row, Field.SUR_ORGANISATIONS),
                () -> labels.organisations(row, Field.RS_ORGANISATIONS),
                () -> paragraph(row),
                () -> text(row),
                () -> action(row),
                () -> issues(row));
        for (var reading : readings) {
            try {
                reading.run();
            } catch (Refused fault) {
                faults.add(fault);
            }
        }
        return faults;
    }

    private boolean isPledge(SourceRow row) {
        try {
            return kind(row, positions.speakOfPledge(positions.read(row))) == Kind.PLEDGE;
        } catch (Refused unreadable) {
            return kind(row, false) == Kind.PLEDGE;
        }
    }

    private Resolution resolution(SourceRow row) {
        var paragraphText =
                row.value(Field.PARAGRAPH_TEXT).map(value -> cleaning.clean(row.number(), Field.PARAGRAPH_TEXT, value));
        return new Resolution(
                row.number(),
                content(row),
                paragraphText,
                row.value(Field.ID).flatMap(Resolver::number).map(Integer::longValue),
                row.value(Field.SOURCE_KEY),
                !bearsIssues,
                new Resolution.Silence(
                        isSilent(row, Field.SUR_GROUP, Field.SUR_ORGANISATIONS),
                        isSilent(row, Field.RS_GROUP, Field.RS_ORGANISATIONS),
                        isSilent(row, Field.LANGUAGE)),
                row.value(Field.SOURCE_FILE).map(value -> cleaning.clean(row.number(), Field.SOURCE_FILE, value)),
                row.value(Field.SOURCE_ROW).flatMap(Resolver::number));
    }

    private static boolean isSilent(SourceRow row, Field... fields) {
        return Arrays.stream(fields)
                .allMatch(field ->
                        row.value(field).filter(value -> !value.isBlank()).isEmpty());
    }

    private Content content(SourceRow row) {
        var session = session(row);
        var underReview = underReview(row);
        underReview.ifPresent(state -> checkReview(row, session.number(), state));
        var positionsSaid = positions.read(row);
        var kind = kind(row, positions.speakOfPledge(positionsSaid));
        var recommending = kind == Kind.PLEDGE ? underReview : recommending(row, underReview);
        return new Content(
                kind,
                session.number(),
                party(row, underReview.orElseThrow(() -> unknownStateUnderReview(row)), session, Field.SUR_GROUP),
                recommending
                        .map(iso3 -> party(row, iso3, session, Field.RS_GROUP))
                        .orElse(nobodyKnown()),
                paragraph(row),
                text(row),
                language(row),
                positionsSaid,
                action(row),
                issues(row),
                labels.affected(row),
                labels.goals(row),
                labels.themes(row));
    }

    /// Nobody recommends to himself: what a State promises itself is a pledge.
    private Optional<String> recommending(SourceRow row, Optional<String> underReview) {
        var state = labels.state(row, Field.RECOMMENDING_STATE, row.value(Field.RECOMMENDING_STATE));
        if (state.isPresent() && state.equals(underReview))
            throw new Refused(
                    Field.RECOMMENDING_STATE,
                    row.value(Field.RECOMMENDING_STATE).orElse(""),
                    "recommends-to-itself");
        return state;
    }

    /// The calendar knows which States are reviewed at a session.
    private void checkReview(SourceRow row, int session, String state) {
        if (!reference.agenda().contradicts(session, state)) return;
        var said = "%s, %d ≠ %s".formatted(state, session, reference.agenda().sessionsOf(state));
        if (reference.agenda().isSureOf(state)) throw new Refused(Field.SESSION, said, "not-reviewed-then");
        findings.add(row.number(), Severity.WARNING, Field.SESSION, said, "perhaps-not-reviewed-then");
    }

    private static String language(SourceRow row) {
        var said = row.value(Field.LANGUAGE).orElse("").strip().toLowerCase(Locale.ROOT);
        if (said.isEmpty()) return TextLanguage.of(row.value(Field.TEXT).orElse(""));
        return List.of("fr", "es").contains(said) ? said : "en";
    }

    private Optional<String> underReview(SourceRow row) {
        return labels.state(
                row,
                Field.STATE_UNDER_REVIEW,
                row.value(Field.STATE_UNDER_REVIEW).or(review::stateUnderReview));
    }

    private List<String> issues(SourceRow row) {
        return bearsIssues ? labels.issues(row) : labels.issuesOfThemes(row);
    }

    private WorkingGroupSession session(SourceRow row) {
        return knownSession(row)
                .orElseThrow(() ->
                        new Refused(Field.SESSION, row.value(Field.SESSION).orElse(""), "unknown-session"));
    }

    private Optional<WorkingGroupSession> knownSession(SourceRow row) {
        var said = row.value(Field.SESSION).orElse("");
        var number = said.isBlank() ? review.session() : number(said.strip());
        return number.map(reference.sessions()::get);
    }

    /// "44 - November 2023" is 44.
    private static Optional<Integer> number(String value) {
        var figures = value.strip().replaceAll("(?s)^(\\d{0,9}).*", "$1");
        return figures.isEmpty() ? Optional.empty() : Optional.of(Integer.valueOf(figures));
    }

    private static Kind kind(SourceRow row, boolean responseIsPledge) {
        var pledge = responseIsPledge
                || row.value(Field.KIND).filter("pledge"::equalsIgnoreCase).isPresent();
        return pledge ? Kind.PLEDGE : Kind.RECOMMENDATION;
    }

    private static Refused unknownStateUnderReview(SourceRow row) {
        return new Refused(
                Field.STATE_UNDER_REVIEW, row.value(Field.STATE_UNDER_REVIEW).orElse(""), "no-state-under-review");
    }

    /// What the file says of groups counts; where it is silent, what we know for the first day of the session.
    private Party party(SourceRow row, String iso3, WorkingGroupSession session, Field groupField) {
        var organisationsField = groupField == Field.SUR_GROUP ? Field.SUR_ORGANISATIONS : Field.RS_ORGANISATIONS;
        var said = labels.organisations(row, organisationsField);
        return new Party(
                Optional.of(iso3),
                labels.group(row, groupField)
                        .orElseGet(() -> groupOf(reference.states().get(iso3))),
                said.isEmpty() ? reference.organisations().of(iso3, session.startsOn()) : said);
    }

    private static String groupOf(State state) {
        return state.regionalGroup().map(RegionalGroup::code).orElse("observer");
    }

    private static Party nobodyKnown() {
        return new Party(Optional.empty(), "", List.of());
    }

    private String text(SourceRow row) {
        var text =
                cleaning.clean(row.number(), Field.TEXT, row.value(Field.TEXT).orElse(""));
        if (text.isEmpty()) throw new Refused(Field.TEXT, "", "no-text");
        if (text.length() > TEXT_AT_MOST) throw new Refused(Field.TEXT, text, "too-long");
        return text;
    }

    /// "186.28." and "28.212 " are 186.28 and 28.212.
    private String paragraph(SourceRow row) {
        var said = row.value(Field.PARAGRAPH).orElse("");
        var number = said.replaceAll("\\s+", "").replaceAll("\\.+$", "");
        if (!number.equals(said)) findings.add(row.number(), Severity.REPAIRED, Field.PARAGRAPH, said, "paragraph");
        if (!number.isEmpty() && !number.matches("\\d{1,4}(\\.\\d{1,4}){0,3}[a-z]?"))
            throw new Refused(Field.PARAGRAPH, said, "no-paragraph-number");
        return number;
    }

    private static Optional<Integer> action(SourceRow row) {
        var said = row.value(Field.ACTION).orElse("").strip();
        if (said.isEmpty()) return Optional.empty();
        return number(said).filter(category -> category >= 1 && category <= 5).or(() -> {
            throw new Refused(Field.ACTION, said, "unknown-action");
        });
    }
}
