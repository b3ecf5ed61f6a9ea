package org.presessions.meeting;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.presessions.protection.Shown;
import org.presessions.shared.FieldErrors;

/// A question as the browser sent it.
///
/// @param key made with the form, so that one sent twice is one question
/// @param to ids of seats, and codes of States whose whole panel is meant; none for all
/// @param unattributed whether others are to read "a delegation"
public record QuestionForm(String key, List<String> to, boolean unattributed, String text) {
    public static final int CHARACTERS_AT_MOST = 1500;

    public static QuestionForm empty() {
        return new QuestionForm(UUID.randomUUID().toString(), List.of(), false, "");
    }

    public static QuestionForm of(KeptDraft kept) {
        var draft = kept.draft();
        var to = draft.toSeatIds().stream().map(UUID::toString).toList();
        return new QuestionForm(kept.questionId().toString(), to, draft.isUnattributed(), draft.text());
    }

    public FieldErrors errors() {
        var errors = new FieldErrors();
        errors.addIf(question().isEmpty(), "text", "meeting.error.empty");
        errors.addIf(isTooLong(), "text", "meeting.error.long", CHARACTERS_AT_MOST);
        return errors;
    }

    public String question() {
        return text.replace("\r\n", "\n").strip();
    }

    public boolean isTooLong() {
        return question().length() > CHARACTERS_AT_MOST;
    }

    /// A key that is none gets one: then a second sending is told by its words.
    public UUID id() {
        return uuid(key).orElseGet(UUID::randomUUID);
    }

    /// @param panels of those who are in the room
    public QuestionDraft draft(List<MeetingRoom.Panel> panels) {
        return new QuestionDraft(toSeatIds(panels), unattributed, question());
    }

    /// As [#errors()], and whether all of those to whom it was to go are there no more: then it goes to nobody else.
    public FieldErrors errors(List<MeetingRoom.Panel> panels) {
        var errors = errors();
        var isMeant = to.stream().anyMatch(one -> uuid(one).isPresent() || one.matches("[A-Z]{3}"));
        var isLost = isMeant && panels.stream().flatMap(this::chosen).findAny().isEmpty();
        errors.addIf(isLost, "to", "meeting.error.to");
        return errors;
    }

    /// The speakers it is put to, where they are on a panel; none for all of them. All of several panels are still
    /// named each, as who was chosen.
    private Set<UUID> toSeatIds(List<MeetingRoom.Panel> panels) {
        var all = panels.stream().flatMap(panel -> panel.speakers().stream()).toList();
        var chosen = panels.stream().flatMap(this::chosen).collect(Collectors.toUnmodifiableSet());
        return panels.size() == 1 && chosen.size() == all.size() ? Set.of() : chosen;
    }

    private Stream<UUID> chosen(MeetingRoom.Panel panel) {
        var isWhole = to.contains(panel.state().iso3());
        return panel.speakers().stream().map(Shown::seatId).filter(id -> isWhole || to.contains(id.toString()));
    }

    public static Optional<UUID> uuid(String text) {
        return text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
                ? Optional.of(UUID.fromString(text))
                : Optional.empty();
    }
}
