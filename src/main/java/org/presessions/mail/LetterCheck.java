package org.presessions.mail;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.presessions.audit.Audit;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Asks whether what letters tell is still so, before they leave and now and then: one whose fact is gone goes, one
/// that
/// would be written otherwise by now is written anew and waits for a person.
@Component
@Transactional
public class LetterCheck {
    private final TiedLetterRepository repository;
    private final ObjectProvider<LetterSource> sources;
    private final ApplicationEventPublisher events;
    private final Audit audit;
    private final Clock clock;

    LetterCheck(
            TiedLetterRepository repository,
            ObjectProvider<LetterSource> sources,
            ApplicationEventPublisher events,
            Audit audit,
            Clock clock) {
        this.repository = repository;
        this.sources = sources;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /// Letters that tell nothing are sound; so are those that have left.
    public Checked check(List<UUID> ids) {
        var letters = repository.lock(ids).stream()
                .filter(letter -> letter.message().status().mayLeave())
                .toList();
        var now = now(letters);
        var gone = letters.stream()
                .filter(letter -> !now.containsKey(letter.message().id()))
                .toList();
        var changed = new HashMap<UUID, TiedMail>();
        for (var letter : letters)
            Optional.ofNullable(now.get(letter.message().id()))
                    .filter(mail -> !letter.says(mail))
                    .ifPresent(mail -> changed.put(letter.message().id(), mail));
        overtake(gone);
        changed.forEach(this::rewrite);
        var sound = new ArrayList<>(ids);
        gone.forEach(letter -> sound.remove(letter.message().id()));
        sound.removeAll(changed.keySet());
        return new Checked(List.copyOf(sound), changed.size(), gone.size());
    }

    /// Ends a letter that another one takes the place of, or whose fact is gone.
    void overtake(Collection<TiedLetter> letters) {
        var ended = repository.overtake(
                letters.stream().map(letter -> letter.message().id()).toList());
        letters.stream().filter(letter -> ended.contains(letter.message().id())).forEach(letter -> {
            audit.record("mail.overtaken", "mail/" + letter.message().id());
            events.publishEvent(
                    new LetterOvertaken(letter.message().id(), letter.tie().source()));
        });
    }

    /// Letters as they would be written now; those that would not be are left out.
    public Map<UUID, TiedMail> now(Collection<TiedLetter> letters) {
        var now = new HashMap<UUID, TiedMail>();
        bySource(letters, (source, own) -> now.putAll(source.now(own)));
        return now;
    }

    /// Letters that tell what is so, by their ids.
    @Transactional(readOnly = true)
    Set<UUID> standing(Collection<TiedLetter> letters) {
        var standing = new HashSet<UUID>();
        bySource(letters, (source, own) -> standing.addAll(source.standing(own)));
        return standing;
    }

    private void bySource(Collection<TiedLetter> letters, BiConsumer<LetterSource, List<TiedLetter>> asked) {
        var bySource = letters.stream()
                .collect(Collectors.groupingBy(letter -> letter.tie().source()));
        sources.forEach(source -> {
            var own = bySource.getOrDefault(source.name(), List.of());
            if (!own.isEmpty()) asked.accept(source, own);
        });
    }

    void rewrite(UUID id, TiedMail now) {
        repository.keepVersion(id, Optional.empty(), clock.instant());
        repository.rewrite(id, now, clock.instant());
        audit.record("mail.anew", "mail/" + id);
    }
}
