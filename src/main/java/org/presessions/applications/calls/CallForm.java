package org.presessions.applications.calls;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.presessions.calendar.Series;
import org.presessions.people.EmailAddress;
import org.presessions.shared.Coded;
import org.presessions.shared.FieldErrors;
import org.presessions.shared.Times;

/// The window of a call as its form describes it.
///
/// @param opensAt local time in the zone of the series, as `<input type=datetime-local>` sends it
/// @param filesHours how long after the answers files may follow
/// @param publication one of [CallPublication]; not asked any more once the call is public
/// @param publishedAt local time in the zone of the series, for a later publication
/// @param announce any value where the series is to be announced too
/// @param confirmed any value where it is meant as it stands
public record CallForm(
        @Nullable String opensAt,
        @Nullable String closesAt,
        @Nullable String contactEmail,
        @Nullable String filesHours,
        @Nullable String publication,
        @Nullable String publishedAt,
        @Nullable String announce,
        @Nullable String confirmed) {
    private static final String USUAL_HOURS = "48";
    private static final int HOURS_AT_MOST = 336; // two weeks

    /// An empty one.
    ///
    /// @param email at which the organisation is asked; empty where it said none
    static CallForm askedAt(String email) {
        return new CallForm("", "", email, USUAL_HOURS, CallPublication.DRAFT.code(), "", null, null);
    }

    static CallForm of(Series series, CallForApplications call) {
        var publication = call.publishedAt().isEmpty() ? CallPublication.DRAFT : CallPublication.LATER;
        return new CallForm(
                local(call.opensAt(), series.zone()),
                local(call.closesAt(), series.zone()),
                call.contactEmail(),
                Integer.toString(call.filesHours()),
                publication.code(),
                call.publishedAt().map(at -> local(at, series.zone())).orElse(""),
                null,
                null);
    }

    /// @param zone of the series
    FieldErrors check(ZoneId zone) {
        var errors = new FieldErrors();
        var opens = instant(opensAt, zone);
        var closes = instant(closesAt, zone);
        errors.addIf(opens.isEmpty(), "opensAt", "applications.error.opens-at");
        errors.addIf(closes.isEmpty(), "closesAt", "applications.error.closes-at");
        if (!errors.any())
            errors.addIf(
                    !closes.orElseThrow().isAfter(opens.orElseThrow()),
                    "closesAt",
                    "applications.error.closes-before-it-opens");
        errors.addIf(EmailAddress.parse(text(contactEmail)).isEmpty(), "contactEmail", "applications.error.contact");
        errors.addIf(hours().isEmpty(), "filesHours", "applications.error.files-hours", HOURS_AT_MOST);
        return errors;
    }

    /// What is asked of a call that is not public yet.
    FieldErrors checkPublication(Instant now, ZoneId zone) {
        var errors = new FieldErrors();
        errors.addIf(chosen().isEmpty(), "publication", "applications.error.publication");
        if (chosen().filter(CallPublication.LATER::equals).isEmpty()) return errors;
        errors.addIf(
                instant(publishedAt, zone).filter(now::isBefore).isEmpty(),
                "publishedAt",
                "applications.error.published-at");
        return errors;
    }

    /// @return from when on everybody sees it; empty for a draft
    Optional<Instant> publishedAt(Instant now, ZoneId zone) {
        return chosen().flatMap(publication -> switch (publication) {
            case DRAFT -> Optional.empty();
            case NOW -> Optional.of(now);
            case LATER -> instant(publishedAt, zone);
        });
    }

    /// Whether everybody is to see the series as well, now that they are to see its call.
    boolean announces() {
        return announce != null
                && chosen().filter(CallPublication.DRAFT::equals).isEmpty();
    }

    private Optional<CallPublication> chosen() {
        return Coded.find(CallPublication.class, text(publication));
    }

    NewCall call(Series series) {
        return new NewCall(
                series.id(),
                instant(opensAt, series.zone()).orElseThrow(),
                instant(closesAt, series.zone()).orElseThrow(),
                EmailAddress.parse(text(contactEmail)).orElseThrow(),
                hours().orElseThrow());
    }

    private Optional<Integer> hours() {
        return Optional.of(filesHours == null ? USUAL_HOURS : text(filesHours))
                .filter(typed -> typed.matches("[0-9]{1,3}"))
                .map(Integer::valueOf)
                .filter(hours -> hours <= HOURS_AT_MOST);
    }

    static String local(Instant at, ZoneId zone) {
        return LocalDateTime.ofInstant(at, zone).truncatedTo(ChronoUnit.MINUTES).toString();
    }

    /// A local time; nothing where the text is none.
    static Optional<Instant> instant(@Nullable String local, ZoneId zone) {
        return Times.local(text(local), zone);
    }

    public static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}
