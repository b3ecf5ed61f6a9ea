package org.presessions.mail.templates;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.presessions.audit.Audit;
import org.presessions.mail.LetterCheck;
import org.presessions.mail.LetterTemplate;
import org.presessions.mail.LetterText;
import org.presessions.mail.LetterWords;
import org.presessions.mail.Mail;
import org.presessions.mail.SavedTemplate;
import org.presessions.mail.TemplateRepository;
import org.presessions.mail.TiedLetterRepository;
import org.presessions.shared.NotFound;
import org.presessions.shared.Visitor;
import org.presessions.shared.words.Words;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The words of letters, which staff change: what waits and nobody has touched is written anew at once.
@Component
@Transactional
class Templates {
    /// Modules that write letters, in the order of the way from the call to the brief.
    static final List<String> STATIONS = List.of("applications", "selection", "statements", "missions", "outcomes");

    private static final int PREVIEWS = 3;

    /// What many letters tell may be so no longer.
    private static final int TRIED_AT_ONCE = 20;

    private final TemplateRepository repository;
    private final TiedLetterRepository letters;
    private final LetterCheck check;
    private final ObjectProvider<LetterTemplate.Source> sources;
    private final Audit audit;
    private final Clock clock;

    Templates(
            TemplateRepository repository,
            TiedLetterRepository letters,
            LetterCheck check,
            ObjectProvider<LetterTemplate.Source> sources,
            Audit audit,
            Clock clock) {
        this.repository = repository;
        this.letters = letters;
        this.check = check;
        this.sources = sources;
        this.audit = audit;
        this.clock = clock;
    }

    /// By the station of the way that writes them, in its order.
    SequencedMap<String, List<LetterTemplate>> byStation() {
        var all = all();
        var grouped = new LinkedHashMap<String, List<LetterTemplate>>();
        for (var station : STATIONS)
            grouped.put(
                    station,
                    all.stream()
                            .filter(template -> template.key().startsWith(station + "."))
                            .toList());
        return grouped;
    }

    List<LetterTemplate> all() {
        return sources.stream().flatMap(source -> source.templates().stream()).toList();
    }

    /// The versions that hold and are not the product's own.
    @Transactional(readOnly = true)
    List<SavedTemplate> changed() {
        return repository.all().stream()
                .filter(saved -> !saved.text().isEmpty())
                .toList();
    }

    /// @throws NotFound where no letter has such words
    LetterTemplate find(String key) {
        return all().stream()
                .filter(template -> template.key().equals(key))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /// The words that hold.
    @Transactional(readOnly = true)
    LetterText text(LetterTemplate template, Words words) {
        return repository
                .latest(template.key(), words.locale())
                .map(SavedTemplate::text)
                .filter(text -> !text.isEmpty())
                .orElseGet(() -> template.own(words));
    }

    /// The latest first.
    @Transactional(readOnly = true)
    List<SavedTemplate> versions(LetterTemplate template, Locale locale) {
        return repository.versions(template.key(), locale);
    }

    @Transactional(readOnly = true)
    int countWaiting(LetterTemplate template, Locale locale) {
        return letters.heldFrom(template.key(), locale).size();
    }

    /// Letters to real persons as they would read, the first of those that wait.
    List<Mail> preview(LetterTemplate template, Locale locale, LetterText text) {
        var next = next(template, locale, text);
        var held = letters.heldFrom(template.key(), locale);
        var found = new ArrayList<Mail>();
        for (var from = 0; from < held.size() && found.size() < PREVIEWS; from += TRIED_AT_ONCE) {
            var some = letters.lock(held.subList(from, Math.min(held.size(), from + TRIED_AT_ONCE)));
            LetterWords.trying(next, () -> check.now(some)).values().forEach(letter -> found.add(letter.mail()));
        }
        return found.stream()
                .sorted(Comparator.comparing(Mail::toAddress))
                .limit(PREVIEWS)
                .toList();
    }

    /// How a text reads with made-up values, where no letter waits: those that leave by themselves never do, and what
    /// was told to whom about a draft nobody here is to see.
    LetterText sample(LetterTemplate template, LetterText text, Words words) {
        var values = template.fields().stream()
                .filter(field -> !field.isEmpty())
                .collect(Collectors.toMap(field -> field, field -> words.t("mail.sample." + field)));
        var filled = text.with(values);
        return new LetterText(filled.subject(), filled.body().replaceAll("\n{3,}", "\n\n"));
    }

    /// Saves words; empty ones give the product's own back.
    ///
    /// @return how many letters that wait were written anew; absent where a colleague was first
    Optional<Integer> save(LetterTemplate template, Locale locale, LetterText text) {
        var next = next(template, locale, text);
        if (!repository.insert(next, Visitor.current().personId())) return Optional.empty();
        audit.record(
                "mail.template", "mail-template/" + template.key() + "/" + locale, Map.of("version", next.version()));
        return Optional.of(check.check(letters.heldFrom(template.key(), locale)).anew());
    }

    private SavedTemplate next(LetterTemplate template, Locale locale, LetterText text) {
        var last = repository
                .latest(template.key(), locale)
                .map(SavedTemplate::version)
                .orElse(0);
        return new SavedTemplate(template.key(), locale, last + 1, text, clock.instant());
    }
}
