package org.presessions.meeting;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.presessions.meeting.log.Question;
import org.presessions.meeting.log.QuestionQueue;
import org.presessions.states.MembersAndObservers;

/// The questions of a meeting, as others may know them: who asked not to be named is not.
record RecordedQuestions(QuestionQueue queue, MembersAndObservers parties) {
    /// In the order in which they were taken, then as asked.
    List<MeetingQuestion> all() {
        var others = queue.all().stream()
                .filter(question -> question.stands() && !question.isTaken())
                .sorted(Comparator.comparing(Question::askedAt));
        return Stream.concat(queue.taken().stream(), others).flatMap(this::each).toList();
    }

    /// One, or one for each who asked where several were joined: a State keeps its own words.
    private Stream<MeetingQuestion> each(Question question) {
        var agreed = queue.agreedWords(question);
        if (agreed.isPresent()) return Stream.of(one(question, queue.askers(question), agreed.get()));
        return queue.parts(question).stream()
                .map(part -> one(question, part.askers(), part.text()).withId(part.id()));
    }

    private MeetingQuestion one(Question question, List<Question.Asker> askers, String text) {
        return new MeetingQuestion(
                question.id(),
                askers.stream()
                        .flatMap(asker -> asker.named().stream())
                        .map(parties::get)
                        .distinct()
                        .toList(),
                unnamed(askers),
                question.toSeatIds(),
                text,
                question.isTaken(),
                question.askedAt(),
                question.answers().stream()
                        .filter(answer -> answer.manner() != Question.Manner.FLOOR)
                        .map(answer -> new MeetingQuestion.Answer(
                                answer.seatId(), answer.text(), answer.manner() == Question.Manner.ALOUD))
                        .toList(),
                question.isWaiting() && question.handling().isApproved());
    }

    private static Set<MeetingQuestion.Unnamed> unnamed(List<Question.Asker> askers) {
        var unnamed = EnumSet.noneOf(MeetingQuestion.Unnamed.class);
        for (var asker : askers)
            if (asker.isPublic()) unnamed.add(MeetingQuestion.Unnamed.PUBLIC);
            else if (asker.isModerator()) unnamed.add(MeetingQuestion.Unnamed.MODERATOR);
            else if (asker.isUnattributed()) unnamed.add(MeetingQuestion.Unnamed.DELEGATION);
        return unnamed;
    }
}
