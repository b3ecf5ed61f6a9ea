package org.presessions.recommendations.alerts;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.presessions.audit.Audit;
import org.presessions.mail.Mail;
import org.presessions.mail.Outbox;
import org.presessions.people.People;
import org.presessions.recommendations.Recommendation;
import org.presessions.recommendations.Recommendations;
import org.presessions.recommendations.search.Query;
import org.presessions.recommendations.search.QueryAddress;
import org.presessions.recommendations.search.Search;
import org.presessions.shared.Installation;
import org.presessions.shared.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.UriComponentsBuilder;

/// Searches that people want to hear of: confirmed by a mail, told of what is new since, stopped by one click.
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
                person.id(), name, QueryAddress.write(query), locale, token, recommendations.lastId(), clock.instant());
        mail(person.id(), email, locale, "recommendations.mail.alert-confirm", url("/recommendations/alerts/" + token));
    }

    @Transactional(readOnly = true)
    public Optional<Alert> byToken(String token) {
        return repository.byToken(token);
    }

    /// Turns an alert on; also one that was stopped. It tells of what comes from now on.
    void confirm(Alert alert) {
        if (!alert.isOn()) repository.seen(alert.id(), recommendations.lastId());
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
                ? repository.behind(recommendations.lastId(), AT_ONCE)
                : List.of();
    }

    /// Tells of what is new since the last time, in a transaction of its own: one that fails keeps nobody else waiting.
    ///
    /// @return whether there was anything to tell
    boolean tell(UUID id) {
        var lastId = recommendations.lastId();
        return repository.lock(id, lastId).filter(alert -> tell(alert, lastId)).isPresent();
    }

    private boolean tell(Alert alert, long lastId) {
        repository.seen(alert.id(), lastId);
        var reading = reading(alert);
        if (!reading.errors().isEmpty()) {
            LOG.warn("alert={} errors={}", alert.id(), reading.errors().size());
            return false; // a search that is no longer understood finds nothing, rather than everything
        }
        var fresh = java.util.Arrays.stream(search.ids(reading.query()))
                .filter(id -> id > alert.lastId() && id <= lastId)
                .boxed()
                .toList();
        if (fresh.isEmpty()) return false;
        var person = people.get(alert.personId());
        var first =
                recommendations.inOrder(fresh.stream().limit(SHOWN_IN_A_MAIL).toList());
        mail(
                person.id(),
                person.email(),
                alert.locale(),
                "recommendations.mail.alert",
                alert.name(),
                fresh.size(),
                lines(first),
                url("/recommendations?" + alert.query()),
                url(alert.path() + "/stop"));
        return true;
    }

    private QueryAddress.Reading reading(Alert alert) {
        var parameters =
                UriComponentsBuilder.fromUriString("/?" + alert.query()).build().getQueryParams();
        var decoded = new org.springframework.util.LinkedMultiValueMap<String, String>();
        parameters.forEach((name, values) -> values.forEach(value ->
                decoded.add(name, java.net.URLDecoder.decode(value, java.nio.charset.StandardCharsets.UTF_8))));
        return addresses.readStrictly(decoded, java.util.Set.of());
    }

    private String lines(List<Recommendation> first) {
        return first.stream()
                .map(recommendation -> recommendation.content().text() + "\n" + url(recommendation.path()) + "\n")
                .collect(java.util.stream.Collectors.joining("\n"));
    }

    private void mail(UUID personId, String email, Locale locale, String key, Object... values) {
        outbox.send(Mail.of("alert", personId, email, words.in(locale), key, Optional.empty(), values));
    }

    private String url(String path) {
        return installation.address() + path;
    }
}
