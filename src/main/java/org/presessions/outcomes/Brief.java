package org.presessions.outcomes;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.presessions.statements.text.FollowedUp;

/// What a Pre-session leaves in a delegate's hands, as it stood at its end. Every sentence keeps the id of where it
/// came from, so that what a delegation says in the room can later be followed back to who proposed it.
///
/// @param toPanel questions that were put to the panel as a whole
public record Brief(UUID preSessionId, Instant madeAt, List<Speaker> speakers, List<Question> toPanel) {

    /// One speaker's page.
    ///
    /// @param statementId absent where there is "No statement available"
    /// @param language of the statement, a BCP 47 tag; empty without a statement
    /// @param questions that were put to this speaker
    public record Speaker(
            UUID seatId,
            String name,
            String position,
            String institution,
            Optional<UUID> statementId,
            String language,
            String summary,
            boolean video,
            List<Issue> issues,
            List<Question> questions) {

        public String item() {
            return "speaker:" + seatId;
        }

        private Speaker without(UUID other) {
            var asked =
                    questions.stream().map(question -> question.without(other)).toList();
            var isOther = seatId.equals(other);
            return new Speaker(
                    seatId,
                    name,
                    position,
                    institution,
                    isOther ? Optional.empty() : statementId,
                    isOther ? "" : language,
                    isOther ? "" : summary,
                    !isOther && video,
                    isOther ? List.of() : issues,
                    asked);
        }

        private Speaker with(List<Question> asked) {
            return new Speaker(
                    seatId, name, position, institution, statementId, language, summary, video, issues, asked);
        }

        private Speaker only(Set<String> items) {
            if (items.contains(item())) return this;
            return new Speaker(
                    seatId,
                    name,
                    position,
                    institution,
                    statementId,
                    language,
                    "",
                    video,
                    issues.stream()
                            .map(issue -> issue.only(items))
                            .filter(Issue::asks)
                            .toList(),
                    markedQuestions(questions, items));
        }

        private boolean isKeptFor(Set<String> items) {
            return items.contains(item())
                    || !questions.isEmpty()
                    || issues.stream().anyMatch(Issue::asks);
        }

        private Stream<String> items() {
            return Stream.concat(
                    Stream.of(item()),
                    Stream.concat(
                            issues.stream().flatMap(Issue::items),
                            questions.stream().map(Question::item)));
        }
    }

    /// What a speaker asks for on one issue.
    ///
    /// @param code of the vocabulary of issues
    /// @param followedUp earlier recommendations that the statement speaks of; absent in briefs of before
    /// @param evolution how it evolved since the last review; absent in briefs of before
    public record Issue(
            String code,
            @JsonSetter(nulls = Nulls.AS_EMPTY) List<FollowedUp> followedUp,
            @JsonSetter(nulls = Nulls.AS_EMPTY) String evolution,
            List<Proposal> recommendations,
            List<Proposal> advanceQuestions) {
        Issue(String code, List<Proposal> recommendations, List<Proposal> advanceQuestions) {
            this(code, List.of(), "", recommendations, advanceQuestions);
        }

        boolean asks() {
            return !recommendations.isEmpty() || !advanceQuestions.isEmpty();
        }

        boolean isOfUse() {
            return asks() || !followedUp.isEmpty() || !evolution.isEmpty();
        }

        private Issue only(Set<String> items) {
            Predicate<Proposal> marked = proposal -> items.contains(proposal.item());
            return new Issue(
                    code,
                    recommendations.stream().filter(marked).toList(),
                    advanceQuestions.stream().filter(marked).toList());
        }

        private Stream<String> items() {
            return Stream.concat(recommendations.stream(), advanceQuestions.stream())
                    .map(Proposal::item);
        }
    }

    /// A recommendation or an advance question that a speaker suggests.
    ///
    /// @param item such as `recommendation:{statement}:2:1`: the first one on the statement's second issue
    public record Proposal(String item, String text) {}

    /// A question from the floor, with what was answered.
    ///
    /// @param fromIso3s the States that asked
    /// @param unnamed who asked without a name, as `outcomes.unnamed.<code>` says; absent in briefs of before
    public record Question(
            UUID id,
            List<String> fromIso3s,
            @JsonSetter(nulls = Nulls.AS_EMPTY) List<String> unnamed,
            String text,
            List<Answer> answers) {
        public String item() {
            return "question:" + id;
        }

        private Question without(UUID seatId) {
            var others = answers.stream()
                    .filter(answer -> !answer.seatId().equals(seatId))
                    .toList();
            return new Question(id, fromIso3s, unnamed, text, others);
        }
    }

    /// @param text empty for what was said aloud
    /// @param spoken in briefs of before: that the speaker was given the floor
    /// @param aloud that the speaker answered aloud, by the moderator's word; absent in briefs of before
    public record Answer(
            UUID seatId, String speaker, String institution, String text, boolean spoken, Optional<Boolean> aloud) {
        boolean isAloud() {
            return aloud.orElse(false);
        }

        /// That there is one, and no more: it is not to be taken away.
        Answer untold() {
            return new Answer(seatId, speaker, institution, "", false, Optional.empty());
        }

        boolean isUntold() {
            return text.isEmpty() && !spoken && aloud.isEmpty();
        }
    }

    /// Everything that can be marked.
    Set<String> items() {
        return Stream.concat(
                        speakers.stream().flatMap(Speaker::items),
                        toPanel.stream().map(Question::item))
                .collect(Collectors.toUnmodifiableSet());
    }

    /// The brief reduced to marked items, each still under its speaker.
    Brief only(Set<String> items) {
        var kept = speakers.stream()
                .map(speaker -> speaker.only(items))
                .filter(speaker -> speaker.isKeptFor(items))
                .toList();
        return new Brief(preSessionId, madeAt, kept, markedQuestions(toPanel, items));
    }

    /// Without the statement and the answers of a speaker; the place on the panel stays.
    Brief without(UUID seatId) {
        return new Brief(
                preSessionId,
                madeAt,
                speakers.stream().map(speaker -> speaker.without(seatId)).toList(),
                toPanel.stream().map(question -> question.without(seatId)).toList());
    }

    /// The numbers of all earlier recommendations that it speaks of.
    Set<Long> followedUp() {
        return speakers.stream()
                .flatMap(speaker -> speaker.issues().stream())
                .flatMap(issue -> issue.followedUp().stream())
                .map(FollowedUp::number)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// With the questions and answers of another one; all else stays as it stood at the end.
    Brief withQuestionsOf(Brief later) {
        var asked = later.speakers.stream().collect(Collectors.toMap(Speaker::seatId, Speaker::questions));
        return new Brief(
                preSessionId,
                madeAt,
                speakers.stream()
                        .map(speaker -> speaker.with(asked.getOrDefault(speaker.seatId(), speaker.questions())))
                        .toList(),
                later.toPanel);
    }

    boolean isEmpty() {
        return speakers.isEmpty() && toPanel.isEmpty();
    }

    private static List<Question> markedQuestions(List<Question> questions, Set<String> items) {
        return questions.stream()
                .filter(question -> items.contains(question.item()))
                .toList();
    }
}
