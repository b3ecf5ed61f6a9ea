package org.presessions.recommendations;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The record of UPR recommendations: one by one, by paragraph, and as a whole. It is written by imports only.
@Component
@Transactional(readOnly = true)
public class Recommendations {
    private static final int ROWS_AT_ONCE = 1000;

    private final RecommendationRepository repository;
    private final Map<Long, Origin> origins = new ConcurrentHashMap<>(); // by import

    Recommendations(RecommendationRepository repository) {
        this.repository = repository;
    }

    /// Withdrawn ones are found too: their address once was given out as permanent.
    public Optional<Recommendation> find(long id) {
        return repository.find(id);
    }

    /// In the order asked for; what is not there is left out.
    public List<Recommendation> inOrder(List<Long> ids) {
        if (ids.isEmpty()) return List.of();
        Map<Long, Recommendation> byId =
                repository.byIds(ids).stream().collect(Collectors.toMap(Recommendation::id, Function.identity()));
        return ids.stream().map(byId::get).filter(Objects::nonNull).toList();
    }

    /// The others of the same UN paragraph: the same number may hold several texts of several States.
    public List<Recommendation> siblings(Recommendation recommendation) {
        var content = recommendation.content();
        if (content.paragraph().isEmpty()) return List.of();
        return repository
                .ofParagraph(
                        content.session(), content.stateUnderReview().iso3().orElseThrow(), content.paragraph())
                .stream()
                .filter(sibling -> sibling.id() != recommendation.id())
                .toList();
    }

    /// The whole UN paragraph from which a recommendation was taken, where its source gave it.
    public Optional<String> paragraphText(Content content) {
        return repository.paragraphText(
                content.session(), content.stateUnderReview().iso3().orElseThrow(), content.paragraph());
    }

    /// Whose data a recommendation is, as the person who gave the file said.
    public Origin origin(Recommendation recommendation) {
        return origin(recommendation.source().importId());
    }

    /// Whose data an import's recommendations are. It is noted once and never changes.
    public Origin origin(long importId) {
        if (!origins.containsKey(importId)) origins.putAll(repository.origins());
        return Optional.ofNullable(origins.get(importId)).orElseThrow();
    }

    /// The numbers of those that the demonstration invented.
    public Set<Long> invented(List<Recommendation> recommendations) {
        return recommendations.stream()
                .filter(recommendation -> origin(recommendation).sample())
                .map(Recommendation::id)
                .collect(Collectors.toSet());
    }

    /// The other files that speak of a recommendation, in the order in which they were brought in.
    public List<Mention> otherMentions(Recommendation recommendation) {
        return repository.mentions(recommendation.id()).stream()
                .filter(mention -> mention.importId() != recommendation.source().importId())
                .toList();
    }

    /// What a recommendation said earlier, the last first.
    public List<PastVersion> pastVersions(long id) {
        return repository.pastVersions(id);
    }

    /// What changed after a revision, in the order of revisions, withdrawn ones included.
    public List<Recommendation> changedAfter(long revision, int atMost) {
        return repository.changedAfter(revision, atMost);
    }

    public long lastRevision() {
        return repository.lastRevision();
    }

    /// The last revision at which there was news of a recommendation; 0 for none.
    public long lastNews() {
        return repository.lastNews();
    }

    /// The numbers of those of which there was news after one revision, up to another.
    public Set<Long> newsBetween(long from, long to) {
        return repository.newsBetween(from, to);
    }

    /// When there was news of each last: it was brought in, or its text or a position changed.
    public Map<Long, Instant> newsAt(List<Long> ids) {
        return repository.newsAt(ids);
    }

    /// How many are in force.
    public long count() {
        return repository.count();
    }

    /// Gives all that are in force, in the order of their numbers, without holding them in memory.
    public void each(Consumer<Recommendation> reader) {
        try (var all = repository.stream(ROWS_AT_ONCE)) {
            all.forEach(reader);
        }
    }
}
