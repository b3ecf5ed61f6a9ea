package org.presessions.recommendations.alerts;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.presessions.audit.Audit;
import org.presessions.mail.Mail;
import org.presessions.mail.Outbox;
import org.presessions.people.People;
import org.presessions.recommendations.Recommendation;
import org.presessions.recommendations.Recommendations;
import org.presessions.recommendations.search.Facet;
import org.presessions.recommendations.search.FacetLabels;
import org.presessions.recommendations.search.Query;
import org.presessions.recommendations.search.QueryAddress;
import org.presessions.recommendations.search.Search;
import org.presessions.recommendations.search.Sort;
import org.presessions.shared.Installation;
import org.presessions.shared.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Searches that people want to hear of: confirmed by a mail, told of what is new or has changed since, stopped by one
/// click.
@Component
@Transactional
class Alerts {
    static final int OF_ONE_PERSON = 30;
    private static final Logger LOG = LoggerFactory.getLogger(Alerts.class);
    private static final Duration UNCONFIRMED_KEPT = Duration.ofDays(1);
    private static final int TOKEN_BYTES = 18;
    private static final int AT_ONCE = 50;
    private static final int SHOWN_IN_A_MAIL = 10;

    private final AlertRepository repository;
    private final Recommendations recommendations;
    private final Search search;
    private final QueryAddress addresses;
    private final FacetLabels labels;
    private final People people;
    private final Outbox outbox;
    private final Audit audit;
    private final Words words;
    private final Installation installation;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Alerts(
            AlertRepository repository,
            Recommendations recommendations,
            Search search,
            QueryAddress addresses,
            FacetLabels labels,
            People people,
            Outbox outbox,
            Audit audit,
            Words words,
            Installation installation,
            Clock clock) {
        this.repository = repository;
        this.recommendations = recommendations;
        this.search = search;
        this.addresses = addresses;
        this.labels = labels;
        this.people = people;
        this.outbox = outbox;
        this.audit = audit;
        this.words = words;
        this.installation = installation;
        this.clock = clock;
    }

    /// Asks the owner of an address whether he wants to hear of a search. Until he says so nothing else is sent.
    void ask(String email, String name, Query query, Locale locale) {
        var person = people.ensure(email, "", locale);
        repository.forgetUnconfirmed(clock.instant().minus(UNCONFIRMED_KEPT));
        if (repository.countOf(person.id()) >= OF_ONE_PERSON) return; // whoever asks is not told whose address has many
        var bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        repository.insert(
                person.id(),
                name,
                QueryAddress.write(query),
                locale,
                token,
                recommendations.lastNews(),
                clock.instant());
        mail(person.id(), email, locale, "recommendations.mail.alert-confirm", url("/recommendations/alerts/" + token));
    }

    @Transactional(readOnly = true)
    public Optional<Alert> byToken(String token) {
        return repository.byToken(token);
    }

    /// Turns an alert on; also one that was stopped. It tells of what comes from now on.
    void confirm(Alert alert) {
        if (!alert.isOn()) repository.seen(alert.id(), recommendations.lastNews());
        repository.confirm(alert.id(), clock.instant());
        audit.record("recommendations.alert.confirm", "recommendation-alert/" + alert.id());
    }

    void stop(Alert alert) {
        repository.stop(alert.id(), clock.instant());
        audit.record("recommendations.alert.stop", "recommendation-alert/" + alert.id());
    }

    /// Those that have not seen everything, once the index knows it all.
    @Transactional(readOnly = true)
    public List<UUID> behind() {
        return search.knows(recommendations.lastRevision())
                ? repository.behind(recommendations.lastNews(), AT_ONCE)
                : List.of();
    }

    /// Tells of what is new or has changed since the last time, in a transaction of its own: one that fails keeps
    /// nobody else waiting.
    ///
    /// @return whether there was anything to tell
    boolean tell(UUID id) {
        var lastNews = recommendations.lastNews();
        if (!search.knows(recommendations.lastRevision())) return false; // something came meanwhile: next time
        return repository
                .lock(id, lastNews)
                .filter(alert -> tell(alert, lastNews))
                .isPresent();
    }

    private boolean tell(Alert alert, long lastNews) {
        repository.seen(alert.id(), lastNews);
        var reading = addresses.read(alert.query());
        if (!reading.errors().isEmpty()) {
            LOG.warn("alert={} errors={}", alert.id(), reading.errors().size());
            return false; // a search that is no longer understood finds nothing, rather than everything
        }
        var news = recommendations.newsBetween(alert.lastNews(), lastNews);
        var fresh = Arrays.stream(search.ids(reading.query()))
                .filter(news::contains)
                .boxed()
                .toList();
        if (fresh.isEmpty()) return false;
        var person = people.get(alert.personId());
        var first =
                recommendations.inOrder(fresh.stream().limit(SHOWN_IN_A_MAIL).toList());
        outbox.send(Mail.of(
                        "alert",
                        person.id(),
                        person.email(),
                        words.in(alert.locale()),
                        "recommendations.mail.alert",
                        Optional.empty(),
                        alert.name(),
                        fresh.size(),
                        lines(first, words.in(alert.locale())),
                        url(QueryAddress.path(reading.query().sorted(Sort.CHANGED))),
                        url(alert.stopPath()))
                .stoppedAt(url(alert.stopPath())));
        return true;
    }

    private String lines(List<Recommendation> first, Words words) {
        var inWords = labels.in(words);
        return first.stream()
                .map(recommendation -> inWords.title(recommendation) + " · "
                        + inWords.value(
                                Facet.RESPONSE,
                                recommendation.content().response().code()) + "\n"
                        + recommendation.content().text() + "\n" + url(recommendation.path()) + "\n")
                .collect(Collectors.joining("\n"));
    }

    private void mail(UUID personId, String email, Locale locale, String key, Object... values) {
        outbox.send(Mail.of("alert", personId, email, words.in(locale), key, Optional.empty(), values));
    }

    private String url(String path) {
        return installation.address() + path;
    }
}
