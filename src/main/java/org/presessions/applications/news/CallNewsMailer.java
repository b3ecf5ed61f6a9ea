package org.presessions.applications.news;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.presessions.applications.calls.CallForApplications;
import org.presessions.calendar.Calendar;
import org.presessions.calendar.PreSession;
import org.presessions.mail.LetterHour;
import org.presessions.mail.LetterTemplate;
import org.presessions.mail.LetterWords;
import org.presessions.mail.Tie;
import org.presessions.mail.TiedMail;
import org.presessions.people.People;
import org.presessions.people.Person;
import org.presessions.shared.installation.Installation;
import org.presessions.shared.words.Words;
import org.springframework.stereotype.Component;

/// The letter that tells of a call, with the address that ends such letters.
@Component
class CallNewsMailer implements LetterTemplate.Source {
    static final String KIND = "call-news";
    private static final String END = "end";
    private static final LetterTemplate TEMPLATE = new LetterTemplate(
            "applications.mail.call-news", List.of("series", "closes", "states", "page", END), List.of(END));

    private final LetterWords letters;
    private final Calendar calendar;
    private final People people;
    private final Words words;
    private final Installation installation;

    CallNewsMailer(LetterWords letters, Calendar calendar, People people, Words words, Installation installation) {
        this.letters = letters;
        this.calendar = calendar;
        this.people = people;
        this.words = words;
        this.installation = installation;
    }

    @Override
    public List<LetterTemplate> templates() {
        return List.of(TEMPLATE);
    }

    /// By person.
    Map<UUID, TiedMail> letters(CallForApplications call, Collection<CallNewsRepository.Reader> readers) {
        var persons = people.find(
                readers.stream().map(CallNewsRepository.Reader::personId).toList());
        var preSessions = calendar.preSessionsOf(call.seriesId()).stream()
                .filter(preSession -> !preSession.isGivenUp())
                .toList();
        if (preSessions.isEmpty()) return Map.of();
        return readers.stream()
                .filter(reader -> persons.containsKey(reader.personId()))
                .collect(Collectors.toMap(CallNewsRepository.Reader::personId, letter(call, preSessions, persons)));
    }

    private Function<CallNewsRepository.Reader, TiedMail> letter(
            CallForApplications call, Collection<PreSession> preSessions, Map<UUID, Person> persons) {
        var series = preSessions.iterator().next().series();
        return reader -> {
            var person = requireNonNull(persons.get(reader.personId()));
            var language = words.in(reader.language());
            var closes = new LetterHour(call.closesAt(), series.zone(), Optional.empty());
            var end = installation.address() + "/applications/news/" + reader.token();
            var written = letters.write(
                    TEMPLATE,
                    KIND,
                    person.id(),
                    person.email(),
                    language,
                    series.number(language),
                    closes.words(language),
                    names(preSessions, reader.language()),
                    installation.address() + series.path() + "/call",
                    end);
            var fact = KIND + "/" + call.seriesId() + "/" + person.id();
            return new TiedMail(
                    written.mail().about(closes).stoppedAt(end + "/stop"),
                    new Tie(fact, call.closesAt().toString(), series.slug(), ""),
                    written.template());
        };
    }

    private static String names(Collection<PreSession> preSessions, Locale locale) {
        return preSessions.stream()
                .map(preSession -> preSession.state().name(locale))
                .collect(Collectors.joining(", "));
    }
}
