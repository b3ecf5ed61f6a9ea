package org.presessions.recommendations.search.words;

import java.util.List;
import java.util.Map;
import org.presessions.audit.Audit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The groups of words that mean the same to who searches; the secretariat edits them. Every node takes a change over
/// with its next look at the record. Nothing is indexed anew for it: synonyms are part of the question.
@Component
public class Synonyms {
    private final SynonymRepository repository;
    private final Audit audit;
    private volatile Meanings meanings = Meanings.NONE;
    private volatile long revision = -1;

    Synonyms(SynonymRepository repository, Audit audit) {
        this.repository = repository;
        this.audit = audit;
    }

    @Transactional(readOnly = true)
    public List<List<String>> all() {
        return repository.all();
    }

    /// Replaces all groups.
    ///
    /// @param groups of words and wordings in any of the languages; blanks and groups of
    ///     fewer than two are left out
    @Transactional
    public void save(List<List<String>> groups) {
        var tidy = groups.stream()
                .map(words -> words.stream()
                        .map(String::strip)
                        .filter(word -> !Analysis.PLAIN.words(word).isEmpty())
                        .distinct()
                        .toList())
                .filter(words -> words.size() > 1)
                .toList();
        repository.replace(tidy);
        audit.record("synonyms.save", "recommendation-synonyms", Map.of("groups", tidy.size()));
    }

    /// Looks whether somebody saved others.
    @Transactional(readOnly = true)
    public void refresh() {
        var present = repository.revision();
        if (present == revision) return;
        meanings = new Meanings(repository.all());
        revision = present;
    }

    public Meanings meanings() {
        if (revision < 0) refresh();
        return meanings;
    }
}
