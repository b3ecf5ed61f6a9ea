package org.presessions.meeting;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.presessions.meeting.log.Question;
import org.presessions.protection.Shown;
import org.presessions.shared.Page;
import org.presessions.states.State;
import org.presessions.states.States;

/// What was asked, as one person in the room may read it. Which delegation asked not to be named only the desk reads.
public record RoomQuestions(MeetingRoom room, Page page) {
    /// @param from "Denmark, Chile", "a delegation"
    /// @param translation by the moderator; empty where there is none
    public record Words(UUID questionId, String from, String text, String translation) {}

    /// In the words of each who asked; in one where there is one question, or all agreed to new words.
    public List<Words> of(Question question) {
        return words(question, room.attendee().moderates());
    }

    /// The same for everybody: whoever moderates sees here what all see.
    public List<Words> onScreen(Question question) {
        return words(question, false);
    }

    /// All who asked it, or what was joined to it.
    public String from(Question question) {
        return names(room.state().questions().askers(question), room.attendee().moderates());
    }

    /// "Amina Sample, Robin Sample", each with the State where there are several; empty where it is for the panel, or
    /// for
    /// speakers whom this person does not see.
    public String to(Question question) {
        return room.seats().stream()
                .filter(seat -> question.toSeatIds().contains(seat.id()))
                .flatMap(seat -> room.seat(seat.id()).map(this::called).stream())
                .collect(Collectors.joining(", "));
    }

    private String called(Shown shown) {
        var name = Page.apart(shown.name());
        return room.speaksOn(shown.seatId())
                .map(state -> name + " (" + state.name(page.locale()) + ")")
                .orElse(name);
    }

    private List<Words> words(Question question, boolean isDesk) {
        var queue = room.state().questions();
        return queue.agreedWords(question)
                .map(agreed -> List.of(words(question, queue.askers(question), agreed, isDesk)))
                .orElseGet(() -> queue.parts(question).stream()
                        .map(part -> words(part, part.askers(), part.text(), isDesk))
                        .toList());
    }

    private Words words(Question question, List<Question.Asker> askers, String text, boolean isDesk) {
        return new Words(
                question.id(), names(askers, isDesk), text, question.handling().translation());
    }

    private String names(List<Question.Asker> askers, boolean isDesk) {
        var named = askers.stream()
                .flatMap(asker -> asker.named().stream())
                .map(room.parties()::get)
                .distinct()
                .toList();
        var others = askers.stream()
                .filter(asker -> asker.named().isEmpty())
                .map(asker -> unnamed(asker, isDesk))
                .distinct();
        return Stream.concat(
                        States.sorted(named, page.locale()).stream().map((State state) -> state.name(page.locale())),
                        others)
                .collect(Collectors.joining(", "));
    }

    private String unnamed(Question.Asker asker, boolean isDesk) {
        if (asker.isPublic()) return page.t("meeting.unnamed.public");
        if (asker.isModerator()) return page.t("meeting.unnamed.moderator");
        if (!isDesk) return page.t("meeting.unnamed.delegation");
        var state = room.parties().get(asker.stateIso3().orElseThrow());
        return page.t("meeting.unnamed.shown-as", state.name(page.locale()));
    }
}
