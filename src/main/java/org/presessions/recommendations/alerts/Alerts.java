package org.presessions.recommendations.alerts;

import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.presessions.audit.Audit;
import org.presessions.mail.Mail;
import org.presessions.mail.Outbox;
import org.presessions.mail.TiedMail;
import org.presessions.people.People;
import org.presessions.people.Person;
import org.presessions.recommendations.Recommendation;
import org.presessions.recommendations.Recommendations;
import org.presessions.recommendations.search.Search;
import org.presessions.recommendations.search.query.Facet;
import org.presessions.recommendations.search.query.FacetLabels;
import org.presessions.recommendations.search.query.Query;
import org.presessions.recommendations.search.query.QueryAddress;
import org.presessions.recommendations.search.query.Sort;
import org.presessions.shared.installation.Installation;
import org.presessions.shared.installation.RandomToken;
import org.presessions.shared.words.Words;
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
    private static final String KIND = "alert";
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

    /// Asks the owner of an address whether he wants to hear of a search. Until he says so nothing else is sent, and
    /// his address stands with the alert alone.
    void ask(String email, String name, Query query, Locale locale) {
        var known = people.byEmail(email).map(Person::id);
        if (repository.countOf(email, known) >= OF_ONE_PERSON)
            return; // whoever asks is not told whose address has many
        var token = RandomToken.drawn(TOKEN_BYTES).text();
        var asked = new NewAlert(email, name, QueryAddress.write(query), locale, token, recommendations.lastNews());
        repository.insert(asked, clock.instant());
        var link = url("/recommendations/alerts/" + token);
        outbox.send(Mail.toStranger(KIND, email, words.in(locale), "recommendations.mail.alert-confirm", link));
    }

    @Transactional(readOnly = true)
    public Optional<Alert> byToken(String token) {
        return repository.byToken(token);
    }

    /// Turns an alert on; also one that was stopped. It tells of what comes from now on.
    void confirm(Alert alert) {
        if (!alert.isOn()) repository.seen(alert.id(), recommendations.lastNews());
        var person = alert.personId()
                .orElseGet(() -> people.ensure(alert.email().orElseThrow(), "", alert.locale())
                        .id());
        repository.confirm(alert.id(), person, clock.instant());
        audit.record("recommendations.alert.confirm", "recommendation-alert/" + alert.id());
    }

    void stop(Alert alert) {
        repository.stop(alert.id(), clock.instant());
        audit.record("recommendations.alert.stop", "recommendation-alert/" + alert.id());
    }

    /// Forgets what nobody confirmed, with the addresses.
    void forgetUnconfirmed() {
        repository.forgetUnconfirmed(clock.instant().minus(UNCONFIRMED_KEPT));
    }

    /// Those that have not seen everything, once the index knows it all.
    @Transactional(readOnly = true)
    public Round round() {
        var lastNews = recommendations.lastNews();
        var isKnown = search.knows(recommendations.lastRevision());
        return new Round(lastNews, isKnown ? repository.behind(lastNews, AT_ONCE) : List.of());
    }

    /// Tells of what is new or has changed since the last time, in a transaction of its own: one that fails keeps
    /// nobody else waiting.
    ///
    /// @return whether there was anything to tell
    boolean tell(UUID id, Round round) {
        return repository
                .lock(id, round.lastNews())
                .filter(alert -> tell(alert, round))
                .isPresent();
    }

    private boolean tell(Alert alert, Round round) {
        repository.seen(alert.id(), round.lastNews());
        var reading = addresses.read(alert.query());
        if (!reading.errors().isEmpty()) {
            LOG.warn("alert={} errors={}", alert.id(), reading.errors().size());
            return false; // a search that is no longer understood finds nothing, rather than everything
        }
        var news =
                round.newsAfter(alert.lastNews(), revision -> recommendations.newsBetween(revision, round.lastNews()));
        var fresh = Arrays.stream(search.ids(reading.query()))
                .filter(news::contains)
                .boxed()
                .toList();
        if (fresh.isEmpty()) return false;
        outbox.send(new TiedMail(mail(alert, reading.query(), fresh), AlertLetters.tie(alert)));
        return true;
    }

    private Mail mail(Alert alert, Query query, List<Long> fresh) {
        var person = people.get(alert.personId().orElseThrow());
        var first =
                recommendations.inOrder(fresh.stream().limit(SHOWN_IN_A_MAIL).toList());
        return Mail.of(
                        KIND,
                        person.id(),
                        person.email(),
                        words.in(alert.locale()),
                        "recommendations.mail.alert",
                        alert.name(),
                        fresh.size(),
                        lines(first, words.in(alert.locale())),
                        url(QueryAddress.path(query.sorted(Sort.CHANGED))),
                        url(alert.stopPath()))
                .stoppedAt(url(alert.stopPath()));
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

    private String url(String path) {
        return installation.address() + path;
    }
}
