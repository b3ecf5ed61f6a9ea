package org.presessions.site.calendars;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.HmacAlgorithms;
import org.apache.commons.codec.digest.HmacUtils;
import org.presessions.audit.Audit;
import org.presessions.people.People;
import org.presessions.people.Person;
import org.presessions.shared.installation.SecretRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The secret address of each person's calendar: made when it is asked for, another one when it is renewed. What is
/// kept
/// of it does not open it; so its owner can be shown it again.
@Component
@Transactional
class CalendarFeeds {
    private static final Pattern TOKEN =
            Pattern.compile("(?<id>[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})-(?<seal>[0-9a-f]{32})");

    private final CalendarFeedRepository repository;
    private final People people;
    private final Audit audit;
    private final Clock clock;
    private final byte[] key;

    CalendarFeeds(
            CalendarFeedRepository repository, People people, Audit audit, Clock clock, SecretRepository secrets) {
        this.repository = repository;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
        key = secrets.key("calendar-feed");
    }

    @Transactional(readOnly = true)
    Optional<CalendarFeed> of(UUID personId) {
        return repository.of(personId);
    }

    /// Makes the address, or another one: the one before opens nothing from now on.
    void make(UUID personId) {
        repository.save(personId, UUID.randomUUID(), clock.instant());
        audit.record("calendar-feed.make", "person/" + personId);
    }

    void end(UUID personId) {
        if (repository.delete(personId)) audit.record("calendar-feed.end", "person/" + personId);
    }

    /// Whose calendar stands under an address; nobody's, where it was renewed or never made.
    @Transactional(readOnly = true)
    Optional<Person> owner(String token) {
        var parts = TOKEN.matcher(token);
        if (!parts.matches()) return Optional.empty();
        var id = UUID.fromString(parts.group("id"));
        var expected = seal(id).getBytes(StandardCharsets.US_ASCII);
        if (!MessageDigest.isEqual(expected, parts.group("seal").getBytes(StandardCharsets.US_ASCII)))
            return Optional.empty();
        return repository.personOf(id).flatMap(people::find);
    }

    String path(CalendarFeed feed) {
        return "/calendars/" + feed.id() + "-" + seal(feed.id()) + ".ics";
    }

    private String seal(UUID id) {
        return new HmacUtils(HmacAlgorithms.HMAC_SHA_256, key)
                .hmacHex(id.toString())
                .substring(0, 32);
    }
}
