package org.presessions.outcomes;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.presessions.calendar.PreSession;
import org.presessions.shared.documents.EmblemPicture;
import org.presessions.shared.documents.WordDocument;
import org.presessions.shared.organisation.Identity;
import org.presessions.shared.words.Languages;
import org.presessions.shared.words.Words;
import org.presessions.statements.earlier.Citations;
import org.presessions.states.MembersAndObservers;
import org.presessions.states.States;
import org.presessions.vocabulary.Issues;

/// A brief as one reader takes it: in the language of the interface, whole or only what was marked. The page, the DOCX
/// and the PDF all say what stands here.
///
/// @param notices message keys: why nothing of a statement is there, by seat
/// @param address of the installation, for links that leave on paper or in a file
/// @param identity who runs it
/// @param citations the earlier recommendations that statements speak of
record BriefEdition(
        PreSession preSession,
        Brief brief,
        Map<UUID, String> notices,
        boolean markedOnly,
        Words words,
        Issues issues,
        MembersAndObservers parties,
        String address,
        Identity identity,
        Citations citations) {

    /// `rtl` or `ltr`: the way in which the reader's language is written.
    String direction() {
        return Languages.direction(words.locale());
    }

    BriefEdition without(Map<UUID, String> why) {
        return new BriefEdition(
                preSession, brief, why, markedOnly, words, issues, parties, address, identity, citations);
    }

    /// Why nothing of a speaker's statement is there, where it is not.
    Optional<String> notice(Brief.Speaker speaker) {
        return Optional.ofNullable(notices.get(speaker.seatId())).map(this::t);
    }

    String t(String key, Object... values) {
        return words.t(key, values);
    }

    Optional<EmblemPicture> emblem() {
        return EmblemPicture.of(identity);
    }

    /// Who runs the installation, in the reader's language.
    Optional<String> organisation() {
        return identity.name(words.locale());
    }

    String title() {
        return t("outcomes.title", preSession.series().number(words), stateName());
    }

    /// When the Pre-session was held, by the record; by its plan where the record is older than that was kept.
    String when() {
        return preSession
                .held()
                .from()
                .or(preSession::startsAt)
                .map(at -> words.formats().instant(at, preSession.series().zone()))
                .orElse("");
    }

    String issue(Brief.Issue issue) {
        return issues.label(issue.code(), words.locale());
    }

    /// What a statement speaks of, as far as the record has it.
    List<Citations.Cited> cited(Brief.Issue issue) {
        return citations.of(issue.followedUp());
    }

    /// Who made an earlier recommendation, when, and how far the speaker sees it carried out.
    String citedLine(Citations.Cited cited) {
        return cited.followedUp()
                .carriedOut()
                .map(how -> t("outcomes.carried-out", cited.earlier().source(), t(how.key())))
                .orElse(cited.earlier().source());
    }

    String citedAddress(Citations.Cited cited) {
        return address + cited.earlier().path();
    }

    /// "Asked by Chile, Uganda"
    String askedBy(Brief.Question question) {
        var others = question.unnamed().stream().map(code -> t("outcomes.unnamed." + code));
        var all = Stream.concat(Stream.of(stateNames(question.fromIso3s())), others);
        return t("outcomes.asked-by", all.filter(name -> !name.isEmpty()).collect(Collectors.joining(", ")));
    }

    /// "Answer of Amina Sample, Sample Coalition"
    String answeredBy(Brief.Answer answer) {
        var who = List.of(answer.speaker(), answer.institution()).stream()
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        return t("outcomes.answered-by", who.isEmpty() ? t("outcomes.panel") : who);
    }

    /// What was answered; says so where it was said aloud and not written down, where it is not to be taken away, or
    /// where all that a brief of before knows is that the speaker was given the floor.
    String answerText(Brief.Answer answer) {
        if (!answer.text().isEmpty()) return answer.text();
        if (answer.isUntold()) return t("outcomes.answer-not-to-take");
        return t(answer.isAloud() ? "outcomes.answered-aloud" : "outcomes.had-the-floor");
    }

    String briefAddress() {
        return address + preSession.path() + "/brief";
    }

    String statementPath(Brief.Speaker speaker) {
        return preSession.path() + "/statements/" + speaker.seatId();
    }

    String statementAddress(Brief.Speaker speaker) {
        return address + statementPath(speaker);
    }

    String statementLinkText(Brief.Speaker speaker) {
        return t(speaker.video() ? "outcomes.statement.watch" : "outcomes.statement.read");
    }

    String speakerLine(Brief.Speaker speaker) {
        return List.of(speaker.position(), speaker.institution()).stream()
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /// The name of the file to take away, in the reader's language.
    String fileName() {
        return t(
                markedOnly ? "outcomes.file-name.marked" : "outcomes.file-name",
                preSession.series().slug(),
                stateName());
    }

    /// Which way a text of unknown language is written.
    static String direction(String text) {
        return WordDocument.isRightToLeft(text) ? "rtl" : "ltr";
    }

    private String stateName() {
        return preSession.state().name(words.locale());
    }

    private String stateNames(List<String> iso3s) {
        var found = iso3s.stream().map(parties::get).toList();
        return States.sorted(found, words.locale()).stream()
                .map(state -> state.name(words.locale()))
                .collect(Collectors.joining(", "));
    }
}
