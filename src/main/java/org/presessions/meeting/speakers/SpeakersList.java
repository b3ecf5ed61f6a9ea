package org.presessions.meeting.speakers;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.presessions.meeting.MeetingRoom;
import org.presessions.meeting.commands.FloorParty;
import org.presessions.meeting.commands.MeetingStage;
import org.presessions.meeting.log.OrderChange;
import org.presessions.meeting.log.Question;
import org.presessions.meeting.log.QuestionQueue;
import org.presessions.meeting.log.Share;
import org.presessions.meeting.log.Speeches;

/// The speakers' list as one person may read it.
///
/// @param shares what joint meetings left to this Pre-session
record SpeakersList(MeetingRoom room, List<Share> shares, Locale locale) {

    /// @param speaker "Denmark", or a speaker of the panel
    /// @param region code of the regional group; empty where there is none
    /// @param kind key of `meeting.speech.<kind>`
    /// @param used time without pauses; more than was given where somebody spoke on
    /// @param question what was on screen meanwhile; empty where there was nothing
    record Row(
            Instant at, String speaker, String region, String kind, Duration given, Duration used, String question) {}

    /// What a moderator changed of the order.
    ///
    /// @param speaker whom it concerns; empty where it is the rule
    /// @param region as in [Row]
    /// @param kind `order-chosen`, `moved`, `taken-down` or `out-of-turn`
    record Change(Instant at, String speaker, String region, String kind, String reason) {}

    /// @param turns how often it had the floor
    record Total(String speaker, int turns, Duration used) {}

    List<Row> rows() {
        return speeches().all().stream().map(this::row).toList();
    }

    /// In their order.
    List<Change> changes() {
        return room.floor().hands().changes().stream().map(this::change).toList();
    }

    private Change change(OrderChange change) {
        return switch (change) {
            case OrderChange.RuleChosen chosen -> new Change(chosen.at(), "", "", "order-chosen", chosen.reason());
            case OrderChange.Moved moved -> change(moved, moved.party(), "moved");
            case OrderChange.TakenDown taken -> change(taken, taken.party(), "taken-down");
            case OrderChange.GivenOutOfTurn given -> change(given, given.party(), "out-of-turn");
        };
    }

    private Change change(OrderChange change, FloorParty party, String kind) {
        return new Change(change.at(), name(party), room.floor().region(party), kind, change.reason());
    }

    /// The longest first.
    List<Total> totals() {
        var speeches = speeches();
        return speeches.all().stream()
                .map(Speeches.Speech::party)
                .distinct()
                .map(party -> new Total(name(party), turns(party), used(speeches, party)))
                .sorted(Comparator.comparing(Total::used).reversed())
                .toList();
    }

    /// As the rows say it, so that they add up.
    private static Duration used(Speeches speeches, FloorParty party) {
        return speeches.all().stream()
                .filter(speech -> speech.party().equals(party))
                .map(speech -> speech.used().truncatedTo(ChronoUnit.SECONDS))
                .reduce(Duration.ZERO, Duration::plus);
    }

    private Speeches speeches() {
        return new Speeches(Stream.concat(
                        room.state().speeches().all().stream(),
                        shares.stream().flatMap(share -> share.speeches().stream()))
                .toList());
    }

    private int turns(FloorParty party) {
        return (int) speeches().all().stream()
                .filter(speech -> speech.party().equals(party))
                .count();
    }

    private Row row(Speeches.Speech speech) {
        return new Row(
                speech.from(),
                name(speech.party()),
                room.floor().region(speech.party()),
                kind(speech),
                speech.given(),
                speech.used(),
                speech.questionId().map(this::question).orElse(""));
    }

    private String name(FloorParty party) {
        return room.floor().name(party, locale);
    }

    private static String kind(Speeches.Speech speech) {
        if (speech.isReply()) return "reply";
        if (speech.stage() == MeetingStage.STATE_SPEAKS) return "state";
        return speech.party() instanceof FloorParty.Panellist ? "panel" : "floor";
    }

    /// As it stood on the screen: in the words to which all agreed, or in those of each.
    private static String words(QuestionQueue queue, Question question) {
        return queue.agreedWords(question)
                .orElseGet(
                        () -> queue.parts(question).stream().map(Question::text).collect(Collectors.joining(" / ")));
    }

    private String question(UUID id) {
        return Stream.concat(
                        Stream.of(room.state().questions()), shares.stream().map(Share::questions))
                .flatMap(queue -> queue.find(id).map(question -> words(queue, question)).stream())
                .findFirst()
                .orElse("");
    }
}
