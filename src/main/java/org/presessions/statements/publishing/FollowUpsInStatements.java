package org.presessions.statements.publishing;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.presessions.calendar.Calendar;
import org.presessions.calendar.PreSession;
import org.presessions.recommendations.FollowUp;
import org.presessions.recommendations.Recommendation;
import org.presessions.shared.parts.StatusKind;
import org.presessions.shared.words.Words;
import org.presessions.statements.text.CarriedOut;
import org.presessions.statements.text.FollowedUp;
import org.springframework.stereotype.Component;

/// What published statements say of a recommendation: from what a State was asked one comes to what a defender says
/// became of it.
@Component
class FollowUpsInStatements implements FollowUp.Source {
    private final CitationRepository citations;
    private final Calendar calendar;
    private final Publication publication;

    FollowUpsInStatements(CitationRepository citations, Calendar calendar, Publication publication) {
        this.citations = citations;
        this.calendar = calendar;
        this.publication = publication;
    }

    @Override
    public List<FollowUp> of(Recommendation recommendation, Words words) {
        var citing = citations.preSessionsCiting(recommendation.id());
        if (citing.isEmpty()) return List.of();
        var latestFirst = Comparator.comparingInt(
                        (PreSession one) -> one.series().sessionNumber())
                .reversed();
        var preSessions = calendar.preSessions(citing).values().stream()
                .sorted(latestFirst)
                .toList();
        return publication.of(preSessions).stream()
                .flatMap(statement -> of(recommendation, statement, words))
                .toList();
    }

    private static Stream<FollowUp> of(Recommendation recommendation, PublishedStatement statement, Words words) {
        return statement.followedUp().stream()
                .filter(followed -> followed.number() == recommendation.id())
                .map(followed -> followUp(followed, statement, words));
    }

    private static FollowUp followUp(FollowedUp followed, PublishedStatement statement, Words words) {
        return new FollowUp(
                statement.speaker().by(),
                statement.preSession().series().name(words),
                statement.path(),
                followed.carriedOut().map(CarriedOut::status).orElse(StatusKind.NOT_YET),
                followed.carriedOut().map(said -> words.t(said.key())).orElse(""),
                followed.evidence(),
                statement.language());
    }
}
