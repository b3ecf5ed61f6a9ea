package org.presessions.statements.text;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a statement says on one issue, in the order that UPR Info teaches: follow-up, how it evolved, what is asked.
///
/// @param slot 0 to 99, which fields of the form are its own for as long as it lives, whatever is removed before it;
///     statements of before have none, and theirs follow from the order ([StatementText])
/// @param issue code of the vocabulary of issues
/// @param followedUp earlier recommendations of the record, by their numbers; statements of before have none
/// @param followUp on earlier recommendations, and which States made them
/// @param proposals recommendations that the speaker suggests, two or three
public record IssueBlock(
        @JsonSetter(nulls = Nulls.AS_EMPTY) int slot,
        String issue,
        @JsonSetter(nulls = Nulls.AS_EMPTY) List<FollowedUp> followedUp,
        String followUp,
        String evolution,
        List<String> proposals,
        List<String> advanceQuestions) {
    static final int SLOTS = 100;

    /// Without a recommendation of the record, in whichever slot is free.
    public IssueBlock(
            String issue, String followUp, String evolution, List<String> proposals, List<String> advanceQuestions) {
        this(0, issue, List.of(), followUp, evolution, proposals, advanceQuestions);
    }

    /// With more of them, as many as fit.
    IssueBlock following(Set<Long> numbers) {
        var there = followedUp.stream().map(FollowedUp::number).collect(Collectors.toSet());
        var more = numbers.stream().filter(number -> !there.contains(number)).map(FollowedUp::of);
        return followingUp(Stream.concat(followedUp.stream(), more)
                .limit(StatementText.FOLLOWED_UP)
                .sorted(Comparator.comparing(FollowedUp::number))
                .toList());
    }

    IssueBlock notFollowing(long number) {
        return followingUp(
                followedUp.stream().filter(one -> one.number() != number).toList());
    }

    private IssueBlock followingUp(List<FollowedUp> others) {
        return new IssueBlock(slot, issue, others, followUp, evolution, proposals, advanceQuestions);
    }

    IssueBlock in(int other) {
        return new IssueBlock(other, issue, followedUp, followUp, evolution, proposals, advanceQuestions);
    }

    Stream<String> spoken() {
        return Stream.concat(Stream.of(followUp, evolution), proposals.stream());
    }
}
